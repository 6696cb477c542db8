package index

import (
	"context"

	"github.com/newsgraph/newsgraph/graph"
)

// Link is all claims with the same subject, predicate and object.
type Link struct {
	ix *Index
	n  uint32
}

func (l Link) ID() graph.ID              { return "" }
func (l Link) Subject() Term             { return nil }
func (l Link) Predicate() Predicate      { return Predicate{} }
func (l Link) Object() Term              { return nil }
func (l Link) Label() string             { return "" }
func (l Link) Standing() Standing        { return 0 }
func (l Link) ClaimCount() int           { return 0 }
func (l Link) Articles() []Article       { return nil }
func (l Link) ArticleCount() int         { return 0 }
func (l Link) Origins() []Origin         { return nil }
func (l Link) IndependentSources() int   { return 0 }
func (l Link) FirstDate() (string, bool) { return "", false }
func (l Link) LastDate() (string, bool)  { return "", false }

// Claims returns a page of its claims.
func (l Link) Claims(ctx context.Context, filter *ClaimFilter, order ClaimOrder, page Page) (*Results[Claim], error) {
	return nil, nil
}

// Origin is a source at which chains of attribution end.
type Origin struct{}

func (o Origin) Entity() (Entity, bool) { return Entity{}, false }
func (o Origin) Articles() []Article    { return nil }
func (o Origin) ClaimCount() int        { return 0 }

// Join is what joins two entities.
type Join struct{}

func (j Join) Kind() JoinKind               { return 0 }
func (j Join) Label() string                { return "" }
func (j Join) Forward() bool                { return false }
func (j Join) Predicate() (Predicate, bool) { return Predicate{}, false }
func (j Join) Link() (Link, bool)           { return Link{}, false }
func (j Join) Claims() []Claim              { return nil }
func (j Join) ClaimCount() int              { return 0 }
