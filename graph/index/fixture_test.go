package index_test

import (
	"cmp"
	"slices"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/schema"
)

// The fixture: three invented articles about a river delta.
//
//	              designated (by Interior Ministry, February 2025)
//	River Gang ═══════════════════════════════════════════▶ outlaw
//	    │         harbor c1, evening c1; wire c1 supposes it
//	    │ met (either way)
//	Bruno Vey     harbor c3: Evening Post › port officials; evening c3: own voice
//
//	  Army ─ ─ ─ enters ─ ─ ─ ─▶ Delta
//	    │         harbor c2 and evening c6: Ada Lund, negated, the same utterance
//	    │         evening c2: own voice, predicted
//	    ├──▶ number of troops: about 10,000 people   harbor c5
//	    └──▶ number of troops: 12,000 people         evening c4, contradicted (evening c7)
//
//	Ada Lund ─ stated ─▶ a gist about the River Gang   harbor c4
func fixture() *graph.Project {
	return &graph.Project{
		Vocabulary: vocabulary(),
		Entities: sortedEntities(
			entity("ada-lund", "person", "Ada Lund"),
			entity("army", "organization", "Army"),
			entity("bruno-vey", "person", "Bruno Vey"),
			entity("delta", "place", "Delta"),
			entity("evening-post", "news-organization", "Evening Post"),
			entity("harbor-times", "news-organization", "Harbor Times"),
			entity("ministry", "organization", "Interior Ministry"),
			entity("outlaw", "legal-status", "outlaw"),
			graph.Entity{
				ID: "entity/port-officials", Type: "type/unnamed-source", Names: []graph.Name{{Text: "port officials"}}, Unnamed: true,
				Number: graph.Literal{Kind: graph.Count, Value: "3", Comparator: graph.AtLeast, Unit: "person"},
			},
			graph.Entity{
				ID: "entity/river-gang", Type: "type/criminal-organization",
				Names:       []graph.Name{{Text: "River Gang", Language: "en"}, {Text: "Banda del Río", Language: "es"}},
				Aliases:     []graph.Name{{Text: "RG"}},
				Description: "A gang on the river.", SameAs: []string{"https://example.org/river-gang"},
			},
		),
		Articles: []graph.Article{eveningArticle(), harborArticle(), wireArticle()},
	}
}

func harborArticle() graph.Article {
	a := graph.Article{
		ID: "article/harbor", Title: "Gang outlawed", Publisher: "entity/harbor-times", Language: "en-GB",
		Authors: []graph.ID{"entity/bruno-vey"}, Annotators: []string{"XY"}, URL: "https://harbor.example/gang?a=1",
		Published: graph.When{EDTF: "2025-03-02", Basis: graph.Inferred, Note: "the text says Sunday"},
		SHA256:    "00ff", TextFile: "harbor.txt", TextLength: 1000,
		Spellings: []graph.Spelling{
			{Entity: "entity/river-gang", Name: graph.Name{Text: "RG"}},
			{Entity: "entity/river-gang", Name: graph.Name{Text: "the Gang", Language: "en"}},
		},
	}
	c1 := claim(a.ID, "c1", graph.Ref("entity/river-gang"), "designated", graph.Ref("entity/outlaw"), at(0, 100))
	c1.Qualifiers = []graph.Qualifier{{Predicate: "predicate/agent", Value: graph.Ref("entity/ministry")}}
	c1.When = graph.When{EDTF: "2025-02"}

	c2 := claim(a.ID, "c2", graph.Ref("entity/army"), "enters", graph.Ref("entity/delta"), at(200, 260))
	c2.Polarity, c2.Voice, c2.Gist = graph.Negated, graph.Quoted, "No soldier will come."

	c3 := claim(a.ID, "c3", graph.Ref("entity/bruno-vey"), "met", graph.Ref("entity/river-gang"), at(300, 380), at(90, 110))
	c3.Voice = graph.Paraphrased

	c4 := graph.Claim{ID: graph.ClaimID(a.ID, "c4"), About: []graph.ID{"entity/river-gang"}, Gist: "The ban may be of little use.",
		Voice: graph.Paraphrased, Modality: graph.Hedged, Opinion: true, Evidence: []graph.Passage{at(400, 801)},
		Note: "irony?", Confidence: 0.7, HasConfidence: true}

	c5 := claim(a.ID, "c5", graph.Ref("entity/army"), "troops", count("10000", graph.About), at(150, 170))
	c5.When = graph.When{EDTF: "2025-03-01~"}

	said := speech(c3, "c3.1", "port-officials", "stated", "")
	said.Voice = graph.Paraphrased
	a.Claims = sortedClaims(c1, c2, c3, c4, c5,
		speech(c2, "c2.1", "ada-lund", "rejected", "2025-03-01"),
		said,
		speech(said, "c3.2", "evening-post", "reported", ""),
		speech(c4, "c4.1", "ada-lund", "stated", "2025-03"))
	return a
}

