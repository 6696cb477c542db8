package index_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/simple"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

// described writes paths as: river-gang > bruno-vey [LINK met].
func described(paths []index.Path) []string {
	var lines []string
	for _, p := range paths {
		line := p.Entities()[0].ID().Key()
		for _, hop := range p.Hops() {
			var joins []string
			for _, j := range hop.Joins() {
				predicate, _ := j.Predicate()
				joins = append(joins, [...]string{"LINK", "QUALIFIER", "SPEECH"}[j.Kind()]+" "+predicate.ID().Key())
			}
			line += " > " + hop.To().ID().Key() + " [" + strings.Join(joins, ", ") + "]"
		}
		lines = append(lines, line)
	}
	return lines
}

func TestPaths(t *testing.T) {
	ix := build(t, fixture())
	tests := []struct {
		name      string
		from, to  graph.ID
		maxLength int
		filter    *index.LinkFilter
		want      []string
	}{
		{"a link, either way", "entity/river-gang", "entity/bruno-vey", 1, nil,
			[]string{"river-gang > bruno-vey [LINK met]"}},
		{"the agent of a designation joins both its ends", "entity/ministry", "entity/outlaw", 2, nil,
			[]string{"ministry > outlaw [QUALIFIER agent]", "ministry > river-gang [QUALIFIER agent] > outlaw [LINK designated]"}},
		{"speech about what a gist is about", "entity/ada-lund", "entity/river-gang", 1, nil,
			[]string{"ada-lund > river-gang [SPEECH stated]"}},
		{"speech joins what the content speaks of", "entity/ada-lund", "entity/delta", 1, nil,
			[]string{"ada-lund > delta [SPEECH rejected]"}},
		{"a chain of speech joins its speakers", "entity/evening-post", "entity/port-officials", 1, nil,
			[]string{"evening-post > port-officials [SPEECH reported]"}},
		{"denied links are not walked", "entity/army", "entity/delta", 1, nil, nil},
		{"denied links are walked when asked for", "entity/army", "entity/delta", 1,
			&index.LinkFilter{Standing: []index.Standing{index.Denied}}, []string{"army > delta [LINK enters]"}},
		{"no speech", "entity/ada-lund", "entity/river-gang", 4, &index.LinkFilter{Speech: ptr(false)}, nil},
		{"the filter holds on every hop", "entity/ada-lund", "entity/bruno-vey", 4,
			&index.LinkFilter{Article: []graph.ID{"article/evening"}}, nil},
		{"within the limit there is none", "entity/army", "entity/ministry", 2, nil, nil},
		{"an article connects nobody", "entity/harbor-times", "entity/river-gang", 10, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found, err := ix.Paths(t.Context(), tt.from, tt.to, tt.maxLength, 5, tt.filter)
			if err != nil {
				t.Fatal(err)
			}
			if diff := gocmp.Diff(tt.want, described(found.Paths)); diff != "" {
				t.Errorf("Paths(%s, %s) (-want +got):\n%s", tt.from, tt.to, diff)
			}
			if found.Truncated || found.Explored == 0 {
				t.Errorf("Paths(%s, %s): truncated %v, explored %d", tt.from, tt.to, found.Truncated, found.Explored)
			}
		})
	}
}

func TestHopTellsItsEvidence(t *testing.T) {
	ix := build(t, fixture())
	found, err := ix.Paths(t.Context(), "entity/ministry", "entity/river-gang", 1, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	join := found.Paths[0].Hops()[0].Joins()[0]
	if join.Forward() {
		t.Error("the qualifier runs from the gang to the ministry, and one looks from the ministry")
	}
	if diff := gocmp.Diff([]graph.ID{"claim/harbor/c1"}, ids(join.Claims())); diff != "" {
		t.Errorf("claims of the join (-want +got):\n%s", diff)
	}
}

func TestPathsRefuses(t *testing.T) {
	ix := build(t, fixture())
	tests := []struct {
		name             string
		from, to         graph.ID
		maxLength, first int
		want             error
	}{
		{"unknown entity", "entity/nobody", "entity/army", 4, 5, graph.ErrNotFound},
		{"an article", "article/harbor", "entity/army", 4, 5, graph.ErrNotFound},
		{"the same entity", "entity/army", "entity/army", 4, 5, graph.ErrInvalid},
		{"no length", "entity/army", "entity/delta", 0, 5, graph.ErrInvalid},
		{"too long", "entity/army", "entity/delta", index.MaxPathLength + 1, 5, graph.ErrInvalid},
		{"less than none", "entity/army", "entity/delta", 4, -1, graph.ErrInvalid},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := ix.Paths(t.Context(), tt.from, tt.to, tt.maxLength, tt.first, nil); !errors.Is(err, tt.want) {
				t.Errorf("Paths(%s, %s, %d, %d): %v, want %v", tt.from, tt.to, tt.maxLength, tt.first, err, tt.want)
			}
		})
	}
	if _, err := ix.Paths(t.Context(), "entity/army", "entity/delta", 4, 5, &index.LinkFilter{Article: []graph.ID{"article/none"}}); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("Paths with an unknown article: %v, want ErrNotFound", err)
	}
}

