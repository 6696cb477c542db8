package index

import (
	"cmp"
	"context"
	"slices"

	"github.com/newsgraph/newsgraph/graph"
)

// Neighbor is an entity with what joins it to another.
type Neighbor struct {
	Entity Entity
	Joins  []Join // best supported first; seen from the other entity
}

// Neighbors returns a page of the entities one join away: those joined by most
// claims first, then by name. The filter is on the links that make the joins.
// With branches, IDs of predicates, only joins along these count; a narrower
// predicate is a branch of its own.
func (e Entity) Neighbors(ctx context.Context, direction Direction, filter *LinkFilter, branches []graph.ID, page Page) (*Results[Neighbor], error) {
	ix := e.ix
	r := resolver{ix: ix}
	along := makeSet(r.ids(branches, ix.findPredicate, graph.KindPredicate))
	if r.err != nil {
		return nil, r.err
	}
	var all []adjacent
	err := e.eachJoin(ctx, direction, filter, func(number uint32, row joinRow) {
		if len(branches) > 0 && !along.has(row.predicate) {
			return
		}
		// The joins come by neighbour.
		if other := row.other(e.n); len(all) == 0 || all[len(all)-1].entity != other {
			all = append(all, adjacent{entity: other})
		}
		last := &all[len(all)-1]
		last.numbers = append(last.numbers, number)
		last.claims += ix.claimsOfJoin(row)
	})
	if err != nil {
		return nil, err
	}
	rank := ix.orders.entities[EntitiesByName].rank
	slices.SortFunc(all, func(a, b adjacent) int {
		return cmp.Or(cmp.Compare(b.claims, a.claims), cmp.Compare(rank[a.entity], rank[b.entity]))
	})
	key := func(a adjacent) sortKey {
		return append(sortKey(nil).down(int64(a.claims)), ix.entityNameKey(a.entity)...)
	}
	results, err := pageOf(all, page, tagNeighbors, key)
	if err != nil {
		return nil, err
	}
	return converted(results, func(a adjacent) Neighbor {
		return Neighbor{Entity: Entity{ix, a.entity}, Joins: ix.gatherJoins(e.n, a.numbers)}
	}), nil
}

// eachJoin passes the joins of an entity that run in a direction and whose links
// pass the filter, all joins with one neighbour after the other.
func (e Entity) eachJoin(ctx context.Context, direction Direction, filter *LinkFilter, do func(number uint32, row joinRow)) error {
	m, err := e.ix.linkMatcher(filter)
	if err != nil {
		return err
	}
	for i, number := range e.ix.joinsOf(e.n) {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if row, _ := e.ix.join(number); e.ix.runs(row, e.n, direction) && m.passes(row.link) {
			do(number, row)
		}
	}
	return ctx.Err()
}

// adjacent is a neighbour whose joins are not gathered yet.
type adjacent struct {
	entity  uint32
	claims  int
	numbers []uint32
}

// runs reports whether a join runs in a direction, seen from one of its ends. A
// link with a symmetric predicate runs both ways.
func (ix *Index) runs(r joinRow, from uint32, direction Direction) bool {
	switch {
	case direction == Both, r.kind == JoinLink && ix.symmetric(r.predicate):
		return true
	case direction == Out:
		return r.from == from
	}
	return r.to == from
}
