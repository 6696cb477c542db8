package notation

import (
	"fmt"
	"slices"
)

// Document is one file, read as far as it can be.
type Document struct {
	Name string
	// Root is the file's value; a map, or nil when the file holds none.
	Root *Node
	// Partial is set when keys of the file may be missing from Root because the
	// file is not well-formed YAML: what is not found may be there after all.
	Partial  bool
	Comments []*Node // as scalars, without their #

	problems Problems
}

// Problems returns what was reported of the file so far.
func (d *Document) Problems() Problems { return slices.Clone(d.problems) }

// Add reports a problem at a node; nil stands for the file as a whole. File and
// place are filled in.
func (d *Document) Add(at *Node, p Problem) {
	p.File = d.Name
	if at != nil {
		p.Line, p.Column = at.Line, at.Column
	}
	d.problems = append(d.problems, p)
}

// Errorf reports an error at a node: what was found.
func (d *Document) Errorf(at *Node, format string, args ...any) {
	d.Add(at, Problem{Message: fmt.Sprintf(format, args...)})
}

// Mismatch reports an error at a node: what was found, and what was expected.
func (d *Document) Mismatch(at *Node, expected, format string, args ...any) {
	d.Add(at, Problem{Message: fmt.Sprintf(format, args...), Expected: expected})
}

// Unknown reports that a scalar names none of the candidates. The expectation
// may be empty; a short list of candidates is told whole, of any list the
// nearest ones.
func (d *Document) Unknown(at *Node, what, expected string, candidates []string) {
	const fewEnough = 12
	p := Problem{
		Message:  "unknown " + what + " " + Quote(at.Text),
		Expected: expected,
		Guesses:  Nearest(at.Text, candidates),
	}
	if expected == "" && len(candidates) > 0 && len(candidates) <= fewEnough {
		p.Expected = OneOf(candidates)
	}
	d.Add(at, p)
}

// OneOf names the alternatives: "a", "a or b", "a, b or c".
func OneOf(words []string) string {
	var text string
	for i, word := range words {
		switch {
		case i == 0:
		case i == len(words)-1:
			text += " or "
		default:
			text += ", "
		}
		text += word
	}
	return text
}
