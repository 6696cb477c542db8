package index_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

// filters makes random filters over a project.
type filters struct {
	*rand.Rand
	p *graph.Project
}

// some returns one to three of the values, mostly nothing.
func some[T any](f filters, values []T) []T {
	if f.IntN(5) > 0 || len(values) == 0 {
		return nil
	}
	chosen := make([]T, 1+f.IntN(3))
	for i := range chosen {
		// The first are the ones that occur often.
		chosen[i] = values[min(f.IntN(len(values)), f.IntN(len(values)))]
	}
	return chosen
}

func maybe[T any](f filters, values ...T) *T {
	if chosen := some(f, values); len(chosen) > 0 {
		return &chosen[0]
	}
	return nil
}

func (f filters) entities() []graph.ID {
	var all []graph.ID
	for _, e := range f.p.Entities {
		all = append(all, e.ID)
	}
	return some(f, all)
}

func (f filters) articles() []graph.ID {
	var all []graph.ID
	for _, a := range f.p.Articles {
		all = append(all, a.ID)
	}
	return some(f, all)
}

func (f filters) terms() []graph.ID {
	terms := f.entities()
	if len(terms) > 0 && f.IntN(3) == 0 {
		terms[0] = f.p.Articles[0].Claims[f.IntN(len(f.p.Articles[0].Claims))].ID
	}
	return terms
}

func (f filters) predicates() []graph.ID {
	var all []graph.ID
	for _, p := range f.p.Vocabulary.Predicates {
		all = append(all, graph.PredicateID(p.Key))
	}
	f.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return some(f, all)
}

func (f filters) types() []graph.ID {
	var all []graph.ID
	for _, t := range f.p.Vocabulary.Types {
		all = append(all, graph.TypeID(t.Key))
	}
	f.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return some(f, all)
}

func (f filters) dates() *index.DateRange {
	if f.IntN(3) > 0 {
		return nil
	}
	year := 2000 + f.IntN(26)
	r := &index.DateRange{Match: index.DateMatch(f.IntN(2)), Dated: maybe(f, true, false), IncludeUndated: f.IntN(3) == 0,
		Basis: some(f, []graph.Basis{graph.Stated, graph.Inferred, graph.Computed})}
	if f.IntN(4) > 0 {
		r.From = fmt.Sprintf("%d-%02d", year, 1+f.IntN(12))
	}
	if f.IntN(4) > 0 {
		r.To = fmt.Sprintf("%d", year+f.IntN(4))
	}
	return r
}

func (f filters) literal() *index.LiteralFilter {
	if f.IntN(5) > 0 {
		return nil
	}
	return &index.LiteralFilter{Kind: some(f, []graph.LiteralKind{graph.Count, graph.Money, graph.Percent}),
		Unit: some(f, []string{"usd", "person"}), Min: maybe(f, 10.0, 500.0), Max: maybe(f, 2500.0, 1000.0)}
}

func (f filters) claim(depth int) *index.ClaimFilter {
	c := &index.ClaimFilter{
		Predicate: f.predicates(), Subject: f.terms(), Object: f.terms(), Entity: f.entities(), EntityType: f.types(),
		Speaker: f.entities(), SpeakerType: f.types(), Source: f.entities(),
		AnonymousSource: maybe(f, true, false), MinAttribution: maybe(f, 1, 2), Article: f.articles(), Publisher: f.entities(),
		Polarity: some(f, []graph.Polarity{graph.Affirmed, graph.Negated}),
		Modality: some(f, []graph.Modality{graph.Plain, graph.Hedged, graph.Open}), Opinion: maybe(f, true, false),
		Voice: some(f, []graph.Voice{graph.Author, graph.Quoted, graph.Annotator}), Speech: maybe(f, true, false),
		When: f.dates(), Said: f.dates(), Literal: f.literal(),
	}
	// Few conditions at a time, or nothing passes.
	for _, drop := range []func(){
		func() { c.Subject, c.Object = nil, nil },
		func() { c.Speaker, c.SpeakerType, c.Source = nil, nil, nil },
		func() { c.Entity, c.EntityType, c.Publisher = nil, nil, nil },
		func() { c.Article, c.Voice, c.MinAttribution, c.AnonymousSource = nil, nil, nil, nil },
		func() { c.Said, c.Literal, c.Predicate = nil, nil, nil },
	} {
		if f.IntN(3) > 0 {
			drop()
		}
	}
	if f.IntN(6) == 0 {
		c.Qualifier = []index.QualifierFilter{{Predicate: f.predicates(), Value: f.entities(), EntityType: f.types()}}
	}
	if depth > 0 && f.IntN(3) == 0 {
		c.Not = f.claim(depth - 1)
	}
	return c
}

