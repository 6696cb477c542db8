package index_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

// drawn writes a part of the graph: its nodes with distance, degree and hidden
// joins, then its links.
func drawn(part *index.Subgraph) []string {
	var lines []string
	for _, n := range part.Nodes {
		lines = append(lines, fmt.Sprintf("%s distance %d degree %d hidden %d", n.ID().Key(), n.Distance(), n.Degree(), n.HiddenLinks()))
	}
	for _, l := range part.Links {
		_, isLink := l.Link()
		first, _ := l.FirstDate()
		lines = append(lines, fmt.Sprintf("%s -%s-> %s claims %d articles %d standing %d link %v first %s %v",
			l.Source().Key(), l.Predicate().Key(), l.Target().Key(), l.ClaimCount(), l.ArticleCount(), l.Standing(), isLink, first, l.ClaimIDs()))
	}
	if part.Truncated {
		lines = append(lines, "truncated")
	}
	return lines
}

func TestNeighborhood(t *testing.T) {
	ix := build(t, fixture())
	tests := []struct {
		name     string
		of       []graph.ID
		depth    int
		filter   *index.LinkFilter
		maxNodes int
		want     []string
	}{
		{"one hop", []graph.ID{"entity/outlaw"}, 1, nil, 10, []string{
			"outlaw distance 0 degree 2 hidden 0",
			"river-gang distance 1 degree 5 hidden 3",
			"ministry distance 1 degree 2 hidden 0",
			"outlaw -agent-> ministry claims 1 articles 1 standing 0 link false first 2025-02 [claim/harbor/c1]",
			"river-gang -designated-> outlaw claims 3 articles 3 standing 0 link true first 2025 [claim/evening/c1 claim/harbor/c1 claim/wire/c1]",
			"river-gang -agent-> ministry claims 1 articles 1 standing 0 link false first 2025-02 [claim/harbor/c1]",
		}},
		{"the best supported stay", []graph.ID{"entity/outlaw"}, 1, nil, 2, []string{
			"outlaw distance 0 degree 2 hidden 1",
			"river-gang distance 1 degree 5 hidden 4",
			"river-gang -designated-> outlaw claims 3 articles 3 standing 0 link true first 2025 [claim/evening/c1 claim/harbor/c1 claim/wire/c1]",
			"truncated",
		}},
		{"starts alone", []graph.ID{"entity/army", "entity/delta"}, 0, nil, 10, []string{
			"army distance 0 degree 2 hidden 1",
			"delta distance 0 degree 2 hidden 1",
		}},
		{"a denied link, asked for", []graph.ID{"entity/army"}, 1, &index.LinkFilter{Standing: []index.Standing{index.Denied}}, 10, []string{
			"army distance 0 degree 2 hidden 0",
			"delta distance 1 degree 2 hidden 0",
			"army -enters-> delta claims 3 articles 2 standing 3 link true first 2025-04 [claim/evening/c2 claim/evening/c6 claim/harbor/c2]",
		}},
		{"everything with speech", nil, 1, &index.LinkFilter{Predicate: []graph.ID{"predicate/reported"}}, 10, []string{
			"port-officials distance 0 degree 3 hidden 0",
			"evening-post distance 0 degree 1 hidden 0",
			"evening-post -reported-> port-officials claims 1 articles 1 standing 0 link false first  [claim/harbor/c3.2]",
		}},
		{"nothing passes", nil, 1, &index.LinkFilter{MinArticles: ptr(9)}, 10, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			part, err := ix.Neighborhood(t.Context(), tt.of, tt.depth, tt.filter, tt.maxNodes)
			if err != nil {
				t.Fatal(err)
			}
			if diff := gocmp.Diff(tt.want, drawn(part)); diff != "" {
				t.Errorf("Neighborhood(%v) (-want +got):\n%s", tt.of, diff)
			}
		})
	}
}

func TestNeighborhoodRefuses(t *testing.T) {
	ix := build(t, fixture())
	tests := []struct {
		name            string
		of              []graph.ID
		depth, maxNodes int
		want            error
	}{
		{"unknown entity", []graph.ID{"entity/nobody"}, 1, 10, graph.ErrNotFound},
		{"no depth", nil, -1, 10, graph.ErrInvalid},
		{"no nodes", nil, 1, 0, graph.ErrInvalid},
		{"too many nodes", nil, 1, index.MaxNodes + 1, graph.ErrInvalid},
		{"more starts than nodes", []graph.ID{"entity/army", "entity/delta"}, 1, 1, graph.ErrInvalid},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := ix.Neighborhood(t.Context(), tt.of, tt.depth, nil, tt.maxNodes); !errors.Is(err, tt.want) {
				t.Errorf("Neighborhood(%v, %d, %d): %v, want %v", tt.of, tt.depth, tt.maxNodes, err, tt.want)
			}
		})
	}
}

