package index

import (
	"slices"

	"github.com/newsgraph/newsgraph/graph"
)

// speechRule says what a nil Speech of a filter means.
type speechRule uint8

const (
	speechIfAsked speechRule = iota // only with a speech predicate
	speechToo
)

// claimMatcher makes a filter of claims ready. A nil filter has no conditions.
func (ix *Index) claimMatcher(f *ClaimFilter, rule speechRule) (*matcher, error) {
	m := newMatcher(len(ix.claims))
	if f == nil {
		f = &ClaimFilter{}
	}
	c := claimCompiler{matcher: m, resolver: resolver{ix: ix}, ix: ix, f: f}
	c.parts(rule)
	c.manner()
	c.article()
	c.attribution()
	c.text()
	c.values()
	c.involvement() // costs most to look at
	if f.Not != nil && c.err == nil {
		not, err := ix.claimMatcher(f.Not, speechToo)
		if err != nil {
			return nil, err
		}
		m.test(func(n uint32) bool { return !not.passes(n) })
	}
	if c.contents && len(m.tests) == 1 && len(m.dates) == 0 {
		m.count = ix.contents
	}
	return m, c.err
}

// claimCompiler adds the conditions of a filter to a matcher.
type claimCompiler struct {
	*matcher
	resolver
	ix       *Index
	f        *ClaimFilter
	contents bool // speech is left out
}

// parts adds the conditions on predicate, subject and object, and the rule for
// speech.
func (c *claimCompiler) parts(rule speechRule) {
	ix, f := c.ix, c.f
	asked := false
	if len(f.Predicate) > 0 {
		predicates := c.predicates(f.Predicate)
		asked = slices.ContainsFunc(predicates, func(p uint32) bool { return ix.predicates[p].Speech })
		wanted := makeSet(predicates)
		c.only(func(n uint32) bool { p := ix.claims[n].predicate; return p != none && wanted.has(p) },
			inLists(&ix.predicateClaims, predicates))
	}
	switch {
	case f.Speech != nil:
		want := *f.Speech
		c.test(func(n uint32) bool { return (ix.claims[n].flags&flagSpeech != 0) == want })
	case rule == speechIfAsked && len(f.Predicate) > 0 && !asked:
		// None of the predicates is one of speech.
	case rule == speechIfAsked && !asked:
		c.contents = true
		c.test(func(n uint32) bool { return ix.claims[n].flags&flagSpeech == 0 })
	}
	if len(f.Subject) == 0 && len(f.Object) == 0 {
		return
	}
	ends := c.ends(f.Subject, f.Object)
	c.test(func(n uint32) bool {
		row := &ix.claims[n]
		return ends.pass(row.subject, row.object, ix.symmetric(row.predicate))
	})
}

// ends adds where to look for claims with these subjects and objects, and
// returns the condition.
func (c *claimCompiler) ends(subjects, objects []graph.ID) endsTest {
	var t endsTest
	for _, end := range []struct {
		ids    []graph.ID
		target *set
		given  *bool
	}{{subjects, &t.subjects, &t.anySubject}, {objects, &t.objects, &t.anyObject}} {
		terms := c.terms(end.ids)
		*end.target, *end.given = makeSet(terms), len(end.ids) == 0
		entities := ordinalsOf(terms, refEntity)
		if len(end.ids) > 0 && len(entities) == len(terms) {
			c.among(inLists(&c.ix.involved, entities))
		}
	}
	if claims := ordinalsOf(t.objects.few, refClaim); !t.anyObject && len(claims) == len(t.objects.few) {
		c.among(inLists(&c.ix.citing, claims))
	}
	return t
}

// ordinalsOf returns the ordinals of those refs that are of a kind.
func ordinalsOf(refs []uint32, kind ref) []uint32 {
	var ordinals []uint32
	for _, r := range refs {
		if ref(r).kind() == kind {
			ordinals = append(ordinals, ref(r).ordinal())
		}
	}
	return ordinals
}

// endsTest is a condition on subject and object.
type endsTest struct {
	subjects, objects     set // of refs
	anySubject, anyObject bool
}

// pass applies the condition; when the predicate is symmetric also with subject
// and object exchanged.
func (t *endsTest) pass(subject, object ref, symmetric bool) bool {
	return t.passDirected(subject, object) || symmetric && t.passDirected(object, subject)
}

func (t *endsTest) passDirected(subject, object ref) bool {
	return (t.anySubject || t.subjects.has(uint32(subject))) && (t.anyObject || t.objects.has(uint32(object)))
}

func (ix *Index) symmetric(predicate uint32) bool {
	return predicate != none && ix.predicates[predicate].Symmetric
}

// involvement adds the conditions on entities in any role.
func (c *claimCompiler) involvement() {
	ix, f := c.ix, c.f
	if len(f.Entity) > 0 {
		entities := c.entities(f.Entity)
		wanted := makeSet(entities)
		c.only(func(n uint32) bool { return ix.involves(n, wanted.has) }, inLists(&ix.involved, entities))
	}
	if len(f.EntityType) > 0 {
		types := makeSet(c.types(f.EntityType))
		c.test(func(n uint32) bool {
			return ix.involves(n, func(entity uint32) bool { return types.has(ix.entities[entity].kind) })
		})
	}
}

