package index

import (
	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/edtf"
)

// Term is an [Entity], a [Claim] or a [Literal].
type Term interface {
	// Label reads on its own.
	Label() string
}

// Literal is a value as an article gives it.
type Literal struct {
	ix *Index
	n  uint32
}

func (l Literal) Label() string                { return "" }
func (l Literal) Value() string                { return "" }
func (l Literal) Kind() graph.LiteralKind      { return 0 }
func (l Literal) Number() (float64, bool)      { return 0, false }
func (l Literal) NumberTo() (float64, bool)    { return 0, false }
func (l Literal) Comparator() graph.Comparator { return 0 }
func (l Literal) Unit() (string, bool)         { return "", false }

// When is a date as a source gives it.
type When struct {
	ix *Index
	n  uint32
}

func (w When) EDTF() string              { return "" }
func (w When) Label() string             { return "" }
func (w When) Earliest() (string, bool)  { return "", false }
func (w When) Latest() (string, bool)    { return "", false }
func (w When) Precision() edtf.Precision { return 0 }
func (w When) Uncertain() bool           { return false }
func (w When) Approximate() bool         { return false }
func (w When) Basis() graph.Basis        { return 0 }
func (w When) Note() (string, bool)      { return "", false }
