package server

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/server/relay"
)

func (queryResolver) Node(ctx context.Context, id graph.ID) (index.Node, error) {
	return lookUp(indexOf(ctx), id)
}

// Nodes answers null, and an error at its place, for an id that nothing bears.
func (r queryResolver) Nodes(ctx context.Context, ids []graph.ID) ([]index.Node, error) {
	if len(ids) > r.pageSize {
		return nil, newError(CodeLimit, "ask in several requests", "%d ids are given; the limit is %d", len(ids), r.pageSize)
	}
	nodes := make([]index.Node, len(ids))
	for i, id := range ids {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		node, err := lookUp(indexOf(ctx), id)
		if err != nil {
			at := graphql.WithPathContext(ctx, graphql.NewPathWithIndex(i))
			graphql.AddError(at, graphql.AddFieldLocationToError(at, err))
			continue
		}
		nodes[i] = node
	}
	return nodes, nil
}

// lookUp finds whatever bears an id.
func lookUp(ix *index.Index, id graph.ID) (index.Node, error) {
	switch id.Kind() {
	case graph.KindEntity:
		return node(ix.Entity(id))
	case graph.KindClaim:
		return node(ix.Claim(id))
	case graph.KindLink:
		return node(ix.Link(id))
	case graph.KindArticle:
		return node(ix.Article(id))
	case graph.KindPredicate:
		return node(ix.Predicate(id))
	case graph.KindType:
		return node(ix.EntityType(id))
	case graph.KindDisagreement:
		if found, exists := ix.Node(id); exists {
			return found, nil
		}
	}
	return nil, newError(CodeNotFound, "an id begins with entity/, claim/, link/, article/, predicate/, type/ or disagreement/",
		"nothing bears the id %q", shorten(string(id)))
}

// node keeps the zero value of what was not found out of the answer.
func node[T index.Node](found T, err error) (index.Node, error) {
	if err != nil {
		return nil, err
	}
	return found, nil
}

// pointer is node for a field of one type.
func pointer[T any](found T, err error) (*T, error) {
	if err != nil {
		return nil, err
	}
	return &found, nil
}

func (queryResolver) Entity(ctx context.Context, id *graph.ID, name *string) (*index.Entity, error) {
	switch {
	case id != nil && name != nil, id == nil && name == nil:
		return nil, newError(CodeInvalid, "", "entity needs either an id or a name")
	case id != nil:
		return pointer(indexOf(ctx).Entity(*id))
	}
	entity, found, err := indexOf(ctx).EntityNamed(*name)
	if err != nil || !found {
		return nil, err
	}
	return &entity, nil
}

func (queryResolver) Article(ctx context.Context, id graph.ID) (*index.Article, error) {
	return pointer(indexOf(ctx).Article(id))
}

func (queryResolver) Claim(ctx context.Context, id graph.ID) (*index.Claim, error) {
	return pointer(indexOf(ctx).Claim(id))
}

func (queryResolver) Link(ctx context.Context, id graph.ID) (*index.Link, error) {
	return pointer(indexOf(ctx).Link(id))
}

func (r queryResolver) Entities(ctx context.Context, filter *index.EntityFilter, orderBy *index.EntityOrder, first *int, after *string, last *int, before *string) (*relay.Entities, error) {
	return paged(r.Resolver, first, after, last, before, func(page index.Page) (*index.Results[index.Entity], error) {
		return indexOf(ctx).Entities(ctx, filter, or(orderBy, index.EntitiesByLinks), page)
	})
}

func (r queryResolver) Claims(ctx context.Context, filter *index.ClaimFilter, orderBy *index.ClaimOrder, first *int, after *string, last *int, before *string) (*relay.Claims, error) {
	return paged(r.Resolver, first, after, last, before, func(page index.Page) (*index.Results[index.Claim], error) {
		return indexOf(ctx).Claims(ctx, filter, or(orderBy, index.ClaimsByDate), page)
	})
}

func (r queryResolver) Links(ctx context.Context, filter *index.LinkFilter, orderBy *index.LinkOrder, first *int, after *string, last *int, before *string) (*relay.Links, error) {
	return paged(r.Resolver, first, after, last, before, func(page index.Page) (*index.Results[index.Link], error) {
		return indexOf(ctx).Links(ctx, filter, or(orderBy, index.LinksByClaims), page)
	})
}

func (r queryResolver) Articles(ctx context.Context, filter *index.ArticleFilter, orderBy *index.ArticleOrder, first *int, after *string, last *int, before *string) (*relay.Articles, error) {
	return paged(r.Resolver, first, after, last, before, func(page index.Page) (*index.Results[index.Article], error) {
		return indexOf(ctx).Articles(ctx, filter, or(orderBy, index.ArticlesByPublished), page)
	})
}

func (queryResolver) Predicates(ctx context.Context, text *string, speech *bool) ([]index.Predicate, error) {
	return indexOf(ctx).Predicates(or(text, ""), speech), nil
}

func (queryResolver) EntityTypes(ctx context.Context) ([]index.EntityType, error) {
	return indexOf(ctx).EntityTypes(), nil
}

func (r queryResolver) Search(ctx context.Context, text string, kinds []index.SearchKind, entityType []graph.ID, first *int, after *string) (*relay.Search, error) {
	return paged(r.Resolver, first, after, nil, nil, func(page index.Page) (*index.Results[index.SearchResult], error) {
		return indexOf(ctx).Search(ctx, text, kinds, entityType, page)
	})
}

func (queryResolver) Neighborhood(ctx context.Context, of []graph.ID, depth *int, filter *index.LinkFilter, maxNodes *int) (*index.Subgraph, error) {
	return indexOf(ctx).Neighborhood(ctx, of, or(depth, 1), filter, or(maxNodes, 200))
}

func (r queryResolver) Paths(ctx context.Context, from, to graph.ID, maxLength, first *int, filter *index.LinkFilter) (*index.PathResult, error) {
	if err := r.checkSize("first", first); err != nil {
		return nil, err
	}
	return indexOf(ctx).Paths(ctx, from, to, or(maxLength, 4), or(first, 5), filter)
}

func (r queryResolver) Disagreements(ctx context.Context, filter *index.DisagreementFilter, first *int, after *string, last *int, before *string) (*relay.Disagreements, error) {
	return paged(r.Resolver, first, after, last, before, func(page index.Page) (*index.Results[index.Disagreement], error) {
		return indexOf(ctx).Disagreements(ctx, filter, page)
	})
}

func (r queryResolver) Counts(ctx context.Context, by index.CountBy, filter *index.ClaimFilter, first *int) ([]index.Count, error) {
	if err := r.checkSize("first", first); err != nil {
		return nil, err
	}
	counts, err := indexOf(ctx).Counts(ctx, by, filter, first)
	if err == nil && len(counts) > r.pageSize {
		return nil, newError(CodeLimit, "say how many with first, or count fewer claims", "there are %d counts; the limit is %d", len(counts), r.pageSize)
	}
	return counts, err
}

// Key answers null for claims that lack what was counted by.
func (countResolver) Key(_ context.Context, count *index.Count) (*graph.ID, error) {
	if count.Key == "" {
		return nil, nil
	}
	return &count.Key, nil
}

func (queryResolver) Overview(ctx context.Context) (*index.Overview, error) {
	overview := indexOf(ctx).Overview()
	return &overview, nil
}
