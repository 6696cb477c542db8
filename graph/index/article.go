package index

import (
	"context"

	"github.com/newsgraph/newsgraph/graph"
)

// Article is a source text.
type Article struct {
	ix *Index
	n  uint32
}

func (a Article) ID() graph.ID              { return "" }
func (a Article) Title() (string, bool)     { return "", false }
func (a Article) Label() string             { return "" }
func (a Article) Authors() []Entity         { return nil }
func (a Article) Annotators() []string      { return nil }
func (a Article) URL() (string, bool)       { return "", false }
func (a Article) Publisher() (Entity, bool) { return Entity{}, false }
func (a Article) Published() (When, bool)   { return When{}, false }
func (a Article) Language() (string, bool)  { return "", false }
func (a Article) SHA256() (string, bool)    { return "", false }
func (a Article) TextFile() string          { return "" }
func (a Article) Coverage() (float64, bool) { return 0, false }
func (a Article) Origins() []Origin         { return nil }
func (a Article) ClaimCount() int           { return 0 }

// Claims returns a page of its claims.
func (a Article) Claims(ctx context.Context, filter *ClaimFilter, order ClaimOrder, page Page) (*Results[Claim], error) {
	return nil, nil
}

// Entities returns a page of the entities that its claims involve, most links first.
func (a Article) Entities(ctx context.Context, page Page) (*Results[Entity], error) { return nil, nil }
