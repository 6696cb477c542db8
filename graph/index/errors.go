package index

import (
	"fmt"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
)

// UnknownID says that nothing bears an ID. It is a [graph.ErrNotFound].
type UnknownID struct {
	ID      graph.ID
	Nearest []graph.ID // what was probably meant, best first; perhaps none
}

func (e *UnknownID) Error() string {
	text := fmt.Sprintf("nothing has the id %q", e.ID)
	if len(e.Nearest) > 0 {
		nearest := make([]string, len(e.Nearest))
		for i, id := range e.Nearest {
			nearest[i] = string(id)
		}
		text += "; did you mean " + strings.Join(nearest, " or ") + "?"
	}
	return text
}

// Unwrap returns [graph.ErrNotFound].
func (e *UnknownID) Unwrap() error { return graph.ErrNotFound }

// AmbiguousName says that several entities bear a name. It is a
// [graph.ErrInvalid].
type AmbiguousName struct {
	Name       string
	Candidates []Entity // most links first
}

func (e *AmbiguousName) Error() string {
	candidates := make([]string, len(e.Candidates))
	for i, c := range e.Candidates {
		candidates[i] = string(c.ID())
	}
	return fmt.Sprintf("%d entities are called %q: ask for one of %s", len(candidates), e.Name, strings.Join(candidates, ", "))
}

// Unwrap returns [graph.ErrInvalid].
func (e *AmbiguousName) Unwrap() error { return graph.ErrInvalid }
