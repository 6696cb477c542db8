package index

import (
	"fmt"

	"github.com/newsgraph/newsgraph/graph/edtf"
)

// dateTest is a [DateRange] made ready.
type dateTest struct {
	ix             *Index
	within         edtf.Range
	ranged         bool // within is a condition
	certain        bool
	bases          flags // none is no condition
	dated          *bool
	includeUndated bool
}

func (r *resolver) dateTest(field string, d *DateRange) dateTest {
	t := dateTest{
		ix:             r.ix,
		ranged:         d.From != "" || d.To != "",
		certain:        d.Match == Certain,
		bases:          flagsOf(d.Basis),
		dated:          d.Dated,
		includeUndated: d.IncludeUndated,
	}
	from, err := parseOptional(d.From)
	if err != nil {
		r.fail(fmt.Errorf("%s.from: %w", field, err))
	}
	to, err := parseOptional(d.To)
	if err != nil {
		r.fail(fmt.Errorf("%s.to: %w", field, err))
	}
	if t.within, err = edtf.Between(from, to); err != nil {
		r.fail(fmt.Errorf("%s: %w", field, err))
	}
	return t
}

func parseOptional(text string) (edtf.Date, error) {
	if text == "" {
		return edtf.Date{}, nil
	}
	return edtf.Parse(text)
}

// verdict says whether a date passes, or none.
func (t *dateTest) verdict(when uint32) verdict {
	if when == none {
		switch {
		case t.dated != nil && *t.dated:
			return undated
		case (t.ranged || t.bases != 0) && !t.includeUndated:
			return undated
		}
		return yes
	}
	row := &t.ix.whens[when]
	switch {
	case t.dated != nil && !*t.dated:
		return no
	case t.bases != 0 && !t.bases.has(uint8(row.When.Basis)):
		return no
	case t.ranged && !t.holds(row):
		return no
	}
	return yes
}

// holds reports whether a date lies in the range, as package edtf compares them.
func (t *dateTest) holds(w *whenRow) bool {
	if t.certain {
		return t.within.From <= w.inDoubt.From && w.inDoubt.To <= t.within.To
	}
	return w.nearby.From <= t.within.To && t.within.From <= w.nearby.To
}
