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
}

// candidates are ascending numbers among which is everything that a condition
// lets pass.
type candidates struct {
	cost int // how many, about
	list func() []uint32
}

func (m *matcher) test(t func(n uint32) bool) { m.tests = append(m.tests, t) }

// among says that only these can pass. The narrowest such list is looked through.
func (m *matcher) among(cost int, list func() []uint32) {
	if m.source == nil || cost < m.source.cost {
		m.source = &candidates{cost, list}
	}
}

// amongLists is among for what is in some of the lists.
func (m *matcher) amongLists(l *lists, keys []uint32) {
	cost := 0
	for _, key := range keys {
		cost += l.size(key)
	}
	m.among(cost, func() []uint32 {
		if len(keys) == 1 {
			return l.at(keys[0])
		}
		all := make([]uint32, 0, cost)
		for _, key := range keys {
			all = append(all, l.at(key)...)
		}
		slices.Sort(all)
		return slices.Compact(all)
	})
}

// verdict applies all conditions.
func (m *matcher) verdict(n uint32) verdict {
	for _, t := range m.tests {
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
	visit := func(n uint32) {
		switch m.verdict(n) {
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
func collect[T any](ctx context.Context, m *matcher, o *ordering, p Page, handle func(n uint32) T, ordinal func(T) uint32) (*Results[T], error) {
	w, err := o.open(p)
	if err != nil {
		return nil, err
	}
	leftOut, err := m.each(ctx, func(n uint32) { w.add(o.rank[n]) })
	if err != nil {
		return nil, err
	}
	results := page(o, w, handle, ordinal)
	results.UndatedLeftOut = leftOut
	return results, nil
}
