package index

import (
	"cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/edtf"
)

// When is a date as a source gives it.
type When struct {
	ix *Index
	n  uint32
}

// EDTF returns the date in EDTF, as annotated.
func (w When) EDTF() string { return w.row().When.EDTF }

// Label returns the date in words: about August 2025.
func (w When) Label() string { return w.row().date.Label() }

// Earliest returns the first day that it may mean, as 2025-08-08; false when open.
func (w When) Earliest() (string, bool) { return dayText(w.row().date.Earliest()) }

// Latest returns the last day that it may mean, as 2025-08-08; false when open.
func (w When) Latest() (string, bool) { return dayText(w.row().date.Latest()) }

// Precision returns how exact it is.
func (w When) Precision() edtf.Precision { return w.row().date.Precision() }

// Uncertain reports whether the source doubts it.
func (w When) Uncertain() bool { return w.row().date.Uncertain() }

// Approximate reports whether it is only about right.
func (w When) Approximate() bool { return w.row().date.Approximate() }

// Basis returns where it is known from.
func (w When) Basis() graph.Basis { return w.row().When.Basis }

// Note returns how it was inferred or computed, or the text's own words.
func (w When) Note() (string, bool) { return optional(w.row().When.Note) }

func (w When) row() *whenRow { return &w.ix.whens[w.n] }

func dayText(day edtf.Day, known bool) (string, bool) {
	if !known {
		return "", false
	}
	return day.String(), true
}

// optional returns a text and whether it is there.
func optional(text string) (string, bool) { return text, text != "" }

// optionalWhen returns the date with an ordinal, false for none.
func (ix *Index) optionalWhen(n uint32) (When, bool) { return given(When{ix, n}, n != none) }

func makeWhen(w graph.When, date edtf.Date) whenRow {
	row := whenRow{When: w, date: date, first: edtf.Beginning, last: edtf.End, nearby: date.Nearby(), inDoubt: date.InDoubt()}
	if day, known := date.Earliest(); known {
		row.first = day
	}
	if day, known := date.Latest(); known {
		row.last = day
	}
	return row
}

// compareFirst orders dates by the earliest day, then by the latest.
func (w *whenRow) compareFirst(other *whenRow) int {
	return cmp.Or(cmp.Compare(w.first, other.first), cmp.Compare(w.last, other.last))
}

// compareLast orders dates by the latest day, then by the earliest.
func (w *whenRow) compareLast(other *whenRow) int {
	return cmp.Or(cmp.Compare(w.last, other.last), cmp.Compare(w.first, other.first))
}
