package index

import (
	"cmp"
	"container/heap"
	"context"
	"slices"
)

// Bounds on the search for paths. A search that would look at more is given up,
// and says so.
const (
	// MaxPathLength is the greatest number of hops that one may ask for.
	MaxPathLength = 10
	maxPathJoins  = 4_000_000 // joins looked at
	maxPathTries  = 200_000   // beginnings of paths
)

// pathSearch finds the best simple paths between two entities.
//
// It is done for one length after the other, so that shorter paths come first.
// For each, two balls of entities, one round either end, grow until their radii
// add up to the length; the ball with fewer joins at its edge grows. What lies in
// both can be where such a path changes from one ball to the other, and from
// there the steps to either side are followed through the balls: all walks of
// just this length are then known, layer by layer, and few others. Among them the
// simple ones are listed, best first, by A* whose estimate is the least cost of
// any walk onwards.
type pathSearch struct {
	ctx      context.Context
	walk     *joinWalk
	from, to uint32
	near     [2]ball // round from and round to
	joins    int     // looked at
	tries    int
	cut      bool // a bound ended the search
}

// ball is what lies within some hops of an entity.
type ball struct {
	distance map[uint32]int
	layers   []layer // by distance
}

// layer is some entities with the number of their joins.
type layer struct {
	entities []uint32
	joins    int
}

func (l *layer) add(ix *Index, n uint32) {
	l.entities = append(l.entities, n)
	l.joins += len(ix.joinsOf(n))
}

func (b *ball) radius() int  { return len(b.layers) - 1 }
func (b *ball) edge() *layer { return &b.layers[b.radius()] }

// simplePath is a path as entities, with the sum of the joins of those between
// its ends: the less, the more particular it is.
type simplePath struct {
	cost     uint64
	entities []uint32
}

func newPathSearch(ctx context.Context, w *joinWalk, from, to uint32) *pathSearch {
	s := &pathSearch{ctx: ctx, walk: w, from: from, to: to}
	for i, end := range [...]uint32{from, to} {
		s.near[i] = ball{distance: map[uint32]int{end: 0}, layers: make([]layer, 1)}
		s.near[i].layers[0].add(w.ix, end)
	}
	return s
}

// find returns up to limit paths of at most so many hops: the shorter first, then
// those through entities with fewer joins, then by the IDs of the entities.
func (s *pathSearch) find(maxLength, limit int) ([]simplePath, error) {
	var paths []simplePath
	met := false
	for length := 1; length <= maxLength && len(paths) < limit; length++ {
		touched, err := s.grow()
		if err != nil || s.cut {
			return paths, err
		}
		if met = met || touched; !met {
			if len(s.near[0].edge().entities) == 0 || len(s.near[1].edge().entities) == 0 {
				return nil, nil
			}
			continue
		}
		steps, err := s.steps(length)
		if err != nil || s.cut {
			return paths, err
		}
		more, err := s.list(steps, limit-len(paths))
		paths = append(paths, more...)
		if err != nil || s.cut {
			return paths, err
		}
	}
	return paths, nil
}

// explored returns how many entities were looked at.
func (s *pathSearch) explored() int {
	count := len(s.near[0].distance)
	for n := range s.near[1].distance {
		if _, both := s.near[0].distance[n]; !both {
			count++
		}
	}
	return count
}

// look counts a join that is looked at, and reports whether to go on.
func (s *pathSearch) look() (bool, error) {
	if s.joins++; s.joins > maxPathJoins {
		s.cut = true
	}
	if s.joins%checkEvery == 0 && s.ctx.Err() != nil {
		return false, s.ctx.Err()
	}
	return !s.cut, nil
}

// grow lets the ball with fewer joins at its edge grow by one hop, and reports
// whether the balls touch now.
func (s *pathSearch) grow() (touched bool, err error) {
	side := 0
	if first, second := s.near[0].edge(), s.near[1].edge(); len(first.entities) == 0 || len(second.entities) > 0 && second.joins < first.joins {
		side = 1
	}
	b, other := &s.near[side], &s.near[1-side]
	var next layer
	for _, n := range b.edge().entities {
		err := s.eachNeighbor(n, func(found uint32) {
			if _, seen := b.distance[found]; seen {
				return
			}
			b.distance[found] = len(b.layers)
			next.add(s.walk.ix, found)
			if _, in := other.distance[found]; in {
				touched = true
			}
		})
		if err != nil || s.cut {
			return false, err
		}
	}
	b.layers = append(b.layers, next)
	return touched, nil
}

