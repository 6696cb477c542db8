package index

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/edtf"
)

// Count is a number of claims that have something in common. Key is empty for
// those that lack what was counted by.
type Count struct {
	Key   graph.ID
	Label string
	Count int
}

// Counts returns how many of the claims that pass the filter have each value of
// what they are counted by: most first, but months and years in their order;
// claims without a value come last. A claim that has several values, of entities
// and sources, counts once for each. A date counts for a month or a year only
// when it lies wholly inside as written. First bounds the number of counts.
func (ix *Index) Counts(ctx context.Context, by CountBy, filter *ClaimFilter, first *int) ([]Count, error) {
	if by > CountByYear {
		return nil, fmt.Errorf("there is nothing numbered %d to count by: %w", by, graph.ErrInvalid)
	}
	counts, err := ix.countClaims(ctx, by, filter)
	if err != nil {
		return nil, err
	}
	all := ix.nameCounts(by, counts)
	if first != nil {
		all = all[:min(len(all), max(0, *first))]
	}
	return all, nil
}

// lacking stands for the value of a claim without one.
const lacking int64 = -1

// countClaims returns how many claims have which value: an ordinal, the number
// in an enumeration, a year or a month.
func (ix *Index) countClaims(ctx context.Context, by CountBy, filter *ClaimFilter) (map[int64]int, error) {
	m, err := ix.claimMatcher(filter, speechIfAsked)
	if err != nil {
		return nil, err
	}
	if by == CountByPredicate {
		if within, possible := ix.onlyInRange(filter); possible {
			return ix.predicatesIn(within), nil
		}
	}
	counts := map[int64]int{}
	if single := ix.singleValue(by); single != nil {
		dense := make([]int, ix.valueCount(by)+1)
		_, err = m.each(ctx, func(n uint32) { dense[single(n)+1]++ }) // none comes to 0
		for v, count := range dense {
			if count > 0 {
				counts[int64(v)-1] = count
			}
		}
		return counts, err
	}
	var values []int64
	_, err = m.each(ctx, func(n uint32) {
		if values = ix.values(values[:0], by, n); len(values) == 0 {
			values = append(values, lacking)
		}
		slices.Sort(values)
		for _, v := range slices.Compact(values) {
			counts[v]++
		}
	})
	return counts, err
}

// singleValue returns what tells the one value that a claim has, or none; nil
// when it may have several, or when values are dates.
func (ix *Index) singleValue(by CountBy) func(n uint32) uint32 {
	switch by {
	case CountByPredicate:
		return func(n uint32) uint32 { return ix.claims[n].predicate }
	case CountByArticle:
		return func(n uint32) uint32 { return ix.claims[n].article }
	case CountByPublisher:
		return func(n uint32) uint32 { return ix.articles[ix.claims[n].article].publisher }
	case CountBySpeaker:
		return ix.speaker
	case CountByModality:
		return func(n uint32) uint32 { return uint32(ix.claims[n].modality) }
	case CountByPolarity:
		return func(n uint32) uint32 { return uint32(ix.claims[n].polarity) }
	}
	return nil
}

// valueCount returns how many values there are of what has single values.
func (ix *Index) valueCount(by CountBy) int {
	switch by {
	case CountByPredicate:
		return len(ix.predicates)
	case CountByArticle:
		return len(ix.articles)
	case CountByModality:
		return len(modalityNames)
	case CountByPolarity:
		return len(polarityNames)
	}
	return len(ix.entities)
}

// values appends the values of a claim that may have several, or whose value is
// a date.
func (ix *Index) values(to []int64, by CountBy, n uint32) []int64 {
	switch by {
	case CountByEntity:
		ix.involvement(n, func(entity uint32, _ ClaimRole) { to = append(to, int64(entity)) })
	case CountByEntityType:
		ix.involvement(n, func(entity uint32, _ ClaimRole) { to = append(to, int64(ix.entities[entity].kind)) })
	case CountBySource:
		for s := ix.claims[n].carrier; s != none; s = ix.claims[s].carrier {
			to = append(to, int64(ix.claims[s].subject.ordinal()))
		}
	case CountByMonth, CountByYear:
		if period, whole := ix.period(ix.whenOf[n], by == CountByYear); whole {
			to = append(to, period)
		}
	}
	return to
}

// yearZero keeps periods apart from lacking: they are counted from long ago.
const yearZero = 1 << 40

// period returns the year, or the month counted from January, in which a date
// lies wholly.
func (ix *Index) period(when uint32, years bool) (int64, bool) {
	if when == none || ix.whens[when].first == edtf.Beginning || ix.whens[when].last == edtf.End {
		return 0, false
	}
	number := func(day edtf.Day) int64 {
		year, month, _ := day.Civil()
		if years {
			return yearZero + int64(year)
		}
		return yearZero + int64(year)*12 + int64(month) - 1
	}
	first, last := number(ix.whens[when].first), number(ix.whens[when].last)
	return first, first == last
}

// periodName returns the EDTF and the label of a period.
func periodName(period int64, years bool) (graph.ID, string) {
	period -= yearZero
	day, cut := edtf.DayOf(0, time.Month(period+1), 1), "-01"
	if years {
		day, cut = edtf.DayOf(int(period), 1, 1), "-01-01"
	}
	text := strings.TrimSuffix(day.String(), cut)
	date, err := edtf.Parse(text)
	if err != nil { // a year of more than four digits
		return graph.ID(text), text
	}
	return graph.ID(text), date.Label()
}

// nameCounts puts counts in order.
func (ix *Index) nameCounts(by CountBy, counts map[int64]int) []Count {
	all := make([]Count, 0, len(counts))
	for _, v := range slices.Sorted(maps.Keys(counts)) {
		if v != lacking {
			key, label := ix.valueName(by, v)
			all = append(all, Count{key, label, counts[v]})
		}
	}
	if by != CountByMonth && by != CountByYear {
		slices.SortFunc(all, func(a, b Count) int {
			return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Label, b.Label), cmp.Compare(a.Key, b.Key))
		})
	}
	if without := counts[lacking]; without > 0 {
		all = append(all, Count{Label: "none", Count: without})
	}
	return all
}

// valueName returns key and label of a value.
func (ix *Index) valueName(by CountBy, v int64) (graph.ID, string) {
	n := uint32(v)
	switch by {
	case CountByPredicate:
		return Predicate{ix, n}.ID(), Predicate{ix, n}.Label()
	case CountByEntityType:
		return EntityType{ix, n}.ID(), EntityType{ix, n}.Label()
	case CountByArticle:
		return Article{ix, n}.ID(), Article{ix, n}.Label()
	case CountByModality:
		return graph.ID(modalityNames[n]), strings.ToLower(modalityNames[n])
	case CountByPolarity:
		return graph.ID(polarityNames[n]), strings.ToLower(polarityNames[n])
	case CountByMonth, CountByYear:
		return periodName(v, by == CountByYear)
	}
	return Entity{ix, n}.ID(), Entity{ix, n}.Label()
}
