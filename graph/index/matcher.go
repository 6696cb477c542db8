package index

import (
	"context"
	"slices"
)

// verdict is what a filter says of a thing.
type verdict uint8

const (
	no      verdict = iota
	undated         // only a date filter leaves it out, because it has no date
	yes
)

// matcher is a filter made ready: conditions that do not ask for dates, those
// that do, and where to look.
type matcher struct {
	tests  []func(n uint32) bool
	dates  []func(n uint32) verdict
	source *candidates // nil for everything
	all    int         // how many things there are
	count  int         // how many pass, when that is known; else -1
}

// candidates are ascending numbers among which is everything that passes.
type candidates struct {
	cost int // how many, about
	list func() []uint32
	test int // the condition that they are exactly those of, or -1
}

// newMatcher returns a filter without conditions of so many things.
func newMatcher(all int) *matcher { return &matcher{all: all, count: all} }

// test adds a condition.
func (m *matcher) test(t func(n uint32) bool) {
	m.tests = append(m.tests, t)
	m.count = -1
}

// date adds a condition on a date.
func (m *matcher) date(t func(n uint32) verdict) {
	m.dates = append(m.dates, t)
	m.count = -1
}

// only adds a condition that exactly the listed pass.
func (m *matcher) only(t func(n uint32) bool, listed *candidates) {
	m.test(t)
	m.among(&candidates{listed.cost, listed.list, len(m.tests) - 1})
}

// among says that nothing else can pass. The narrowest such list is looked
// through.
func (m *matcher) among(c *candidates) {
	if m.source == nil || c.cost < m.source.cost {
		m.source = c
	}
	m.count = -1
}

// within restricts a matcher to ascending numbers, whatever else it looks among.
func (m *matcher) within(numbers []uint32) { m.source, m.count = listed(numbers), -1 }

// listed returns ascending numbers as candidates.
func listed(numbers []uint32) *candidates {
	return &candidates{len(numbers), func() []uint32 { return numbers }, -1}
}

// inLists returns what is in some of the lists as candidates.
func inLists(l *lists, keys []uint32) *candidates {
	cost := 0
	for _, key := range keys {
		cost += l.size(key)
	}
	return &candidates{cost, func() []uint32 {
		if len(keys) == 1 {
			return l.at(keys[0])
		}
		all := make([]uint32, 0, cost)
		for _, key := range keys {
			all = append(all, l.at(key)...)
		}
		slices.Sort(all)
		return slices.Compact(all)
	}, -1}
}

// verdict applies all conditions.
func (m *matcher) verdict(n uint32) verdict { return m.verdictOf(m.tests, n) }

func (m *matcher) verdictOf(tests []func(n uint32) bool, n uint32) verdict {
	for _, t := range tests {
		if !t(n) {
			return no
		}
	}
	v := yes
	for _, d := range m.dates {
		v = min(v, d(n))
	}
	return v
}

// passes reports whether everything holds.
func (m *matcher) passes(n uint32) bool { return m.verdict(n) == yes }

// checkEvery is how many things are looked at between two looks at the context.
const checkEvery = 1024

// each calls yield with all that pass, ascending, and returns how many only a
// date filter left out. It stops with the context's error when that is done.
func (m *matcher) each(ctx context.Context, yield func(n uint32)) (undatedLeftOut int, err error) {
	tests := m.tests
	if m.source != nil && m.source.test >= 0 {
		tests = slices.Concat(tests[:m.source.test], tests[m.source.test+1:])
	}
	visit := func(n uint32) {
		switch m.verdictOf(tests, n) {
		case yes:
			yield(n)
		case undated:
			undatedLeftOut++
		}
	}
	if m.source == nil {
		for n := range uint32(m.all) {
			if n%checkEvery == 0 && ctx.Err() != nil {
				return 0, ctx.Err()
			}
			visit(n)
		}
		return undatedLeftOut, ctx.Err()
	}
	for i, n := range m.source.list() {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return 0, ctx.Err()
		}
		visit(n)
	}
	return undatedLeftOut, ctx.Err()
}

// collect returns a page, in an order, of all that pass.
func collect[T any](ctx context.Context, m *matcher, o *ordering, p Page, handle func(n uint32) T) (*Results[T], error) {
	w, err := o.open(p)
	if err != nil {
		return nil, err
	}
	if m.count >= 0 && (w.first < 0 || w.last < 0) {
		w.walk(o, m)
		results := page(o, w, handle)
		results.Total = m.count
		return results, ctx.Err()
	}
	leftOut, err := m.each(ctx, func(n uint32) { w.add(o.rank[n]) })
	if err != nil {
		return nil, err
	}
	results := page(o, w, handle)
	results.UndatedLeftOut = leftOut
	return results, nil
}

// walk fills a window that needs no counts, as far as the page goes and one
// further on either side.
func (w *window) walk(o *ordering, m *matcher) {
	next := func(rank, end, step int) int {
		for rank != end && !m.passes(o.order[rank]) {
			rank += step
		}
		return rank
	}
	low, high, all := int(w.low), max(int(w.low), int(w.high)), len(o.order)
	if next(low-1, -1, -1) >= 0 {
		w.before = 1
	}
	if next(high, all, 1) < all {
		w.after = 1
	}
	rank, end, step, bound := low, high, 1, w.first
	if w.first < 0 {
		rank, end, step, bound = high-1, low-1, -1, w.last
	}
	for rank = next(rank, end, step); rank != end; rank = next(rank+step, end, step) {
		w.add(uint32(rank))
		if w.inside > bound {
			break
		}
	}
}
