package store

import (
	"iter"

	"github.com/cayleygraph/quad"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/quads"
)

// difference returns the quads that lead from what is stored to a project. Only the
// parts whose hash differs are written out; of the others only those quads count
// that a changed part may carry too.
func (s *Store) difference(project *graph.Project, after quads.Hashes) (deleted, added []quad.Quad) {
	before := s.hashes
	var shareable quads.Shareable
	olds := changedQuads(s.project, before, after, &shareable)
	news := changedQuads(project, after, before, &shareable)
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
	for q := range unchangedQuads(project, before, after, &shareable) {
		delete(olds, q)
		delete(news, q)
	}
	return inOrder(olds), inOrder(news)
}

// changedQuads returns the quads of a project's parts whose hash is another in
// the other project, or which the other lacks. It adds to shareable what these
// parts may share with others.
func changedQuads(p *graph.Project, own, other quads.Hashes, shareable *quads.Shareable) map[quad.Quad]bool {
	set := map[quad.Quad]bool{}
	add := func(part []quad.Quad) {
		for _, q := range part {
			set[q] = true
		}
	}
	if own[quads.VocabularyID] != other[quads.VocabularyID] {
		add(quads.Vocabulary(p.Vocabulary))
	}
	for i := range p.Entities {
		if e := &p.Entities[i]; own[e.ID] != other[e.ID] {
			add(quads.Entity(e))
			shareable.AddEntity(e)
		}
	}
	for i := range p.Articles {
		if a := &p.Articles[i]; own[a.ID] != other[a.ID] {
			add(quads.Article(a))
			shareable.AddArticle(a)
		}
	}
	return set
}

// unchangedQuads yields the quads with which unchanged parts say what is
// shareable.
func unchangedQuads(p *graph.Project, before, after quads.Hashes, shareable *quads.Shareable) iter.Seq[quad.Quad] {
	return func(yield func(quad.Quad) bool) {
		for i := range p.Entities {
			e := &p.Entities[i]
			if before[e.ID] != after[e.ID] {
				continue
			}
			for _, q := range shareable.InEntity(e) {
				if !yield(q) {
					return
				}
			}
		}
		for i := range p.Articles {
			a := &p.Articles[i]
			if before[a.ID] != after[a.ID] {
				continue
			}
			for _, q := range shareable.InArticle(a) {
				if !yield(q) {
					return
				}
			}
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
