package index

import (
	"slices"

	"github.com/newsgraph/newsgraph/graph"
)

// linkMatcher makes a filter of links ready. A nil filter has no conditions.
func (ix *Index) linkMatcher(f *LinkFilter) (*matcher, error) {
	m := newMatcher(len(ix.links))
	if f == nil {
		return m, nil
	}
	c := linkCompiler{matcher: m, resolver: resolver{ix: ix}, ix: ix, f: f}
	c.parts()
	c.ends()
	c.claims()
	c.sums()
	if f.Not != nil && c.err == nil {
		not, err := ix.linkMatcher(f.Not)
		if err != nil {
			return nil, err
		}
		m.test(func(n uint32) bool { return !not.passes(n) })
	}
	return m, c.err
}

// linkCompiler adds the conditions of a filter to a matcher.
type linkCompiler struct {
	*matcher
	resolver
	ix *Index
	f  *LinkFilter
}

// parts adds the conditions on the predicate.
func (c *linkCompiler) parts() {
	ix, f := c.ix, c.f
	if len(f.Predicate) > 0 {
		predicates := c.predicates(f.Predicate)
		wanted := makeSet(predicates)
		c.only(func(n uint32) bool { return wanted.has(ix.links[n].predicate) }, inLists(&ix.predicateLinks, predicates))
	}
	if f.Speech != nil {
		want := *f.Speech
		c.test(func(n uint32) bool { return ix.predicates[ix.links[n].predicate].Speech == want })
	}
}

// ends adds the conditions on what stands at the ends.
func (c *linkCompiler) ends() {
	ix, f := c.ix, c.f
	t := typedEnds{
		subject: c.endTest(f.Subject, f.SubjectType),
		object:  c.endTest(f.Object, f.ObjectType),
	}
	if !t.subject.any() || !t.object.any() {
		c.test(func(n uint32) bool {
			l := &ix.links[n]
			return t.pass(ix, l.subject, l.object, ix.symmetric(l.predicate))
		})
	}
	either := c.endTest(f.Entity, f.EntityType)
	if !either.any() {
		c.test(func(n uint32) bool {
			l := &ix.links[n]
			return (either.terms == nil || either.hasTerm(l.subject) || either.hasTerm(l.object)) &&
				(either.types == nil || either.hasType(ix, l.subject) || either.hasType(ix, l.object))
		})
	}
}

// endTest makes a condition on what stands at an end, and adds where to look.
func (c *linkCompiler) endTest(ids, types []graph.ID) endTest {
	var t endTest
	if len(ids) > 0 {
		terms := c.terms(ids)
		wanted := makeSet(terms)
		t.terms = &wanted
		if entities := ordinalsOf(terms, refEntity); len(entities) == len(terms) {
			c.among(inLists(&c.ix.entityLinks, entities))
		}
	}
	if len(types) > 0 {
		wanted := makeSet(c.types(types))
		t.types = &wanted
	}
	return t
}

// endTest is a condition on what stands at an end of a link.
type endTest struct {
	terms *set // refs; nil is no condition
	types *set // nil is no condition
}

func (t *endTest) any() bool { return t.terms == nil && t.types == nil }

func (t *endTest) hasTerm(r ref) bool { return t.terms.has(uint32(r)) }

func (t *endTest) hasType(ix *Index, r ref) bool {
	entity := r.entity()
	return entity != none && t.types.has(ix.entities[entity].kind)
}

func (t *endTest) pass(ix *Index, r ref) bool {
	return (t.terms == nil || t.hasTerm(r)) && (t.types == nil || t.hasType(ix, r))
}

// typedEnds is a condition on both ends.
type typedEnds struct{ subject, object endTest }

// pass applies the condition; when the predicate is symmetric also with subject
// and object exchanged.
func (t *typedEnds) pass(ix *Index, subject, object ref, symmetric bool) bool {
	return t.subject.pass(ix, subject) && t.object.pass(ix, object) ||
		symmetric && t.subject.pass(ix, object) && t.object.pass(ix, subject)
}

// claims adds the conditions that must hold together of one of a link's claims.
func (c *linkCompiler) claims() {
	ix, f := c.ix, c.f
	of := &matcher{}
	if len(f.Article) > 0 {
		c.inArticles(of, c.articles(f.Article))
	}
	if len(f.Publisher) > 0 {
		c.inArticles(of, c.publishers(f.Publisher))
	}
	if len(f.Speaker) > 0 {
		speakers := c.entities(f.Speaker)
		wanted := makeSet(speakers)
		c.amongClaims(inLists(&ix.involved, speakers))
		of.test(func(n uint32) bool { s := ix.speaker(n); return s != none && wanted.has(s) })
	}
	if f.Literal != nil {
		literals := c.literals(f.Literal)
		of.test(func(n uint32) bool { return ix.hasLiteral(n, literals) })
	}
	if f.When != nil {
		t := c.dateTest("when", f.When)
		of.date(func(n uint32) verdict { return t.verdict(ix.whenOf[n]) })
	}
	if len(of.tests)+len(of.dates) == 0 {
		return
	}
	c.date(func(n uint32) verdict {
		best := no
		for _, claim := range ix.linkClaims.at(n) {
			if best = max(best, of.verdict(claim)); best == yes {
				return yes
			}
		}
		if best == undated && ix.links[n].first != none {
			return no // it is not undated: its dates lie elsewhere
		}
		return best
	})
}

func (c *linkCompiler) inArticles(of *matcher, articles []uint32) {
	wanted := makeSet(articles)
	c.amongClaims(c.ix.claimsIn(articles))
	of.test(func(n uint32) bool { return wanted.has(c.ix.claims[n].article) })
}

// amongClaims says that only links of these claims can pass.
func (c *linkCompiler) amongClaims(claims *candidates) {
	c.among(&candidates{claims.cost, func() []uint32 {
		var links []uint32
		for _, n := range claims.list() {
			if link := c.ix.claims[n].link; link != none {
				links = append(links, link)
			}
		}
		slices.Sort(links)
		return slices.Compact(links)
	}, -1})
}

// sums adds the conditions on what the claims make of the link.
func (c *linkCompiler) sums() {
	ix, f := c.ix, c.f
	if standings := flagsOf(f.Standing); standings != 0 {
		c.test(func(n uint32) bool { return standings.has(uint8(ix.links[n].standing)) })
	}
	atLeast := func(least *int, of func(l *linkRow) uint32) {
		if least != nil {
			bound := *least
			c.test(func(n uint32) bool { return int(of(&ix.links[n])) >= bound })
		}
	}
	atLeast(f.MinArticles, func(l *linkRow) uint32 { return l.articles })
	atLeast(f.MinIndependentSources, func(l *linkRow) uint32 { return l.sources })
	if f.MaxIndependentSources != nil {
		most := *f.MaxIndependentSources
		c.test(func(n uint32) bool { return int(ix.links[n].sources) <= most })
	}
}
