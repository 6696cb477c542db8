package store

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/quads"
)

// Change is what an ingest changed, and how much the graph holds after it.
type Change struct {
	ContentHash     string     `json:"contentHash"`
	AddedArticles   []graph.ID `json:"addedArticles"`
	ChangedArticles []graph.ID `json:"changedArticles"`
	RemovedArticles []graph.ID `json:"removedArticles"`
	AddedClaims     int        `json:"addedClaims"`   // claims that were not there before
	RemovedClaims   int        `json:"removedClaims"` // claims that are no longer there
	ChangedClaims   int        `json:"changedClaims"` // claims that say something else than before
	Articles        int        `json:"articles"`      // after the change, as are the following
	Claims          int        `json:"claims"`
	Quads           int        `json:"quads"`

	unchanged bool
}

// IsZero reports whether nothing has changed.
func (c Change) IsZero() bool { return c.unchanged }

// change compares a project with what is stored.
func (s *Store) change(project *graph.Project, hashes quads.Hashes) Change {
	c := Change{
		ContentHash: hashes.Content(), Articles: len(project.Articles), Quads: s.size,
		AddedArticles: []graph.ID{}, ChangedArticles: []graph.ID{}, RemovedArticles: []graph.ID{},
		unchanged: maps.Equal(s.hashes, hashes) && s.project.Origin == project.Origin,
	}
	olds := s.project.ArticlesByID()
	for i := range project.Articles {
		a := &project.Articles[i]
		c.Claims += len(a.Claims)
		old, was := olds[a.ID]
		delete(olds, a.ID)
		switch {
		case !was:
			c.AddedArticles = append(c.AddedArticles, a.ID)
			c.AddedClaims += len(a.Claims)
		case s.hashes[a.ID] != hashes[a.ID]:
			c.ChangedArticles = append(c.ChangedArticles, a.ID)
			c.compareClaims(old, a)
		}
	}
	for id, old := range olds {
		c.RemovedArticles = append(c.RemovedArticles, id)
		c.RemovedClaims += len(old.Claims)
	}
	slices.Sort(c.RemovedArticles)
	return c
}

func (c *Change) compareClaims(old, a *graph.Article) {
	olds := old.ClaimsByID()
	for i := range a.Claims {
		one, was := olds[a.Claims[i].ID]
		delete(olds, a.Claims[i].ID)
		switch {
		case !was:
			c.AddedClaims++
		case !one.Equal(&a.Claims[i]):
			c.ChangedClaims++
		}
	}
	c.RemovedClaims += len(olds)
}

// Citation is a claim that has another as its subject or object.
type Citation struct {
	Claim, Cites graph.ID
}

// CitedError says that claims would leave the graph which claims that stay cite.
type CitedError struct{ Citations []Citation }

func (e *CitedError) Error() string {
	lines := make([]string, len(e.Citations))
	for i, c := range e.Citations {
		lines[i] = fmt.Sprintf("%s cites %s", c.Claim, c.Cites)
	}
	return "claims would be missing that others cite: " + strings.Join(lines, ", ")
}

// Hint tells what to do.
func (e *CitedError) Hint() string {
	return "bring the cited articles too, or take the citing claims out first"
}

// Unwrap returns [graph.ErrConflict].
func (e *CitedError) Unwrap() error { return graph.ErrConflict }
