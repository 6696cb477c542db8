package index

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/edtf"
)

// Literal is a value as an article gives it: close to 10,000 people, over 60
// percent.
type Literal struct {
	ix *Index
	n  uint32
}

// Value returns the value alone, as annotated.
func (l Literal) Value() string { return l.row().Value }

// Kind returns what it measures.
func (l Literal) Kind() graph.LiteralKind { return l.row().Literal.Kind }

// Number returns the value as a number; false for dates, texts and numbers
// without digits.
func (l Literal) Number() (float64, bool) { return l.row().number, l.row().hasNumber }

// NumberTo returns the upper end of what lies between two numbers.
func (l Literal) NumberTo() (float64, bool) { return l.row().numberTo, l.row().hasNumberTo }

// Comparator returns how the number bounds what it stands for.
func (l Literal) Comparator() graph.Comparator { return l.row().Literal.Comparator }

// Unit returns the key of its unit in the vocabulary.
func (l Literal) Unit() (string, bool) { return optional(l.row().Literal.Unit) }

func (l Literal) row() *literalRow { return &l.ix.literals[l.n] }

func makeLiteral(l graph.Literal) (literalRow, error) {
	row := literalRow{Literal: l}
	var err error
	switch {
	case l.Kind == graph.Date:
		row.date, err = edtf.Parse(l.Value)
	case l.Kind.Numeric() && l.Comparator != graph.Vague:
		row.number, row.hasNumber = number(l.Value)
		row.numberTo, row.hasNumberTo = number(l.To)
	}
	return row, err
}

func number(text string) (float64, bool) {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
		return 0, false
	}
	return n, true
}

// Label returns the value in words: about 10,000 people, over 60 percent, $378.4
// billion, 5 to 10 tons.
func (l Literal) Label() string {
	row := l.row()
	switch row.Literal.Kind {
	case graph.Date:
		return comparatorWords[row.Literal.Comparator] + row.date.Label()
	case graph.Text:
		return row.Value
	}
	if row.Literal.Comparator == graph.Vague {
		return l.vague()
	}
	value := readable(row.Value)
	if symbol := currencySymbols[row.Literal.Unit]; symbol != "" && row.Literal.Kind == graph.Money {
		value = symbol + value
		if row.To != "" {
			value += " to " + symbol + readable(row.To)
		}
		return comparatorWords[row.Literal.Comparator] + value
	}
	if row.To != "" {
		value += " to " + readable(row.To)
	}
	return strings.TrimSuffix(comparatorWords[row.Literal.Comparator]+value+" "+l.unitLabel(row.Value == "1"), " ")
}

// vague is the label of a number without digits: dozens of people, several
// people.
func (l Literal) vague() string {
	value, unit := l.row().Value, l.unitLabel(false)
	if unit == "" || l.row().Literal.Kind == graph.Percent {
		return value // it fell significantly
	}
	last := value[strings.LastIndexByte(value, ' ')+1:]
	if slices.Contains(countingNouns, strings.ToLower(last)) {
		return value + " of " + unit
	}
	return value + " " + unit
}

// unitLabel returns the label of the unit, its key when the vocabulary does not
// know it.
func (l Literal) unitLabel(singular bool) string {
	key := l.row().Literal.Unit
	if key == "" && l.row().Literal.Kind == graph.Percent {
		return "percent"
	}
	unit, found := l.ix.vocabulary.Unit(key)
	switch {
	case !found:
		return key
	case singular || unit.Plural == "":
		return unit.Label
	}
	return unit.Plural
}

var (
	comparatorWords = [...]string{"", "about ", "at least ", "at most ", "over ", "under ", "", ""}
	currencySymbols = map[string]string{"usd": "$", "eur": "€", "gbp": "£"}
	countingNouns   = []string{"tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions",
		"handful", "number", "majority", "minority", "couple", "lots", "plenty"}
)

// scales are the names of great numbers with their zeros.
var scales = []struct {
	zeros int
	name  string
}{{12, "trillion"}, {9, "billion"}, {6, "million"}}

// readable returns a decimal number with commas between thousands, and from a
// million on in words when at most three decimals remain: 10,000, 378.4 billion.
// Anything else stays as it is.
func readable(value string) string {
	sign, digits := "", value
	if rest, negative := strings.CutPrefix(value, "-"); negative {
		sign, digits = "−", rest
	}
	whole, fraction, _ := strings.Cut(digits, ".")
	if !isDigits(whole) || fraction != "" && !isDigits(fraction) {
		return value
	}
	for _, scale := range scales {
		if len(whole) <= scale.zeros {
			continue
		}
		cut := len(whole) - scale.zeros
		if rest := strings.TrimRight(whole[cut:]+fraction, "0"); len(rest) <= 3 {
			return sign + grouped(whole[:cut]) + decimals(rest) + " " + scale.name
		}
		break
	}
	return sign + grouped(whole) + decimals(fraction)
}

func isDigits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

func decimals(digits string) string {
	if digits == "" {
		return ""
	}
	return "." + digits
}

// grouped puts a comma between thousands.
func grouped(digits string) string {
	if len(digits) <= 4 && len(digits) != 4 {
		return digits
	}
	head := len(digits) % 3
	text := digits[:head]
	for i := head; i < len(digits); i += 3 {
		text = fmt.Sprintf("%s,%s", text, digits[i:i+3])
	}
	return strings.TrimPrefix(text, ",")
}
