package index

import (
	"cmp"
	"slices"
	"sync"
)

// joinWalk says which joins a walk from entity to entity may take.
type joinWalk struct {
	ix      *Index
	matcher *matcher // nil lets every link pass
	walked  bool     // only links of which something is asserted, reported or disputed
}

// joinWalk returns the walk over joins by links that pass the filter. Unless the
// filter asks for standings, nobody walks over what is denied or hypothetical.
func (ix *Index) joinWalk(filter *LinkFilter) (*joinWalk, error) {
	w := &joinWalk{ix: ix, walked: filter == nil || len(filter.Standing) == 0}
	if filter == nil {
		return w, nil
	}
	var err error
	w.matcher, err = ix.linkMatcher(filter)
	return w, err
}

// plain reports whether the walk has no filter.
func (w *joinWalk) plain() bool { return w.walked && w.matcher == nil }

// passes reports whether the walk may take joins by a link.
func (w *joinWalk) passes(link uint32) bool {
	if w.walked && w.ix.links[link].standing > Disputed {
		return false
	}
	return w.matcher == nil || w.matcher.passes(link)
}

// between returns the joins between two entities that the walk may take, seen
// from the first.
func (w *joinWalk) between(from, to uint32) []Join {
	return w.ix.gatherJoins(from, w.allowed(w.ix.joinsBetween(from, to)))
}

// allowed returns those joins that the walk may take.
func (w *joinWalk) allowed(numbers []uint32) []uint32 {
	var allowed []uint32
	for _, number := range numbers {
		if row, _ := w.ix.join(number); w.passes(row.link) {
			allowed = append(allowed, number)
		}
	}
	return allowed
}

// joinsBetween returns the numbers of the joins between two entities.
func (ix *Index) joinsBetween(one, other uint32) []uint32 {
	if len(ix.joinsOf(other)) < len(ix.joinsOf(one)) {
		one, other = other, one
	}
	numbers := ix.joinsOf(one)
	compare := func(number, end uint32) int {
		row, _ := ix.join(number)
		return cmp.Compare(row.other(one), end)
	}
	first, _ := slices.BinarySearchFunc(numbers, other, compare)
	last := first
	for last < len(numbers) && compare(numbers[last], other) == 0 {
		last++
	}
	return numbers[first:last]
}

// degrees counts joins as [Index.gatherJoins] gathers them, by entity.
type degrees struct {
	once   sync.Once
	all    []uint32
	walked []uint32 // those that a walk without a filter takes
}

// of returns the degrees of an Index, which are counted when first asked for.
func (d *degrees) of(ix *Index) *degrees {
	d.once.Do(func() {
		everywhere, plain := &joinWalk{ix: ix}, &joinWalk{ix: ix, walked: true}
		d.all, d.walked = make([]uint32, len(ix.entities)), make([]uint32, len(ix.entities))
		for n := range uint32(len(ix.entities)) {
			d.all[n], d.walked[n] = everywhere.degree(n), plain.degree(n)
		}
	})
	return d
}

// degree counts the joins of an entity that the walk may take.
func (w *joinWalk) degree(entity uint32) uint32 {
	count := uint32(0)
	end := none
	var seen []joinRow // joins with one other end, without their links
	for _, number := range w.ix.joinsOf(entity) {
		row, _ := w.ix.join(number)
		if !w.passes(row.link) {
			continue
		}
		if row.other(entity) != end {
			end, seen = row.other(entity), seen[:0]
		}
		if row.kind != JoinLink {
			row.link = none
			if slices.Contains(seen, row) {
				continue
			}
			seen = append(seen, row)
		}
		count++
	}
	return count
}