func (f filters) link(depth int) *index.LinkFilter {
	l := &index.LinkFilter{
		Predicate: f.predicates(), Subject: f.terms(), Object: f.terms(), Entity: f.entities(), EntityType: f.types(),
		SubjectType: f.types(), ObjectType: f.types(), Article: f.articles(), Publisher: f.entities(), Speaker: f.entities(),
		Standing: some(f, []index.Standing{index.Asserted, index.Reported, index.Disputed, index.Hypothetical}),
		Speech:   maybe(f, true, false), When: f.dates(), Literal: f.literal(),
		MinArticles: maybe(f, 2, 3), MinIndependentSources: maybe(f, 1, 2), MaxIndependentSources: maybe(f, 0, 1),
	}
	for _, drop := range []func(){
		func() { l.Subject, l.Object, l.Predicate = nil, nil, nil },
		func() { l.Entity, l.EntityType = nil, nil },
		func() { l.SubjectType, l.ObjectType, l.Literal = nil, nil, nil },
		func() { l.Article, l.Publisher, l.Speaker, l.MinArticles = nil, nil, nil, nil },
	} {
		if f.IntN(3) > 0 {
			drop()
		}
	}
	if depth > 0 && f.IntN(3) == 0 {
		l.Not = f.link(depth - 1)
	}
	return l
}

func (f filters) linked() []index.LinkedTo {
	if f.IntN(4) > 0 {
		return nil
	}
	return []index.LinkedTo{{Predicate: f.predicates(), Direction: index.Direction(f.IntN(3)), Entity: f.entities(), EntityType: f.types(),
		Standing: some(f, []index.Standing{index.Asserted, index.Reported})}}
}

func (f filters) entity() *index.EntityFilter {
	e := &index.EntityFilter{ID: f.entities(), Type: f.types(), Article: f.articles(), Named: maybe(f, true, false), MinLinks: maybe(f, 1, 3),
		Linked: f.linked(), NotLinked: f.linked()}
	if f.IntN(10) == 0 {
		e.Name = []string{strings.ToLower(f.p.Entities[f.IntN(9)].Names[0].Text), "nobody"}
	}
	return e
}

const rounds = 300

// fewConditions keeps only one or two conditions of a filter, else all.
func fewConditions[T any](f filters, filter *T) *T {
	if f.IntN(2) == 0 {
		return filter
	}
	v := reflect.ValueOf(filter).Elem()
	var given []int
	for i := range v.NumField() {
		if !v.Field(i).IsZero() {
			given = append(given, i)
		}
	}
	f.Shuffle(len(given), func(i, j int) { given[i], given[j] = given[j], given[i] })
	for _, i := range given[min(len(given), 1+f.IntN(2)):] {
		v.Field(i).SetZero()
	}
	return filter
}

