package index

import (
	"context"
	"fmt"

	"github.com/newsgraph/newsgraph/graph"
)

// PathResult is the answer to how two entities are connected.
type PathResult struct {
	Paths     []Path
	Truncated bool // a bound ended the search before it was complete
	Explored  int  // entities looked at
}

// Path is a way from one entity to another over joins, no entity twice.
type Path struct {
	walk     *joinWalk
	entities []uint32
}

// Length returns how many hops it has.
func (p Path) Length() int { return len(p.entities) - 1 }

// Entities returns all that it passes, both ends included.
func (p Path) Entities() []Entity {
	return handles(p.entities, func(n uint32) Entity { return Entity{p.walk.ix, n} })
}

// Hops returns its steps.
func (p Path) Hops() []Hop {
	hops := make([]Hop, p.Length())
	for i := range hops {
		hops[i] = Hop{walk: p.walk, from: p.entities[i], to: p.entities[i+1]}
	}
	return hops
}

// Hop is a step of a path.
type Hop struct {
	walk     *joinWalk
	from, to uint32
}

// From returns where it starts.
func (h Hop) From() Entity { return Entity{h.walk.ix, h.from} }

// To returns where it leads.
func (h Hop) To() Entity { return Entity{h.walk.ix, h.to} }

// Joins returns every join between the two that the search was allowed to take,
// best supported first, seen from where the hop starts.
func (h Hop) Joins() []Join { return h.walk.between(h.from, h.to) }

// Paths returns up to first ways from one entity to another over at most
// maxLength joins, whichever way these run. No way passes an entity twice, and
// none runs through articles or evidence: being in one report connects nobody.
//
// Shorter paths come first; of equally long ones those whose entities between the
// ends have fewer joins in all, since a way through what everybody is joined to
// says little; then the IDs of the entities decide.
//
// Every hop has a join by a link that passes the filter. Unless the filter asks
// for standings, denied and hypothetical links are left out.
func (ix *Index) Paths(ctx context.Context, from, to graph.ID, maxLength, first int, filter *LinkFilter) (*PathResult, error) {
	r := resolver{ix: ix}
	ends := append(r.entities([]graph.ID{from}), r.entities([]graph.ID{to})...)
	walk, err := ix.joinWalk(filter)
	switch {
	case r.err != nil:
		return nil, r.err
	case err != nil:
		return nil, err
	case from == to:
		return nil, fmt.Errorf("a path needs two entities, and both ends are %s: %w", from, graph.ErrInvalid)
	case maxLength < 1 || maxLength > MaxPathLength:
		return nil, fmt.Errorf("a path cannot be asked for with at most %d joins; from 1 to %d is possible: %w", maxLength, MaxPathLength, graph.ErrInvalid)
	case first < 0:
		return nil, fmt.Errorf("there cannot be less than no paths: %w", graph.ErrInvalid)
	}
	s := newPathSearch(ctx, walk, ends[0], ends[1])
	found, err := s.find(maxLength, first)
	if err != nil {
		return nil, err
	}
	result := &PathResult{Truncated: s.cut, Explored: s.explored()}
	for _, p := range found {
		result.Paths = append(result.Paths, Path{walk: walk, entities: p.entities})
	}
	return result, nil
}
