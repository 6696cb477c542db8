package index_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

func TestNeighbors(t *testing.T) {
	ix := build(t, fixture())
	for _, test := range []struct {
		name      string
		of        graph.ID
		direction index.Direction
		filter    *index.LinkFilter
		want      []string
	}{
		{"all", "entity/river-gang", index.Both, nil, []string{
			"outlaw: true River Gang designated as outlaw 3",
			"Bruno Vey: false Bruno Vey met River Gang 2",
			"Ada Lund: false Ada Lund stated something about River Gang 1",
			"Interior Ministry: true River Gang designated as outlaw (by Interior Ministry) 1",
			"port officials: false port officials stated something about River Gang 1",
		}},
		{"outward, and the symmetric", "entity/river-gang", index.Out, nil, []string{
			"outlaw: true River Gang designated as outlaw 3",
			"Bruno Vey: false Bruno Vey met River Gang 2",
			"Interior Ministry: true River Gang designated as outlaw (by Interior Ministry) 1",
		}},
		{"inward", "entity/delta", index.In, nil, []string{
			"Army: false Army enters Delta 3",
			"Ada Lund: false Ada Lund rejected something about Delta 2",
		}},
		{"no speech", "entity/delta", index.Both, &index.LinkFilter{Speech: ptr(false)}, []string{"Army: false Army enters Delta 3"}},
		{"who passes words on meets only the speaker", "entity/evening-post", index.Both, nil, []string{
			"port officials: true Evening Post reported something about port officials 1",
		}},
		{"standing", "entity/delta", index.Both, &index.LinkFilter{Standing: []index.Standing{index.Hypothetical}}, nil},
	} {
		e, err := ix.Entity(test.of)
		if err != nil {
			t.Fatal(err)
		}
		r, err := e.Neighbors(context.Background(), test.direction, test.filter, nil, index.Page{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, n := range r.Items {
			for _, j := range n.Joins {
				got = append(got, fmt.Sprintf("%s: %v %s %d", n.Entity.Name(), j.Forward(), j.Label(), j.ClaimCount()))
				if len(j.Claims()) != j.ClaimCount() {
					t.Errorf("%s: %d claims, but ClaimCount() = %d", j.Label(), len(j.Claims()), j.ClaimCount())
				}
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: neighbors of %s, -want +got:\n%s", test.name, test.of, diff)
		}
	}
}

// Pages of neighbours make up the whole list, and joins hold their claims.
func TestNeighborPages(t *testing.T) {
	ix := build(t, generate(600, 6))
	e, err := ix.Entity(graph.EntityID(entityKey(0)))
	if err != nil {
		t.Fatal(err)
	}
	whole, err := e.Neighbors(context.Background(), index.Both, nil, nil, index.Page{First: ptr(10_000)})
	if err != nil {
		t.Fatal(err)
	}
	var paged []graph.ID
	var after *index.Cursor
	for more := true; more; {
		r, err := e.Neighbors(context.Background(), index.Both, nil, nil, index.Page{First: ptr(7), After: after})
		if err != nil {
			t.Fatal(err)
		}
		for i, n := range r.Items {
			paged = append(paged, n.Entity.ID())
			c := r.Cursor(i)
			after = &c
		}
		more = r.HasNext
	}
	var want []graph.ID
	for _, n := range whole.Items {
		want = append(want, n.Entity.ID())
		for _, j := range n.Joins {
			if len(j.Claims()) != j.ClaimCount() || j.ClaimCount() == 0 {
				t.Errorf("%s: %d claims, but ClaimCount() = %d", j.Label(), len(j.Claims()), j.ClaimCount())
			}
		}
	}
	if diff := cmp.Diff(want, paged); diff != "" || len(want) < 20 {
		t.Errorf("%d neighbours, -whole +paged:\n%s", len(want), diff)
	}
}
