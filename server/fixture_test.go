package server

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/schema"
)

// The graph that the tests ask about. Two invented papers write about a ferry
// yard. The Vel Courier says of itself that North Line acquired the yard, that
// 240 people work there, and what Ana López said of it; it passes on what the
// Dock Post reports insiders to have said. The Dock Post repeats the sale,
// resting on the Courier, counts 210 people, and has the mayor reject part of it.
//
//	north-line ──acquired──▶ ferry-works ──crew-size──▶ 240 │ about 210
//	    │  ▲ agent                └──located-in──▶ port-vel  (Ana López)
//	    │ ana-lopez ──met── ines-mar (the mayor)
//	    └──acquired──▶ tide-bank   (insiders, by the Dock Post; rejected by the mayor)

const (
	saleText    = "North Line has bought the yard.\nIt has 240 workers — “a family”, says Ana López.\nInsiders tell the Dock Post of a bank, too."
	saleSHA     = "5a1e000000000000000000000000000000000000000000000000000000005a1e"
	disputeSHA  = "d15b000000000000000000000000000000000000000000000000000000000d15"
	contentHash = "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00"
)

func fixture() *graph.Project {
	return &graph.Project{
		Vocabulary: fixtureVocabulary(),
		Entities:   fixtureEntities(),
		Articles:   []graph.Article{disputeArticle(), saleArticle()},
	}
}

func fixtureVocabulary() *schema.Vocabulary {
	return &schema.Vocabulary{
		Types: []schema.Type{
			{Key: "agreement", Label: "agreement", Description: "A contract, pact or deal."},
			{Key: "company", Label: "company", Parent: "organization"},
			{Key: "news-organization", Label: "news organization", Parent: "organization"},
			{Key: "organization", Label: "organization", Description: "A group with a name and a purpose."},
			{Key: "person", Label: "person"},
			{Key: "place", Label: "place"},
			{Key: "unnamed-source", Label: "unnamed source"},
		},
		Predicates: []schema.Predicate{
			{Key: "acquired", Label: "acquired", InverseLabel: "was acquired by", Description: "Bought, whole or for the most part.",
				Domain: []string{"organization"}, Range: []string{"company"}, Qualifiers: []string{"agent", "price"}},
			{Key: "agent", Label: "agent", Qualifier: true, Range: []string{"organization", "person"}},
			{Key: "contradicts", Label: "contradicts", InverseLabel: "is contradicted by", Remark: true,
				Domain: []string{schema.ClaimRange}, Range: []string{schema.ClaimRange}},
			{Key: "crew-size", Label: "has a crew of", Functional: true, Domain: []string{"organization"}, Range: []string{"count"}, Units: []string{"person"}},
			{Key: "located-in", Label: "is located in", InverseLabel: "is the place of", Domain: []string{"organization"}, Range: []string{"place"}},
			{Key: "met", Label: "met", InverseLabel: "met", Symmetric: true, Domain: []string{"person"}, Range: []string{"person"}},
			{Key: "price", Label: "price", Qualifier: true, Range: []string{"money"}},
			{Key: "rejected", Label: "rejected", InverseLabel: "was rejected by", Parent: "stated", Speech: true, Negates: true, Range: []string{schema.ClaimRange}},
			{Key: "reported", Label: "reported", InverseLabel: "was reported by", Speech: true, Range: []string{schema.ClaimRange}},
			{Key: "stated", Label: "stated", InverseLabel: "was stated by", Speech: true, Range: []string{schema.ClaimRange}},
		},
		Units: []schema.Unit{
			{Key: "eur", Label: "euro", Plural: "euros", Kind: "money"},
			{Key: "person", Label: "person", Plural: "people", Kind: "count"},
		},
	}
}