// network is a project of links between numbered entities.
func network(entities int, pairs [][2]int) *graph.Project {
	p := &graph.Project{Vocabulary: vocabulary(), Articles: []graph.Article{{ID: "article/a"}}}
	for n := range entities {
		p.Entities = append(p.Entities, entity(entityKey(n), "agent", entityKey(n)))
	}
	for i, pair := range pairs {
		p.Articles[0].Claims = append(p.Articles[0].Claims, claim("article/a", fmt.Sprintf("c%d", i+1),
			graph.Ref(graph.EntityID(entityKey(pair[0]))), "acts-on", graph.Ref(graph.EntityID(entityKey(pair[1]))), at(i, i+1)))
	}
	p.Articles[0].Claims = sortedClaims(p.Articles[0].Claims...)
	return p
}

// numberedPath is a path through a network with the joins of what it passes.
type numberedPath struct {
	Entities []int
	Cost     int
}

func compareNumbered(a, b numberedPath) int {
	return cmp.Or(cmp.Compare(len(a.Entities), len(b.Entities)), cmp.Compare(a.Cost, b.Cost), slices.Compare(a.Entities, b.Entities))
}

// everyPath lists all simple paths of a network by going everywhere.
func everyPath(entities int, pairs [][2]int, from, to, maxLength int) []numberedPath {
	degree := make([]int, entities)
	beside := make([][]int, entities)
	for _, p := range pairs {
		degree[p[0]]++
		degree[p[1]]++
		beside[p[0]] = append(beside[p[0]], p[1])
		beside[p[1]] = append(beside[p[1]], p[0])
	}
	var all []numberedPath
	var extend func(p numberedPath)
	extend = func(p numberedPath) {
		last := p.Entities[len(p.Entities)-1]
		if last == to {
			p.Cost -= degree[to]
			all = append(all, p)
			return
		}
		if len(p.Entities) > maxLength {
			return
		}
		for _, next := range slices.Compact(slices.Sorted(slices.Values(beside[last]))) {
			if !slices.Contains(p.Entities, next) {
				extend(numberedPath{append(slices.Clone(p.Entities), next), p.Cost + degree[next]})
			}
		}
	}
	extend(numberedPath{Entities: []int{from}})
	slices.SortFunc(all, compareNumbered)
	return all
}

func randomNetwork(random *rand.Rand) (entities int, pairs [][2]int) {
	entities = 4 + random.IntN(8)
	seen := map[[2]int]bool{}
	for range random.IntN(3 * entities) {
		p := [2]int{random.IntN(entities), random.IntN(entities)}
		if p[0] != p[1] && !seen[p] {
			seen[p] = true
			pairs = append(pairs, p)
		}
	}
	return entities, pairs
}

func numbered(paths []index.Path) [][]int {
	var all [][]int
	for _, p := range paths {
		var entities []int
		for _, e := range p.Entities() {
			var n int
			if _, err := fmt.Sscanf(e.ID().Key(), "e%d", &n); err != nil {
				panic(err)
			}
			entities = append(entities, n)
		}
		all = append(all, entities)
	}
	return all
}

// Law: on any network, the paths are the first of all simple paths in their
// order, and as long and as particular as those that gonum finds by Yen's
// algorithm.
func TestPathsAgreeWithOtherFinders(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	for round := range 400 {
		entities, pairs := randomNetwork(random)
		ix := build(t, network(entities, pairs))
		maxLength, first := 1+random.IntN(index.MaxPathLength), 1+random.IntN(12)
		found, err := ix.Paths(t.Context(), graph.EntityID(entityKey(0)), graph.EntityID(entityKey(1)), maxLength, first, nil)
		if err != nil {
			t.Fatal(err)
		}
		every := everyPath(entities, pairs, 0, 1, maxLength)
		var want [][]int
		for _, p := range every[:min(first, len(every))] {
			want = append(want, p.Entities)
		}
		if diff := gocmp.Diff(want, numbered(found.Paths)); diff != "" || found.Truncated {
			t.Fatalf("round %d: paths of at most %d joins in %v (-want +got):\n%s", round, maxLength, pairs, diff)
		}
		if maxLength >= entities-1 {
			if diff := gocmp.Diff(yenCosts(entities, pairs, first), costsOf(numbered(found.Paths), pairs)); diff != "" {
				t.Fatalf("round %d: costs of paths in %v (-gonum +got):\n%s", round, pairs, diff)
			}
		}
	}
}

