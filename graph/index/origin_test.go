package index_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

// told is how an article comes to make the claim that all of them make: its
// publisher, what it is based on, and the chain of attribution, outermost first.
type told struct {
	publisher string
	basedOn   []string
	chain     []string
	voice     graph.Voice
}

// tell makes an article that makes the claim. The chain needs a speech predicate
// for every step.
func (by told) tell(n int) graph.Article {
	a := graph.Article{ID: graph.ArticleID(fmt.Sprintf("a%d", n))}
	if by.publisher != "" {
		a.Publisher = graph.EntityID(by.publisher)
	}
	for _, source := range by.basedOn {
		a.BasedOn = append(a.BasedOn, graph.Basing{Source: graph.EntityID(source)})
	}
	c := claim(a.ID, "c1", graph.Ref("entity/army"), "enters", graph.Ref("entity/delta"), at(0, 10))
	c.Voice = by.voice
	if len(by.chain) > 0 {
		c.Voice = graph.Paraphrased
	}
	a.Claims = []graph.Claim{c}
	for step := range by.chain {
		inner := a.Claims[len(a.Claims)-1]
		s := speech(inner, fmt.Sprintf("c1.%d", step+1), by.chain[len(by.chain)-1-step], "stated", "")
		if step < len(by.chain)-1 {
			s.Voice = graph.Paraphrased
		}
		a.Claims = append(a.Claims, s)
	}
	return a
}

func TestOrigins(t *testing.T) {
	const times, post, ada, bruno, officials = "harbor-times", "evening-post", "ada-lund", "bruno-vey", "port-officials"
	for _, test := range []struct {
		name    string
		told    []told
		origins []string // name, claims and articles
		sources int
	}{
		{"own voice of a publisher", []told{{publisher: times}}, []string{"Harbor Times 1 1"}, 1},
		{"own voice without a publisher", []told{{}, {}}, []string{"a0 1 1", "a1 1 1"}, 2},
		{"two articles of one publisher", []told{{publisher: times}, {publisher: times}}, []string{"Harbor Times 2 2"}, 1},
		{"two publishers", []told{{publisher: times}, {publisher: post}}, []string{"Evening Post 1 1", "Harbor Times 1 1"}, 2},
		{"two articles based on the same report", []told{{publisher: times, basedOn: []string{post}}, {basedOn: []string{post}}},
			[]string{"Evening Post 2 2"}, 1},
		{"one based on the other's publisher", []told{{publisher: times}, {publisher: post, basedOn: []string{times}}},
			[]string{"Harbor Times 2 2"}, 1},
		{"a speaker", []told{{publisher: times, chain: []string{ada}}}, []string{"Ada Lund 1 1"}, 1},
		{"the same speaker in two articles", []told{{publisher: times, chain: []string{ada}}, {publisher: post, chain: []string{ada}}},
			[]string{"Ada Lund 2 2"}, 1},
		{"a chain ends at the innermost", []told{{publisher: times, chain: []string{post, officials}}}, []string{"port officials 1 1"}, 1},
		{"who is based on it but quotes another rests on the other", []told{{basedOn: []string{times}, chain: []string{ada}}},
			[]string{"Ada Lund 1 1"}, 1},
		{"an outlet that is a step in another chain is no source of its own",
			[]told{{publisher: times, chain: []string{post, officials}}, {publisher: times, chain: []string{post}}},
			[]string{"port officials 2 2"}, 1},
		{"nor is its own voice", []told{{publisher: times, chain: []string{post, officials}}, {publisher: post}},
			[]string{"port officials 2 2"}, 1},
		{"an outlet that passes on two speakers", []told{{chain: []string{post, ada}}, {chain: []string{post, bruno}}, {chain: []string{post}}},
			[]string{"Ada Lund 2 2", "Bruno Vey 2 2"}, 2},
		{"over two steps", []told{{chain: []string{times, post}}, {chain: []string{post, ada}}, {publisher: times}},
			[]string{"Ada Lund 3 3"}, 1},
		{"two who heard it from each other", []told{{chain: []string{post, times}}, {chain: []string{times, post}}},
			[]string{"Evening Post 1 1", "Harbor Times 1 1"}, 2},
		{"several that it is based on are not counted twice", []told{{basedOn: []string{post, times}}},
			[]string{"Evening Post 1 1", "Harbor Times 1 1"}, 1},
		{"one of several that is needed anyway", []told{{basedOn: []string{post, times}}, {publisher: times}},
			[]string{"Harbor Times 2 2", "Evening Post 1 1"}, 1},
		{"both of several that are needed anyway", []told{{basedOn: []string{post, times}}, {publisher: times}, {publisher: post}},
			[]string{"Evening Post 2 2", "Harbor Times 2 2"}, 2},
		{"the annotator is none", []told{{publisher: times, voice: graph.Annotator}}, nil, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := fixture()
			p.Articles = nil
			for n, by := range test.told {
				p.Articles = append(p.Articles, by.tell(n))
			}
			l := mustLink(t, build(t, p), "claim/a0/c1")
			if diff := cmp.Diff(test.origins, originsOf(l.Origins())); diff != "" {
				t.Errorf("Origins, -want +got:\n%s", diff)
			}
			if got := l.IndependentSources(); got != test.sources {
				t.Errorf("IndependentSources() = %d, want %d", got, test.sources)
			}
		})
	}
}

func originsOf(origins []index.Origin) []string {
	var all []string
	for _, o := range origins {
		name := ""
		if e, ok := o.Entity(); ok {
			name = e.Name()
		} else {
			name = o.Articles()[0].Label()
		}
		all = append(all, fmt.Sprint(name, " ", o.ClaimCount(), " ", len(o.Articles())))
	}
	return all
}

func TestOriginsOfAnArticle(t *testing.T) {
	ix := build(t, fixture())
	for id, want := range map[graph.ID][]string{
		"article/harbor":  {"Ada Lund 2 1", "Harbor Times 2 1", "port officials 1 1"},
		"article/evening": {"Evening Post 4 1", "Ada Lund 1 1"},
		"article/wire":    {"Evening Post 1 1", "Harbor Times 1 1"},
	} {
		a, err := ix.Article(id)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, originsOf(a.Origins())); diff != "" {
			t.Errorf("Origins(%s), -want +got:\n%s", id, diff)
		}
	}
	p := fixture()
	p.Articles = []graph.Article{{ID: "article/quiet", BasedOn: []graph.Basing{{Source: "entity/evening-post"}}}}
	a, err := build(t, p).Article("article/quiet")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Evening Post 0 1"}, originsOf(a.Origins())); diff != "" {
		t.Errorf("Origins of an article that claims nothing, -want +got:\n%s", diff)
	}
}
