package index

import "github.com/newsgraph/newsgraph/graph"

// UnknownID says that nothing bears an ID. It is a [graph.ErrNotFound].
type UnknownID struct {
	ID      graph.ID
	Nearest []graph.ID // what was probably meant, best first
}

func (e *UnknownID) Error() string { return "" }

// Unwrap returns [graph.ErrNotFound].
func (e *UnknownID) Unwrap() error { return graph.ErrNotFound }

// AmbiguousName says that several entities bear a name. It is a
// [graph.ErrInvalid].
type AmbiguousName struct {
	Name       string
	Candidates []Entity
}

func (e *AmbiguousName) Error() string { return "" }

// Unwrap returns [graph.ErrInvalid].
func (e *AmbiguousName) Unwrap() error { return graph.ErrInvalid }
