package index

import (
	"cmp"
	"reflect"
	"slices"
	"sort"

	"github.com/newsgraph/newsgraph/graph/edtf"
)

// dateCounts tells how many claims with a predicate may lie in a range of days
// without looking at the claims: as many as may begin before its end, less those
// that end before its beginning. The list behind those of the predicates is for
// claims without one.
type dateCounts struct {
	from, to     []edtf.Day // first and last days that dates may mean, sorted
	starts, ends lists      // places in from and to of the claims' dates, sorted, by predicate
}

func (b *builder) addDateCounts() {
	var dated []uint32
	for n, when := range b.whenOf {
		if when != none {
			dated = append(dated, uint32(n))
		}
	}
	b.dateCounts.from, b.dateCounts.starts = b.countByDay(dated, func(r edtf.Range) edtf.Day { return r.From })
	b.dateCounts.to, b.dateCounts.ends = b.countByDay(dated, func(r edtf.Range) edtf.Day { return r.To })
}

// countByDay sorts the dates by a day, and lists by predicate the places of the
// claims' dates.
func (b *builder) countByDay(claims []uint32, day func(edtf.Range) edtf.Day) (days []edtf.Day, places lists) {
	order := ascending(len(b.whens))
	slices.SortFunc(order, func(x, y uint32) int { return cmp.Compare(day(b.whens[x].nearby), day(b.whens[y].nearby)) })
	days = make([]edtf.Day, len(order))
	place := make([]uint32, len(order))
	for i, w := range order {
		days[i], place[w] = day(b.whens[w].nearby), uint32(i)
	}
	sorted := sortedBy(claims, len(order), func(n uint32) uint32 { return place[b.whenOf[n]] })
	places = makeLists(len(b.predicates)+1, func(add func(list, item uint32)) {
		for _, n := range sorted {
			add(min(b.claims[n].predicate, uint32(len(b.predicates))), place[b.whenOf[n]])
		}
	})
	return days, places
}

// onlyInRange returns the range of a filter that asks for nothing but claims that
// may lie in it.
func (ix *Index) onlyInRange(f *ClaimFilter) (edtf.Range, bool) {
	if f == nil || f.When == nil || f.When.Match != Possible {
		return edtf.Range{}, false
	}
	others, dates := *f, *f.When
	others.When, dates.From, dates.To = nil, "", ""
	if !reflect.ValueOf(others).IsZero() || !reflect.ValueOf(dates).IsZero() {
		return edtf.Range{}, false
	}
	r := resolver{ix: ix}
	t := r.dateTest("when", f.When)
	return t.within, t.ranged && r.err == nil
}

// predicatesIn returns how many claims that are no speech may lie in a range, by
// predicate.
func (ix *Index) predicatesIn(within edtf.Range) map[int64]int {
	d := &ix.dateCounts
	begun := uint32(sort.Search(len(d.from), func(i int) bool { return d.from[i] > within.To }))
	over := uint32(sort.Search(len(d.to), func(i int) bool { return d.to[i] >= within.From }))
	counts := map[int64]int{}
	for p := range uint32(len(ix.predicates) + 1) {
		value := int64(p)
		if p == uint32(len(ix.predicates)) {
			value = lacking
		} else if ix.predicates[p].Speech {
			continue
		}
		starts, _ := slices.BinarySearch(d.starts.at(p), begun)
		ends, _ := slices.BinarySearch(d.ends.at(p), over)
		if count := starts - ends; count > 0 {
			counts[value] = count
		}
	}
	return counts
}
