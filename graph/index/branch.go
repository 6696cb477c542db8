package index

import (
	"cmp"
	"context"
	"slices"
)

// Branch is one way to go on from an entity: over joins with one predicate.
type Branch struct {
	predicate Predicate
	neighbors int
}

// Predicate returns the link's predicate, the qualifier's, or the speech verb.
func (b Branch) Predicate() Predicate { return b.predicate }

// NeighborCount returns how many entities the branch leads to.
func (b Branch) NeighborCount() int { return b.neighbors }

// Branches returns the ways to go on from an entity, those that lead to most
// entities first, then by label and ID. What a branch leads to is what
// [Entity.Neighbors] returns for its predicate; the direction and the filter
// mean the same. An entity that several branches lead to counts in each.
func (e Entity) Branches(ctx context.Context, direction Direction, filter *LinkFilter) ([]Branch, error) {
	type counted struct {
		neighbors int
		last      uint32 // the neighbour that was counted last
	}
	counts := map[uint32]counted{}
	err := e.eachJoin(ctx, direction, filter, func(_ uint32, row joinRow) {
		// The joins come by neighbour.
		if c, found := counts[row.predicate]; !found || c.last != row.other(e.n) {
			counts[row.predicate] = counted{c.neighbors + 1, row.other(e.n)}
		}
	})
	if err != nil {
		return nil, err
	}
	branches := make([]Branch, 0, len(counts))
	for predicate, c := range counts {
		branches = append(branches, Branch{Predicate{e.ix, predicate}, c.neighbors})
	}
	slices.SortFunc(branches, func(a, b Branch) int {
		return cmp.Or(cmp.Compare(b.neighbors, a.neighbors), cmp.Compare(a.predicate.Label(), b.predicate.Label()),
			cmp.Compare(a.predicate.ID(), b.predicate.ID()))
	})
	return branches, nil
}
