package index_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/schema"
)

var kindNames = [...]string{"VALUE", "QUALIFIER", "POLARITY", "SPEAKER", "DISPUTE"}

// disputes writes disagreements: kind, question, and the positions with their
// claims.
func disputes(t testing.TB, ix *index.Index, filter *index.DisagreementFilter) []string {
	t.Helper()
	found, err := ix.Disagreements(t.Context(), filter, index.Page{})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, d := range found.Items {
		var positions []string
		for _, p := range d.Positions() {
			var claims []string
			for _, c := range p.Claims() {
				claims = append(claims, strings.TrimPrefix(c.ID().Key(), "a/"))
			}
			positions = append(positions, p.Label()+" ("+strings.Join(claims, " ")+")")
		}
		lines = append(lines, kindNames[d.Kind()]+" "+d.Question()+" "+strings.Join(positions, " | "))
	}
	return lines
}

func TestDisagreementsOfTheFixture(t *testing.T) {
	want := []string{
		"VALUE How many troops: Army? about 10,000 people (harbor/c5) | 12,000 people (evening/c4)",
		"DISPUTE Which is right: “Army, number of troops: 12,000 people” or “Army, number of troops: about 10,000 people (about 1 March 2025)”? " +
			"Army, number of troops: 12,000 people (evening/c4) | Army, number of troops: about 10,000 people (about 1 March 2025) (harbor/c5)",
	}
	got := disputes(t, build(t, fixture()), nil)
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("disagreements (-want +got):\n%s", diff)
	}
}

// statement is a claim to be made in an article of its own.
type statement struct {
	subject, predicate, object string
	literal                    graph.Literal // instead of object
	when, event, agent, place  string
	number                     string
	negated, hypothetical      bool
	speaker                    string
	article                    string // else one of its own
}

