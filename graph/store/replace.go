package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/cayleygraph/quad"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/graph/quads"
)

// ReplaceOptions say how a project replaces what is stored.
type ReplaceOptions struct {
	// Keep leaves articles in the store that the project lacks, with the entities
	// and the vocabulary that they use.
	Keep bool
}

// Replace makes the store equal to a project. Either all of it is stored or,
// with an error, nothing has changed. The error is [graph.ErrConflict] when an
// article that stays cites a claim that would leave. Replacing a project by
// itself writes nothing. Neither project nor its parts may be changed afterwards.
func (s *Store) Replace(ctx context.Context, project *graph.Project, options ReplaceOptions) (Change, error) {
	s.writer.Lock()
	defer s.writer.Unlock()
	if err := s.usable(); err != nil {
		return Change{}, err
	}
	if options.Keep {
		project = keep(s.project, project)
	}
	if err := checkCitations(project); err != nil {
		return Change{}, err
	}
	hashes := s.hashes.Rehash(s.project, project)
	project = s.sharing(project, hashes)
	content := hashes.Content()
	deleted, added := s.difference(project, hashes)
	change := s.change(project, hashes)
	change.Quads = s.size - len(deleted) + len(added)
	if len(deleted) == 0 && len(added) == 0 {
		return change, nil
	}
	if s.size == 0 {
		change.Quads += quads.SealSize
	}
	seal := sealOf(content, change.Quads)
	deleted, added = append(deleted, sealWithout(s.seal, seal)...), append(added, sealWithout(seal, s.seal)...)
	// The Index comes first: what cannot be read is not written.
	ix, err := s.Index().Update(project, index.Meta{ContentHash: content, Quads: change.Quads})
	if err != nil {
		return Change{}, fmt.Errorf("the project is not consistent: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return Change{}, err
	}
	if err := s.flavour.write(ctx, deleted, added); err != nil {
		var lost *lostError
		if errors.As(err, &lost) {
			s.broken = err
		}
		return Change{}, fmt.Errorf("writing the graph: %w", err)
	}
	s.project, s.hashes, s.size, s.seal = project, hashes, change.Quads, seal
	s.index.Store(ix)
	s.subscribers.send(change)
	return change, nil
}

// sharing returns a project with those parts that are stored already in place of
// its own, so that they are in memory once and are told to be the same at once.
func (s *Store) sharing(project *graph.Project, hashes quads.Hashes) *graph.Project {
	shared := *project
	if s.hashes[quads.VocabularyID] == hashes[quads.VocabularyID] {
		shared.Vocabulary = s.project.Vocabulary
	}
	articles, entities := s.project.ArticlesByID(), s.project.EntitiesByID()
	shared.Articles = slices.Clone(project.Articles)
	for i := range shared.Articles {
		if a := &shared.Articles[i]; s.hashes[a.ID] == hashes[a.ID] {
			*a = *articles[a.ID]
		}
	}
	shared.Entities = slices.Clone(project.Entities)
	for i := range shared.Entities {
		if e := &shared.Entities[i]; s.hashes[e.ID] == hashes[e.ID] {
			*e = *entities[e.ID]
		}
	}
	return &shared
}

// sealWithout returns the quads of a seal that another lacks.
func sealWithout(seal, other quads.Seal) []quad.Quad {
	return slices.DeleteFunc(seal.List(), func(q quad.Quad) bool { return slices.Contains(other.List(), q) })
}

func (s *Store) usable() error {
	switch {
	case s.closed:
		return errors.New("the store is closed")
	case s.broken != nil:
		return fmt.Errorf("the store could not be opened again after an error: %w", s.broken)
	}
	return nil
}

// keep returns the project with the articles of the old one that it lacks.
func keep(old, project *graph.Project) *graph.Project {
	kept := *project
	articles := project.ArticlesByID()
	kept.Articles = slices.Clone(project.Articles)
	for _, a := range old.Articles {
		if _, replaced := articles[a.ID]; !replaced {
			kept.Articles = append(kept.Articles, a)
		}
	}
	entities := project.EntitiesByID()
	kept.Entities = slices.Clone(project.Entities)
	used := usedEntities(kept.Articles)
	for _, e := range old.Entities {
		if _, replaced := entities[e.ID]; !replaced && used[e.ID] {
			kept.Entities = append(kept.Entities, e)
		}
	}
	kept.Vocabulary = keepVocabulary(old.Vocabulary, project.Vocabulary)
	kept.Sort()
	return &kept
}

// checkCitations refuses a project in which a claim is missing that another
// article cites, and lists who does.
func checkCitations(project *graph.Project) error {
	articles := project.ArticlesByID()
	there := func(claim graph.ID) bool {
		a, found := articles[claim.Article()]
		if found {
			_, found = slices.BinarySearchFunc(a.Claims, claim, func(c graph.Claim, id graph.ID) int { return cmp.Compare(c.ID, id) })
		}
		return found
	}
	var missing []Citation
	for i := range project.Articles {
		for j := range project.Articles[i].Claims {
			c := &project.Articles[i].Claims[j]
			for _, term := range []graph.Term{c.Subject, c.Object} {
				if term.Ref.Kind() == graph.KindClaim && !there(term.Ref) {
					missing = append(missing, Citation{Claim: c.ID, Cites: term.Ref})
				}
			}
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return &CitedError{Citations: missing}
}

// usedEntities returns every entity that the articles use.
func usedEntities(articles []graph.Article) map[graph.ID]bool {
	used := map[graph.ID]bool{}
	for i := range articles {
		for id := range articles[i].Entities() {
			used[id] = true
		}
	}
	return used
}