// Laws: distances are those of the shortest paths; links join nodes of the part;
// what is visible and hidden adds up to all that passes; without a filter by
// standing, a part that holds everything hides nothing; twice the same.
func TestNeighborhoodOfRandomGraphs(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	for seed := range uint64(6) {
		p := generate(600, seed)
		ix := build(t, p)
		start := p.Entities[random.IntN(len(p.Entities))].ID
		depth, maxNodes := 1+random.IntN(3), 2+random.IntN(60)
		part, err := ix.Neighborhood(t.Context(), []graph.ID{start}, depth, nil, maxNodes)
		if err != nil {
			t.Fatal(err)
		}
		again, err := build(t, generate(600, seed)).Neighborhood(t.Context(), []graph.ID{start}, depth, nil, maxNodes)
		if err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(drawn(part), drawn(again)); diff != "" {
			t.Fatalf("the second time (-first +second):\n%s", diff)
		}
		checkDistances(t, ix, part, start)
		checkSums(t, ix, part)
		all, err := ix.Neighborhood(t.Context(), nil, 1, nil, index.MaxNodes)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range all.Nodes {
			if n.HiddenLinks() != 0 {
				t.Errorf("%s hides %d joins in a part that holds everything", n.ID(), n.HiddenLinks())
			}
		}
	}
}

func checkDistances(t *testing.T, ix *index.Index, part *index.Subgraph, start graph.ID) {
	t.Helper()
	for _, n := range part.Nodes {
		if n.ID() == start {
			continue
		}
		found, err := ix.Paths(t.Context(), start, n.ID(), 4, 1, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(found.Paths) != 1 || found.Paths[0].Length() != n.Distance() {
			t.Errorf("%s is %d hops from %s, and paths say %v", n.ID(), n.Distance(), start, described(found.Paths))
		}
	}
}

// checkSums asks for every node alone, with all round it, how many joins pass.
func checkSums(t *testing.T, ix *index.Index, part *index.Subgraph) {
	t.Helper()
	visible := map[graph.ID]int{}
	for _, l := range part.Links {
		visible[l.Source()]++
		visible[l.Target()]++
	}
	for _, n := range part.Nodes {
		round, err := ix.Neighborhood(t.Context(), []graph.ID{n.ID()}, 1, nil, index.MaxNodes)
		if err != nil {
			t.Fatal(err)
		}
		passing := 0
		for _, l := range round.Links {
			if l.Source() == n.ID() || l.Target() == n.ID() {
				passing++
			}
		}
		if visible[n.ID()]+n.HiddenLinks() != passing || round.Nodes[0].HiddenLinks() != 0 {
			t.Errorf("%s: %d joins visible, %d hidden, %d pass", n.ID(), visible[n.ID()], n.HiddenLinks(), passing)
		}
	}
}

// Law: a smaller part is the beginning of a larger one, and says that there is
// more.
func TestNeighborhoodsBeginAlike(t *testing.T) {
	p := generate(900, 3)
	ix := build(t, p)
	for _, start := range [][]graph.ID{nil, {p.Entities[0].ID}, {p.Entities[5].ID, p.Entities[40].ID}} {
		for depth := range 4 {
			whole, err := ix.Neighborhood(t.Context(), start, depth, nil, index.MaxNodes)
			if err != nil {
				t.Fatal(err)
			}
			for limit := max(1, len(start)); limit <= len(whole.Nodes)+1; limit++ {
				part, err := ix.Neighborhood(t.Context(), start, depth, nil, limit)
				if err != nil {
					t.Fatal(err)
				}
				want := whole.Nodes[:min(limit, len(whole.Nodes))]
				if !slices.EqualFunc(part.Nodes, want, func(a, b index.SubgraphNode) bool {
					return a.ID() == b.ID() && a.Distance() == b.Distance()
				}) || part.Truncated != (limit < len(whole.Nodes)) {
					t.Fatalf("%d entities %d hops round %v are not the first of %d, or do not tell that there are more", limit, depth, start, len(whole.Nodes))
				}
			}
		}
	}
}
