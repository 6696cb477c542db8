package index

import (
	"slices"
)

// entityMatcher makes a filter of entities ready. A nil filter has no
// conditions.
func (ix *Index) entityMatcher(f *EntityFilter) (*matcher, error) {
	m := newMatcher(len(ix.entities))
	if f == nil {
		return m, nil
	}
	c := entityCompiler{matcher: m, resolver: resolver{ix: ix}, ix: ix, f: f}
	c.names()
	c.kinds()
	c.links()
	return m, c.err
}

// entityCompiler adds the conditions of a filter to a matcher.
type entityCompiler struct {
	*matcher
	resolver
	ix *Index
	f  *EntityFilter
}

// names adds the conditions on ID, name and words.
func (c *entityCompiler) names() {
	if len(c.f.ID) > 0 {
		c.these(c.entities(c.f.ID))
	}
	if len(c.f.Name) > 0 {
		var called []uint32
		for _, name := range c.f.Name {
			called = append(called, c.ix.namesAlike(name)...)
		}
		slices.Sort(called)
		c.these(slices.Compact(called))
	}
	if c.f.Text != nil {
		c.these(c.ix.entitiesWith(*c.f.Text))
	}
	if len(c.f.Article) > 0 {
		c.these(c.ix.entitiesIn(c.articles(c.f.Article)))
	}
}

// these lets nothing else pass.
func (c *entityCompiler) these(entities []uint32) { c.only(makeSet(entities).has, listed(entities)) }

// entitiesIn returns the entities that claims of articles involve.
func (ix *Index) entitiesIn(articles []uint32) []uint32 {
	var entities []uint32
	for _, a := range articles {
		for n := ix.articles[a].from; n < ix.articles[a].to; n++ {
			ix.involvement(n, func(entity uint32, _ ClaimRole) { entities = append(entities, entity) })
		}
	}
	slices.Sort(entities)
	return slices.Compact(entities)
}

// kinds adds the conditions on what an entity is.
func (c *entityCompiler) kinds() {
	ix, f := c.ix, c.f
	if len(f.Type) > 0 {
		types := makeSet(c.types(f.Type))
		c.test(func(n uint32) bool { return types.has(ix.entities[n].kind) })
	}
	if f.Named != nil {
		want := *f.Named
		c.test(func(n uint32) bool { return !ix.entities[n].unnamed == want })
	}
}

// links adds the conditions on links.
func (c *entityCompiler) links() {
	ix, f := c.ix, c.f
	if f.MinLinks != nil {
		least := *f.MinLinks
		c.test(func(n uint32) bool { return ix.entityLinks.size(n) >= least })
	}
	for i := range f.Linked {
		t := c.linkedTest(&f.Linked[i])
		c.test(func(n uint32) bool { return ix.hasLink(n, &t) })
	}
	for i := range f.NotLinked {
		t := c.linkedTest(&f.NotLinked[i])
		c.test(func(n uint32) bool { return !ix.hasLink(n, &t) })
	}
}

// linkedTest is a [LinkedTo] made ready.
type linkedTest struct {
	predicates   set
	anyPredicate bool
	direction    Direction
	other        endTest
	standings    flags
}

func (c *entityCompiler) linkedTest(f *LinkedTo) linkedTest {
	t := linkedTest{
		predicates:   makeSet(c.predicates(f.Predicate)),
		anyPredicate: len(f.Predicate) == 0,
		direction:    f.Direction,
		standings:    flagsOf(f.Standing),
	}
	if len(f.Entity) > 0 {
		wanted := makeSet(c.terms(f.Entity))
		t.other.terms = &wanted
	}
	if len(f.EntityType) > 0 {
		wanted := makeSet(c.types(f.EntityType))
		t.other.types = &wanted
	}
	return t
}

// hasLink reports whether an entity has a link of a kind.
func (ix *Index) hasLink(entity uint32, t *linkedTest) bool {
	self := refEntity | ref(entity)
	return slices.ContainsFunc(ix.entityLinks.at(entity), func(n uint32) bool {
		l := &ix.links[n]
		if !t.anyPredicate && !t.predicates.has(l.predicate) || t.standings != 0 && !t.standings.has(uint8(l.standing)) {
			return false
		}
		either := t.direction == Both || ix.symmetric(l.predicate)
		return (either || t.direction == Out) && l.subject == self && t.other.pass(ix, l.object) ||
			(either || t.direction == In) && l.object == self && t.other.pass(ix, l.subject)
	})
}
