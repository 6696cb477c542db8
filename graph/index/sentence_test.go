package index_test

import (
	"testing"

	"github.com/newsgraph/newsgraph/graph"
)

func TestSentences(t *testing.T) {
	enters := func(change func(c *graph.Claim)) graph.Claim {
		c := claim("article/a", "c1", graph.Ref("entity/army"), "enters", graph.Ref("entity/delta"), at(0, 10))
		change(&c)
		return c
	}
	manner := func(p graph.Polarity, m graph.Modality) graph.Claim {
		return enters(func(c *graph.Claim) { c.Polarity, c.Modality = p, m })
	}
	for want, c := range map[string]graph.Claim{
		"Army enters Delta":                                           manner(graph.Affirmed, graph.Plain),
		"It is not so that Army enters Delta":                         manner(graph.Negated, graph.Plain),
		"Possibly, Army enters Delta":                                 manner(graph.Affirmed, graph.Hedged),
		"Possibly it is not so that Army enters Delta":                manner(graph.Negated, graph.Hedged),
		"It would be so that Army enters Delta":                       manner(graph.Affirmed, graph.Hypothetical),
		"It would not be so that Army enters Delta":                   manner(graph.Negated, graph.Hypothetical),
		"It will be so that Army enters Delta":                        manner(graph.Affirmed, graph.Predicted),
		"It will not be so that Army enters Delta":                    manner(graph.Negated, graph.Predicted),
		"It is left open whether Army enters Delta":                   manner(graph.Affirmed, graph.Open),
		"It is left open whether it is not so that Army enters Delta": manner(graph.Negated, graph.Open),
		"Army enters Delta (by Interior Ministry, numbering about 10,000 people, 2012 to 2018)": enters(func(c *graph.Claim) {
			c.Qualifiers = []graph.Qualifier{{Predicate: "predicate/agent", Value: graph.Ref("entity/ministry")},
				{Predicate: "predicate/number", Value: count("10000", graph.About)}}
			c.When = graph.When{EDTF: "2012/2018"}
		}),
		"Army designated as dozens of people": enters(func(c *graph.Claim) { c.Predicate, c.Object = "predicate/designated", count("dozens", graph.Vague) }),
		"Army, number of troops: 7 people":    enters(func(c *graph.Claim) { c.Predicate, c.Object = "predicate/troops", count("7", graph.Exactly) }),
		"Army enters dozens of people":        enters(func(c *graph.Claim) { c.Object = count("dozens", graph.Vague) }),
		"port officials enter Delta":          enters(func(c *graph.Claim) { c.Subject = graph.Ref("entity/port-officials") }),
		"Soldiers come.":                      enters(func(c *graph.Claim) { c.Gist = "Soldiers come." }),
		"About Delta, Ada Lund": enters(func(c *graph.Claim) {
			c.Subject, c.Predicate, c.Object, c.About = graph.Term{}, "", graph.Term{}, []graph.ID{"entity/delta", "entity/ada-lund"}
		}),
		"A claim without words": {ID: "claim/a/c1"},
	} {
		p := fixture()
		p.Articles = []graph.Article{{ID: "article/a", Claims: []graph.Claim{c}}}
		if got := mustClaim(t, build(t, p), "claim/a/c1").Text(); got != want {
			t.Errorf("Text() = %q, want %q", got, want)
		}
	}
}

func TestSentencesOfSpeech(t *testing.T) {
	ix := build(t, fixture())
	for id, want := range map[graph.ID]string{
		"claim/harbor/c2.1": "Ada Lund rejected: No soldier will come (1 March 2025)",
		"claim/harbor/c3.2": "Evening Post reported: port officials stated: Bruno Vey met River Gang",
		"claim/evening/c5":  "“It is not so that Army enters Delta” is the same utterance as “No soldier will come”",
	} {
		if got := mustClaim(t, ix, id).Text(); got != want {
			t.Errorf("Text(%s) = %q, want %q", id, got, want)
		}
	}
}

// Remarks about remarks about themselves come to an end.
func TestSentencesEnd(t *testing.T) {
	p := fixture()
	p.Articles = []graph.Article{{ID: "article/a", Claims: []graph.Claim{
		remark("article/a", "c1", "claim/a/c2", "contradicts", "claim/a/c2"),
		remark("article/a", "c2", "claim/a/c1", "contradicts", "claim/a/c1"),
	}}}
	if got := mustClaim(t, build(t, p), "claim/a/c1").Text(); len(got) > 20_000 {
		t.Errorf("a sentence of %d bytes", len(got))
	}
}
