package edtf

import (
	"fmt"
	"strconv"
	"time"
)

// String returns the date in EDTF: what [Parse] read, character for character.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	b := d.start.append(make([]byte, 0, 24))
	if d.end.form != formNone {
		b = d.end.append(append(b, '/'))
	}
	return string(b)
}

func (p point) append(b []byte) []byte {
	switch p.form {
	case formUnknown:
		return b
	case formOpen:
		return append(b, ".."...)
	}
	year := int64(p.year)
	if year > 9999 || year < -9999 {
		b = strconv.AppendInt(append(b, 'Y'), year, 10)
	} else {
		if year < 0 {
			b, year = append(b, '-'), -year
		}
		b = append(b, byte('0'+year/1000), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10))
	}
	switch p.form {
	case formDecade:
		b[len(b)-1] = 'X'
	case formCentury:
		b[len(b)-1], b[len(b)-2] = 'X', 'X'
	case formMonth, formSeason:
		b = appendTwo(b, p.month)
	case formDay:
		b = appendTwo(appendTwo(b, p.month), p.day)
	case formSomeMonth:
		b = append(b, "-XX"...)
	case formSomeDay:
		b = append(b, "-XX-XX"...)
	case formSomeDayOfMonth:
		b = append(appendTwo(b, p.month), "-XX"...)
	}
	if p.quality != 0 {
		b = append(b, " ?~%"[p.quality])
	}
	return b
}

func appendTwo(b []byte, n uint8) []byte { return append(b, '-', '0'+n/10, '0'+n%10) }

// Label returns the date in English: 8 August 2025, about February 2025, the
// 2010s, 2012 to 2018, up to 2006, spring 2025. An end that is included is so
// in the label: up to 2006 includes that year.
func (d Date) Label() string {
	switch {
	case d.IsZero():
		return ""
	case d.end.form == formNone:
		return d.start.label()
	case d.start.form == formOpen:
		return "up to " + d.end.label()
	case d.start.form == formUnknown:
		return "up to " + d.end.label() + ", start unknown"
	case d.end.form == formOpen:
		return "from " + d.start.label() + " on"
	case d.end.form == formUnknown:
		return "from " + d.start.label() + ", end unknown"
	}
	return d.startLabel() + " to " + d.end.label()
}

// startLabel leaves out of an interval's start what its end repeats: 8 to 10
// August 2025, March to May 2025.
func (d Date) startLabel() string {
	a, b := d.start, d.end
	sameYear := a.year == b.year && a.form == b.form && a.quality == 0 && b.quality == 0
	switch {
	case sameYear && a.form == formDay && a.month == b.month:
		return strconv.Itoa(int(a.day))
	case sameYear && a.form == formDay:
		return fmt.Sprintf("%d %s", a.day, time.Month(a.month))
	case sameYear && a.form == formMonth:
		return time.Month(a.month).String()
	}
	return a.label()
}

var qualityLabels = [...]string{0: "", uncertain: "possibly ", approximate: "about ", uncertain | approximate: "possibly about "}

func (p point) label() string { return qualityLabels[p.quality] + p.bareLabel() }

func (p point) bareLabel() string {
	year := yearLabel(int(p.year))
	switch p.form {
	case formDay:
		return fmt.Sprintf("%d %s %s", p.day, time.Month(p.month), year)
	case formMonth:
		return fmt.Sprintf("%s %s", time.Month(p.month), year)
	case formSeason:
		return p.seasonLabel()
	case formDecade:
		if p.year < 0 {
			return fmt.Sprintf("the years %s to %s", yearLabel(int(p.year)-9), year)
		}
		return fmt.Sprintf("the %ds", p.year)
	case formCentury:
		if p.year < 0 {
			return fmt.Sprintf("the years %s to %s", yearLabel(int(p.year)-99), year)
		}
		return fmt.Sprintf("the %s century", ordinal(int(p.year)/100+1))
	case formSomeMonth:
		return "some month of " + year
	case formSomeDay:
		return "some day in " + year
	case formSomeDayOfMonth:
		return fmt.Sprintf("some day in %s %s", time.Month(p.month), year)
	}
	return year
}

// seasonLabel names both years that a winter touches: winter 2025–26.
func (p point) seasonLabel() string {
	names := [...]string{"spring", "summer", "autumn", "winter"}
	label := names[p.month-21] + " " + yearLabel(int(p.year))
	if p.month == 24 && p.year > 0 {
		label += fmt.Sprintf("–%02d", (p.year+1)%100)
	}
	return label
}

// yearLabel counts years before 1 as historians do, who know no year 0.
func yearLabel(year int) string {
	if year < 1 {
		return strconv.Itoa(1-year) + " BC"
	}
	return strconv.Itoa(year)
}

func ordinal(n int) string {
	suffix := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}
