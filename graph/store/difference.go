package store

import (
	"github.com/cayleygraph/quad"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/quads"
)

// difference returns the quads that lead from what is stored to a project. Only the
// parts whose hash differs are written out; of the others only those quads count
// that a changed part may carry too.
func (s *Store) difference(project *graph.Project, after quads.Hashes) (deleted, added []quad.Quad) {
	before := s.hashes
	olds, news := changedQuads(s.project, before, after), changedQuads(project, after, before)
	if s.size > 0 {
		for _, q := range quads.Meta(s.project) {
			olds[q] = true
		}
	}
	for _, q := range quads.Meta(project) {
		news[q] = true
	}
	for q := range olds {
		if news[q] {
			delete(olds, q)
			delete(news, q)
		}
	}
	carried := func(q quad.Quad) {
		delete(olds, q)
		delete(news, q)
	}
	unchangedShared(project, before, after, carried)
	return inOrder(olds), inOrder(news)
}

// changedQuads returns the quads of a project's parts whose hash is another in
// the other project, or which the other lacks.
func changedQuads(p *graph.Project, own, other quads.Hashes) map[quad.Quad]bool {
	set := map[quad.Quad]bool{}
	add := func(id graph.ID, part func() []quad.Quad) {
		if own[id] == other[id] {
			return
		}
		for _, q := range part() {
			set[q] = true
		}
	}
	add(quads.VocabularyID, func() []quad.Quad { return quads.Vocabulary(p.Vocabulary) })
	for i := range p.Entities {
		add(p.Entities[i].ID, func() []quad.Quad { return quads.Entity(&p.Entities[i]) })
	}
	for i := range p.Articles {
		add(p.Articles[i].ID, func() []quad.Quad { return quads.Article(&p.Articles[i]) })
	}
	return set
}

// unchangedShared calls carried with every quad of an unchanged part that
// another part may carry too.
func unchangedShared(p *graph.Project, before, after quads.Hashes, carried func(quad.Quad)) {
	for i := range p.Entities {
		e := &p.Entities[i]
		if before[e.ID] != after[e.ID] || e.Number.Kind == graph.NoLiteral {
			continue
		}
		for _, q := range quads.Entity(e) {
			carried(q)
		}
	}
	for i := range p.Articles {
		a := &p.Articles[i]
		if before[a.ID] != after[a.ID] {
			continue
		}
		for _, q := range quads.Shared(a) {
			carried(q)
		}
	}
}

func inOrder(set map[quad.Quad]bool) []quad.Quad {
	list := make([]quad.Quad, 0, len(set))
	for q := range set {
		list = append(list, q)
	}
	quads.Sort(list)
	return list
}
