package index

import (
	"context"
	"fmt"

	"github.com/newsgraph/newsgraph/graph"
)

// Entities returns a page of the entities that pass the filter.
func (ix *Index) Entities(ctx context.Context, filter *EntityFilter, order EntityOrder, page Page) (*Results[Entity], error) {
	m, err := ix.entityMatcher(filter)
	if err != nil {
		return nil, err
	}
	return ix.entityPage(ctx, m, order, page)
}

// Claims returns a page of the claims that pass the filter.
func (ix *Index) Claims(ctx context.Context, filter *ClaimFilter, order ClaimOrder, page Page) (*Results[Claim], error) {
	m, err := ix.claimMatcher(filter, speechIfAsked)
	if err != nil {
		return nil, err
	}
	return ix.claimPage(ctx, m, order, page)
}

// Links returns a page of the links that pass the filter.
func (ix *Index) Links(ctx context.Context, filter *LinkFilter, order LinkOrder, page Page) (*Results[Link], error) {
	m, err := ix.linkMatcher(filter)
	if err != nil {
		return nil, err
	}
	return ix.linkPage(ctx, m, order, page)
}

// Articles returns a page of the articles that pass the filter.
func (ix *Index) Articles(ctx context.Context, filter *ArticleFilter, order ArticleOrder, page Page) (*Results[Article], error) {
	m, err := ix.articleMatcher(filter)
	if err != nil {
		return nil, err
	}
	if int(order) >= len(ix.orders.articles) {
		return nil, unknownOrder(uint8(order))
	}
	return collect(ctx, m, &ix.orders.articles[order], page,
		func(n uint32) Article { return Article{ix, n} })
}

// Links returns a page of the links at whose ends the entity stands and that
// pass the filter. A link with a symmetric predicate runs both ways.
func (e Entity) Links(ctx context.Context, direction Direction, filter *LinkFilter, order LinkOrder, page Page) (*Results[Link], error) {
	ix := e.ix
	m, err := ix.linkMatcher(filter)
	if err != nil {
		return nil, err
	}
	m.among(inLists(&ix.entityLinks, []uint32{e.n}))
	self := refEntity | ref(e.n)
	m.test(func(n uint32) bool {
		l := &ix.links[n]
		either := direction == Both || ix.symmetric(l.predicate)
		return l.subject == self && (either || direction == Out) || l.object == self && (either || direction == In)
	})
	return ix.linkPage(ctx, m, order, page)
}

// Claims returns a page of the claims in which the entity has one of the roles,
// any if none is given, and that pass the filter.
func (e Entity) Claims(ctx context.Context, roles []ClaimRole, filter *ClaimFilter, order ClaimOrder, page Page) (*Results[Claim], error) {
	ix := e.ix
	m, err := ix.claimMatcher(filter, speechIfAsked)
	if err != nil {
		return nil, err
	}
	wanted := roleSet(flagsOf(roles))
	if len(roles) == 0 {
		wanted = ^roleSet(0)
	}
	start := ix.involved.starts[e.n]
	var claims []uint32
	for i, n := range ix.involved.at(e.n) {
		if ix.roles[start+uint32(i)]&wanted != 0 {
			claims = append(claims, n)
		}
	}
	m.within(claims)
	return ix.claimPage(ctx, m, order, page)
}

// Claims returns a page of the link's claims that pass the filter. All claims of
// a speech link are speech, so it needs not be asked for.
func (l Link) Claims(ctx context.Context, filter *ClaimFilter, order ClaimOrder, page Page) (*Results[Claim], error) {
	m, err := l.ix.claimMatcher(filter, speechToo)
	if err != nil {
		return nil, err
	}
	m.within(l.ix.linkClaims.at(l.n))
	return l.ix.claimPage(ctx, m, order, page)
}

// CitedBy returns a page of the claims that have this one as their object, by
// date: who stated, rejected, confirmed it, what contradicts it.
func (c Claim) CitedBy(ctx context.Context, page Page) (*Results[Claim], error) {
	m := newMatcher(len(c.ix.claims))
	m.within(c.ix.citing.at(c.n))
	return c.ix.claimPage(ctx, m, ClaimsByDate, page)
}

// Claims returns a page of the article's claims that pass the filter.
func (a Article) Claims(ctx context.Context, filter *ClaimFilter, order ClaimOrder, page Page) (*Results[Claim], error) {
	m, err := a.ix.claimMatcher(filter, speechIfAsked)
	if err != nil {
		return nil, err
	}
	m.test(func(n uint32) bool { return a.ix.claims[n].article == a.n })
	m.among(a.ix.claimsIn([]uint32{a.n}))
	return a.ix.claimPage(ctx, m, order, page)
}

// Entities returns a page of the entities that the article's claims involve,
// most links first.
func (a Article) Entities(ctx context.Context, page Page) (*Results[Entity], error) {
	m := newMatcher(len(a.ix.entities))
	m.within(a.ix.entitiesIn([]uint32{a.n}))
	return a.ix.entityPage(ctx, m, EntitiesByLinks, page)
}

func (ix *Index) claimPage(ctx context.Context, m *matcher, order ClaimOrder, page Page) (*Results[Claim], error) {
	if int(order) >= len(ix.orders.claims) {
		return nil, unknownOrder(uint8(order))
	}
	return collect(ctx, m, &ix.orders.claims[order], page,
		func(n uint32) Claim { return Claim{ix, n} })
}

func (ix *Index) linkPage(ctx context.Context, m *matcher, order LinkOrder, page Page) (*Results[Link], error) {
	if int(order) >= len(ix.orders.links) {
		return nil, unknownOrder(uint8(order))
	}
	return collect(ctx, m, &ix.orders.links[order], page,
		func(n uint32) Link { return Link{ix, n} })
}

func (ix *Index) entityPage(ctx context.Context, m *matcher, order EntityOrder, page Page) (*Results[Entity], error) {
	if int(order) >= len(ix.orders.entities) {
		return nil, unknownOrder(uint8(order))
	}
	return collect(ctx, m, &ix.orders.entities[order], page,
		func(n uint32) Entity { return Entity{ix, n} })
}

func unknownOrder(order uint8) error {
	return fmt.Errorf("there is no order %d: %w", order, graph.ErrInvalid)
}
