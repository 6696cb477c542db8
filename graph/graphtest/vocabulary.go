package graphtest

import "github.com/newsgraph/newsgraph/schema"

// Vocabulary returns a small vocabulary that uses every feature.
func Vocabulary() *schema.Vocabulary {
	v := &schema.Vocabulary{
		Types: []schema.Type{
			{Key: "agent", Label: "agent", Description: "Whoever acts.", Matches: []schema.Match{{IRI: "http://www.w3.org/ns/prov#Agent"}}},
			{Key: "person", Label: "person", Parent: "agent", Matches: []schema.Match{{IRI: "https://schema.org/Person"}, {IRI: "http://www.wikidata.org/entity/Q5", Close: true}}},
			{Key: "organization", Label: "organization", Parent: "agent"},
			{Key: "legal-status", Label: "legal status"},
			{Key: "event", Label: "event"},
		},
		Predicates: []schema.Predicate{
			{Key: "stated", Label: "stated", InverseLabel: "stated by", Domain: []string{"agent"}, Range: []string{"claim"}, Speech: true},
			{Key: "reported", Label: "reported", Parent: "stated", Domain: []string{"agent"}, Range: []string{"claim"}, Speech: true},
			{Key: "denied", Label: "denied", Parent: "stated", Domain: []string{"agent"}, Range: []string{"claim"}, Speech: true, Negates: true},
			{Key: "designated", Label: "designated as", InverseLabel: "designation of", Description: "Was given a status.",
				Domain: []string{"organization", "person"}, Range: []string{"legal-status"}, Qualifiers: []string{"by-agent", "in-year"}},
			{Key: "met", Label: "met", Domain: []string{"agent"}, Range: []string{"agent"}, Symmetric: true},
			{Key: "groups-designated", Label: "groups designated", Domain: []string{"event"}, Range: []string{"count"}, Units: []string{"organization"}, Functional: true},
			{Key: "described-as", Label: "described as", Domain: []string{"agent"}, Range: []string{"text"}},
			{Key: "contradicts", Label: "contradicts", Domain: []string{"claim"}, Range: []string{"claim"}, Remark: true},
			{Key: "by-agent", Label: "by", Range: []string{"agent"}, Qualifier: true},
			{Key: "in-year", Label: "in", Range: []string{"date", "money"}, Qualifier: true, Matches: []schema.Match{{IRI: "https://schema.org/startDate", Close: true}}},
		},
		Units: []schema.Unit{
			{Key: "organization", Label: "group", Plural: "groups", Kind: "count"},
			{Key: "usd", Label: "US dollar", Plural: "US dollars", Kind: "money"},
		},
	}
	v.Sort()
	return v
}
