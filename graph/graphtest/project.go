package graphtest

import "github.com/newsgraph/newsgraph/graph"

// Rubio returns a project of two articles:
//
//	the-times:   Rubio –stated→ c1: Sinaloa Cartel –designated→ FTO, by the US
//	             c2: the designation –groups-designated→ 7
//	the-post:    c1: Sinaloa Cartel –designated→ FTO          (in its own voice)
//	             officials –stated→ c2: about 8, the Times –reported→ that
//	             c3: contradicts the-times/c2                 (the annotator)
func Rubio() *graph.Project {
	times, post := graph.ArticleID("the-times"), graph.ArticleID("the-post")
	sinaloa, fto := graph.EntityID("sinaloa-cartel"), graph.EntityID("fto")
	rubio, us, event := graph.EntityID("marco-rubio"), graph.EntityID("us"), graph.EntityID("designation-2025")
	officials, paper := graph.EntityID("officials"), graph.EntityID("times")
	designated, number := graph.PredicateID("designated"), graph.PredicateID("groups-designated")
	passage := func(start, end, paragraph int) []graph.Passage {
		return []graph.Passage{{Start: start, End: end, Paragraph: paragraph, Excerpt: "a few words"}}
	}
	p := &graph.Project{
		Vocabulary: Vocabulary(),
		Entities: []graph.Entity{
			{ID: sinaloa, Type: graph.TypeID("organization"), Names: []graph.Name{{Text: "Sinaloa Cartel", Language: "en"}, {Text: "Cártel de Sinaloa", Language: "es"}}},
			{ID: fto, Type: graph.TypeID("legal-status"), Names: []graph.Name{{Text: "Foreign Terrorist Organization"}}, Aliases: []graph.Name{{Text: "FTO"}}},
			{ID: rubio, Type: graph.TypeID("person"), Names: []graph.Name{{Text: "Marco Rubio"}}, SameAs: []string{"http://www.wikidata.org/entity/Q324546"}},
			{ID: us, Type: graph.TypeID("organization"), Names: []graph.Name{{Text: "United States"}}},
			{ID: event, Type: graph.TypeID("event"), Names: []graph.Name{{Text: "designation of 2025"}}, Description: "The designation."},
			{ID: officials, Type: graph.TypeID("person"), Names: []graph.Name{{Text: "three officials"}}, Unnamed: true, Number: count("3", graph.Exactly)},
			{ID: paper, Type: graph.TypeID("organization"), Names: []graph.Name{{Text: "The Times"}}},
		},
		Articles: []graph.Article{
			{
				ID: times, Title: "A title with “quotes” and \\ a \"backslash\"", Publisher: paper, Language: "en", URL: "https://example.org/1",
				Published: graph.When{EDTF: "2025-08-08", Basis: graph.Inferred, Note: "it says Friday"}, Annotators: []string{"AR"},
				SHA256: "9e7fdf29", TextFile: "1.txt", TextLength: 4000,
				Claims: []graph.Claim{
					{ID: graph.ClaimID(times, "c1"), Subject: graph.Ref(sinaloa), Predicate: designated, Object: graph.Ref(fto), Voice: graph.Quoted,
						Qualifiers: []graph.Qualifier{{Predicate: graph.PredicateID("by-agent"), Value: graph.Ref(us)}},
						When:       graph.When{EDTF: "2025-02"}, Gist: "It is one now.", Evidence: passage(10, 90, 1)},
					{ID: graph.ClaimID(times, "c1.1"), Subject: graph.Ref(rubio), Predicate: graph.PredicateID("stated"), Object: graph.Ref(graph.ClaimID(times, "c1")),
						When: graph.When{EDTF: "2025-08-07"}, Evidence: passage(10, 90, 1)},
					{ID: graph.ClaimID(times, "c2"), Subject: graph.Ref(event), Predicate: number, Object: graph.Term{Literal: count("7", graph.Exactly)}, Evidence: passage(120, 160, 2)},
				},
			},
			{
				ID: post, Publisher: us, TextLength: 900, Note: "A note.", Authors: []graph.ID{rubio, officials},
				BasedOn:   []graph.Basing{{Source: paper, Basis: graph.Inferred, Note: "same words"}},
				Spellings: []graph.Spelling{{Entity: sinaloa, Name: graph.Name{Text: "CDS/“S”", Language: "es"}}},
				Claims: []graph.Claim{
					{ID: graph.ClaimID(post, "c1"), Subject: graph.Ref(sinaloa), Predicate: designated, Object: graph.Ref(fto), Evidence: passage(1, 5, 1)},
					{ID: graph.ClaimID(post, "c2"), Subject: graph.Ref(event), Predicate: number, Object: graph.Term{Literal: count("8", graph.About)},
						Voice: graph.Paraphrased, Modality: graph.Hedged, Opinion: true, Confidence: 0.25, HasConfidence: true, Note: "unsure", Evidence: passage(7, 9, 1)},
					{ID: graph.ClaimID(post, "c2.1"), Subject: graph.Ref(officials), Predicate: graph.PredicateID("stated"), Object: graph.Ref(graph.ClaimID(post, "c2")), Voice: graph.Paraphrased, Evidence: passage(7, 9, 1)},
					{ID: graph.ClaimID(post, "c2.2"), Subject: graph.Ref(paper), Predicate: graph.PredicateID("reported"), Object: graph.Ref(graph.ClaimID(post, "c2.1")), Evidence: passage(7, 9, 1)},
					{ID: graph.ClaimID(post, "c3"), Subject: graph.Ref(graph.ClaimID(post, "c2")), Predicate: graph.PredicateID("contradicts"), Object: graph.Ref(graph.ClaimID(times, "c2")), Voice: graph.Annotator},
				},
			},
		},
	}
	p.Sort()
	return p
}

func count(value string, comparator graph.Comparator) graph.Literal {
	return graph.Literal{Kind: graph.Count, Value: value, Comparator: comparator, Unit: "organization"}
}