// hopCost is what a hop costs more than any sum of joins.
const hopCost = 1 << 20

// yenCosts returns the costs of gonum's shortest paths from 0 to 1.
func yenCosts(entities int, pairs [][2]int, k int) []int {
	degree := make([]int, entities)
	for _, p := range pairs {
		degree[p[0]]++
		degree[p[1]]++
	}
	degree[1] = 0
	g := simple.NewWeightedDirectedGraph(0, math.Inf(1))
	for n := range entities {
		g.AddNode(simple.Node(n))
	}
	for _, p := range pairs {
		for _, way := range [][2]int{p, {p[1], p[0]}} {
			g.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(way[0]), T: simple.Node(way[1]), W: float64(hopCost + degree[way[1]])})
		}
	}
	var paths [][]int
	for _, nodes := range path.YenKShortestPaths(g, k, math.Inf(1), simple.Node(0), simple.Node(1)) {
		var p []int
		for _, n := range nodes {
			p = append(p, int(n.ID()))
		}
		paths = append(paths, p)
	}
	return costsOf(paths, pairs)
}

func costsOf(paths [][]int, pairs [][2]int) []int {
	degree := map[int]int{}
	for _, p := range pairs {
		degree[p[0]]++
		degree[p[1]]++
	}
	var costs []int
	for _, p := range paths {
		cost := 0
		for _, n := range p[1:] {
			cost += hopCost
			if n != 1 {
				cost += degree[n]
			}
		}
		costs = append(costs, cost)
	}
	return costs
}

// Two hubs of 10,000 links each, with all leaves in common: between two leaves
// the ways over the hubs are short, all else is long.
func hubs(leaves int) *graph.Project {
	var pairs [][2]int
	for leaf := 2; leaf < leaves+2; leaf++ {
		pairs = append(pairs, [2]int{0, leaf}, [2]int{leaf, 1})
	}
	return network(leaves+2, pairs)
}

func TestPathsOverHubs(t *testing.T) {
	const leaves = 10_000
	ix := build(t, hubs(leaves))
	found, err := ix.Paths(t.Context(), graph.EntityID(entityKey(2)), graph.EntityID(entityKey(3)), 4, 5, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := [][]int{{2, 0, 3}, {2, 1, 3}, {2, 0, 4, 1, 3}, {2, 0, 5, 1, 3}, {2, 0, 6, 1, 3}}
	if diff := gocmp.Diff(want, numbered(found.Paths)); diff != "" || found.Truncated {
		t.Errorf("paths over hubs (-want +got):\n%s", diff)
	}
	far, err := ix.Paths(t.Context(), graph.EntityID(entityKey(0)), graph.EntityID(entityKey(1)), index.MaxPathLength, 3*leaves, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(far.Paths) != leaves {
		t.Errorf("%d paths between the hubs, want %d", len(far.Paths), leaves)
	}
}

func TestPathsStopWithTheContext(t *testing.T) {
	ix := build(t, hubs(3000))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := ix.Paths(ctx, graph.EntityID(entityKey(2)), graph.EntityID(entityKey(3)), 8, 500, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("Paths with a context that is done: %v", err)
	}
	if _, err := ix.Neighborhood(ctx, []graph.ID{graph.EntityID(entityKey(2))}, 3, nil, 500); !errors.Is(err, context.Canceled) {
		t.Errorf("Neighborhood with a context that is done: %v", err)
	}
}

// A complete network has too many paths to look at: the search says so.
func TestPathsAreTruncatedHonestly(t *testing.T) {
	var pairs [][2]int
	const entities = 60
	for a := range entities {
		for b := range a {
			pairs = append(pairs, [2]int{a, b})
		}
	}
	ix := build(t, network(entities, pairs))
	found, err := ix.Paths(t.Context(), graph.EntityID(entityKey(0)), graph.EntityID(entityKey(1)), index.MaxPathLength, 1_000_000, nil)
	if err != nil {
		t.Fatal(err)
	}
	if !found.Truncated || len(found.Paths) == 0 || found.Explored != entities {
		t.Errorf("%d paths, truncated %v, explored %d", len(found.Paths), found.Truncated, found.Explored)
	}
}
