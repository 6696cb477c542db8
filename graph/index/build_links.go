package index

import (
	"github.com/newsgraph/newsgraph/graph"
)

// addLinks gathers claims with the same subject, predicate and object into links.
func (b *builder) addLinks() {
	found := b.gatherLinks()
	if !b.numberLinks(found) {
		return
	}
	b.linkClaims = makeLists(len(b.links), func(add func(list, item uint32)) {
		for n := range b.claims {
			if link := b.claims[n].link; link != none {
				add(link, uint32(n))
			}
		}
	})
	for n := range uint32(len(b.links)) {
		if !b.carrySum(n) {
			b.sumUpLink(n)
		}
	}
}

// linkParts is what a link is known by. Content is set instead of object for
// speech whose content has a link.
type linkParts struct {
	subject, object ref
	predicate       uint32
	content         contentLink
}

// contentLink is a link and the polarity that the speaker gives it, or zero.
type contentLink uint32

func makeContentLink(link uint32, p graph.Polarity) contentLink {
	return contentLink(link+1)<<1 | contentLink(p)
}

func (c contentLink) link() uint32             { return uint32(c>>1) - 1 }
func (c contentLink) polarity() graph.Polarity { return graph.Polarity(c & 1) }

// gatheredLinks are links, numbered as they come: contents before their speech.
type gatheredLinks struct {
	parts []linkParts
	ids   []uint64
	known map[linkParts]uint32 // numbers of those whose claims were read
}

func (g *gatheredLinks) add(parts linkParts, id uint64) uint32 {
	g.parts, g.ids = append(g.parts, parts), append(g.ids, id)
	return uint32(len(g.parts) - 1)
}

// gatherLinks gives claims of the same parts the same number.
func (b *builder) gatherLinks() *gatheredLinks {
	g := &gatheredLinks{known: map[linkParts]uint32{}}
	if b.carried == nil {
		g.known = make(map[linkParts]uint32, len(b.claims)/2)
	}
	var path []uint32
	for start := range uint32(len(b.claims)) {
		for n := start; n != none && b.claims[n].link == none; n = b.content(n) {
			path = append(path, n)
		}
		for ; len(path) > 0; path = path[:len(path)-1] {
			n := path[len(path)-1]
			if c := &b.claims[n]; c.subject != 0 && c.predicate != none && c.object != 0 {
				c.link = b.linkOf(g, n)
			}
		}
	}
	return g
}

// linkOf returns the number of a claim's link. That of a claim which is carried
// over is told by its link in the older index.
func (b *builder) linkOf(g *gatheredLinks, n uint32) uint32 {
	c := &b.claims[n]
	was := b.carriedFrom(n)
	if was != none {
		if number := b.carried.links[b.carried.old.claims[was].link]; number != none {
			return number
		}
	}
	parts := b.partsOf(c)
	number, found := g.known[parts]
	switch {
	case was != none:
		before := b.carried.old.claims[was].link
		if !found {
			number = g.add(parts, b.carried.old.links[before].id)
		}
		b.carried.links[before] = number
	case !found:
		// The content of speech has a lower number, so its ID is known.
		id := b.linkID(&parts, g.ids)
		number = b.carriedLink(g, parts, id)
		if number == none {
			number = g.add(parts, id)
		}
		g.known[parts] = number
	}
	return number
}

// partsOf returns what the link of a claim is known by, when the link of its
// content has its number.
func (b *builder) partsOf(c *claimRow) linkParts {
	parts := linkParts{subject: c.subject, object: c.object, predicate: c.predicate}
	if c.flags&flagSpeech != 0 {
		if content := &b.claims[c.object.ordinal()]; content.link != none {
			parts.object, parts.content = 0, makeContentLink(content.link, content.polarity)
		}
	}
	if b.predicates[c.predicate].Symmetric && parts.content == 0 && b.termID(parts.subject) > b.termID(parts.object) {
		parts.subject, parts.object = parts.object, parts.subject
	}
	return parts
}

// numberLinks numbers links by ID instead and makes their rows. It reports
// whether the IDs are unique.
func (b *builder) numberLinks(found *gatheredLinks) bool {
	keys, ids := found.parts, found.ids
	order := b.linksByID(ids)
	b.links = make([]linkRow, len(keys))
	renumbered := make([]uint32, len(keys))
	for n, number := range order {
		b.links[n] = linkRow{id: ids[number], subject: keys[number].subject, object: keys[number].object, predicate: keys[number].predicate}
		renumbered[number] = uint32(n)
		if n > 0 && b.links[n-1].id == b.links[n].id {
			b.problem("two links have the ID %s", Link{b.Index, uint32(n)}.ID())
			return false
		}
	}
	for n := range b.claims {
		if c := &b.claims[n]; c.link != none {
			c.link = renumbered[c.link]
			if row := &b.links[c.link]; row.object == 0 {
				row.object = c.object
			}
		}
	}
	return true
}

// sumUpLink computes what a link's claims make of it.
func (b *builder) sumUpLink(n uint32) {
	row := &b.links[n]
	row.first, row.last = none, none
	var v votes
	article := none
	for _, c := range b.linkClaims.at(n) {
		claim := &b.claims[c]
		v.add(claim)
		if claim.article != article {
			article = claim.article
			row.articles++
		}
		if claim.when == none {
			continue
		}
		if row.first == none || b.whens[claim.when].compareFirst(&b.whens[row.first]) < 0 {
			row.first = claim.when
		}
		if row.last == none || b.whens[claim.when].compareLast(&b.whens[row.last]) > 0 {
			row.last = claim.when
		}
	}
	row.standing = v.standing()
	row.sources = b.independentSources(n)
}
