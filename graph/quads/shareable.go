package quads

import (
	"github.com/cayleygraph/quad"

	"github.com/newsgraph/newsgraph/graph"
)

// Shareable is what parts of a project say that other parts may say too, with
// the same quads: the plain triples that articles vouch for, and the values that
// articles and entities name. The zero Shareable holds nothing.
type Shareable struct {
	triples  map[triple]bool
	literals map[graph.Literal]bool
}

type triple struct {
	subject, predicate graph.ID
	object             graph.Term
}

// AddArticle adds what an article says.
func (s *Shareable) AddArticle(a *graph.Article) {
	if s.triples == nil {
		s.triples = map[triple]bool{}
	}
	for i := range a.Claims {
		c := &a.Claims[i]
		if c.Vouched() {
			s.triples[tripleOf(c)] = true
		}
		for l := range literals(c) {
			s.addLiteral(l)
		}
	}
}

// AddEntity adds what an entity says.
func (s *Shareable) AddEntity(e *graph.Entity) { s.addLiteral(e.Number) }

func (s *Shareable) addLiteral(l graph.Literal) {
	if l.Kind == graph.NoLiteral {
		return
	}
	if s.literals == nil {
		s.literals = map[graph.Literal]bool{}
	}
	s.literals[l] = true
}

func tripleOf(c *graph.Claim) triple { return triple{c.Subject.Ref, c.Predicate, c.Object} }

// InArticle returns all quads with which an article says some of it, and perhaps
// others of the same claims.
func (s *Shareable) InArticle(a *graph.Article) []quad.Quad {
	w := &writer{}
	for i := range a.Claims {
		if c := &a.Claims[i]; s.in(c) {
			w.shared(c)
		}
	}
	return w.quads
}

func (s *Shareable) in(c *graph.Claim) bool {
	if len(s.triples) > 0 && c.Vouched() && s.triples[tripleOf(c)] {
		return true
	}
	if len(s.literals) == 0 {
		return false
	}
	for l := range literals(c) {
		if s.literals[l] {
			return true
		}
	}
	return false
}

// InEntity returns all quads with which an entity says some of it, and perhaps
// others of the same entity.
func (s *Shareable) InEntity(e *graph.Entity) []quad.Quad {
	if !s.literals[e.Number] {
		return nil
	}
	return Entity(e)
}
