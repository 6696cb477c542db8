package index_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

func mustClaim(t testing.TB, ix *index.Index, id graph.ID) index.Claim {
	t.Helper()
	c, err := ix.Claim(id)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestWhoseWords(t *testing.T) {
	ix := build(t, fixture())
	for _, test := range []struct {
		id      graph.ID
		whose   string
		sources []graph.ID
		verbs   []graph.ID
		speaker graph.ID
	}{
		{id: "claim/harbor/c1", whose: "Harbor Times"},
		{"claim/harbor/c2", "Harbor Times › Ada Lund", []graph.ID{"entity/ada-lund"}, []graph.ID{"predicate/rejected"}, "entity/ada-lund"},
		{id: "claim/harbor/c2.1", whose: "Harbor Times"},
		{"claim/harbor/c3", "Harbor Times › Evening Post › port officials",
			[]graph.ID{"entity/evening-post", "entity/port-officials"}, []graph.ID{"predicate/reported", "predicate/stated"}, "entity/port-officials"},
		{"claim/harbor/c3.1", "Harbor Times › Evening Post", []graph.ID{"entity/evening-post"}, []graph.ID{"predicate/reported"}, "entity/evening-post"},
		{id: "claim/harbor/c3.2", whose: "Harbor Times"},
		{id: "claim/evening/c5", whose: "the annotator"},
		{id: "claim/wire/c1", whose: "wire"},
	} {
		c := mustClaim(t, ix, test.id)
		if got := c.Whose(); got != test.whose {
			t.Errorf("Whose(%s) = %q, want %q", test.id, got, test.whose)
		}
		var sources, verbs []graph.ID
		for _, step := range c.Attribution() {
			sources = append(sources, step.Source().ID())
			verb, _ := step.Verb()
			verbs = append(verbs, verb.ID())
			if got, want := step.Anonymous(), step.Source().ID() == "entity/port-officials"; got != want {
				t.Errorf("Anonymous() of %s in %s = %v, want %v", step.Source().ID(), test.id, got, want)
			}
		}
		if diff := cmp.Diff(test.sources, sources); diff != "" {
			t.Errorf("Attribution(%s), -want +got:\n%s", test.id, diff)
		}
		if diff := cmp.Diff(test.verbs, verbs); diff != "" {
			t.Errorf("verbs of Attribution(%s), -want +got:\n%s", test.id, diff)
		}
		speaker, spoken := c.Speaker()
		if spoken != (test.speaker != "") || spoken && speaker.ID() != test.speaker {
			t.Errorf("Speaker(%s) = %v, want %q", test.id, spoken, test.speaker)
		}
	}
}

func TestSomebodyElsesSpeechIsNoAttribution(t *testing.T) {
	// Bruno Vey confirms what Ada Lund said, and comments on what the article
	// itself says.
	own := claim("article/a", "a1", graph.Ref("entity/army"), "enters", graph.Ref("entity/delta"), at(0, 10))
	said := claim("article/a", "c1", graph.Ref("entity/army"), "met", graph.Ref("entity/ministry"), at(20, 30))
	said.Voice = graph.Paraphrased
	p := fixture()
	p.Articles = []graph.Article{{ID: "article/a", Claims: sortedClaims(own, said,
		speech(said, "b9", "bruno-vey", "stated", ""),
		speech(said, "c1.1", "ada-lund", "stated", ""),
		speech(own, "b8", "bruno-vey", "rejected", ""))}}
	ix := build(t, p)
	if got := mustClaim(t, ix, "claim/a/c1").Whose(); got != "a › Ada Lund" {
		t.Errorf("Whose() = %q, want %q", got, "a › Ada Lund")
	}
	if got := mustClaim(t, ix, "claim/a/a1").Whose(); got != "a" {
		t.Errorf("Whose() of the article's own words = %q, want %q", got, "a")
	}
	cited, err := mustClaim(t, ix, "claim/a/c1").CitedBy(context.Background(), index.Page{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]graph.ID{"claim/a/b9", "claim/a/c1.1"}, ids(cited.Items)); diff != "" {
		t.Errorf("CitedBy, -want +got:\n%s", diff)
	}
}

func TestEntitiesAndRoles(t *testing.T) {
	ix := build(t, fixture())
	for id, want := range map[graph.ID][]graph.ID{
		"claim/harbor/c1":   {"entity/river-gang", "entity/outlaw", "entity/ministry"},
		"claim/harbor/c3":   {"entity/bruno-vey", "entity/river-gang", "entity/port-officials", "entity/evening-post"},
		"claim/harbor/c4":   {"entity/river-gang", "entity/ada-lund"},
		"claim/harbor/c2.1": {"entity/ada-lund"},
		"claim/evening/c5":  {},
	} {
		if diff := cmp.Diff(want, ids(mustClaim(t, ix, id).Entities())); diff != "" {
			t.Errorf("Entities(%s), -want +got:\n%s", id, diff)
		}
	}
	gang, err := ix.Entity("entity/river-gang")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		roles []index.ClaimRole
		want  []graph.ID
	}{
		{nil, []graph.ID{"claim/evening/c1", "claim/evening/c3", "claim/harbor/c1", "claim/harbor/c3", "claim/harbor/c4", "claim/wire/c1"}},
		{[]index.ClaimRole{index.RoleSubject}, []graph.ID{"claim/evening/c1", "claim/evening/c3", "claim/harbor/c1", "claim/wire/c1"}},
		{[]index.ClaimRole{index.RoleObject, index.RoleAbout}, []graph.ID{"claim/harbor/c3", "claim/harbor/c4"}},
		{[]index.ClaimRole{index.RoleSpeaker, index.RoleSource, index.RoleQualifier}, []graph.ID{}},
	} {
		r, err := gang.Claims(context.Background(), test.roles, nil, index.ClaimsByText, index.Page{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, ids(r.Items)); diff != "" {
			t.Errorf("Claims(%v), -want +got:\n%s", test.roles, diff)
		}
	}
	if gang.ClaimCount() != 6 || gang.ArticleCount() != 3 || gang.LinkCount() != 2 {
		t.Errorf("counts = %d claims, %d articles, %d links, want 6, 3, 2", gang.ClaimCount(), gang.ArticleCount(), gang.LinkCount())
	}
}

func TestWhenAndSaid(t *testing.T) {
	ix := build(t, fixture())
	text := func(w index.When, ok bool) string {
		if !ok {
			return "none"
		}
		return w.EDTF()
	}
	for id, want := range map[graph.ID][2]string{
		"claim/harbor/c1":    {"2025-02", "none"},
		"claim/harbor/c2":    {"none", "2025-03-01"},
		"claim/harbor/c2.1":  {"2025-03-01", "2025-03-01"},
		"claim/harbor/c3":    {"none", "none"},
		"claim/harbor/c4":    {"none", "2025-03"},
		"claim/evening/c6.1": {"none", "none"},
	} {
		c := mustClaim(t, ix, id)
		if got := [2]string{text(c.When()), text(c.Said())}; got != want {
			t.Errorf("When and Said of %s = %v, want %v", id, got, want)
		}
	}
	w, _ := mustClaim(t, ix, "claim/harbor/c5").When()
	earliest, _ := w.Earliest()
	if earliest != "2025-03-01" || w.Label() != "about 1 March 2025" || !w.Approximate() || w.Uncertain() {
		t.Errorf("When = %s %q %v %v", earliest, w.Label(), w.Approximate(), w.Uncertain())
	}
}

func TestSameUtteranceBothWaysAndOverSteps(t *testing.T) {
	p := fixture()
	third := claim("article/zeta", "c1", graph.Ref("entity/army"), "enters", graph.Ref("entity/delta"), at(0, 10))
	denied := claim("article/zeta", "c2", graph.Ref("entity/army"), "met", graph.Ref("entity/delta"), at(0, 10))
	not := remark("article/zeta", "c4", "claim/zeta/c2", "same-utterance-as", "claim/zeta/c1")
	not.Polarity = graph.Negated
	p.Articles = append(p.Articles, graph.Article{ID: "article/zeta", Claims: []graph.Claim{third, denied,
		remark("article/zeta", "c3", "claim/harbor/c2", "same-utterance-as", "claim/zeta/c1"), not}})
	ix := build(t, p)
	all := []graph.ID{"claim/evening/c6", "claim/harbor/c2", "claim/zeta/c1"}
	for i, id := range all {
		want := append(append([]graph.ID{}, all[:i]...), all[i+1:]...)
		if diff := cmp.Diff(want, ids(mustClaim(t, ix, id).SameUtterance())); diff != "" {
			t.Errorf("SameUtterance(%s), -want +got:\n%s", id, diff)
		}
	}
	if got := mustClaim(t, ix, "claim/zeta/c2").SameUtterance(); len(got) != 0 {
		t.Errorf("SameUtterance of what an annotator kept apart = %v, want none", ids(got))
	}
}

func TestCitedByHoldsSymmetricRemarksOfBothEnds(t *testing.T) {
	ix := build(t, fixture())
	for _, id := range []graph.ID{"claim/evening/c4", "claim/harbor/c5"} {
		r, err := mustClaim(t, ix, id).CitedBy(context.Background(), index.Page{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]graph.ID{"claim/evening/c7"}, ids(r.Items)); diff != "" {
			t.Errorf("CitedBy(%s), -want +got:\n%s", id, diff)
		}
	}
}

func TestEvidence(t *testing.T) {
	ix := build(t, fixture())
	all := mustClaim(t, ix, "claim/harbor/c3").Evidence()
	if len(all) != 2 {
		t.Fatalf("%d passages, want 2", len(all))
	}
	e := all[1]
	url, _ := e.URL()
	want := "https://harbor.example/gang?a=1#:~:text=one%20two%20three%20four,five%20six%20seven%20eight"
	if url != want {
		t.Errorf("URL() = %s, want %s", url, want)
	}
	if e.Start() != 90 || e.End() != 110 || e.Paragraph() != 1 || !e.Verified() || e.Article().ID() != "article/harbor" {
		t.Errorf("passage = %d %d %d %v %s", e.Start(), e.End(), e.Paragraph(), e.Verified(), e.Article().ID())
	}
	if got := mustClaim(t, ix, "claim/harbor/c3.2").Evidence(); len(got) != 2 || got[1] != e {
		t.Errorf("speech has %d passages, want those of its content", len(got))
	}
	if url, ok := mustClaim(t, ix, "claim/evening/c1").Evidence()[0].URL(); ok {
		t.Errorf("URL() of an article without URL = %s", url)
	}
}

func TestWhatIsGivenComesBack(t *testing.T) {
	ix := build(t, fixture())
	c := mustClaim(t, ix, "claim/harbor/c4")
	note, _ := c.Note()
	confidence, given := c.Confidence()
	if note != "irony?" || confidence != 0.7 || !given || !c.Opinion() || c.Modality() != graph.Hedged || c.Voice() != graph.Paraphrased {
		t.Errorf("claim = %q %v %v %v %v %v", note, confidence, given, c.Opinion(), c.Modality(), c.Voice())
	}
	if _, ok := c.Subject(); ok {
		t.Error("a gist has a subject")
	}
	if _, ok := c.Predicate(); ok {
		t.Error("a gist has a predicate")
	}
	if _, ok := c.Link(); ok {
		t.Error("a gist has a link")
	}
	q := mustClaim(t, ix, "claim/harbor/c1").Qualifiers()
	if len(q) != 1 || q[0].Predicate().ID() != "predicate/agent" || q[0].Value().Label() != "Interior Ministry" {
		t.Errorf("Qualifiers = %v", q)
	}
	a, err := ix.Article("article/harbor")
	if err != nil {
		t.Fatal(err)
	}
	// Passages cover 0–110, 150–170, 200–260 and 300–380; that of c4 is too long.
	if coverage, _ := a.Coverage(); coverage != 0.27 {
		t.Errorf("Coverage() = %v, want 0.27", coverage)
	}
	e, _ := ix.Entity("entity/port-officials")
	number, _ := e.Number()
	if e.Named() || number.Label() != "at least 3 people" {
		t.Errorf("port officials: named %v, number %q", e.Named(), number.Label())
	}
}

func TestAliases(t *testing.T) {
	ix := build(t, fixture())
	e, err := ix.Entity("entity/river-gang")
	if err != nil {
		t.Fatal(err)
	}
	type alias struct {
		name, language string
		articles       []graph.ID
	}
	var got []alias
	for _, a := range e.Aliases() {
		language, _ := a.Language()
		got = append(got, alias{a.Name(), language, ids(a.Articles())})
	}
	want := []alias{
		{"Banda del Río", "es", []graph.ID{}},
		{"RG", "", []graph.ID{"article/harbor"}},
		{"the Gang", "en", []graph.ID{"article/harbor"}},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(alias{})); diff != "" {
		t.Errorf("Aliases, -want +got:\n%s", diff)
	}
}
