package index_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

func TestCounts(t *testing.T) {
	ix := build(t, fixture())
	for _, test := range []struct {
		name   string
		by     index.CountBy
		filter *index.ClaimFilter
		first  *int
		want   []string
	}{
		{name: "predicate", by: index.CountByPredicate, want: []string{"predicate/designated designated as 3", "predicate/enters enters 3", "predicate/met met 2",
			"predicate/troops number of troops 2", "predicate/contradicts contradicts 1", "predicate/same-utterance-as is the same utterance as 1", " none 1"}},
		{name: "first", by: index.CountByPredicate, first: ptr(1), want: []string{"predicate/designated designated as 3"}},
		{name: "entity", by: index.CountByEntity, filter: &index.ClaimFilter{Article: []graph.ID{"article/harbor"}}, first: ptr(2),
			want: []string{"entity/river-gang River Gang 3", "entity/ada-lund Ada Lund 2"}},
		{name: "entity type", by: index.CountByEntityType, filter: &index.ClaimFilter{Predicate: []graph.ID{"predicate/met"}},
			want: []string{"type/criminal-organization criminal organization 2", "type/person person 2", "type/news-organization news organization 1",
				"type/unnamed-source unnamed source 1"}},
		{name: "article", by: index.CountByArticle, want: []string{"article/evening Evening Post, 4 March 2025 7", "article/harbor Gang outlawed 5", "article/wire wire 1"}},
		{name: "publisher", by: index.CountByPublisher, want: []string{"entity/evening-post Evening Post 7", "entity/harbor-times Harbor Times 5", " none 1"}},
		{name: "speaker", by: index.CountBySpeaker, want: []string{"entity/ada-lund Ada Lund 3", "entity/port-officials port officials 1", " none 9"}},
		{name: "source", by: index.CountBySource,
			want: []string{"entity/ada-lund Ada Lund 3", "entity/evening-post Evening Post 1", "entity/port-officials port officials 1", " none 9"}},
		{name: "modality", by: index.CountByModality, want: []string{"PLAIN plain 10", "HEDGED hedged 1", "HYPOTHETICAL hypothetical 1", "PREDICTED predicted 1"}},
		{name: "polarity", by: index.CountByPolarity, want: []string{"AFFIRMED affirmed 11", "NEGATED negated 2"}},
		{name: "month", by: index.CountByMonth, want: []string{"2025-02 February 2025 1", "2025-03 March 2025 1", "2025-04 April 2025 1", " none 10"}},
		{name: "year", by: index.CountByYear, want: []string{"2025 2025 4", " none 9"}},
		{name: "year of speech", by: index.CountByYear, filter: &index.ClaimFilter{Speech: ptr(true)}, want: []string{"2025 2025 2", " none 3"}},
	} {
		counts, err := ix.Counts(context.Background(), test.by, test.filter, test.first)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range counts {
			got = append(got, fmt.Sprint(c.Key, " ", c.Label, " ", c.Count))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("counts by %s, -want +got:\n%s", test.name, diff)
		}
	}
}

// Counting by predicate in a range needs no look at the claims, and agrees with
// one.
func TestCountsInARange(t *testing.T) {
	ix := build(t, generate(900, 12))
	for _, dates := range []index.DateRange{{From: "2005"}, {To: "2005-06"}, {From: "2010-02", To: "2010-02"}, {From: "1900", To: "1901"}, {From: "2004~", To: "2007?"}} {
		quick, err := ix.Counts(context.Background(), index.CountByPredicate, &index.ClaimFilter{When: &dates}, nil)
		if err != nil {
			t.Fatal(err)
		}
		looking, err := ix.Counts(context.Background(), index.CountByPredicate, &index.ClaimFilter{When: &dates, Speech: ptr(false)}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(looking, quick); diff != "" {
			t.Errorf("counts in %+v, -looking +quick:\n%s", dates, diff)
		}
	}
}

// A count is what a list of the same claims has in total.
func TestCountsAgreeWithLists(t *testing.T) {
	p := generate(900, 11)
	ix := build(t, p)
	ctx := context.Background()
	filter := index.ClaimFilter{When: &index.DateRange{From: "2005", To: "2015"}}
	for by, narrow := range map[index.CountBy]func(f *index.ClaimFilter, key graph.ID){
		index.CountByArticle:   func(f *index.ClaimFilter, key graph.ID) { f.Article = []graph.ID{key} },
		index.CountByEntity:    func(f *index.ClaimFilter, key graph.ID) { f.Entity = []graph.ID{key} },
		index.CountBySpeaker:   func(f *index.ClaimFilter, key graph.ID) { f.Speaker = []graph.ID{key} },
		index.CountBySource:    func(f *index.ClaimFilter, key graph.ID) { f.Source = []graph.ID{key} },
		index.CountByPublisher: func(f *index.ClaimFilter, key graph.ID) { f.Publisher = []graph.ID{key} },
	} {
		counts, err := ix.Counts(ctx, by, &filter, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range counts {
			if c.Key == "" {
				continue
			}
			narrower := filter
			narrow(&narrower, c.Key)
			r, err := ix.Claims(ctx, &narrower, index.ClaimsByDate, index.Page{})
			if err != nil {
				t.Fatal(err)
			}
			if r.Total != c.Count {
				t.Errorf("counts by %d: %d of %s, but the list has %d", by, c.Count, c.Key, r.Total)
			}
		}
	}
}