func TestFiltersAgreeWithLookingAtEverything(t *testing.T) {
	p := generate(900, 7)
	ix := build(t, p)
	n := newNaive(ix, p)
	f := filters{rand.New(rand.NewPCG(1, 2)), p}
	ctx := context.Background()
	everything := index.Page{First: ptr(100_000)}
	var passed, undated, telling int
	for range rounds {
		filter := fewConditions(f, f.claim(2))
		want, leftOut := naively(n.claims, func(c index.Claim) string { return n.claim(c, filter, false) })
		got, err := ix.Claims(ctx, filter, index.ClaimsByDate, everything)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, filter, want, leftOut, ids(got.Items), got.Total, got.UndatedLeftOut)
		passed, undated, telling = passed+len(want), undated+leftOut, telling+tells(want, n.claims)
	}
	for range rounds {
		filter := fewConditions(f, f.link(2))
		want, leftOut := naively(n.links, func(l index.Link) string { return n.link(l, filter) })
		got, err := ix.Links(ctx, filter, index.LinksByDate, everything)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, filter, want, leftOut, ids(got.Items), got.Total, got.UndatedLeftOut)
		passed, undated, telling = passed+len(want), undated+leftOut, telling+tells(want, n.links)
	}
	for range rounds {
		filter := fewConditions(f, f.entity())
		want, _ := naively(n.entities, func(e index.Entity) string { return map[bool]string{true: "yes"}[n.entity(e, filter)] })
		got, err := ix.Entities(ctx, filter, index.EntitiesByName, everything)
		if err != nil {
			t.Fatal(err)
		}
		compare(t, filter, want, 0, ids(got.Items), got.Total, got.UndatedLeftOut)
		passed, telling = passed+len(want), telling+tells(want, n.entities)
	}
	t.Logf("%d passed, %d undated left out, %d of %d filters telling", passed, undated, telling, 3*rounds)
	if telling < rounds || undated < rounds {
		t.Errorf("the filters say too little: %d of %d let some but not all pass, %d undated left out", telling, 3*rounds, undated)
	}
}

// tells counts a filter that lets some pass, but not all.
func tells[T any](passed []graph.ID, all []T) int {
	if len(passed) > 0 && len(passed) < len(all)/2 {
		return 1
	}
	return 0
}

func naively[T index.Node](all []T, judge func(T) string) (pass []graph.ID, undated int) {
	for _, item := range all {
		switch judge(item) {
		case "yes":
			pass = append(pass, item.ID())
		case "undated":
			undated++
		}
	}
	slices.Sort(pass)
	return pass, undated
}

func compare(t *testing.T, filter any, want []graph.ID, undated int, got []graph.ID, total, gotUndated int) {
	t.Helper()
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" && len(want)+len(got) > 0 {
		t.Fatalf("filter %+v, -want +got:\n%s", filter, diff)
	}
	if total != len(want) || gotUndated != undated {
		t.Fatalf("filter %+v: total %d, %d undated left out, want %d, %d", filter, total, gotUndated, len(want), undated)
	}
}

func TestSpeechIsLeftOutUnlessAskedFor(t *testing.T) {
	ix := build(t, fixture())
	for _, test := range []struct {
		name   string
		filter *index.ClaimFilter
		want   int
	}{
		{"no filter", nil, 13},
		{"empty filter", &index.ClaimFilter{}, 13},
		{"only speech", &index.ClaimFilter{Speech: ptr(true)}, 5},
		{"no speech", &index.ClaimFilter{Speech: ptr(false)}, 13},
		{"a speech predicate", &index.ClaimFilter{Predicate: []graph.ID{"predicate/stated"}}, 5},
		{"a narrower speech predicate", &index.ClaimFilter{Predicate: []graph.ID{"predicate/rejected"}}, 2},
		{"a speech predicate among others", &index.ClaimFilter{Predicate: []graph.ID{"predicate/rejected", "predicate/met"}}, 4},
		{"a speech predicate, but no speech", &index.ClaimFilter{Predicate: []graph.ID{"predicate/rejected"}, Speech: ptr(false)}, 0},
		{"not of a predicate", &index.ClaimFilter{Not: &index.ClaimFilter{Predicate: []graph.ID{"predicate/met"}}}, 11},
	} {
		r, err := ix.Claims(context.Background(), test.filter, index.ClaimsByDate, index.Page{})
		if err != nil {
			t.Fatal(err)
		}
		if r.Total != test.want {
			t.Errorf("%s: %d claims, want %d: %v", test.name, r.Total, test.want, ids(r.Items))
		}
	}
}

