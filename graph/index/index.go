package index

import (
	"context"

	"github.com/newsgraph/newsgraph/graph"
)

// Index is one version of a graph, ready to be asked.
type Index struct {
	meta Meta
}

// Meta is what the store knows of a version of the graph beyond its contents.
type Meta struct {
	ContentHash string // the same files give the same hash everywhere
	Quads       int    // in the store
}

// Build returns the index of a project. It keeps strings of the project, but
// nothing else of it. An error is [graph.ErrInvalid] and says what is
// inconsistent: a reference to what is not there, a date that cannot be read.
func Build(p *graph.Project, meta Meta) (*Index, error) { return &Index{meta: meta}, nil }

// Overview is how much a graph holds.
type Overview struct {
	Entities, Claims, Links, Articles int
	Disagreements                     int
	Quads                             int
	ContentHash                       string
}

// Overview tells how much the graph holds.
func (ix *Index) Overview() Overview { return Overview{} }

// Node is anything with an ID: [Entity], [Claim], [Link], [Article],
// [Predicate], [EntityType].
type Node interface{ ID() graph.ID }

// Node returns what bears the ID; false when nothing does.
func (ix *Index) Node(id graph.ID) (Node, bool) { return nil, false }

// Entity returns the entity with this ID, else an [*UnknownID].
func (ix *Index) Entity(id graph.ID) (Entity, error) { return Entity{}, nil }

// EntityNamed returns the entity with this name or alias, whole; case and
// accents do not matter. It is false when nothing is so called, and an
// [*AmbiguousName] when several are.
func (ix *Index) EntityNamed(name string) (Entity, bool, error) { return Entity{}, false, nil }

// Article returns the article with this ID, else an [*UnknownID].
func (ix *Index) Article(id graph.ID) (Article, error) { return Article{}, nil }

// Claim returns the claim with this ID, else an [*UnknownID].
func (ix *Index) Claim(id graph.ID) (Claim, error) { return Claim{}, nil }

// Link returns the link with this ID, else an [*UnknownID].
func (ix *Index) Link(id graph.ID) (Link, error) { return Link{}, nil }

// Predicate returns the predicate with this ID, else an [*UnknownID].
func (ix *Index) Predicate(id graph.ID) (Predicate, error) { return Predicate{}, nil }

// EntityType returns the type with this ID, else an [*UnknownID].
func (ix *Index) EntityType(id graph.ID) (EntityType, error) { return EntityType{}, nil }

// Entities returns a page of the entities that pass the filter.
func (ix *Index) Entities(ctx context.Context, filter *EntityFilter, order EntityOrder, page Page) (*Results[Entity], error) {
	return nil, nil
}

// Claims returns a page of the claims that pass the filter.
func (ix *Index) Claims(ctx context.Context, filter *ClaimFilter, order ClaimOrder, page Page) (*Results[Claim], error) {
	return nil, nil
}

// Links returns a page of the links that pass the filter.
func (ix *Index) Links(ctx context.Context, filter *LinkFilter, order LinkOrder, page Page) (*Results[Link], error) {
	return nil, nil
}

// Articles returns a page of the articles that pass the filter.
func (ix *Index) Articles(ctx context.Context, filter *ArticleFilter, order ArticleOrder, page Page) (*Results[Article], error) {
	return nil, nil
}

// Predicates returns the vocabulary's predicates by label: those with the words
// of text, if any is given, and only speech predicates, or none, if asked.
func (ix *Index) Predicates(text string, speech *bool) []Predicate { return nil }

// EntityTypes returns the vocabulary's types by label.
func (ix *Index) EntityTypes() []EntityType { return nil }

// Counts returns the number of claims that pass the filter, by something.
func (ix *Index) Counts(ctx context.Context, by CountBy, filter *ClaimFilter, first *int) ([]Count, error) {
	return nil, nil
}

// Count is a number of claims that have something in common. Key is empty for
// those that lack what was counted by.
type Count struct {
	Key   graph.ID
	Label string
	Count int
}
