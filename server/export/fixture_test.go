package export

import (
	"bytes"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/schema"
)

// The graph of the tests. The Vel Courier says of itself that North Line bought
// the yard and that about 240 people work there; Ana López, it writes, denied
// that North Line bought the bank.
//
//	north-line ──acquired──▶ ferry-works ──crew-size──▶ about 240 people
//	    └──acquired──▶ tide-bank   (denied, by Ana López)
const yard = "Ferry Works"

// named returns the graph with another name for the yard.
func named(name string) *graph.Project {
	entity := func(key, typ, name string) graph.Entity {
		return graph.Entity{ID: graph.EntityID(key), Type: graph.TypeID(typ), Names: []graph.Name{{Text: name}}}
	}
	return &graph.Project{
		Vocabulary: &schema.Vocabulary{
			Types: []schema.Type{{Key: "company", Label: "company"}, {Key: "news-organization", Label: "news organization"}, {Key: "person", Label: "person"}},
			Predicates: []schema.Predicate{
				{Key: "acquired", Label: "acquired", InverseLabel: "was acquired by", Domain: []string{"company"}, Range: []string{"company"}},
				{Key: "crew-size", Label: "has a crew of", Functional: true, Domain: []string{"company"}, Range: []string{"count"}, Units: []string{"person"}},
				{Key: "denied", Label: "denied", InverseLabel: "was denied by", Speech: true, Negates: true, Range: []string{schema.ClaimRange}},
			},
			Units: []schema.Unit{{Key: "person", Label: "person", Plural: "people", Kind: "count"}},
		},
		Entities: []graph.Entity{
			entity("ana-lopez", "person", "Ana López"),
			entity("ferry-works", "company", name),
			entity("north-line", "company", "North Line"),
			entity("tide-bank", "company", "Tide Bank"),
			entity("vel-courier", "news-organization", "The Vel Courier"),
		},
		Articles: []graph.Article{harbourSale()},
	}
}

func harbourSale() graph.Article {
	article := graph.ArticleID("harbour-sale")
	term := func(key string) graph.Term { return graph.Ref(graph.EntityID(key)) }
	passage := []graph.Passage{{Start: 10, End: 52, Paragraph: 2, Excerpt: "words of the yard"}}
	return graph.Article{
		ID: article, Title: "North Line buys the yard", URL: "https://courier.example/harbour-sale", Publisher: graph.EntityID("vel-courier"),
		Published: graph.When{EDTF: "2024-03-05"}, Language: "en", Annotators: []string{"TT"}, TextLength: 400,
		SHA256: "5a1e000000000000000000000000000000000000000000000000000000005a1e",
		Claims: []graph.Claim{
			{ID: graph.ClaimID(article, "c1"), Subject: term("north-line"), Predicate: graph.PredicateID("acquired"), Object: term("ferry-works"),
				When: graph.When{EDTF: "2024-03"}, Evidence: passage},
			{ID: graph.ClaimID(article, "c2"), Subject: term("ferry-works"), Predicate: graph.PredicateID("crew-size"),
				Object: graph.Term{Literal: graph.Literal{Kind: graph.Count, Value: "240", Comparator: graph.About, Unit: "person"}}, Evidence: passage},
			{ID: graph.ClaimID(article, "c3"), Subject: term("north-line"), Predicate: graph.PredicateID("acquired"), Object: term("tide-bank"),
				Polarity: graph.Negated, Voice: graph.Paraphrased, Evidence: passage, Note: "two lines\nof a note"},
			{ID: graph.ClaimID(article, "c3.1"), Subject: term("ana-lopez"), Predicate: graph.PredicateID("denied"),
				Object: graph.Ref(graph.ClaimID(article, "c3")), When: graph.When{EDTF: "2024-03-04"}, Evidence: passage},
		},
	}
}

func build(t testing.TB, p *graph.Project) *index.Index {
	t.Helper()
	ix, err := index.Build(p, index.Meta{ContentHash: "c0ffee", Quads: 99})
	if err != nil {
		t.Fatal(err)
	}
	return ix
}

func write(t testing.TB, format string, ix *index.Index, s Selection) []byte {
	t.Helper()
	f, known := ByName(format)
	if !known {
		t.Fatalf("there is no format %s", format)
	}
	var b bytes.Buffer
	if err := f.Write(t.Context(), &b, ix, s); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