func fixtureEntities() []graph.Entity {
	entity := func(key, typ string, names ...string) graph.Entity {
		e := graph.Entity{ID: graph.EntityID(key), Type: graph.TypeID(typ), Names: []graph.Name{{Text: names[0]}}}
		for _, alias := range names[1:] {
			e.Aliases = append(e.Aliases, graph.Name{Text: alias})
		}
		return e
	}
	insiders := entity("insiders", "unnamed-source", "three insiders")
	insiders.Unnamed = true
	insiders.Number = graph.Literal{Kind: graph.Count, Value: "3", Unit: "person"}
	ana := entity("ana-lopez", "person", "Ana López", "A. López")
	ana.Description = "Head of North Line."
	ana.SameAs = []string{"https://www.wikidata.org/wiki/Q0"}
	return []graph.Entity{
		ana,
		entity("dock-post", "news-organization", "Dock Post"),
		entity("ferry-works", "company", "Ferry Works", "the yard"),
		entity("harbour-pact", "agreement", "Harbour Pact"),
		entity("ines-mar", "person", "Inés Mar", "the mayor"),
		insiders,
		entity("north-line", "company", "North Line"),
		entity("port-vel", "place", "Port Vel", "Vel"),
		entity("tide-bank", "company", "Tide Bank", "Vel"),
		entity("vel-courier", "news-organization", "The Vel Courier"),
	}
}

func saleArticle() graph.Article {
	a := article{Article: graph.Article{
		ID: graph.ArticleID("harbour-sale"), Title: "North Line buys the yard", Annotators: []string{"TT"}, URL: "https://courier.example/harbour-sale",
		Publisher: graph.EntityID("vel-courier"), Published: graph.When{EDTF: "2024-03-05"}, Language: "en", SHA256: saleSHA, TextLength: len([]rune(saleText)),
		Spellings: []graph.Spelling{{Entity: graph.EntityID("ferry-works"), Name: graph.Name{Text: "the Works", Language: "en"}}},
	}}
	sold := a.claim("c1", "north-line", "acquired", "ferry-works", 0, 31)
	sold.When = graph.When{EDTF: "2024-03"}
	sold.Qualifiers = []graph.Qualifier{
		{Predicate: graph.PredicateID("agent"), Value: entityTerm("ana-lopez")},
		{Predicate: graph.PredicateID("price"), Value: graph.Term{Literal: graph.Literal{Kind: graph.Money, Value: "12000000", Comparator: graph.About, Unit: "eur"}}},
	}
	crew := a.claim("c2", "ferry-works", "crew-size", "", 32, 50)
	crew.Object = graph.Term{Literal: graph.Literal{Kind: graph.Count, Value: "240", Unit: "person"}}
	place := a.claim("c3", "ferry-works", "located-in", "port-vel", 53, 63)
	place.Voice = graph.Quoted
	a.speech("c3", 1, "ana-lopez", "stated", "2024-03-04")
	bank := a.claim("c4", "north-line", "acquired", "tide-bank", 81, 123)
	bank.Voice, bank.Modality = graph.Paraphrased, graph.Hedged
	a.speech("c4", 1, "insiders", "stated", "")
	a.speech("c4", 2, "dock-post", "reported", "")
	pact := a.claim("c5", "", "", "", 81, 90)
	pact.Voice, pact.Modality, pact.Opinion = graph.Paraphrased, graph.Predicted, true
	pact.About = []graph.ID{graph.EntityID("harbour-pact")}
	pact.Gist = "The pact will fall apart within a year."
	a.speech("c5", 1, "ines-mar", "stated", "2024-03")
	return a.sorted()
}

