package index_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
)

func TestPredicates(t *testing.T) {
	ix := build(t, fixture())
	for _, test := range []struct {
		text   string
		speech *bool
		want   []graph.ID
	}{
		{"", ptr(true), []graph.ID{"predicate/rejected", "predicate/reported", "predicate/stated"}},
		{"desig", nil, []graph.ID{"predicate/designated"}},
		{"of TROOPS", nil, []graph.ID{"predicate/troops"}},
		{"by", ptr(false), []graph.ID{"predicate/acts-on", "predicate/agent", "predicate/enters"}},
		{"utterance-as", nil, []graph.ID{"predicate/same-utterance-as"}},
		{"nothing", nil, []graph.ID{}},
	} {
		if diff := cmp.Diff(test.want, ids(ix.Predicates(test.text, test.speech))); diff != "" {
			t.Errorf("Predicates(%q), -want +got:\n%s", test.text, diff)
		}
	}
	broad, err := ix.Predicate("predicate/acts-on")
	if err != nil {
		t.Fatal(err)
	}
	if broad.LinkCount() != 1 || broad.ClaimCount() != 3 {
		t.Errorf("a broad predicate has %d links and %d claims, want those of the narrower: 1, 3", broad.LinkCount(), broad.ClaimCount())
	}
	narrow, err := ix.Predicate("predicate/designated")
	if err != nil {
		t.Fatal(err)
	}
	parent, _ := narrow.Parent()
	if parent != broad {
		t.Errorf("Parent() = %v, want %v", parent, broad)
	}
	if diff := cmp.Diff([]graph.ID{"type/legal-status"}, ids(narrow.Range())); diff != "" {
		t.Errorf("Range, -want +got:\n%s", diff)
	}
	if diff := cmp.Diff([]graph.ID{"predicate/agent", "predicate/number"}, ids(narrow.Qualifiers())); diff != "" {
		t.Errorf("Qualifiers, -want +got:\n%s", diff)
	}
	troops, err := ix.Predicate("predicate/troops")
	if err != nil {
		t.Fatal(err)
	}
	if got := troops.Range(); len(got) != 0 || !troops.Functional() || troops.Symmetric() || troops.Speech() {
		t.Errorf("troops: range %v, functional %v, symmetric %v, speech %v", ids(got), troops.Functional(), troops.Symmetric(), troops.Speech())
	}
}

func TestEntityTypes(t *testing.T) {
	ix := build(t, fixture())
	var got []string
	counts := map[graph.ID]int{}
	for _, e := range ix.EntityTypes() {
		got = append(got, e.Label())
		counts[e.ID()] = e.EntityCount()
	}
	want := []string{"agent", "criminal organization", "legal status", "news organization", "organization", "person", "place", "unnamed source"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("EntityTypes, -want +got:\n%s", diff)
	}
	if diff := cmp.Diff(map[graph.ID]int{"type/agent": 8, "type/criminal-organization": 1, "type/legal-status": 1, "type/news-organization": 2,
		"type/organization": 5, "type/person": 2, "type/place": 1, "type/unnamed-source": 1}, counts); diff != "" {
		t.Errorf("EntityCount, -want +got:\n%s", diff)
	}
}
