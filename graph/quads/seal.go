package quads

import (
	"strconv"

	"github.com/cayleygraph/quad"
)

// Seal is what a store says of its own contents, so that it notices when quads
// were lost or changed behind its back.
type Seal struct {
	ContentHash string
	Quads       int // with the seal's own
}

// SealSize is how many quads a seal is.
const SealSize = 2

// List returns the quads of the seal, none for the zero Seal.
func (s Seal) List() []quad.Quad {
	if s == (Seal{}) {
		return nil
	}
	w := &writer{}
	w.about(metaIRI)
	w.text(ownContentHash, s.ContentHash)
	w.number(ownQuads, s.Quads)
	return w.sorted()
}

// Read takes a quad into account if it is one of the seal's.
func (s *Seal) Read(q quad.Quad) {
	if q.Subject != metaIRI {
		return
	}
	switch q.Predicate {
	case ownContentHash:
		s.ContentHash = lexical(q.Object)
	case ownQuads:
		// What is no number is no count of any store either.
		s.Quads, _ = strconv.Atoi(lexical(q.Object))
	}
}