func disputeArticle() graph.Article {
	a := article{Article: graph.Article{
		ID: graph.ArticleID("crew-dispute"), Title: "Who works at the yard?", Publisher: graph.EntityID("dock-post"),
		Published: graph.When{EDTF: "2024-03-07", Basis: graph.Inferred, Note: "the text says only Thursday"}, Language: "en", SHA256: disputeSHA, TextLength: 400,
		BasedOn: []graph.Basing{{Source: graph.EntityID("vel-courier")}},
	}}
	a.claim("c1", "north-line", "acquired", "ferry-works", 0, 40)
	crew := a.claim("c2", "ferry-works", "crew-size", "", 50, 90)
	crew.Object = graph.Term{Literal: graph.Literal{Kind: graph.Count, Value: "210", Comparator: graph.About, Unit: "person"}}
	bank := a.claim("c3", "north-line", "acquired", "tide-bank", 100, 160)
	bank.Voice, bank.Polarity = graph.Paraphrased, graph.Negated
	a.speech("c3", 1, "ines-mar", "rejected", "2024-03-06")
	remark := a.claim("c4", "", "contradicts", "", 0, 0)
	remark.Voice, remark.Evidence = graph.Annotator, nil
	remark.Subject, remark.Object = graph.Ref(graph.ClaimID(a.ID, "c2")), graph.Ref(graph.ClaimID(graph.ArticleID("harbour-sale"), "c2"))
	met := a.claim("c5", "ana-lopez", "met", "ines-mar", 170, 220)
	met.When = graph.When{EDTF: "2023-12/2024-02", Basis: graph.Inferred, Note: "over the winter"}
	return a.sorted()
}

// article builds an article claim by claim.
type article struct {
	graph.Article
	parts []*graph.Claim
}

func entityTerm(key string) graph.Term { return graph.Ref(graph.EntityID(key)) }

func (a *article) claim(key, subject, predicate, object string, start, end int) *graph.Claim {
	c := &graph.Claim{ID: graph.ClaimID(a.ID, key), Evidence: []graph.Passage{{Start: start, End: end, Paragraph: 1, Excerpt: "words " + key}}}
	if subject != "" {
		c.Subject = entityTerm(subject)
	}
	if predicate != "" {
		c.Predicate = graph.PredicateID(predicate)
	}
	if object != "" {
		c.Object = entityTerm(object)
	}
	a.parts = append(a.parts, c)
	return c
}

// speech adds the n-th speech claim about a content, from the inside out.
func (a *article) speech(content string, n int, speaker, verb, said string) {
	inner := content
	if n > 1 {
		inner += "." + strconv.Itoa(n-1)
	}
	c := a.claim(content+"."+strconv.Itoa(n), speaker, verb, "", 0, 0)
	c.Object = graph.Ref(graph.ClaimID(a.ID, inner))
	c.When = graph.When{EDTF: said}
	for _, other := range a.parts {
		if key := other.ID.ClaimKey(); key == content {
			c.Evidence = other.Evidence
		} else if strings.HasPrefix(key, content+".") && other != c {
			other.Voice = graph.Paraphrased // it is no longer the outermost
		}
	}
}

func (a *article) sorted() graph.Article {
	slices.SortFunc(a.parts, func(x, y *graph.Claim) int { return cmp.Compare(x.ID, y.ID) })
	for _, c := range a.parts {
		a.Claims = append(a.Claims, *c)
	}
	return a.Article
}

// versions is a source whose graph tests may change.
type versions struct{ current atomic.Pointer[index.Index] }

func (v *versions) Index() *index.Index { return v.current.Load() }

func versionsOf(ix *index.Index) *versions {
	v := &versions{}
	v.current.Store(ix)
	return v
}

// fixtureTexts has the text of one of the two articles.
type fixtureTexts struct{}

func (fixtureTexts) Text(_ graph.ID, sha256 string) (string, bool) {
	return saleText, sha256 == saleSHA
}

func fixtureIndex(t testing.TB) *index.Index {
	t.Helper()
	ix, err := index.Build(fixture(), index.Meta{ContentHash: contentHash, Quads: 1234})
	if err != nil {
		t.Fatal(err)
	}
	return ix
}

// newServer returns a server over the fixture; change may alter its
// configuration.
func newServer(t testing.TB, change func(*Config)) *Server {
	t.Helper()
	config := Config{
		Graph:     versionsOf(fixtureIndex(t)),
		Texts:     fixtureTexts{},
		RequestID: func() string { return "test" },
	}
	if change != nil {
		change(&config)
	}
	s, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