// involves reports whether a claim involves such an entity in any role.
func (ix *Index) involves(n uint32, such func(entity uint32) bool) bool {
	found := false
	ix.involvement(n, func(entity uint32, _ ClaimRole) { found = found || such(entity) })
	return found
}

// attribution adds the conditions on whose words they are.
func (c *claimCompiler) attribution() {
	ix, f := c.ix, c.f
	if len(f.Speaker) > 0 {
		speakers := c.entities(f.Speaker)
		wanted := makeSet(speakers)
		c.among(inLists(&ix.involved, speakers))
		c.test(func(n uint32) bool { s := ix.speaker(n); return s != none && wanted.has(s) })
	}
	if len(f.SpeakerType) > 0 {
		types := makeSet(c.types(f.SpeakerType))
		c.test(func(n uint32) bool { s := ix.speaker(n); return s != none && types.has(ix.entities[s].kind) })
	}
	if len(f.Source) > 0 {
		sources := c.entities(f.Source)
		wanted := makeSet(sources)
		c.among(inLists(&ix.involved, sources))
		c.test(func(n uint32) bool { return ix.attributed(n, wanted.has) })
	}
	if f.AnonymousSource != nil {
		want := *f.AnonymousSource
		c.test(func(n uint32) bool {
			return ix.attributed(n, func(source uint32) bool { return ix.entities[source].unnamed }) == want
		})
	}
	if f.MinAttribution != nil {
		least := *f.MinAttribution
		c.test(func(n uint32) bool {
			steps := 0
			for s := ix.claims[n].carrier; s != none; s = ix.claims[s].carrier {
				steps++
			}
			return steps >= least
		})
	}
}

// attributed reports whether such a source is anywhere in a claim's attribution.
func (ix *Index) attributed(n uint32, such func(source uint32) bool) bool {
	for s := ix.claims[n].carrier; s != none; s = ix.claims[s].carrier {
		if such(ix.claims[s].subject.ordinal()) {
			return true
		}
	}
	return false
}

// article adds the conditions on the article.
func (c *claimCompiler) article() {
	if len(c.f.Article) > 0 {
		c.inArticles(c.articles(c.f.Article))
	}
	if len(c.f.Publisher) > 0 {
		c.inArticles(c.publishers(c.f.Publisher))
	}
}

func (c *claimCompiler) inArticles(articles []uint32) {
	ix, wanted := c.ix, makeSet(articles)
	c.only(func(n uint32) bool { return wanted.has(ix.claims[n].article) }, ix.claimsIn(articles))
}

// claimsIn returns the claims of articles, which are ascending.
func (ix *Index) claimsIn(articles []uint32) *candidates {
	count := 0
	for _, a := range articles {
		count += int(ix.articles[a].to - ix.articles[a].from)
	}
	return &candidates{count, func() []uint32 {
		claims := make([]uint32, 0, count)
		for _, a := range articles {
			for n := ix.articles[a].from; n < ix.articles[a].to; n++ {
				claims = append(claims, n)
			}
		}
		return claims
	}, -1}
}

// manner adds the conditions on how it is said.
func (c *claimCompiler) manner() {
	ix, f := c.ix, c.f
	if polarities := flagsOf(f.Polarity); polarities != 0 {
		c.test(func(n uint32) bool { return polarities.has(uint8(ix.claims[n].polarity)) })
	}
	if modalities := flagsOf(f.Modality); modalities != 0 {
		c.test(func(n uint32) bool { return modalities.has(uint8(ix.claims[n].modality)) })
	}
	if voices := flagsOf(f.Voice); voices != 0 {
		c.test(func(n uint32) bool { return voices.has(uint8(ix.claims[n].voice)) })
	}
	if f.Opinion != nil {
		want := *f.Opinion
		c.test(func(n uint32) bool { return (ix.claims[n].flags&flagOpinion != 0) == want })
	}
}

// values adds the conditions on dates, literals and qualifiers.
func (c *claimCompiler) values() {
	ix, f := c.ix, c.f
	if f.When != nil {
		t := c.dateTest("when", f.When)
		c.date(func(n uint32) verdict { return t.verdict(ix.whenOf[n]) })
	}
	if f.Said != nil {
		t := c.dateTest("said", f.Said)
		c.date(func(n uint32) verdict { return t.verdict(ix.said(n)) })
	}
	if f.Literal != nil {
		literals := c.literals(f.Literal)
		c.test(func(n uint32) bool { return ix.hasLiteral(n, literals) })
	}
	if len(f.Qualifier) > 0 {
		tests := make([]qualifierTest, len(f.Qualifier))
		for i := range f.Qualifier {
			tests[i] = c.qualifierTest(&f.Qualifier[i])
		}
		c.test(func(n uint32) bool {
			return slices.ContainsFunc(ix.qualifiers[ix.qualifierStarts[n]:ix.qualifierStarts[n+1]], func(q qualifierRow) bool {
				return slices.ContainsFunc(tests, func(t qualifierTest) bool { return t.pass(ix, q) })
			})
		})
	}
}

// text adds the condition on words.
func (c *claimCompiler) text() {
	if c.f.Text == nil {
		return
	}
	found := c.ix.claimsWith(*c.f.Text)
	wanted := makeSet(found)
	c.only(wanted.has, listed(found))
}
