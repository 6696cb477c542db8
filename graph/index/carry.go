package index

import (
	"reflect"

	"github.com/newsgraph/newsgraph/graph"
)

// carried is what an older index has of a project. Its articles that are the same
// in both are not read again: their rows are copied, with other numbers.
type carried struct {
	old      *Index
	articles []uint32 // by article: the same one in old, or none
	quoting  bitmap   // articles of these with claims of other articles inside
	entities []uint32 // by entity of old: the one with its ID, or none
	whens    []uint32 // by date of old, or none so far
	literals []uint32 // by literal of old, or none so far
	links    []uint32 // by link of old: its number, or none so far
}

// findCarried compares the project with that of the older index, when entities
// and articles are numbered. With another vocabulary nothing is carried over.
func (b *builder) findCarried() {
	old := b.older
	if old == nil || !reflect.DeepEqual(old.source.Vocabulary, b.project.Vocabulary) {
		return
	}
	c := &carried{
		old:      old,
		articles: allNone(len(b.articles)),
		quoting:  makeBitmap(len(b.articles)),
		entities: allNone(len(old.entities)),
		whens:    allNone(len(old.whens)),
		literals: allNone(len(old.literals)),
		links:    allNone(len(old.links)),
	}
	for n, before := range common(len(b.articles), len(old.articles),
		func(n int) graph.ID { return b.articles[n].id }, func(n int) graph.ID { return old.articles[n].id }) {
		if reflect.DeepEqual(&old.source.Articles[before], &b.project.Articles[n]) {
			c.articles[n] = uint32(before)
		}
	}
	for n, before := range common(len(b.entities), len(old.entities),
		func(n int) graph.ID { return b.entities[n].id }, func(n int) graph.ID { return old.entities[n].id }) {
		c.entities[before] = uint32(n)
	}
	b.carried = c
}

func allNone(n int) []uint32 {
	all := make([]uint32, n)
	for i := range all {
		all[i] = none
	}
	return all
}

// common yields the places in two sorted lists at which they have the same ID.
func common(n, before int, id, idBefore func(n int) graph.ID) func(yield func(n, before int) bool) {
	return func(yield func(n, before int) bool) {
		for i, j := 0, 0; i < n && j < before; {
			switch now, then := id(i), idBefore(j); {
			case now < then:
				i++
			case now > then:
				j++
			default:
				if !yield(i, j) {
					return
				}
				i++
				j++
			}
		}
	}
}

// same returns the article of the older index that is the same, or none.
func (c *carried) same(article uint32) uint32 {
	if c == nil {
		return none
	}
	return c.articles[article]
}

// carriedFrom returns the claim of the older index that is the same, with nothing in it
// that is of another article, or none.
func (b *builder) carriedFrom(n uint32) uint32 {
	article := b.claims[n].article
	before := b.carried.same(article)
	if before == none || b.carried.quoting.has(article) {
		return none
	}
	return b.carried.old.articles[before].from + n - b.articles[article].from
}

// carryClaims fills the claims of an article from those of the same article.
func (b *builder) carryClaims(article uint32) {
	old := b.carried.old
	before := &old.articles[b.carried.articles[article]]
	first, last := old.passagesOf(before)
	moved := uint32(len(b.passages)) - first
	b.passages = append(b.passages, old.passages[first:last]...)
	claims := b.project.Articles[article].Claims
	for i := range claims {
		c := &claims[i]
		n, was := b.articles[article].from+uint32(i), before.from+uint32(i)
		row := &b.claims[n]
		*row = old.claims[was]
		row.article, row.link, row.carrier = article, none, none
		row.passages += moved
		row.subject = b.carryTerm(article, c.ID, "subject", &c.Subject, row.subject)
		row.object = b.carryTerm(article, c.ID, "object", &c.Object, row.object)
		row.when = b.carryWhen(row.when)
		b.addRemarks(n, c)
		for j, entity := range old.about.at(was) {
			b.about.items = append(b.about.items, b.carryEntity(c.ID, "about", c.About[j], entity))
		}
		b.about.starts = append(b.about.starts, uint32(len(b.about.items)))
		for j, q := range old.qualifiers[old.qualifierStarts[was]:old.qualifierStarts[was+1]] {
			value := b.carryTerm(article, c.ID, "qualifier", &c.Qualifiers[j].Value, q.value)
			b.qualifiers = append(b.qualifiers, qualifierRow{predicate: q.predicate, value: value})
		}
		b.qualifierStarts = append(b.qualifierStarts, uint32(len(b.qualifiers)))
	}
	b.articles[article].covered = before.covered
	if b.quotesAnother(article) {
		b.carried.quoting.add(article)
	}
}

// passagesOf returns the first passage of an article and the one behind its last.
func (ix *Index) passagesOf(a *articleRow) (first, last uint32) {
	last = uint32(len(ix.passages))
	if a.from == a.to {
		return last, last
	}
	if int(a.to) < len(ix.claims) {
		last = ix.claims[a.to].passages
	}
	return ix.claims[a.from].passages, last
}

// carryTerm returns what stands for a term of an article in the older index.
func (b *builder) carryTerm(article uint32, owner graph.ID, role string, t *graph.Term, was ref) ref {
	switch was.kind() {
	case refEntity:
		if n := b.carried.entities[was.ordinal()]; n != none {
			return refEntity | ref(n)
		}
	case refClaim:
		before := &b.carried.old.articles[b.carried.articles[article]]
		if n := was.ordinal(); before.from <= n && n < before.to {
			return refClaim | ref(b.articles[article].from+n-before.from)
		}
	case refLiteral:
		n := &b.carried.literals[was.ordinal()]
		if *n == none {
			*n = b.literal(owner, &t.Literal)
		}
		return refLiteral | ref(*n)
	}
	return b.term(owner, role, t)
}

func (b *builder) carryEntity(owner graph.ID, role string, id graph.ID, was uint32) uint32 {
	if n := b.carried.entities[was]; n != none {
		return n
	}
	return b.entity(owner, role, id)
}

func (b *builder) carryWhen(was uint32) uint32 {
	if was == none {
		return none
	}
	n := &b.carried.whens[was]
	if *n == none {
		row := &b.carried.old.whens[was]
		known, found := b.dateOf[row.When]
		if !found {
			known = uint32(len(b.whens))
			b.whens = append(b.whens, *row)
			b.dateOf[row.When] = known
		}
		*n = known
	}
	return *n
}

// quotesAnother reports whether a claim of an article has a claim of another
// article inside, which may have changed.
func (b *builder) quotesAnother(article uint32) bool {
	a := &b.articles[article]
	outside := func(r ref) bool {
		c := r.claim()
		return c != none && (c < a.from || c >= a.to)
	}
	for n := a.from; n < a.to; n++ {
		if c := &b.claims[n]; outside(c.subject) || outside(c.object) {
			return true
		}
		for _, q := range b.qualifiers[b.qualifierStarts[n]:b.qualifierStarts[n+1]] {
			if outside(q.value) {
				return true
			}
		}
	}
	return false
}
