package index

import (
	"cmp"
	"slices"

	"github.com/newsgraph/newsgraph/graph"
)

// addLinks gathers claims with the same subject, predicate and object into links.
func (b *builder) addLinks() {
	keys := b.gatherLinks()
	if !b.numberLinks(keys) {
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
		b.sumUpLink(n)
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

// gatherLinks gives claims of the same parts the same number, contents before
// their speech, and returns the parts by number.
func (b *builder) gatherLinks() []linkParts {
	var all []linkParts
	numbers := make(map[linkParts]uint32, len(b.claims)/2)
	var path []uint32
	for start := range uint32(len(b.claims)) {
		for n := start; n != none && b.claims[n].link == none; n = b.content(n) {
			path = append(path, n)
		}
		for ; len(path) > 0; path = path[:len(path)-1] {
			c := &b.claims[path[len(path)-1]]
			if c.subject == 0 || c.predicate == none || c.object == 0 {
				continue
			}
			parts := b.partsOf(c)
			number, found := numbers[parts]
			if !found {
				number = uint32(len(all))
				numbers[parts] = number
				all = append(all, parts)
			}
			c.link = number
		}
	}
	return all
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
func (b *builder) numberLinks(keys []linkParts) bool {
	ids := make([]uint64, len(keys))
	order := make([]uint32, len(keys))
	for number := range keys {
		// The content of speech has a lower number, so its ID is known.
		ids[number] = b.linkID(&keys[number], ids)
		order[number] = uint32(number)
	}
	slices.SortFunc(order, func(x, y uint32) int { return cmp.Compare(ids[x], ids[y]) })
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
