package edtf

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph/graph"
)

// ParseError says why a text is no date. It is a [graph.ErrInvalid].
type ParseError struct {
	Text    string // what was to be read, whole
	Problem string // what was found and what was expected
	Hint    string // how to write what was probably meant; may be empty
}

func (e *ParseError) Error() string {
	if e.Hint == "" {
		return fmt.Sprintf("date %q: %s", e.Text, e.Problem)
	}
	return fmt.Sprintf("date %q: %s; %s", e.Text, e.Problem, e.Hint)
}

// Unwrap returns [graph.ErrInvalid].
func (e *ParseError) Unwrap() error { return graph.ErrInvalid }

// Parse reads a date of EDTF level 0 or 1. Nothing but the date may stand in
// the text, no space either. Every error is a [*ParseError].
func Parse(text string) (Date, error) {
	d, problem := parse(text)
	if problem != "" {
		return Date{}, explain(text, problem)
	}
	return d, nil
}

// parse returns a problem in words when the text is no date.
func parse(text string) (Date, string) {
	first, last, isInterval := strings.Cut(text, "/")
	if !isInterval {
		p, problem := parsePoint(text)
		return Date{start: p}, problem
	}
	start, problem := parseEnd(first)
	if problem != "" {
		return Date{}, problem
	}
	end, problem := parseEnd(last)
	if problem != "" {
		return Date{}, problem
	}
	if !start.dated() && !end.dated() {
		return Date{}, "an interval needs a date on at least one side"
	}
	if from, _ := start.days(0); start.dated() && end.dated() {
		if _, to := end.days(0); from > to {
			return Date{}, "the interval ends before it begins"
		}
	}
	return Date{start: start, end: end}, ""
}

// dated reports whether an end of an interval is a date.
func (p point) dated() bool { return p.form != formOpen && p.form != formUnknown }

func parseEnd(text string) (point, string) {
	switch text {
	case "":
		return point{form: formUnknown}, ""
	case "..":
		return point{form: formOpen}, ""
	}
	return parsePoint(text)
}

func parsePoint(text string) (point, string) {
	text, q := cutQuality(text)
	if strings.HasPrefix(text, "Y") {
		p, problem := parseLongYear(text[1:])
		p.quality = q
		return p, problem
	}
	p, rest, problem := parseYear(text)
	if problem != "" {
		return point{}, problem
	}
	p.quality = q
	if rest == "" {
		return p, ""
	}
	if p.form != formYear {
		return point{}, "nothing may follow a year with unspecified digits"
	}
	return parseMonth(p, rest)
}

// cutQuality takes the mark from the end of a date.
func cutQuality(text string) (string, quality) {
	if text == "" {
		return text, 0
	}
	body := text[:len(text)-1]
	switch text[len(text)-1] {
	case '?':
		return body, uncertain
	case '~':
		return body, approximate
	case '%':
		return body, uncertain | approximate
	}
	return text, 0
}

// parseLongYear reads what follows a Y.
func parseLongYear(text string) (point, string) {
	digits, negative := strings.CutPrefix(text, "-")
	if len(digits) < 5 || !allDigits(digits) || digits[0] == '0' {
		return point{}, "after Y a year of more than four digits is expected, as in Y-66000000"
	}
	year := int64(0)
	for i := range len(digits) {
		if year = year*10 + int64(digits[i]-'0'); year > math.MaxInt32 {
			return point{}, fmt.Sprintf("years beyond %d cannot be kept", math.MaxInt32)
		}
	}
	if negative {
		year = -year
	}
	return point{year: int32(year), form: formYear}, ""
}

// parseYear reads a year of four digits, the last of which may be unspecified,
// and returns what follows.
func parseYear(text string) (p point, rest, problem string) {
	digits, negative := strings.CutPrefix(text, "-")
	if len(digits) < 4 {
		return point{}, "", "a year of four digits is expected"
	}
	digits, rest = digits[:4], digits[4:]
	p.form = formYear
	switch known := strings.TrimRight(digits, "X"); {
	case !allDigits(known):
		return point{}, "", "a year of four digits is expected"
	case len(known) == 3:
		p.form = formDecade
	case len(known) == 2:
		p.form = formCentury
	case len(known) < 2:
		return point{}, "", "of a year at most the last two digits may be unspecified"
	}
	for i := range 4 {
		p.year *= 10
		if digits[i] != 'X' {
			p.year += int32(digits[i] - '0')
		}
	}
	if negative {
		if p.year == 0 {
			return point{}, "", "the year 0000 has no sign, and no digit of it may be unspecified when it has"
		}
		p.year = -p.year
	}
	return p, rest, ""
}

// parseMonth reads the month or season, and the day if there is one, that
// follow a year.
func parseMonth(p point, text string) (point, string) {
	if text[0] != '-' || len(text) != 3 && (len(text) != 6 || text[3] != '-') {
		return point{}, "after the year -MM or -MM-DD is expected, each of two digits"
	}
	month, monthKnown := twoDigits(text[1:3])
	day, dayKnown := 0, true
	if len(text) == 6 {
		day, dayKnown = twoDigits(text[4:6])
	}
	switch {
	case month < 0 || day < 0:
		return point{}, "month and day are expected as two digits, or XX where not specified"
	case !monthKnown && dayKnown && len(text) == 6:
		return point{}, "a day without its month is level 2 of EDTF, which is not read"
	case !monthKnown && len(text) == 6:
		p.form = formSomeDay
	case !monthKnown:
		p.form = formSomeMonth
	case month >= 21 && month <= 24 && len(text) == 3:
		p.form, p.month = formSeason, uint8(month)
	case month < 1 || month > 12:
		return point{}, fmt.Sprintf("there is no month %02d; months run from 01 to 12 and seasons, without a day, from 21 to 24", month)
	case len(text) == 3:
		p.form, p.month = formMonth, uint8(month)
	case !dayKnown:
		p.form, p.month = formSomeDayOfMonth, uint8(month)
	case day < 1 || day > daysIn(int(p.year), time.Month(month)):
		return point{}, fmt.Sprintf("%s %s has %d days, not a day %02d",
			time.Month(month), yearLabel(int(p.year)), daysIn(int(p.year), time.Month(month)), day)
	default:
		p.form, p.month, p.day = formDay, uint8(month), uint8(day)
	}
	return p, ""
}

// twoDigits reads two digits, or XX as unknown; -1 is neither.
func twoDigits(text string) (number int, known bool) {
	switch {
	case text == "XX":
		return 0, false
	case !allDigits(text):
		return -1, false
	}
	return int(text[0]-'0')*10 + int(text[1]-'0'), true
}

func allDigits(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return text != ""
}