// eachNeighbor calls visit once with everything that is one join away.
func (s *pathSearch) eachNeighbor(n uint32, visit func(next uint32)) error {
	before := none
	for _, number := range s.walk.ix.joinsOf(n) {
		if on, err := s.look(); !on {
			return err
		}
		row, _ := s.walk.ix.join(number)
		if next := row.other(n); next != before && s.walk.passes(row.link) {
			visit(next)
			before = next
		}
	}
	return nil
}

// step is one hop of a walk, from a layer to the next.
type step struct{ from, to uint32 }

func compareSteps(a, b step) int {
	return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to))
}

// steps returns the hops of all walks of a length, by layer, sorted. Some hops of
// no such walk may be among them.
func (s *pathSearch) steps(length int) ([][]step, error) {
	steps := make([][]step, length)
	middle := s.near[0].radius()
	meeting := s.meeting(middle, length)
	current := meeting
	for left := middle - 1; left >= 0; left-- {
		pairs, next, err := s.inward(0, current, left)
		if err != nil || s.cut {
			return nil, err
		}
		for _, p := range pairs {
			steps[left] = append(steps[left], step{from: p.to, to: p.from})
		}
		current = next
	}
	current = meeting
	for left := length - middle - 1; left >= 0; left-- {
		pairs, next, err := s.inward(1, current, left)
		if err != nil || s.cut {
			return nil, err
		}
		steps[length-left-1] = pairs
		current = next
	}
	for i := range steps {
		slices.SortFunc(steps[i], compareSteps)
	}
	return steps, nil
}

// inward returns the hops from some entities to those that can lie in a walk just
// so many hops before the centre of a ball, and the latter. It looks at the joins
// of whichever side has fewer.
func (s *pathSearch) inward(side int, current layer, left int) (pairs []step, next layer, err error) {
	b := &s.near[side]
	inside := 0
	for _, l := range b.layers[:left+1] {
		inside += l.joins
	}
	reached := map[uint32]bool{}
	note := func(from, to uint32) {
		pairs = append(pairs, step{from, to})
		if !reached[to] {
			reached[to] = true
			next.add(s.walk.ix, to)
		}
	}
	if current.joins <= inside {
		for _, n := range current.entities {
			err = s.eachNeighbor(n, func(to uint32) {
				if s.fits(side, to, left) {
					note(n, to)
				}
			})
			if err != nil || s.cut {
				return nil, layer{}, err
			}
		}
		return pairs, next, nil
	}
	wanted := makeEntitySet(current.entities)
	for _, l := range b.layers[:left+1] {
		for _, to := range l.entities {
			if !s.fits(side, to, left) {
				continue
			}
			err = s.eachNeighbor(to, func(from uint32) {
				if wanted[from] {
					note(from, to)
				}
			})
			if err != nil || s.cut {
				return nil, layer{}, err
			}
		}
	}
	return pairs, next, nil
}

func makeEntitySet(entities []uint32) map[uint32]bool {
	set := make(map[uint32]bool, len(entities))
	for _, n := range entities {
		set[n] = true
	}
	return set
}

// meeting returns what can be at the place of a walk where the balls meet.
func (s *pathSearch) meeting(middle, length int) layer {
	small, large := &s.near[0], &s.near[1]
	if len(small.distance) > len(large.distance) {
		small, large = large, small
	}
	var found layer
	for n := range small.distance {
		_, in := large.distance[n]
		isEnd := n == s.from && middle != 0 || n == s.to && middle != length
		if in && !isEnd {
			found.add(s.walk.ix, n)
		}
	}
	return found
}

// fits reports whether an entity can lie in a walk so many hops before the
// centre of a ball.
func (s *pathSearch) fits(side int, n uint32, left int) bool {
	if n == s.from || n == s.to {
		return left == 0 && (n == s.from) == (side == 0)
	}
	distance, in := s.near[side].distance[n]
	return in && left > 0 && distance <= left
}

// costs returns, for every layer, the least sum of joins on the way from an
// entity to the end; what is not there cannot reach it.
func (s *pathSearch) costs(steps [][]step) []map[uint32]uint64 {
	costs := make([]map[uint32]uint64, len(steps)+1)
	costs[len(steps)] = map[uint32]uint64{s.to: 0}
	for at := len(steps) - 1; at >= 0; at-- {
		costs[at] = map[uint32]uint64{}
		for _, st := range steps[at] {
			onward, reaches := costs[at+1][st.to]
			if !reaches {
				continue
			}
			cost := onward + s.price(st.to)
			if known, found := costs[at][st.from]; !found || cost < known {
				costs[at][st.from] = cost
			}
		}
	}
	return costs
}

