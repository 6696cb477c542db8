package quads

import (
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
)

// line is a quad's line of N-Quads, without its end.
func line(q quad.Quad) string { return q.NQuad() }

// Sort brings quads into the order of their N-Quads lines.
func Sort(quads []quad.Quad) {
	type lined struct {
		line string
		quad quad.Quad
	}
	list := make([]lined, len(quads))
	for i, q := range quads {
		list[i] = lined{line(q), q}
	}
	slices.SortFunc(list, func(a, b lined) int { return strings.Compare(a.line, b.line) })
	for i := range list {
		quads[i] = list[i].quad
	}
}