// disputed is a project in which each statement is claim sN/c1.
func disputed(statements ...statement) *graph.Project {
	p := &graph.Project{Vocabulary: disputedVocabulary(), Entities: sortedEntities(
		entity("army", "organization", "Army"), entity("delta", "place", "Delta"), entity("port", "place", "Port"), entity("sea", "place", "Sea"),
		entity("ada", "person", "Ada"), entity("bo", "person", "Bo"), entity("ministry", "organization", "Ministry"),
		entity("bureau", "organization", "Bureau"), entity("court", "organization", "Court"), entity("outlaw", "legal-status", "outlaw"),
		entity("raid", "event", "Raid"), entity("flood", "place", "Flood"), entity("storm", "place", "Storm"),
		graph.Entity{ID: "entity/officials", Type: "type/unnamed-source", Names: []graph.Name{{Text: "officials"}}, Unnamed: true},
	)}
	for i, s := range statements {
		key := s.article
		if key == "" {
			key = fmt.Sprintf("s%d", i+1)
		}
		k := slices.IndexFunc(p.Articles, func(a graph.Article) bool { return a.ID == graph.ArticleID(key) })
		if k < 0 {
			k = len(p.Articles)
			p.Articles = append(p.Articles, graph.Article{ID: graph.ArticleID(key)})
		}
		a := &p.Articles[k]
		a.Claims = sortedClaims(append(a.Claims, s.claims(a.ID, fmt.Sprintf("c%d", i+1))...)...)
	}
	slices.SortFunc(p.Articles, func(a, b graph.Article) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return p
}

func (s statement) claims(article graph.ID, key string) []graph.Claim {
	object := graph.Term{Literal: s.literal}
	if s.object != "" {
		object = graph.Ref(reference(s.object))
	}
	c := claim(article, key, graph.Ref(reference(s.subject)), s.predicate, object, at(10, 20))
	c.When = graph.When{EDTF: s.when}
	if s.negated {
		c.Polarity = graph.Negated
	}
	if s.hypothetical {
		c.Modality = graph.Hypothetical
	}
	if strings.HasPrefix(s.subject, "claim/") {
		c.Voice = graph.Annotator
	}
	for _, q := range []struct{ predicate, value string }{{"agent", s.agent}, {"event", s.event}, {"location", s.place}} {
		for value := range strings.FieldsSeq(q.value) {
			c.Qualifiers = append(c.Qualifiers, graph.Qualifier{Predicate: graph.PredicateID(q.predicate), Value: graph.Ref(graph.EntityID(value))})
		}
	}
	if s.number != "" {
		c.Qualifiers = append(c.Qualifiers, graph.Qualifier{Predicate: "predicate/number", Value: graph.Term{Literal: people(s.number, graph.Exactly)}})
	}
	if s.speaker == "" {
		return []graph.Claim{c}
	}
	c.Voice = graph.Quoted
	return []graph.Claim{c, speech(c, key+".1", s.speaker, "stated", "")}
}

func reference(key string) graph.ID {
	if strings.HasPrefix(key, "claim/") {
		return graph.ID(key)
	}
	return graph.EntityID(key)
}

func people(value string, comparator graph.Comparator) graph.Literal {
	return graph.Literal{Kind: graph.Count, Value: value, Comparator: comparator, Unit: "person"}
}

func disputedVocabulary() *schema.Vocabulary {
	v := vocabulary()
	v.Types = append(v.Types, schema.Type{Key: "event", Label: "event"})
	slices.SortFunc(v.Types, func(a, b schema.Type) int { return strings.Compare(a.Key, b.Key) })
	v.Predicates = append(v.Predicates,
		schema.Predicate{Key: "event", Label: "in the course of", Qualifier: true, Range: []string{"place"}},
		schema.Predicate{Key: "located-in", Label: "is in", Range: []string{"place"}},
		schema.Predicate{Key: "location", Label: "in", Qualifier: true, Range: []string{"place"}},
		schema.Predicate{Key: "occurred-on", Label: "is dated", Functional: true, Range: []string{"date"}},
		schema.Predicate{Key: "part-of", Label: "is part of"},
		schema.Predicate{Key: "possibly-same-as", Label: "is possibly the same as", Symmetric: true, Remark: true},
		schema.Predicate{Key: "seat", Label: "has its seat in", Functional: true, Range: []string{"place"}},
	)
	slices.SortFunc(v.Predicates, func(a, b schema.Predicate) int { return strings.Compare(a.Key, b.Key) })
	return v
}

func TestDisagreements(t *testing.T) {
	day := func(edtf string) graph.Literal { return graph.Literal{Kind: graph.Date, Value: edtf} }
	troops := func(value string, comparator graph.Comparator) statement {
		return statement{subject: "army", predicate: "troops", literal: people(value, comparator)}
	}
	with := func(s statement, change func(*statement)) statement { change(&s); return s }
	outlawed := func(when string) statement {
		return statement{subject: "bo", predicate: "designated", object: "outlaw", when: when}
	}
	enters := statement{subject: "army", predicate: "enters", object: "delta"}
	not := func(s statement) statement { s.negated = true; return s }
	tests := []struct {
		name       string
		statements []statement
		want       []string
	}{
		{"two numbers", []statement{troops("7", graph.Exactly), troops("8", graph.Exactly)},
			[]string{"VALUE How many troops: Army? 7 people (s1/c1) | 8 people (s2/c2)"}},
		{"one number twice", []statement{troops("7", graph.Exactly), troops("7", graph.Exactly)}, nil},
		{"about a number", []statement{troops("10000", graph.About), troops("9800", graph.Exactly)}, nil},
		{"too far for about", []statement{troops("10000", graph.About), troops("12000", graph.Exactly)},
			[]string{"VALUE How many troops: Army? about 10,000 people (s1/c1) | 12,000 people (s2/c2)"}},
		{"at least fewer", []statement{troops("4", graph.AtLeast), troops("5", graph.Exactly)}, nil},
		{"at least more", []statement{troops("4", graph.AtLeast), troops("3", graph.Exactly)},
			[]string{"VALUE How many troops: Army? 3 people (s2/c2) | at least 4 people (s1/c1)"}},
		{"over what it is", []statement{troops("60", graph.MoreThan), troops("60", graph.Exactly)}, nil},
		{"without digits", []statement{troops("dozens", graph.Vague), troops("3", graph.Exactly)}, nil},
		{"another measure", []statement{troops("7", graph.Exactly),
			{subject: "army", predicate: "troops", literal: graph.Literal{Kind: graph.Percent, Value: "8", Unit: "percent"}}}, nil},
		{"another subject", []statement{troops("7", graph.Exactly), with(troops("8", graph.Exactly), func(s *statement) { s.subject = "court" })}, nil},
		{"another date", []statement{with(troops("7", graph.Exactly), func(s *statement) { s.when = "2025-02" }),
			with(troops("8", graph.Exactly), func(s *statement) { s.when = "2025-08" })}, nil},
		{"a date that may be the same", []statement{with(troops("7", graph.Exactly), func(s *statement) { s.when = "2025" }),
			with(troops("8", graph.Exactly), func(s *statement) { s.when = "2025-08" })},
			[]string{"VALUE How many troops: Army? 7 people (s1/c1) | 8 people (s2/c2)"}},
		{"another place", []statement{with(troops("7", graph.Exactly), func(s *statement) { s.place = "delta" }),
			with(troops("8", graph.Exactly), func(s *statement) { s.place = "sea" })}, nil},
		{"a place inside of the other", []statement{with(troops("7", graph.Exactly), func(s *statement) { s.place = "delta" }),
			with(troops("8", graph.Exactly), func(s *statement) { s.place = "port" }), {subject: "port", predicate: "located-in", object: "delta"}},
			[]string{"VALUE How many troops: Army? 7 people (s1/c1) | 8 people (s2/c2)"}},
		{"a supposed number", []statement{troops("7", graph.Exactly), with(troops("8", graph.Exactly), func(s *statement) { s.hypothetical = true })}, nil},
		{"a denied number", []statement{troops("7", graph.Exactly), not(troops("8", graph.Exactly))}, nil},
		{"dates of an event", []statement{{subject: "flood", predicate: "occurred-on", literal: day("2025-01-28")}, {subject: "flood", predicate: "occurred-on", literal: day("2025-02")}},
			[]string{"VALUE Flood is dated when? 28 January 2025 (s1/c1) | February 2025 (s2/c2)"}},
		{"dates of an event that the claims bear too", []statement{{subject: "flood", predicate: "occurred-on", literal: day("2025-01-28"), when: "2025-01-28"}, {subject: "flood", predicate: "occurred-on", literal: day("2025-02"), when: "2025-02"}},
			[]string{"VALUE Flood is dated when? 28 January 2025 (s1/c1) | February 2025 (s2/c2)"}},
		{"numbers of an event that is dated in two ways", []statement{
			{subject: "raid", predicate: "troops", literal: people("7", graph.Exactly), when: "2025-01-28"}, {subject: "raid", predicate: "troops", literal: people("8", graph.Exactly), when: "2025-02"}},
			[]string{"VALUE How many troops: Raid? 7 people (s1/c1) | 8 people (s2/c2)"}},
		{"dates of another grain", []statement{{subject: "flood", predicate: "occurred-on", literal: day("2025")}, {subject: "flood", predicate: "occurred-on", literal: day("2025-02")}}, nil},
		{"seats", []statement{{subject: "court", predicate: "seat", object: "sea"}, {subject: "court", predicate: "seat", object: "delta"}},
			[]string{"VALUE Court has its seat in whom or what? Delta (s2/c2) | Sea (s1/c1)"}},
		{"a seat inside of the other", []statement{{subject: "court", predicate: "seat", object: "port"}, {subject: "court", predicate: "seat", object: "delta"},
			{subject: "port", predicate: "located-in", object: "sea"}, {subject: "sea", predicate: "located-in", object: "delta"}}, nil},
		{"a seat that is possibly the other", []statement{{subject: "court", predicate: "seat", object: "port"}, {subject: "court", predicate: "seat", object: "delta"},
			{subject: "port", predicate: "possibly-same-as", object: "delta"}}, nil},

		{"dates of a link", []statement{outlawed("2025-01-28"), outlawed("2025-02"), outlawed("2025")},
			[]string{"QUALIFIER When: Bo designated as outlaw? 28 January 2025 (s1/c1) | February 2025 (s2/c2)"}},
		{"dates of another grain of a link", []statement{outlawed("2025"), outlawed("2025-02"), outlawed("2025-02-20")}, nil},
		{"an uncertain date", []statement{outlawed("2025?"), outlawed("2024")}, nil},
		{"about a date", []statement{outlawed("2025-02~"), outlawed("2025-03-15")}, nil},
		{"spans of time", []statement{outlawed("2012/2018"), outlawed("2020/2024"), outlawed("2025")}, nil},
		{"who tells of two occasions", []statement{with(outlawed("2024"), func(s *statement) { s.article = "one" }),
			with(outlawed("2025"), func(s *statement) { s.article = "one" }), outlawed("2023")}, nil},
		{"one number at two dates", []statement{with(troops("7", graph.Exactly), func(s *statement) { s.when = "2024" }),
			with(troops("7", graph.Exactly), func(s *statement) { s.when = "2025" })}, nil},
		{"two meetings", []statement{{subject: "ada", predicate: "met", object: "bo", when: "2024"}, {subject: "bo", predicate: "met", object: "ada", when: "2025"}}, nil},
		{"one meeting", []statement{{subject: "ada", predicate: "met", object: "bo", when: "2024", event: "flood"}, {subject: "bo", predicate: "met", object: "ada", when: "2025", event: "flood"}},
			[]string{"QUALIFIER When: Ada met Bo? 2024 (s1/c1) | 2025 (s2/c2)"}},
		{"two events", []statement{with(outlawed("2024"), func(s *statement) { s.event = "flood" }), with(outlawed("2025"), func(s *statement) { s.event = "storm" })}, nil},
		{"agents", []statement{with(outlawed(""), func(s *statement) { s.agent = "ministry" }), with(outlawed(""), func(s *statement) { s.agent = "court" })},
			[]string{"QUALIFIER By whom or what: Bo designated as outlaw? Court (s2/c2) | Ministry (s1/c1)"}},
		{"an agent in common", []statement{with(outlawed(""), func(s *statement) { s.agent = "bureau ministry" }), with(outlawed(""), func(s *statement) { s.agent = "court ministry" })}, nil},
		{"an agent that is part of the other", []statement{with(outlawed(""), func(s *statement) { s.agent = "ministry" }), with(outlawed(""), func(s *statement) { s.agent = "bureau" }),
			{subject: "bureau", predicate: "part-of", object: "ministry"}}, nil},
		{"an agent without a name", []statement{with(outlawed(""), func(s *statement) { s.agent = "ministry" }), with(outlawed(""), func(s *statement) { s.agent = "officials" })}, nil},
		{"agents of different dates", []statement{with(outlawed("2023"), func(s *statement) { s.agent, s.event = "ministry", "flood" }),
			with(outlawed("2025"), func(s *statement) { s.agent, s.event = "court", "storm" })}, nil},
		{"numbers of a link", []statement{with(outlawed(""), func(s *statement) { s.number = "7" }), with(outlawed(""), func(s *statement) { s.number = "6" })},
			[]string{"QUALIFIER Numbering how many: Bo designated as outlaw? 6 people (s2/c2) | 7 people (s1/c1)"}},
		{"places of a link", []statement{with(outlawed(""), func(s *statement) { s.place = "delta" }), with(outlawed(""), func(s *statement) { s.place = "sea" })}, nil},

		{"affirmed and denied", []statement{enters, not(enters), not(with(enters, func(s *statement) { s.speaker = "ada" }))},
			[]string{"POLARITY Is it so that Army enters Delta? denied (s2/c2 s3/c3) | affirmed (s1/c1)"}},
		{"denied of another date", []statement{with(enters, func(s *statement) { s.when = "2024" }), not(with(enters, func(s *statement) { s.when = "2025" }))}, nil},
		{"denied in another event", []statement{with(enters, func(s *statement) { s.event = "flood" }), not(with(enters, func(s *statement) { s.event = "storm" }))}, nil},
		{"supposed and denied", []statement{with(enters, func(s *statement) { s.hypothetical = true }), not(enters)}, nil},

		{"in two mouths", []statement{with(enters, func(s *statement) { s.speaker = "ada" }), with(enters, func(s *statement) { s.speaker = "bo" }),
			{subject: "claim/s1/c1", predicate: "same-utterance-as", object: "claim/s2/c2"}},
			[]string{"SPEAKER Who said “Army enters Delta”? Ada (s1/c1) | Bo (s2/c2)"}},
		{"in one mouth", []statement{with(enters, func(s *statement) { s.speaker = "ada" }), with(enters, func(s *statement) { s.speaker = "ada" }),
			{subject: "claim/s1/c1", predicate: "same-utterance-as", object: "claim/s2/c2"}}, nil},
		{"in a mouth without a name", []statement{with(enters, func(s *statement) { s.speaker = "ada" }), with(enters, func(s *statement) { s.speaker = "officials" }),
			{subject: "claim/s1/c1", predicate: "same-utterance-as", object: "claim/s2/c2"}}, nil},
		{"said by two", []statement{with(enters, func(s *statement) { s.speaker = "ada" }), with(enters, func(s *statement) { s.speaker = "bo" })}, nil},

		{"recorded", []statement{enters, {subject: "bo", predicate: "enters", object: "delta"}, enters, {subject: "claim/s1/c1", predicate: "contradicts", object: "claim/s2/c2"},
			{subject: "claim/s2/c2", predicate: "contradicts", object: "claim/s3/c3"}},
			[]string{"DISPUTE Which is right: “Army enters Delta” or “Bo enters Delta”? Army enters Delta (s1/c1 s3/c3) | Bo enters Delta (s2/c2)"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := gocmp.Diff(tt.want, disputes(t, build(t, disputed(tt.statements...)), nil)); diff != "" {
				t.Errorf("disagreements (-want +got):\n%s", diff)
			}
		})
	}
}

func TestDisagreementFilter(t *testing.T) {
	ix := build(t, fixture())
	tests := []struct {
		name   string
		filter index.DisagreementFilter
		want   []index.DisagreementKind
	}{
		{"by kind", index.DisagreementFilter{Kind: []index.DisagreementKind{index.DisagreeByRemark}}, []index.DisagreementKind{index.DisagreeByRemark}},
		{"another kind", index.DisagreementFilter{Kind: []index.DisagreementKind{index.DisagreeOnSpeaker}}, nil},
		{"by entity", index.DisagreementFilter{Entity: []graph.ID{"entity/army"}}, []index.DisagreementKind{index.DisagreeOnValue, index.DisagreeByRemark}},
		{"another entity", index.DisagreementFilter{Entity: []graph.ID{"entity/outlaw"}}, nil},
		{"by predicate", index.DisagreementFilter{Predicate: []graph.ID{"predicate/troops"}}, []index.DisagreementKind{index.DisagreeOnValue, index.DisagreeByRemark}},
		{"by article", index.DisagreementFilter{Article: []graph.ID{"article/wire"}}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found, err := ix.Disagreements(t.Context(), &tt.filter, index.Page{})
			if err != nil {
				t.Fatal(err)
			}
			var kinds []index.DisagreementKind
			for _, d := range found.Items {
				kinds = append(kinds, d.Kind())
			}
			if diff := gocmp.Diff(tt.want, kinds); diff != "" {
				t.Errorf("kinds (-want +got):\n%s", diff)
			}
		})
	}
	for _, filter := range []index.DisagreementFilter{{Entity: []graph.ID{"entity/x"}}, {Predicate: []graph.ID{"predicate/x"}}, {Article: []graph.ID{"article/x"}}} {
		if _, err := ix.Disagreements(t.Context(), &filter, index.Page{}); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("Disagreements(%v): %v, want ErrNotFound", filter, err)
		}
	}
}