func eveningArticle() graph.Article {
	a := graph.Article{ID: "article/evening", Publisher: "entity/evening-post", Language: "es", Published: graph.When{EDTF: "2025-03-04"}}
	c1 := claim(a.ID, "c1", graph.Ref("entity/river-gang"), "designated", graph.Ref("entity/outlaw"), at(0, 50))
	c1.When = graph.When{EDTF: "2025"}
	c2 := claim(a.ID, "c2", graph.Ref("entity/army"), "enters", graph.Ref("entity/delta"), at(60, 90))
	c2.Modality, c2.When = graph.Predicted, graph.When{EDTF: "2025-04"}
	c3 := claim(a.ID, "c3", graph.Ref("entity/river-gang"), "met", graph.Ref("entity/bruno-vey"), at(100, 130))
	c4 := claim(a.ID, "c4", graph.Ref("entity/army"), "troops", count("12000", graph.Exactly), at(140, 160))
	c6 := claim(a.ID, "c6", graph.Ref("entity/army"), "enters", graph.Ref("entity/delta"), at(170, 190))
	c6.Polarity, c6.Voice = graph.Negated, graph.Paraphrased
	c5 := remark(a.ID, "c5", "claim/evening/c6", "same-utterance-as", "claim/harbor/c2")
	c7 := remark(a.ID, "c7", "claim/evening/c4", "contradicts", "claim/harbor/c5")
	a.Claims = sortedClaims(c1, c2, c3, c4, c5, c6, c7, speech(c6, "c6.1", "ada-lund", "rejected", ""))
	return a
}

func wireArticle() graph.Article {
	a := graph.Article{ID: "article/wire", BasedOn: []graph.Basing{{Source: "entity/evening-post"}, {Source: "entity/harbor-times"}}}
	c1 := claim(a.ID, "c1", graph.Ref("entity/river-gang"), "designated", graph.Ref("entity/outlaw"), at(0, 20))
	c1.Modality = graph.Hypothetical
	a.Claims = []graph.Claim{c1}
	return a
}

