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
	m, err := ix.claimMatcher(filter, speechIfAsked)
	if err != nil {
		return nil, err
	}
	if by > CountByYear {
		return nil, fmt.Errorf("there is nothing numbered %d to count by: %w", by, graph.ErrInvalid)
	}
	counts := map[int64]int{}
	var values []int64
	if _, err := m.each(ctx, func(n uint32) {
		values = ix.values(values[:0], by, n)
		if len(values) == 0 {
			values = append(values, lacking)
		}
		slices.Sort(values)
		for _, v := range slices.Compact(values) {
			counts[v]++
		}
	}); err != nil {
		return nil, err
	}
	all := ix.nameCounts(by, counts)
	if first != nil {
		all = all[:min(len(all), max(0, *first))]
	}
	return all, nil
}

// lacking stands for a claim without a value.
const lacking int64 = -1 << 63

// nameCounts puts counts in order.
func (ix *Index) nameCounts(by CountBy, counts map[int64]int) []Count {
	values := slices.Sorted(maps.Keys(counts))
	all := make([]Count, 0, len(values))
	for _, v := range values {
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

// values appends what a claim counts for.
func (ix *Index) values(to []int64, by CountBy, n uint32) []int64 {
	c := &ix.claims[n]
	one := func(ordinal uint32) []int64 {
		if ordinal == none {
			return to
		}
		return append(to, int64(ordinal))
	}
	switch by {
	case CountByPredicate:
		return one(c.predicate)
	case CountByEntity:
		ix.involvement(n, func(entity uint32, _ ClaimRole) { to = append(to, int64(entity)) })
		return to
	case CountByEntityType:
		ix.involvement(n, func(entity uint32, _ ClaimRole) { to = append(to, int64(ix.entities[entity].kind)) })
		return to
	case CountByArticle:
		return one(c.article)
	case CountByPublisher:
		return one(ix.articles[c.article].publisher)
	case CountBySpeaker:
		return one(ix.speaker(n))
	case CountBySource:
		for s := c.carrier; s != none; s = ix.claims[s].carrier {
			to = append(to, int64(ix.claims[s].subject.ordinal()))
		}
		return to
	case CountByModality:
		return append(to, int64(c.modality))
	case CountByPolarity:
		return append(to, int64(c.polarity))
	}
	if period, whole := ix.period(c.when, by == CountByYear); whole {
		return append(to, period)
	}
	return to
}

// period returns the year, or the month counted from January of year 0, in which
// a date lies wholly.
func (ix *Index) period(when uint32, years bool) (int64, bool) {
	if when == none || ix.whens[when].first == edtf.Beginning || ix.whens[when].last == edtf.End {
		return 0, false
	}
	number := func(day edtf.Day) int64 {
		year, month, _ := day.Civil()
		if years {
			return int64(year)
		}
		return int64(year)*12 + int64(month) - 1
	}
	first, last := number(ix.whens[when].first), number(ix.whens[when].last)
	return first, first == last
}

// periodName returns the EDTF and the label of a period.
func periodName(period int64, years bool) (graph.ID, string) {
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

// valueName returns key and label of what claims count for.
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
