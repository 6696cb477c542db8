package index

import (
	"bytes"
	"math"

	"github.com/newsgraph/newsgraph/graph/search"
)

func (ix *Index) entityNameKey(n uint32) sortKey {
	return sortKey(nil).text(search.Fold(ix.name(n))).text(string(ix.entities[n].id))
}

func (ix *Index) entityLinksKey(n uint32) sortKey {
	return append(sortKey(nil).down(int64(ix.entityLinks.size(n))), ix.entityNameKey(n)...)
}

func (ix *Index) articleKey(order ArticleOrder, n uint32) sortKey {
	a := Article{ix, n}
	var key sortKey
	switch order {
	case ArticlesByPublished:
		key = ix.dateKey(a.row().published)
	case ArticlesByPublishedDesc:
		key = ix.dateKeyDown(a.row().published)
	case ArticlesByTitle:
		key = key.text(search.Fold(a.Label()))
	case ArticlesByClaims:
		key = key.down(int64(a.ClaimCount()))
	}
	return key.text(string(a.ID()))
}

func (ix *Index) claimKey(order ClaimOrder, n uint32) sortKey {
	c := &ix.claims[n]
	var key sortKey
	switch order {
	case ClaimsByDate:
		key = ix.dateKey(c.when)
	case ClaimsByDateDesc:
		key = ix.dateKeyDown(c.when)
	case ClaimsBySaid:
		key = ix.dateKey(ix.said(n))
	case ClaimsBySaidDesc:
		key = ix.dateKeyDown(ix.said(n))
	case ClaimsByPredicate:
		key = ix.termKey(ix.termKey(ix.predicateKey(nil, c.predicate), c.subject), c.object)
	}
	start, end := ix.firstPassage(n)
	return key.text(string(ix.articles[c.article].id)).int(start).int(end).text(ix.claimWords[n].key)
}

func (ix *Index) linkKey(order LinkOrder, n uint32) sortKey {
	l := &ix.links[n]
	var key sortKey
	switch order {
	case LinksByClaims:
		key = key.down(int64(ix.linkClaims.size(n)))
	case LinksByDate:
		key = ix.dateKey(l.first)
	case LinksByDateDesc:
		key = key.bool(l.last == none)
		if l.last != none {
			key = key.down(int64(ix.whens[l.last].last)).down(int64(ix.whens[l.last].first))
		}
	case LinksByPredicate:
		key = ix.termKey(ix.termKey(ix.predicateKey(nil, l.predicate), l.subject), l.object)
	}
	return key.text(string(linkIDText(l.id)))
}

// dateKey has the earliest day, then the latest; what has no date comes last.
func (ix *Index) dateKey(when uint32) sortKey {
	key := sortKey(nil).bool(when == none)
	if when != none {
		key = key.int(int64(ix.whens[when].first)).int(int64(ix.whens[when].last))
	}
	return key
}

func (ix *Index) dateKeyDown(when uint32) sortKey {
	key := sortKey(nil).bool(when == none)
	if when != none {
		key = key.down(int64(ix.whens[when].first)).down(int64(ix.whens[when].last))
	}
	return key
}

// firstPassage returns where a claim's evidence begins and where that passage
// ends; a claim without evidence is behind the text.
func (ix *Index) firstPassage(n uint32) (start, end int64) {
	c := &ix.claims[n]
	if c.evidence == 0 {
		return math.MaxInt64, math.MaxInt64
	}
	p := &ix.passages[c.passages]
	return int64(p.start), int64(p.end)
}

// predicateKey orders predicates by label, none last.
func (ix *Index) predicateKey(key sortKey, p uint32) sortKey {
	key = key.bool(p == none)
	if p == none {
		return key
	}
	return key.text(search.Fold(ix.predicates[p].Label)).text(ix.predicates[p].Key)
}

// termKey orders entities by name, then literals by kind and number, then
// claims, then none.
func (ix *Index) termKey(key sortKey, r ref) sortKey {
	switch r.kind() {
	case refEntity:
		return append(key.int(1), ix.entityNameKey(r.ordinal())...)
	case refLiteral:
		return append(key.int(2), ix.literalKey(r.ordinal())...)
	case refClaim:
		c := &ix.claims[r.ordinal()]
		return key.int(3).text(string(ix.articles[c.article].id)).text(ix.claimWords[r.ordinal()].key)
	}
	return key.int(4)
}

func (ix *Index) literalKey(n uint32) sortKey {
	l := &ix.literals[n]
	return sortKey(nil).int(int64(l.Kind)).text(l.Unit).float(l.number).text(ix.termID(refLiteral | ref(n)))
}

// termRanks are buckets of predicates and terms that order as their keys.
type termRanks struct {
	predicates         []uint32
	entities, literals []uint32
	claims             int
}

func (b *builder) rankTerms() termRanks {
	r := termRanks{entities: b.orders.entities[EntitiesByName].rank, claims: len(b.claims)}
	r.predicates, _ = ranked(len(b.predicates), func(x, y uint32) int {
		return bytes.Compare(b.predicateKey(nil, x), b.predicateKey(nil, y))
	})
	keys := make([]sortKey, len(b.literals))
	for n := range keys {
		keys[n] = b.literalKey(uint32(n))
	}
	r.literals, _ = ranked(len(keys), func(x, y uint32) int { return bytes.Compare(keys[x], keys[y]) })
	return r
}

// sorted orders by predicate, then subject, then object.
func (r *termRanks) sorted(order []uint32, parts func(n uint32) (predicate uint32, subject, object ref)) []uint32 {
	terms := len(r.entities) + len(r.literals) + r.claims + 1
	order = sortedBy(order, terms, func(n uint32) uint32 { _, _, object := parts(n); return r.term(object) })
	order = sortedBy(order, terms, func(n uint32) uint32 { _, subject, _ := parts(n); return r.term(subject) })
	return sortedBy(order, len(r.predicates)+1, func(n uint32) uint32 {
		if p, _, _ := parts(n); p != none {
			return r.predicates[p]
		}
		return uint32(len(r.predicates))
	})
}

func (r *termRanks) term(t ref) uint32 {
	entities, literals := uint32(len(r.entities)), uint32(len(r.literals))
	switch t.kind() {
	case refEntity:
		return r.entities[t.ordinal()]
	case refLiteral:
		return entities + r.literals[t.ordinal()]
	case refClaim:
		return entities + literals + t.ordinal()
	}
	return entities + literals + uint32(r.claims)
}
