package index

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"sort"

	"github.com/newsgraph/newsgraph/graph"
)

// Page is the part of a list that is asked for, as Relay defines it: of what
// lies after After and before Before, the first First, and of those the last
// Last. Without First and Last it is the first [DefaultPage].
type Page struct {
	First, Last   *int
	After, Before *Cursor
}

// DefaultPage is how many elements a page has when nothing else is asked for.
const DefaultPage = 50

// Results is a page of a list.
type Results[T any] struct {
	Items       []T
	Total       int  // elements of all pages
	HasNext     bool // there is more after this page
	HasPrevious bool // there is more before this page
	// UndatedLeftOut counts what only a date filter left out because it has no
	// date.
	UndatedLeftOut int

	cursor func(i int) Cursor
}

// Cursor returns the cursor of an item: what stands for its place in After and
// Before.
func (r *Results[T]) Cursor(i int) Cursor { return r.cursor(i) }

// converted returns a page of other items with the same places.
func converted[T, U any](r *Results[T], convert func(T) U) *Results[U] {
	items := make([]U, len(r.Items))
	for i, item := range r.Items {
		items[i] = convert(item)
	}
	return &Results[U]{items, r.Total, r.HasNext, r.HasPrevious, r.UndatedLeftOut, r.cursor}
}

// window is what a page keeps of a list whose elements come in any order, told
// apart by rank.
type window struct {
	low, high     uint32 // ranks between the cursors: low is in, high is out
	first, last   int    // -1 is no bound
	before, after int    // elements outside of low and high
	inside        int
	kept          []uint32 // ranks
	worst         uint64   // ranks from here on cannot be wanted
}

// openWindow makes the window of a page of a list in which n elements are
// possible. Place returns the first rank whose key does not come before the
// cursor's, and whether it is that very element.
func openWindow(p Page, tag orderTag, n uint32, place func(key string) (uint32, bool)) (*window, error) {
	w := &window{high: n, first: -1, last: -1, worst: math.MaxUint64}
	for _, c := range []*Cursor{p.After, p.Before} {
		if c != nil && c.order != tag {
			return nil, fmt.Errorf("cursor %q belongs to a list in another order: %w", c, graph.ErrInvalid)
		}
	}
	if p.After != nil {
		rank, found := place(p.After.key)
		if w.low = rank; found {
			w.low++
		}
	}
	if p.Before != nil {
		w.high, _ = place(p.Before.key)
	}
	if p.First != nil {
		w.first = *p.First
	}
	if p.Last != nil {
		w.last = *p.Last
	}
	if p.First != nil && *p.First < 0 || p.Last != nil && *p.Last < 0 {
		return nil, fmt.Errorf("a page cannot have less than no elements: %w", graph.ErrInvalid)
	}
	if p.First == nil && p.Last == nil {
		w.first = DefaultPage
	}
	return w, nil
}

// add counts an element and keeps it if the page may want it.
func (w *window) add(rank uint32) {
	switch {
	case rank < w.low:
		w.before++
		return
	case rank >= w.high:
		w.after++
		return
	}
	w.inside++
	// A page of the last elements only keeps the greatest ranks: they are the
	// least when turned round.
	bound := w.first
	if w.first < 0 {
		bound = w.last
		rank = ^rank
	}
	if uint64(rank) >= w.worst || bound == 0 {
		return
	}
	w.kept = append(w.kept, rank)
	if bound <= 1<<20 && len(w.kept) >= 2*bound+64 {
		slices.Sort(w.kept)
		w.kept = w.kept[:bound]
		w.worst = uint64(w.kept[bound-1])
	}
}

// cut returns the ranks of the page in order and whether there is more on
// either side.
func (w *window) cut() (ranks []uint32, hasPrevious, hasNext bool) {
	slices.Sort(w.kept)
	hasPrevious, hasNext = w.before > 0, w.after > 0
	if w.first < 0 {
		if len(w.kept) > w.last {
			w.kept = w.kept[:w.last]
		}
		slices.Reverse(w.kept)
		for i := range w.kept {
			w.kept[i] = ^w.kept[i]
		}
		return w.kept, hasPrevious || len(w.kept) < w.inside, hasNext
	}
	if len(w.kept) > w.first {
		w.kept = w.kept[:w.first]
	}
	hasNext = hasNext || len(w.kept) < w.inside
	if w.last >= 0 && len(w.kept) > w.last {
		w.kept = w.kept[len(w.kept)-w.last:]
		hasPrevious = true
	}
	return w.kept, hasPrevious, hasNext
}

func (w *window) total() int { return w.before + w.inside + w.after }

// open makes the window of a page of this order.
func (o *ordering) open(p Page) (*window, error) {
	return openWindow(p, o.tag, uint32(len(o.order)), func(key string) (uint32, bool) {
		rank := sort.Search(len(o.order), func(r int) bool { return string(o.key(o.order[r])) >= key })
		return uint32(rank), rank < len(o.order) && string(o.key(o.order[rank])) == key
	})
}

// page returns the page that a window of this order has kept.
func page[T any](o *ordering, w *window, handle func(n uint32) T) *Results[T] {
	ranks, hasPrevious, hasNext := w.cut()
	r := &Results[T]{
		Items:       make([]T, len(ranks)),
		Total:       w.total(),
		HasNext:     hasNext,
		HasPrevious: hasPrevious,
		cursor:      func(i int) Cursor { return Cursor{o.tag, string(o.key(o.order[ranks[i]]))} },
	}
	for i, rank := range ranks {
		r.Items[i] = handle(o.order[rank])
	}
	return r
}

// pageOf returns a page of a list that is sorted by a key already.
func pageOf[T any](items []T, p Page, tag orderTag, key func(T) sortKey) (*Results[T], error) {
	w, err := openWindow(p, tag, uint32(len(items)), func(wanted string) (uint32, bool) {
		i, found := slices.BinarySearchFunc(items, wanted, func(item T, wanted string) int {
			return cmp.Compare(string(key(item)), wanted)
		})
		return uint32(i), found
	})
	if err != nil {
		return nil, err
	}
	for i := range items {
		w.add(uint32(i))
	}
	ranks, hasPrevious, hasNext := w.cut()
	r := &Results[T]{
		Items:       make([]T, len(ranks)),
		Total:       len(items),
		HasNext:     hasNext,
		HasPrevious: hasPrevious,
		cursor:      func(i int) Cursor { return Cursor{tag, string(key(items[ranks[i]]))} },
	}
	for i, rank := range ranks {
		r.Items[i] = items[rank]
	}
	return r, nil
}