// Laws on generated graphs: IDs are well formed, unique and found again; pages
// put together are the whole; every claim of a position knows its disagreement;
// there are at least two positions; building again gives the same.
func TestDisagreementsOfRandomGraphs(t *testing.T) {
	for seed := range uint64(4) {
		ix := build(t, generate(900, seed))
		all, err := ix.Disagreements(t.Context(), nil, index.Page{First: ptr(1 << 20)})
		if err != nil {
			t.Fatal(err)
		}
		if all.Total != ix.Overview().Disagreements || all.Total == 0 {
			t.Fatalf("%d disagreements, the overview counts %d", all.Total, ix.Overview().Disagreements)
		}
		seen := map[graph.ID]bool{}
		for _, d := range all.Items {
			node, found := ix.Node(d.ID())
			if !d.ID().Valid() || seen[d.ID()] || !found || node.ID() != d.ID() || len(d.Positions()) < 2 || d.Question() == "" {
				t.Fatalf("disagreement %s: %d positions, seen %v, found %v", d.ID(), len(d.Positions()), seen[d.ID()], found)
			}
			seen[d.ID()] = true
			for _, p := range d.Positions() {
				for _, c := range p.Claims() {
					if !slices.Contains(c.Disagreements(), d) {
						t.Fatalf("%s does not know of %s", c.ID(), d.ID())
					}
				}
			}
		}
		if diff := gocmp.Diff(ids(all.Items), ids(pagewise(t, ix))); diff != "" {
			t.Fatalf("page by page (-whole +pages):\n%s", diff)
		}
		again, err := build(t, generate(900, seed)).Disagreements(t.Context(), nil, index.Page{First: ptr(1 << 20)})
		if err != nil {
			t.Fatal(err)
		}
		if diff := gocmp.Diff(ids(all.Items), ids(again.Items)); diff != "" {
			t.Fatalf("the second time (-first +second):\n%s", diff)
		}
	}
}

func pagewise(t *testing.T, ix *index.Index) []index.Disagreement {
	t.Helper()
	var all []index.Disagreement
	page := index.Page{First: ptr(7)}
	for {
		part, err := ix.Disagreements(t.Context(), nil, page)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, part.Items...)
		if !part.HasNext {
			return all
		}
		last := part.Cursor(len(part.Items) - 1)
		page.After = &last
	}
}
