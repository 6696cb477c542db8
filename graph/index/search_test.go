package index_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

func TestSearch(t *testing.T) {
	ix := build(t, fixture())
	for _, test := range []struct {
		text  string
		kinds []index.SearchKind
		types []graph.ID
		want  []string
	}{
		{"RG", nil, nil, []string{"entity/river-gang **RG**"}},
		{"banda del rio", nil, nil, []string{"entity/river-gang **Banda del Río**"}},
		{"ada", nil, nil, []string{"entity/ada-lund **Ada** Lund"}},
		{"soldier", []index.SearchKind{index.SearchClaims}, nil, []string{
			"claim/harbor/c2 No **soldier** will come.",
			"claim/evening/c5 “It is not so that Army enters Delta” is the same utterance as “No **soldier** will come”",
		}},
		{"outlawed", nil, nil, []string{"article/harbor Gang **outlawed**"}},
		{"post", []index.SearchKind{index.SearchEntities}, []graph.ID{"type/organization"}, []string{"entity/evening-post Evening **Post**"}},
		{"post", []index.SearchKind{index.SearchEntities}, []graph.ID{"type/person"}, nil},
		{"", nil, nil, nil},
	} {
		r, err := ix.Search(context.Background(), test.text, test.kinds, test.types, index.Page{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, hit := range r.Items {
			got = append(got, fmt.Sprint(hit.Hit.ID(), " ", hit.Highlight))
			if hit.Label == "" || hit.Score <= 0 {
				t.Errorf("%s: label %q, score %v", hit.Hit.ID(), hit.Label, hit.Score)
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("Search(%q), -want +got:\n%s", test.text, diff)
		}
	}
}

// Where a gist tells it otherwise, the words of the source are found too.
func TestSearchInWordsOfTheSource(t *testing.T) {
	p := fixture()
	c := claim("article/a", "c1", graph.Ref("entity/army"), "enters", graph.Ref("entity/delta"), at(0, 10))
	c.Object, c.Gist = graph.Term{Literal: graph.Literal{Kind: graph.Text, Value: "a bridge of straw"}}, "The crossing will not hold."
	p.Articles = []graph.Article{{ID: "article/a", Claims: []graph.Claim{c}}}
	r, err := build(t, p).Search(context.Background(), "straw bridge", nil, nil, index.Page{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Items) != 1 || r.Items[0].Label != "The crossing will not hold." || r.Items[0].Highlight != "a **bridge** of **straw**" {
		t.Errorf("Search(straw bridge) = %+v, want the crossing with the words of its source", r.Items)
	}
}

func TestSearchPages(t *testing.T) {
	ix := build(t, generate(900, 5))
	ctx := context.Background()
	whole, err := ix.Search(ctx, "ba", nil, nil, index.Page{First: ptr(10_000)})
	if err != nil {
		t.Fatal(err)
	}
	var want, paged []graph.ID
	for _, hit := range whole.Items {
		want = append(want, hit.Hit.ID())
	}
	var after *index.Cursor
	for more := true; more; {
		r, err := ix.Search(ctx, "ba", nil, nil, index.Page{First: ptr(9), After: after})
		if err != nil {
			t.Fatal(err)
		}
		for i, hit := range r.Items {
			paged = append(paged, hit.Hit.ID())
			c := r.Cursor(i)
			after = &c
		}
		if more = r.HasNext; r.Total != whole.Total {
			t.Fatalf("total %d, want %d", r.Total, whole.Total)
		}
	}
	if diff := cmp.Diff(want, paged); diff != "" || len(want) < 20 {
		t.Errorf("%d hits, -whole +paged:\n%s", len(want), diff)
	}
}

func TestWhatSearchRefuses(t *testing.T) {
	ix := build(t, fixture())
	if _, err := ix.Search(context.Background(), "x", nil, []graph.ID{"type/gone"}, index.Page{}); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("unknown type: %v, want ErrNotFound", err)
	}
	if _, err := ix.Search(context.Background(), "x", []index.SearchKind{9}, nil, index.Page{}); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("unknown kind: %v, want ErrInvalid", err)
	}
}
