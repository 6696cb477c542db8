package edtf

import "time"

// Date is a date as a source gives it. It is a small value; two dates are equal
// when they are written alike. The zero Date stands for none.
type Date struct {
	start point // the whole date, unless it is an interval
	end   point // formNone unless it is an interval
}

// point is one date without an interval, or one end of an interval.
type point struct {
	year       int32 // of a decade or century the one nearest to zero
	month, day uint8 // zero where the form has none; a season counts its months as 21 to 24
	form       form
	quality    quality
}

// form is the shape in which a point is written.
type form uint8

const (
	formNone           form = iota
	formOpen                // ..
	formUnknown             // nothing, beside the slash of an interval
	formDay                 // 2025-08-08
	formMonth               // 2025-08
	formSeason              // 2025-21
	formYear                // 2025
	formDecade              // 202X
	formCentury             // 20XX
	formSomeMonth           // 2025-XX
	formSomeDayOfMonth      // 2025-08-XX
	formSomeDay             // 2025-XX-XX
)

// quality is how a point is qualified, as bits.
type quality uint8

const (
	uncertain   quality = 1 << iota // ?
	approximate                     // ~
)

// Precision says how finely a date is known. A day whose digits are unspecified
// is known to its month or year only.
type Precision uint8

// The precisions, from fine to coarse. An interval has PrecisionInterval whatever
// its ends are known to. PrecisionNone is the precision of the zero Date.
const (
	PrecisionNone Precision = iota
	PrecisionDay
	PrecisionMonth
	PrecisionSeason
	PrecisionYear
	PrecisionDecade
	PrecisionCentury
	PrecisionInterval
)

var precisions = [...]Precision{
	formNone: PrecisionNone, formOpen: PrecisionNone, formUnknown: PrecisionNone,
	formDay:   PrecisionDay,
	formMonth: PrecisionMonth, formSomeDayOfMonth: PrecisionMonth,
	formSeason: PrecisionSeason,
	formYear:   PrecisionYear, formSomeMonth: PrecisionYear, formSomeDay: PrecisionYear,
	formDecade:  PrecisionDecade,
	formCentury: PrecisionCentury,
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Precision returns how finely the date is known.
func (d Date) Precision() Precision {
	if d.end.form != formNone {
		return PrecisionInterval
	}
	return precisions[d.start.form]
}

// Uncertain reports whether the source doubts the date, or an end of it.
func (d Date) Uncertain() bool { return (d.start.quality|d.end.quality)&uncertain != 0 }

// Approximate reports whether the date, or an end of it, is only about right.
func (d Date) Approximate() bool { return (d.start.quality|d.end.quality)&approximate != 0 }

// Earliest returns the first day of the date as written, and false when there
// is none: the zero Date, and an interval whose start is open or not known.
func (d Date) Earliest() (Day, bool) {
	first, _ := d.written()
	return first, first != Beginning
}

// Latest returns the last day of the date as written, and false when there is
// none: the zero Date, and an interval whose end is open or not known.
func (d Date) Latest() (Day, bool) {
	_, last := d.written()
	return last, last != End
}

// written returns the first and last day as written, unbounded where open.
func (d Date) written() (first, last Day) {
	first, last = d.start.days(0)
	if d.end.form != formNone {
		_, last = d.end.days(0)
	}
	return first, last
}

// approximateDays is how far an approximate day reaches; every other precision
// reaches one unit.
const approximateDays = 3

// days returns the first and last day of the point, widened by a number of
// units of its precision on both sides. A point that is no date is unbounded.
func (p point) days(units int) (first, last Day) {
	year, month := int(p.year), time.Month(p.month)
	switch precisions[p.form] {
	case PrecisionDay:
		day := DayOf(year, month, int(p.day))
		return day - Day(units*approximateDays), day + Day(units*approximateDays)
	case PrecisionMonth:
		return months(year, int(month)-units, 1+2*units)
	case PrecisionSeason:
		return months(year, 3*int(month-20-time.Month(units)), 3+6*units)
	case PrecisionYear:
		return months(year-units, 1, 12*(1+2*units))
	case PrecisionDecade:
		return p.years(10, units)
	case PrecisionCentury:
		return p.years(100, units)
	}
	return Beginning, End
}

// months returns the first day of a month and the last of as many months.
func months(year, month, count int) (first, last Day) {
	return DayOf(year, time.Month(month), 1), DayOf(year, time.Month(month+count), 1) - 1
}

// years returns the days of a point that spans as many years, which run from
// its year away from zero, widened by a number of such spans.
func (p point) years(span, units int) (first, last Day) {
	year := int(p.year)
	if year < 0 {
		year -= span - 1
	}
	return months(year-units*span, 1, 12*span*(1+2*units))
}