func TestUndatedAreCounted(t *testing.T) {
	ix := build(t, fixture())
	february := &index.DateRange{From: "2025-02", To: "2025-02"}
	certain := &index.DateRange{From: "2025-02", To: "2025-02", Match: index.Certain}
	for _, test := range []struct {
		name           string
		filter         index.ClaimFilter
		total, leftOut int
	}{
		{"possibly in February", index.ClaimFilter{When: february}, 3, 9}, // 2025, and about 1 March
		{"certainly in February", index.ClaimFilter{When: certain}, 1, 9},
		{"other conditions come first", index.ClaimFilter{When: february, Predicate: []graph.ID{"predicate/designated"}}, 2, 1},
		{"undated too", index.ClaimFilter{When: &index.DateRange{From: "2025-02", To: "2025-02", IncludeUndated: true}}, 12, 0},
		{"only dated", index.ClaimFilter{When: &index.DateRange{Dated: ptr(true)}}, 4, 9},
		{"only undated", index.ClaimFilter{When: &index.DateRange{Dated: ptr(false)}}, 9, 0},
		{"two dates", index.ClaimFilter{When: &index.DateRange{To: "2030", IncludeUndated: true}, Said: &index.DateRange{From: "2025-03"}}, 2, 11},
		{"stated only", index.ClaimFilter{When: &index.DateRange{Basis: []graph.Basis{graph.Stated}}}, 4, 9},
		{"inside not", index.ClaimFilter{Not: &index.ClaimFilter{When: february}}, 10, 0},
	} {
		r, err := ix.Claims(context.Background(), &test.filter, index.ClaimsByDate, index.Page{})
		if err != nil {
			t.Fatal(err)
		}
		if r.Total != test.total || r.UndatedLeftOut != test.leftOut {
			t.Errorf("%s: %d claims, %d undated left out, want %d, %d", test.name, r.Total, r.UndatedLeftOut, test.total, test.leftOut)
		}
	}
}

func TestWhatFiltersRefuse(t *testing.T) {
	ix := build(t, fixture())
	ctx := context.Background()
	claims := func(f index.ClaimFilter) error {
		_, err := ix.Claims(ctx, &f, index.ClaimsByDate, index.Page{})
		return err
	}
	for _, test := range []struct {
		name string
		err  error
		kind error
		want string
	}{
		{"entity", claims(index.ClaimFilter{Entity: []graph.ID{"entity/ada-lundt"}}), graph.ErrNotFound,
			`nothing has the id "entity/ada-lundt"; did you mean entity/ada-lund?`},
		{"entity by its name", claims(index.ClaimFilter{Entity: []graph.ID{"Banda del Rio"}}), graph.ErrNotFound,
			`nothing has the id "Banda del Rio"; did you mean entity/river-gang?`},
		{"predicate without its kind", claims(index.ClaimFilter{Predicate: []graph.ID{"designated"}}), graph.ErrNotFound,
			`nothing has the id "designated"; did you mean predicate/designated?`},
		{"type", claims(index.ClaimFilter{EntityType: []graph.ID{"type/persons"}}), graph.ErrNotFound,
			`nothing has the id "type/persons"; did you mean type/person?`},
		{"article", claims(index.ClaimFilter{Article: []graph.ID{"article/habror"}}), graph.ErrNotFound,
			`nothing has the id "article/habror"; did you mean article/harbor?`},
		{"claim", claims(index.ClaimFilter{Object: []graph.ID{"claim/harbor/c11"}}), graph.ErrNotFound, `nothing has the id "claim/harbor/c11"; did you mean claim/harbor/c1`},
		{"nothing near", claims(index.ClaimFilter{Entity: []graph.ID{"entity/zzzzzzzzzzzz"}}), graph.ErrNotFound, `nothing has the id "entity/zzzzzzzzzzzz"`},
		{"inside not", claims(index.ClaimFilter{Not: &index.ClaimFilter{Speaker: []graph.ID{"entity/nobody-at-all"}}}), graph.ErrNotFound, `nothing has the id "entity/nobody-at-all"`},
		{"unit", claims(index.ClaimFilter{Literal: &index.LiteralFilter{Unit: []string{"persons"}}}), graph.ErrInvalid,
			`the vocabulary has no unit "persons"; did you mean person?: invalid`},
		{"date", claims(index.ClaimFilter{When: &index.DateRange{From: "Feb 2025"}}), graph.ErrInvalid, `when.from: date "Feb 2025": `},
		{"empty range", claims(index.ClaimFilter{Said: &index.DateRange{From: "2026", To: "2025"}}), graph.ErrInvalid, `said: range of dates ends before it begins`},
	} {
		if !errors.Is(test.err, test.kind) || !strings.HasPrefix(fmt.Sprint(test.err), test.want) {
			t.Errorf("%s: error %q, want %q", test.name, test.err, test.want)
		}
	}
}

