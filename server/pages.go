package server

import (
	"context"
	"errors"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/server/relay"
)

// paged reads the four arguments of a page, asks for it and gives it its form.
func paged[T any](r *Resolver, first *int, after *string, last *int, before *string, ask func(index.Page) (*index.Results[T], error)) (*relay.Connection[T], error) {
	page, err := r.page(first, after, last, before)
	if err != nil {
		return nil, err
	}
	return relay.Of(ask(page))
}

// page reads the four arguments of a page.
func (r *Resolver) page(first *int, after *string, last *int, before *string) (index.Page, error) {
	if err := errors.Join(r.checkSize("first", first), r.checkSize("last", last)); err != nil {
		return index.Page{}, err
	}
	page := index.Page{First: first, Last: last}
	for _, place := range []struct {
		text *string
		to   **index.Cursor
	}{{after, &page.After}, {before, &page.Before}} {
		if place.text == nil {
			continue
		}
		cursor, err := index.ParseCursor(*place.text)
		if err != nil {
			return index.Page{}, err
		}
		*place.to = &cursor
	}
	return page, nil
}

// checkSize refuses a page that is larger than a page may be, rather than
// giving less than was asked for.
func (r *Resolver) checkSize(argument string, n *int) error {
	switch {
	case n == nil:
		return nil
	case *n < 0:
		return newError(CodeInvalid, "", "%s is %d; it must not be negative", argument, *n)
	case *n > r.pageSize:
		return newError(CodeLimit, "ask for the next page with after: endCursor", "%s is %d; a page holds at most %d", argument, *n, r.pageSize)
	default:
		return nil
	}
}

func (r entityResolver) Links(ctx context.Context, entity *index.Entity, direction *index.Direction, filter *index.LinkFilter, orderBy *index.LinkOrder, first *int, after *string, last *int, before *string) (*relay.Links, error) {
	return paged(r.Resolver, first, after, last, before, func(page index.Page) (*index.Results[index.Link], error) {
		return entity.Links(ctx, or(direction, index.Both), filter, or(orderBy, index.LinksByClaims), page)
	})
}

func (r entityResolver) Neighbors(ctx context.Context, entity *index.Entity, direction *index.Direction, filter *index.LinkFilter, branch []graph.ID, first *int, after *string, last *int, before *string) (*relay.Neighbors, error) {
	page, err := r.page(first, after, last, before)
	if err != nil {
		return nil, err
	}
	return relay.NeighborsOf(entity.Neighbors(ctx, or(direction, index.Both), filter, branch, page))
}

func (r entityResolver) Branches(ctx context.Context, entity *index.Entity, direction *index.Direction, filter *index.LinkFilter) ([]index.Branch, error) {
	return entity.Branches(ctx, or(direction, index.Both), filter)
}

func (r entityResolver) Claims(ctx context.Context, entity *index.Entity, roles []index.ClaimRole, filter *index.ClaimFilter, orderBy *index.ClaimOrder, first *int, after *string, last *int, before *string) (*relay.Claims, error) {
	return paged(r.Resolver, first, after, last, before, func(page index.Page) (*index.Results[index.Claim], error) {
		return entity.Claims(ctx, roles, filter, or(orderBy, index.ClaimsByDate), page)
	})
}

func (r entityResolver) Articles(_ context.Context, entity *index.Entity, first *int) ([]index.Article, error) {
	if err := r.checkSize("first", first); err != nil {
		return nil, err
	}
	return entity.Articles(first), nil
}

func (r linkResolver) Claims(ctx context.Context, link *index.Link, filter *index.ClaimFilter, orderBy *index.ClaimOrder, first *int, after *string, last *int, before *string) (*relay.Claims, error) {
	return paged(r.Resolver, first, after, last, before, func(page index.Page) (*index.Results[index.Claim], error) {
		return link.Claims(ctx, filter, or(orderBy, index.ClaimsByDate), page)
	})
}

func (r claimResolver) CitedBy(ctx context.Context, claim *index.Claim, first *int, after *string, last *int, before *string) (*relay.Claims, error) {
	return paged(r.Resolver, first, after, last, before, func(page index.Page) (*index.Results[index.Claim], error) {
		return claim.CitedBy(ctx, page)
	})
}

func (r articleResolver) Claims(ctx context.Context, article *index.Article, filter *index.ClaimFilter, orderBy *index.ClaimOrder, first *int, after *string, last *int, before *string) (*relay.Claims, error) {
	return paged(r.Resolver, first, after, last, before, func(page index.Page) (*index.Results[index.Claim], error) {
		return article.Claims(ctx, filter, or(orderBy, index.ClaimsByText), page)
	})
}

func (r articleResolver) Entities(ctx context.Context, article *index.Article, first *int, after *string, last *int, before *string) (*relay.Entities, error) {
	return paged(r.Resolver, first, after, last, before, func(page index.Page) (*index.Results[index.Entity], error) {
		return article.Entities(ctx, page)
	})
}
