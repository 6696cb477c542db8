package edtf

import (
	"fmt"
	"math"
	"time"
)

// Day is a day of the Gregorian calendar, counted from 1970-01-01, which is 0.
// Days are ordered as numbers and know no time zone.
type Day int64

// The bounds of time: no date reaches them, and a [Range] that does is open.
const (
	Beginning Day = math.MinInt64
	End       Day = math.MaxInt64
)

// DayOf returns the day with this date. Months and days beyond the calendar
// count on: day 0 is the last of the month before, month 13 is January of the
// year after.
//
// The algorithm is days_from_civil of Howard Hinnant, "chrono-Compatible
// Low-Level Date Algorithms".
func DayOf(year int, month time.Month, day int) Day {
	months := int64(year)*12 + int64(month) - 1
	y, m := floorDiv(months, 12), floorMod(months, 12)+1
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yearOfEra := y - era*400
	dayOfYear := (153*((m+9)%12)+2)/5 + int64(day) - 1
	return Day(era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 719468)
}

// Civil returns the year, month and day of the month, as civil_from_days of
// the same source does.
func (d Day) Civil() (year int, month time.Month, day int) {
	z := int64(d) + 719468
	era := floorDiv(z, 146097)
	dayOfEra := z - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	shifted := (5*dayOfYear + 2) / 153
	m := (shifted+2)%12 + 1
	y := yearOfEra + era*400
	if m <= 2 {
		y++
	}
	return int(y), time.Month(m), int(dayOfYear - (153*shifted+2)/5 + 1)
}

// String returns the day as 2025-08-08. A year beyond four digits carries its
// sign, as ISO 8601 expands it.
func (d Day) String() string {
	switch d {
	case Beginning:
		return "the beginning"
	case End:
		return "the end"
	}
	year, month, day := d.Civil()
	switch {
	case year > 9999:
		return fmt.Sprintf("+%d-%02d-%02d", year, month, day)
	case year < 0:
		return fmt.Sprintf("-%04d-%02d-%02d", -year, month, day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
}

// daysIn returns the number of days in a month.
func daysIn(year int, month time.Month) int {
	return int(DayOf(year, month+1, 1) - DayOf(year, month, 1))
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int64) int64 { return a - floorDiv(a, b)*b }