func vocabulary() *schema.Vocabulary {
	return &schema.Vocabulary{
		Types: []schema.Type{
			{Key: "agent", Label: "agent"},
			{Key: "criminal-organization", Label: "criminal organization", Parent: "organization"},
			{Key: "legal-status", Label: "legal status"},
			{Key: "news-organization", Label: "news organization", Parent: "organization"},
			{Key: "organization", Label: "organization", Parent: "agent"},
			{Key: "person", Label: "person", Parent: "agent", Description: "A human being."},
			{Key: "place", Label: "place"},
			{Key: "unnamed-source", Label: "unnamed source", Parent: "agent"},
		},
		Predicates: []schema.Predicate{
			{Key: "acts-on", Label: "acts on", InverseLabel: "acted on by"},
			{Key: "agent", Label: "by", Qualifier: true, Range: []string{"agent"}},
			{Key: "contradicts", Label: "contradicts", Domain: []string{"claim"}, Range: []string{"claim"}, Symmetric: true, Remark: true},
			{Key: "designated", Label: "designated as", InverseLabel: "designation of", Parent: "acts-on", Domain: []string{"agent"},
				Range: []string{"legal-status"}, Qualifiers: []string{"agent", "number"}},
			{Key: "enters", Label: "enters", InverseLabel: "entered by", Range: []string{"place"}},
			{Key: "met", Label: "met", Symmetric: true},
			{Key: "number", Label: "numbering", Qualifier: true, Range: []string{"count"}},
			{Key: "rejected", Label: "rejected", Parent: "stated", Speech: true, Negates: true, Range: []string{"claim"}},
			{Key: "reported", Label: "reported", Parent: "stated", Speech: true, Range: []string{"claim"}},
			{Key: "same-utterance-as", Label: "is the same utterance as", Symmetric: true, Remark: true, Range: []string{"claim"}},
			{Key: "stated", Label: "stated", InverseLabel: "stated by", Speech: true, Range: []string{"claim"}},
			{Key: "troops", Label: "number of troops", Functional: true, Range: []string{"count"}},
		},
		Units: []schema.Unit{
			{Key: "percent", Label: "percent", Plural: "percent", Kind: "percent"},
			{Key: "person", Label: "person", Plural: "people", Kind: "count"},
			{Key: "usd", Label: "US dollar", Plural: "US dollars", Kind: "money"},
		},
	}
}

func entity(key, kind, name string) graph.Entity {
	return graph.Entity{ID: graph.EntityID(key), Type: graph.TypeID(kind), Names: []graph.Name{{Text: name}}}
}

func claim(article graph.ID, key string, subject graph.Term, predicate string, object graph.Term, evidence ...graph.Passage) graph.Claim {
	return graph.Claim{ID: graph.ClaimID(article, key), Subject: subject, Predicate: graph.PredicateID(predicate), Object: object, Evidence: evidence}
}

// speech is who says a claim, with its evidence and in its article. It is the
// article's own voice until other speech is put over it.
func speech(content graph.Claim, key, speaker, verb, said string) graph.Claim {
	c := claim(content.ID.Article(), key, graph.Ref(graph.EntityID(speaker)), verb, graph.Ref(content.ID), content.Evidence...)
	c.When = graph.When{EDTF: said}
	return c
}

func remark(article graph.ID, key string, subject graph.ID, predicate string, object graph.ID) graph.Claim {
	c := claim(article, key, graph.Ref(subject), predicate, graph.Ref(object))
	c.Voice = graph.Annotator
	return c
}

func count(value string, comparator graph.Comparator) graph.Term {
	return graph.Term{Literal: graph.Literal{Kind: graph.Count, Value: value, Comparator: comparator, Unit: "person"}}
}

func at(start, end int) graph.Passage {
	return graph.Passage{Start: start, End: end, Paragraph: 1 + start/100, Excerpt: "one two three four … five six seven eight"}
}

func sortedClaims(claims ...graph.Claim) []graph.Claim {
	slices.SortFunc(claims, func(a, b graph.Claim) int { return cmp.Compare(a.ID, b.ID) })
	return claims
}

func sortedEntities(entities ...graph.Entity) []graph.Entity {
	slices.SortFunc(entities, func(a, b graph.Entity) int { return cmp.Compare(a.ID, b.ID) })
	return entities
}

func build(t testing.TB, p *graph.Project) *index.Index {
	t.Helper()
	ix, err := index.Build(p, index.Meta{ContentHash: "hash", Quads: 7})
	if err != nil {
		t.Fatal(err)
	}
	return ix
}

func ids[T index.Node](items []T) []graph.ID {
	all := make([]graph.ID, len(items))
	for i, item := range items {
		all[i] = item.ID()
	}
	return all
}

func ptr[T any](v T) *T { return &v }
