package index

import (
	"context"

	"github.com/newsgraph/newsgraph/graph"
)

// Entity is who or what articles speak of.
type Entity struct {
	ix *Index
	n  uint32
}

func (e Entity) ID() graph.ID                { return "" }
func (e Entity) Name() string                { return "" }
func (e Entity) Label() string               { return "" }
func (e Entity) Type() EntityType            { return EntityType{} }
func (e Entity) Named() bool                 { return false }
func (e Entity) Number() (Literal, bool)     { return Literal{}, false }
func (e Entity) Aliases() []Alias            { return nil }
func (e Entity) Description() (string, bool) { return "", false }
func (e Entity) SameAs() []string            { return nil }
func (e Entity) LinkCount() int              { return 0 }
func (e Entity) ClaimCount() int             { return 0 }
func (e Entity) ArticleCount() int           { return 0 }

// Articles returns up to first of the entity's articles; nil means [DefaultPage].
func (e Entity) Articles(first *int) []Article { return nil }

// Links returns a page of its links.
func (e Entity) Links(ctx context.Context, direction Direction, filter *LinkFilter, order LinkOrder, page Page) (*Results[Link], error) {
	return nil, nil
}

// Claims returns a page of the claims in which it has one of the roles.
func (e Entity) Claims(ctx context.Context, roles []ClaimRole, filter *ClaimFilter, order ClaimOrder, page Page) (*Results[Claim], error) {
	return nil, nil
}

// Neighbors returns a page of the entities one join away.
func (e Entity) Neighbors(ctx context.Context, direction Direction, filter *LinkFilter, page Page) (*Results[Neighbor], error) {
	return nil, nil
}

// Neighbor is an entity with what joins it to another.
type Neighbor struct {
	Entity Entity
	Joins  []Join
}

// Alias is another name of an entity.
type Alias struct {
	ix *Index
	n  uint32
}

func (a Alias) Name() string             { return "" }
func (a Alias) Language() (string, bool) { return "", false }
func (a Alias) Articles() []Article      { return nil }

// EntityType is what an entity is.
type EntityType struct {
	ix *Index
	n  uint32
}

func (t EntityType) ID() graph.ID                { return "" }
func (t EntityType) Label() string               { return "" }
func (t EntityType) Description() (string, bool) { return "", false }
func (t EntityType) Parent() (EntityType, bool)  { return EntityType{}, false }
func (t EntityType) EntityCount() int            { return 0 }

// Predicate is a relation that claims are made with.
type Predicate struct {
	ix *Index
	n  uint32
}

func (p Predicate) ID() graph.ID                 { return "" }
func (p Predicate) Label() string                { return "" }
func (p Predicate) InverseLabel() (string, bool) { return "", false }
func (p Predicate) Description() (string, bool)  { return "", false }
func (p Predicate) Parent() (Predicate, bool)    { return Predicate{}, false }
func (p Predicate) Domain() []EntityType         { return nil }
func (p Predicate) Range() []EntityType          { return nil }
func (p Predicate) Qualifiers() []Predicate      { return nil }
func (p Predicate) Speech() bool                 { return false }
func (p Predicate) Symmetric() bool              { return false }
func (p Predicate) Functional() bool             { return false }
func (p Predicate) LinkCount() int               { return 0 }
func (p Predicate) ClaimCount() int              { return 0 }