// price is what it costs a path to pass an entity: the joins that it has.
func (s *pathSearch) price(n uint32) uint64 {
	if n == s.to {
		return 0
	}
	return uint64(len(s.walk.ix.joinsOf(n)))
}

// list returns up to limit simple paths among walks, best first.
func (s *pathSearch) list(steps [][]step, limit int) ([]simplePath, error) {
	l := lister{search: s, steps: steps, costs: s.costs(steps), onward: map[place][]successor{}}
	estimate, reaches := l.costs[0][s.from]
	if !reaches {
		return nil, nil
	}
	l.push(nil, 0, []successor{{entity: s.from, total: estimate}})
	var paths []simplePath
	for len(l.open) > 0 && len(paths) < limit {
		if s.tries++; s.tries > maxPathTries {
			s.cut = true
			return paths, nil
		}
		if s.tries%checkEvery == 0 && s.ctx.Err() != nil {
			return paths, s.ctx.Err()
		}
		b := heap.Pop(&l.open).(beginning)
		at := len(b.entities) - 1
		l.push(b.entities[:at], b.cost-b.siblings[0].price, b.siblings[1:])
		if at == len(steps) {
			paths = append(paths, simplePath{b.cost, b.entities})
			continue
		}
		l.push(b.entities, b.cost, l.successors(at, b.entities[at]))
	}
	return paths, nil
}

// lister lists paths. Of the ways to go on from an entity it holds only the best
// one ready, and the next when that is taken, so that it needs little memory at
// hubs.
type lister struct {
	search *pathSearch
	steps  [][]step
	costs  []map[uint32]uint64
	onward map[place][]successor
	open   beginnings
}

// place is an entity in a layer of walks.
type place struct {
	layer  int
	entity uint32
}

// successor is where a walk can go on.
type successor struct {
	entity uint32
	price  uint64 // of passing it
	total  uint64 // the least cost of a walk from there to the end, with the price
}

// successors returns where walks go on from an entity, the best first.
func (l *lister) successors(layer int, entity uint32) []successor {
	all, known := l.onward[place{layer, entity}]
	if known {
		return all
	}
	first, _ := slices.BinarySearchFunc(l.steps[layer], step{from: entity}, compareSteps)
	for _, st := range l.steps[layer][first:] {
		if st.from != entity {
			break
		}
		if onward, reaches := l.costs[layer+1][st.to]; reaches {
			price := l.search.price(st.to)
			all = append(all, successor{st.to, price, price + onward})
		}
	}
	slices.SortFunc(all, func(a, b successor) int {
		return cmp.Or(cmp.Compare(a.total, b.total), cmp.Compare(a.entity, b.entity))
	})
	l.onward[place{layer, entity}] = all
	return all
}

// push opens the best way to go on from the beginning of a path that passes
// nothing twice.
func (l *lister) push(entities []uint32, cost uint64, ways []successor) {
	for len(ways) > 0 && slices.Contains(entities, ways[0].entity) {
		ways = ways[1:]
	}
	if len(ways) == 0 {
		return
	}
	heap.Push(&l.open, beginning{
		cost:     cost + ways[0].price,
		estimate: cost + ways[0].total,
		entities: append(entities[:len(entities):len(entities)], ways[0].entity),
		siblings: ways,
	})
}

// beginning is the beginning of a path.
type beginning struct {
	cost     uint64 // of what it passes
	estimate uint64 // the least cost of a whole path
	entities []uint32
	siblings []successor // its last entity and the ways that are not better
}

// beginnings is a heap: the least estimate first, then by entities.
type beginnings []beginning

func (h beginnings) Len() int { return len(h) }
func (h beginnings) Less(i, j int) bool {
	if h[i].estimate != h[j].estimate {
		return h[i].estimate < h[j].estimate
	}
	return slices.Compare(h[i].entities, h[j].entities) < 0
}
func (h beginnings) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *beginnings) Push(b any)   { *h = append(*h, b.(beginning)) }
func (h *beginnings) Pop() any {
	old := *h
	last := old[len(old)-1]
	*h = old[:len(old)-1]
	return last
}
