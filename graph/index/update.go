package index

import (
	"reflect"

	"github.com/newsgraph/newsgraph/graph"
)

// Update returns the index of another project, as [Build] does. What the articles
// say that both projects have is not read anew, so it is faster the more of them
// there are. It compares articles and the vocabulary by what they hold, which
// costs nothing where the projects share their parts.
func (ix *Index) Update(p *graph.Project, meta Meta) (*Index, error) { return build(p, meta, ix) }

// keptClaims returns, for every claim of the older index, the number of the claim
// that says the same in the same words, or none. It returns nil when all words
// have to be read anew.
func (b *builder) keptClaims() []uint32 {
	old := b.older
	if old == nil || !reflect.DeepEqual(old.source.Vocabulary, b.project.Vocabulary) || !b.sameNames() {
		return nil
	}
	kept := make([]uint32, len(old.claims))
	for n := range kept {
		kept[n] = none
	}
	before := 0
	for n := range b.articles {
		a := &b.project.Articles[n]
		for before < len(old.articles) && old.articles[before].id < a.ID {
			before++
		}
		if before == len(old.articles) {
			break
		}
		if !reflect.DeepEqual(&old.source.Articles[before], a) || b.quotesAnother(uint32(n)) {
			continue
		}
		o := &old.articles[before]
		for c := o.from; c < o.to; c++ {
			kept[c] = b.articles[n].from + c - o.from
		}
	}
	return kept
}

// sameNames reports whether the entities that both indexes have are named alike
// in sentences.
func (b *builder) sameNames() bool {
	old, before := b.older, 0
	for n := range b.entities {
		e := &b.entities[n]
		for before < len(old.entities) && old.entities[before].id < e.id {
			before++
		}
		if before == len(old.entities) {
			return true
		}
		if o := &old.entities[before]; o.id == e.id &&
			(o.unnamed != e.unnamed || old.names[old.nameStarts[before]] != b.names[b.nameStarts[n]]) {
			return false
		}
	}
	return true
}

// quotesAnother reports whether a claim of an article has a claim of another
// article inside, whose words may have changed.
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
