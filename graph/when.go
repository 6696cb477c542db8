package graph

// When is a date as a source gives it. The zero When stands for none.
type When struct {
	EDTF  string // level 0 or 1 of ISO 8601-2: 2025, 2025-02, 2025-08~, 2012/2018
	Basis Basis
	Note  string // how it was inferred or computed, or the words of the text: two weeks ago
}

// IsZero reports whether there is no date.
func (w When) IsZero() bool { return w == When{} }

// Basis says where a date, or what an article rests on, is known from.
type Basis uint8

// The bases. Stated is in the text; Inferred by the annotator from it;
// Computed from other dates.
const (
	Stated Basis = iota
	Inferred
	Computed
)
