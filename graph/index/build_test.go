package index_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/schema"
)

func TestBuildRefusesWhatIsInconsistent(t *testing.T) {
	for name, test := range map[string]struct {
		spoil func(p *graph.Project)
		want  string
	}{
		"no vocabulary": {func(p *graph.Project) { p.Vocabulary = nil }, "the project has no vocabulary"},
		"unknown parent of a type": {func(p *graph.Project) { p.Vocabulary.Types[1].Parent = "gone" },
			`type/criminal-organization: broader type "gone" is not in the vocabulary`},
		"circular types": {func(p *graph.Project) { p.Vocabulary.Types[0].Parent = "person" }, "type/agent is broader than itself"},
		"circular predicates": {func(p *graph.Project) { p.Vocabulary.Predicates[10].Parent = "rejected" },
			"predicate/rejected is broader than itself"},
		"unknown qualifier": {func(p *graph.Project) { p.Vocabulary.Predicates[3].Qualifiers = []string{"gone"} },
			`predicate/designated: "predicate/gone" is no predicate of the vocabulary`},
		"unknown range": {func(p *graph.Project) { p.Vocabulary.Predicates[3].Range = []string{"gone"} },
			`predicate/designated: "gone" is neither a type nor a kind of literals`},
		"unsorted entities": {func(p *graph.Project) { slices.Reverse(p.Entities) }, "entity/port-officials follows entity/river-gang: IDs must be sorted"},
		"unknown type":      {func(p *graph.Project) { p.Entities[0].Type = "type/gone" }, `entity/ada-lund: "type/gone" is no type of the vocabulary`},
		"no entity":         {func(p *graph.Project) { p.Entities[0].ID = "ada" }, `"ada" is no ID of an entity`},
		"unsorted articles": {func(p *graph.Project) { slices.Reverse(p.Articles) }, "article/harbor follows article/wire"},
		"repeated claim": {func(p *graph.Project) { p.Articles[2].Claims = slices.Repeat(p.Articles[2].Claims, 2) },
			"claim/wire/c1 follows claim/wire/c1"},
		"claim of another article": {func(p *graph.Project) { p.Articles[2].Claims[0].ID = "claim/wired/c1" },
			"article/wire: claim claim/wired/c1 belongs to another article"},
		"unknown publisher": {func(p *graph.Project) { p.Articles[0].Publisher = "entity/gone" },
			`article/evening: publisher "entity/gone" is no entity of the project`},
		"unknown subject": {func(p *graph.Project) { p.Articles[2].Claims[0].Subject.Ref = "entity/gone" },
			`claim/wire/c1: subject "entity/gone" is neither an entity nor a claim of the project`},
		"unknown claim": {func(p *graph.Project) { p.Articles = p.Articles[:1] },
			`claim/evening/c5: object "claim/harbor/c2" is neither an entity nor a claim of the project`},
		"unknown predicate": {func(p *graph.Project) { p.Articles[2].Claims[0].Predicate = "predicate/gone" },
			`claim/wire/c1: "predicate/gone" is no predicate of the vocabulary`},
		"literal as subject": {func(p *graph.Project) { p.Articles[2].Claims[0].Subject = count("1", graph.Exactly) },
			"claim/wire/c1: the subject is a literal"},
		"speech about an entity": {func(p *graph.Project) { p.Articles[2].Claims[0].Predicate = "predicate/stated" },
			"claim/wire/c1: a speech claim needs an entity that speaks and a claim that it utters"},
		"speech about itself": {func(p *graph.Project) {
			p.Articles[2].Claims[0] = claim("article/wire", "c1", graph.Ref("entity/ada-lund"), "stated", graph.Ref("claim/wire/c1"))
		}, "claim/wire/c1: speech that utters itself"},
		"date": {func(p *graph.Project) { p.Articles[2].Claims[0].When.EDTF = "2025-13" }, "claim/wire/c1: date \"2025-13\""},
		"literal date": {func(p *graph.Project) {
			p.Articles[2].Claims[0].Object = graph.Term{Literal: graph.Literal{Kind: graph.Date, Value: "soon"}}
		}, "claim/wire/c1: date \"soon\""},
		"passage": {func(p *graph.Project) { p.Articles[2].Claims[0].Evidence[0].End = -1 }, "claim/wire/c1: a passage runs from 0 to -1"},
		"spelling": {func(p *graph.Project) { p.Articles[1].Spellings[0].Entity = "entity/gone" },
			`article/harbor: spelled name of "entity/gone" is no entity`},
	} {
		t.Run(name, func(t *testing.T) {
			p := fixture()
			test.spoil(p)
			_, err := index.Build(p, index.Meta{})
			if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("Build() = %v, want ErrInvalid with %q", err, test.want)
			}
		})
	}
}

func TestBuildOfNothing(t *testing.T) {
	ix := build(t, &graph.Project{Vocabulary: &schema.Vocabulary{}})
	if diff := cmp.Diff(index.Overview{Quads: 7, ContentHash: "hash"}, ix.Overview()); diff != "" {
		t.Errorf("Overview, -want +got:\n%s", diff)
	}
	r, err := ix.Claims(context.Background(), nil, index.ClaimsByDate, index.Page{})
	if err != nil || r.Total != 0 || r.HasNext || r.HasPrevious {
		t.Errorf("Claims = %+v, %v", r, err)
	}
	if found, err := ix.Search(context.Background(), "anything", nil, nil, index.Page{}); err != nil || found.Total != 0 {
		t.Errorf("Search = %+v, %v", found, err)
	}
}

func TestOverview(t *testing.T) {
	got := build(t, fixture()).Overview()
	got.Disagreements = 0 // tested where they are found
	want := index.Overview{Entities: 10, Claims: 18, Links: 11, Articles: 3, Quads: 7, ContentHash: "hash"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Overview, -want +got:\n%s", diff)
	}
}

func TestNode(t *testing.T) {
	ix := build(t, fixture())
	link := mustLink(t, ix, "claim/harbor/c1").ID()
	for _, id := range []graph.ID{"entity/army", "predicate/met", "type/person", "article/wire", "claim/harbor/c3.2", link} {
		n, found := ix.Node(id)
		if !found || n.ID() != id {
			t.Errorf("Node(%s) = %v, %v", id, n, found)
		}
	}
	for _, id := range []graph.ID{"", "army", "entity/", "entity/arm", "claim/harbor", "claim/harbor/", "claim/harbor/c9", "claim//c1", "link/1",
		"link/000000000000000g", "link/0000000000000000", "predicate/me", "type/", "nothing/at-all", "entity/army/x"} {
		if n, found := ix.Node(id); found {
			t.Errorf("Node(%q) = %v, want nothing", id, n.ID())
		}
	}
}

// Handles are read by many while the next version is built.
func TestReadingWhileBuilding(t *testing.T) {
	p := generate(600, 2)
	ix := build(t, p)
	var all sync.WaitGroup
	for reader := range 4 {
		all.Go(func() {
			for range 5 {
				r, err := ix.Claims(context.Background(), nil, index.ClaimOrder(reader), index.Page{First: ptr(100)})
				if err != nil {
					t.Error(err)
					return
				}
				for _, c := range r.Items {
					_, _, _, _ = c.Text(), c.Whose(), c.Entities(), c.SameUtterance()
					if l, ok := c.Link(); ok {
						_, _ = l.Label(), l.Origins()
					}
				}
				if _, err := ix.Search(context.Background(), "bako", nil, nil, index.Page{}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for range 3 {
		build(t, p)
	}
	all.Wait()
}
