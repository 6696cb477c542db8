package quads

import (
	"bufio"
	"io"
	"iter"

	"github.com/cayleygraph/quad"

	"github.com/newsgraph/newsgraph/graph"
)

// WriteNQuads writes a project as N-Quads, one sorted block for the graph, the
// vocabulary, each entity and each article: the same project, the same bytes.
// What two parts carry is written once.
func WriteNQuads(out io.Writer, p *graph.Project) error {
	w := bufio.NewWriter(out)
	for q := range distinct(p) {
		w.WriteString(line(q))
		w.WriteByte('\n')
	}
	return w.Flush()
}

// distinct returns every quad of a project once, part by part.
func distinct(p *graph.Project) iter.Seq[quad.Quad] {
	return func(yield func(quad.Quad) bool) {
		written := map[quad.Quad]bool{}
		block := func(quads []quad.Quad) bool {
			for _, q := range quads {
				if written[q] {
					continue
				}
				written[q] = true
				if !yield(q) {
					return false
				}
			}
			return true
		}
		if !block(Meta(p)) || !block(Vocabulary(p.Vocabulary)) {
			return
		}
		for i := range p.Entities {
			if !block(Entity(&p.Entities[i])) {
				return
			}
		}
		for i := range p.Articles {
			if !block(Article(&p.Articles[i])) {
				return
			}
		}
	}
}