func TestEntityNamed(t *testing.T) {
	p := fixture()
	p.Entities[0].Aliases = []graph.Name{{Text: "Múltiple"}}
	p.Entities[1].Aliases = []graph.Name{{Text: "MULTIPLE"}}
	ix := build(t, p)
	for name, want := range map[string]graph.ID{"river gang": "entity/river-gang", "BANDA DEL RIO": "entity/river-gang", "rg": "entity/river-gang",
		"The Gang": "entity/river-gang", "nobody": "", "": ""} {
		e, found, err := ix.EntityNamed(name)
		if err != nil || found != (want != "") || found && e.ID() != want {
			t.Errorf("EntityNamed(%q) = %v, %v, %v, want %q", name, e, found, err, want)
		}
	}
	_, _, err := ix.EntityNamed("multiple")
	var ambiguous *index.AmbiguousName
	if !errors.As(err, &ambiguous) {
		t.Fatalf("EntityNamed of two = %v, want an AmbiguousName", err)
	}
	if diff := cmp.Diff([]graph.ID{"entity/army", "entity/ada-lund"}, ids(ambiguous.Candidates)); diff != "" {
		t.Errorf("candidates by links, -want +got:\n%s", diff)
	}
}

func TestArticleFilter(t *testing.T) {
	ix := build(t, fixture())
	for _, test := range []struct {
		name    string
		filter  index.ArticleFilter
		want    []graph.ID
		leftOut int
	}{
		{"publisher", index.ArticleFilter{Publisher: []graph.ID{"entity/harbor-times"}}, []graph.ID{"article/harbor"}, 0},
		{"published", index.ArticleFilter{Published: &index.DateRange{From: "2025-03-03"}}, []graph.ID{"article/evening"}, 1},
		{"entity", index.ArticleFilter{Entity: []graph.ID{"entity/ada-lund"}}, []graph.ID{"article/harbor", "article/evening"}, 0},
		{"language", index.ArticleFilter{Language: []string{"EN"}}, []graph.ID{"article/harbor"}, 0},
		{"words of the title", index.ArticleFilter{Text: ptr("outlaw")}, []graph.ID{"article/harbor"}, 0},
		{"nothing", index.ArticleFilter{}, []graph.ID{"article/harbor", "article/evening", "article/wire"}, 0},
	} {
		r, err := ix.Articles(context.Background(), &test.filter, index.ArticlesByPublished, index.Page{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, ids(r.Items)); diff != "" || r.UndatedLeftOut != test.leftOut {
			t.Errorf("%s: %d undated left out, want %d, -want +got:\n%s", test.name, r.UndatedLeftOut, test.leftOut, diff)
		}
	}
}

func TestTextFilter(t *testing.T) {
	ix := build(t, fixture())
	for _, test := range []struct {
		text   string
		speech *bool
		want   []graph.ID
	}{
		{"soldier", nil, []graph.ID{"claim/evening/c5", "claim/harbor/c2"}}, // the remark tells both
		{"sold", nil, []graph.ID{"claim/evening/c5", "claim/harbor/c2"}},
		{"soldier lund", nil, []graph.ID{"claim/harbor/c2"}}, // the speaker's name
		{"soldier vey", nil, []graph.ID{}},
		{"banda outlaw", nil, []graph.ID{"claim/evening/c1", "claim/harbor/c1", "claim/wire/c1"}}, // another name
		{"soldier", ptr(true), []graph.ID{"claim/harbor/c2.1"}},
		{"of the delta", nil, []graph.ID{"claim/evening/c2", "claim/evening/c6", "claim/evening/c5", "claim/harbor/c2"}},
	} {
		r, err := ix.Claims(context.Background(), &index.ClaimFilter{Text: &test.text, Speech: test.speech}, index.ClaimsByText, index.Page{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, ids(r.Items)); diff != "" {
			t.Errorf("text %q, -want +got:\n%s", test.text, diff)
		}
	}
}
