package index_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

func TestBranches(t *testing.T) {
	ix := build(t, fixture())
	for _, test := range []struct {
		name      string
		of        graph.ID
		direction index.Direction
		filter    *index.LinkFilter
		want      []string
	}{
		{"most neighbours first", "entity/river-gang", index.Both, nil, []string{"stated 2", "by 1", "designated as 1", "met 1"}},
		{"outward, and the symmetric", "entity/river-gang", index.Out, nil, []string{"by 1", "designated as 1", "met 1"}},
		{"filtered", "entity/delta", index.Both, &index.LinkFilter{Speech: ptr(false)}, []string{"enters 1"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			branches, err := entityOf(t, ix, test.of).Branches(context.Background(), test.direction, test.filter)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, b := range branches {
				got = append(got, fmt.Sprintf("%s %d", b.Predicate().Label(), b.NeighborCount()))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// A branch leads to as many entities as there are neighbours along it, and the
// part of the graph that is shown round an entity has the same.
func TestBranchesCountNeighbors(t *testing.T) {
	ctx := context.Background()
	shown := []index.Standing{index.Asserted, index.Reported, index.Disputed}
	for seed := range uint64(4) {
		ix := build(t, generate(500, seed))
		for n := range 12 {
			e := entityOf(t, ix, graph.EntityID(entityKey(n)))
			for _, direction := range []index.Direction{index.Both, index.In, index.Out} {
				filter := &index.LinkFilter{Standing: shown}
				branches, err := e.Branches(ctx, direction, filter)
				if err != nil {
					t.Fatal(err)
				}
				around, err := ix.Neighborhood(ctx, []graph.ID{e.ID()}, 1, filter, 5000)
				if err != nil {
					t.Fatal(err)
				}
				for _, b := range branches {
					along := []graph.ID{b.Predicate().ID()}
					r, err := e.Neighbors(ctx, direction, filter, along, index.Page{First: ptr(1)})
					if err != nil {
						t.Fatal(err)
					}
					if r.Total != b.NeighborCount() {
						t.Errorf("seed %d, %s: %d neighbours along %s, its branch counts %d", seed, e.ID(), r.Total, along, b.NeighborCount())
					}
					if drawn := neighborsIn(around, e.ID(), along[0]); direction == index.Both && drawn != b.NeighborCount() {
						t.Errorf("seed %d, %s: %d neighbours are drawn along %s, its branch counts %d", seed, e.ID(), drawn, along, b.NeighborCount())
					}
				}
			}
		}
	}
}

func TestUnknownBranch(t *testing.T) {
	e := entityOf(t, build(t, fixture()), "entity/delta")
	_, err := e.Neighbors(context.Background(), index.Both, nil, []graph.ID{"predicate/entres"}, index.Page{})
	if err == nil {
		t.Error("an unknown predicate is no branch, but there is no error")
	}
}

func entityOf(t *testing.T, ix *index.Index, id graph.ID) index.Entity {
	t.Helper()
	e, err := ix.Entity(id)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// neighborsIn counts the entities that are joined to one by a predicate.
func neighborsIn(part *index.Subgraph, of, predicate graph.ID) int {
	joined := map[graph.ID]bool{}
	for _, link := range part.Links {
		if link.Predicate() != predicate {
			continue
		}
		if link.Source() == of {
			joined[link.Target()] = true
		} else if link.Target() == of {
			joined[link.Source()] = true
		}
	}
	delete(joined, of)
	return len(joined)
}
