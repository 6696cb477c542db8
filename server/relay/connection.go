// Package relay gives pages of an Index the form of Relay's connections, which
// the schema promises: edges with cursors, nodes, and where the page lies.
package relay

import "github.com/newsgraph/newsgraph/graph/index"

// The connections of the schema.
type (
	Entities      = Connection[index.Entity]
	Claims        = Connection[index.Claim]
	Links         = Connection[index.Link]
	Articles      = Connection[index.Article]
	Search        = Connection[index.SearchResult]
	Disagreements = Connection[index.Disagreement]
)

// The edges of the schema.
type (
	EntityEdge       = Edge[index.Entity]
	ClaimEdge        = Edge[index.Claim]
	LinkEdge         = Edge[index.Link]
	ArticleEdge      = Edge[index.Article]
	SearchEdge       = Edge[index.SearchResult]
	DisagreementEdge = Edge[index.Disagreement]
)

// Connection is a page of a list. Cursors are written only when asked for.
type Connection[T any] struct {
	results *index.Results[T]
}

// Of returns the connection of a page, and passes an error on.
func Of[T any](results *index.Results[T], err error) (*Connection[T], error) {
	if err != nil {
		return nil, err
	}
	return &Connection[T]{results}, nil
}

// Nodes returns the page's elements.
func (c Connection[T]) Nodes() []T { return c.results.Items }

// Edges returns the page's elements with their cursors.
func (c Connection[T]) Edges() []Edge[T] {
	edges := make([]Edge[T], len(c.results.Items))
	for i := range edges {
		edges[i] = Edge[T]{c.results, i}
	}
	return edges
}

// TotalCount returns how many elements all pages have.
func (c Connection[T]) TotalCount() int { return c.results.Total }

// UndatedLeftOut returns how many elements only a date filter left out.
func (c Connection[T]) UndatedLeftOut() int { return c.results.UndatedLeftOut }

// PageInfo tells where the page lies.
func (c Connection[T]) PageInfo() PageInfo { return infoOf(c.results) }

// Edge is an element of a page.
type Edge[T any] struct {
	results *index.Results[T]
	i       int
}

// Cursor stands for the element in after and before.
func (e Edge[T]) Cursor() string { return e.results.Cursor(e.i).String() }

// Node returns the element.
func (e Edge[T]) Node() T { return e.results.Items[e.i] }

// PageInfo tells where a page lies in its list. The cursors are nil when the
// page is empty.
type PageInfo struct {
	HasNextPage, HasPreviousPage bool
	StartCursor, EndCursor       *string
}

func infoOf[T any](r *index.Results[T]) PageInfo {
	info := PageInfo{HasNextPage: r.HasNext, HasPreviousPage: r.HasPrevious}
	if len(r.Items) > 0 {
		start, end := r.Cursor(0).String(), r.Cursor(len(r.Items)-1).String()
		info.StartCursor, info.EndCursor = &start, &end
	}
	return info
}
