package index

import (
	"maps"
	"slices"

	"github.com/newsgraph/newsgraph/graph"
)

// roleSet holds the roles of an entity in a claim, as bits.
type roleSet uint8

func roleBit(r ClaimRole) roleSet { return 1 << r }

// involvement calls yield for every entity that a claim involves, once for each
// of its roles.
func (ix *Index) involvement(n uint32, yield func(entity uint32, role ClaimRole)) {
	c := &ix.claims[n]
	if e := c.subject.entity(); e != none {
		yield(e, RoleSubject)
	}
	if e := c.object.entity(); e != none {
		yield(e, RoleObject)
	}
	for _, e := range ix.about.at(n) {
		yield(e, RoleAbout)
	}
	for i := ix.qualifierStarts[n]; i < ix.qualifierStarts[n+1]; i++ {
		if e := ix.qualifiers[i].value.entity(); e != none {
			yield(e, RoleQualifier)
		}
	}
	for s := c.carrier; s != none; s = ix.claims[s].carrier {
		e := ix.claims[s].subject.entity()
		if s == c.carrier {
			yield(e, RoleSpeaker)
		}
		yield(e, RoleSource)
	}
}

// addPostings lists the claims and links of everything that filters ask for.
func (b *builder) addPostings() {
	b.predicateClaims = makeLists(len(b.predicates), func(add func(list, item uint32)) {
		for n := range b.claims {
			if p := b.claims[n].predicate; p != none {
				add(p, uint32(n))
			}
		}
	})
	b.predicateLinks = makeLists(len(b.predicates), func(add func(list, item uint32)) {
		for n := range b.links {
			add(b.links[n].predicate, uint32(n))
		}
	})
	for p := range b.predicates {
		row := &b.predicates[p]
		for _, narrower := range row.within {
			row.claims += uint32(b.predicateClaims.size(narrower))
			row.links += uint32(b.predicateLinks.size(narrower))
		}
	}
	b.entityLinks = makeLists(len(b.entities), func(add func(list, item uint32)) {
		for n := range b.links {
			subject, object := b.links[n].subject.entity(), b.links[n].object.entity()
			if subject != none {
				add(subject, uint32(n))
			}
			if object != none && object != subject {
				add(object, uint32(n))
			}
		}
	})
	b.addInvolved()
	b.addCiting()
	b.addUtterances()
}

// addInvolved lists the claims that involve an entity, each once, with its roles.
func (b *builder) addInvolved() {
	type involved struct {
		entity uint32
		roles  roleSet
	}
	var all []involved
	each := func(do func(claim uint32, e involved)) {
		for n := range uint32(len(b.claims)) {
			all = all[:0]
			b.involvement(n, func(entity uint32, role ClaimRole) {
				i := slices.IndexFunc(all, func(e involved) bool { return e.entity == entity })
				if i < 0 {
					i = len(all)
					all = append(all, involved{entity: entity})
				}
				all[i].roles |= roleBit(role)
			})
			for _, e := range all {
				do(n, e)
			}
		}
	}
	b.involved = makeLists(len(b.entities), func(add func(list, item uint32)) {
		each(func(claim uint32, e involved) { add(e.entity, claim) })
	})
	b.roles = make([]roleSet, len(b.involved.items))
	next := slices.Clone(b.involved.starts)
	each(func(claim uint32, e involved) {
		b.roles[next[e.entity]] = e.roles
		next[e.entity]++
	})
	for n := range b.entities {
		article := none
		row := &b.entities[n]
		for _, claim := range b.involved.at(uint32(n)) {
			c := &b.claims[claim]
			if c.article != article {
				article = c.article
				row.articles++
			}
			if c.flags&flagSpeech == 0 {
				row.claims++
			}
		}
	}
}

// addCiting lists, for every claim, the claims that have it as their object, or
// as their subject when the predicate is symmetric: what contradicts it.
func (b *builder) addCiting() {
	b.citing = makeLists(len(b.claims), func(add func(list, item uint32)) {
		for n := range b.claims {
			c := &b.claims[n]
			if cited := c.object.claim(); cited != none {
				add(cited, uint32(n))
			}
			if cited := c.subject.claim(); cited != none && cited != c.object.claim() &&
				c.predicate != none && b.predicates[c.predicate].Symmetric {
				add(cited, uint32(n))
			}
		}
	})
}

// sameUtterance is the key of the predicate that says of two claims that they
// are the same utterance.
const sameUtterance = "same-utterance-as"

// addUtterances gathers claims that remarks join as the same utterance, whichever
// way and over however many steps.
func (b *builder) addUtterances() {
	parent := map[uint32]uint32{}
	root := func(n uint32) uint32 {
		for {
			up, found := parent[n]
			if !found || up == n {
				return n
			}
			n = up
		}
	}
	for n := range b.claims {
		c := &b.claims[n]
		x, y := c.subject.claim(), c.object.claim()
		if x == none || y == none || c.predicate == none || c.polarity != graph.Affirmed || b.predicates[c.predicate].Key != sameUtterance {
			continue
		}
		x, y = root(x), root(y)
		parent[max(x, y)], parent[min(x, y)] = min(x, y), min(x, y)
	}
	b.utterances = map[uint32][]uint32{}
	for _, n := range slices.Sorted(maps.Keys(parent)) {
		r := root(n)
		b.utterances[r] = append(b.utterances[r], n)
	}
	for n := range parent {
		b.utterances[n] = b.utterances[root(n)]
	}
}
