package index

import (
	"strings"

	"github.com/newsgraph/newsgraph/graph"
)

// addSpeech finds, for every claim in somebody's words, the speech claim that
// utters it in its article. The chain of these is the claim's attribution, from
// the inside out.
//
// A claim can be the object of more speech claims than the one that it came
// with: what one says, another confirms or rejects. The one that it came with
// has a key of the same stem (c4.1 for c4); where none has, it is the first.
// The others cite the claim and are no part of its attribution.
func (b *builder) addSpeech() {
	for n := range uint32(len(b.claims)) {
		said := b.content(n)
		if said == none {
			continue
		}
		content := &b.claims[said]
		if content.article != b.claims[n].article || content.voice == graph.Author || content.voice == graph.Annotator {
			continue
		}
		if content.carrier == none || !b.sameStem(said, content.carrier) && b.sameStem(said, n) {
			content.carrier = n
		}
	}
	b.refuseCircularSpeech()
}

// sameStem reports whether the keys of two claims are the same up to the period.
func (ix *Index) sameStem(x, y uint32) bool {
	stemX, _, _ := strings.Cut(ix.claimWords[x].key, ".")
	stemY, _, _ := strings.Cut(ix.claimWords[y].key, ".")
	return stemX == stemY
}

// refuseCircularSpeech reports speech that utters itself in the end.
func (b *builder) refuseCircularSpeech() {
	const (
		unseen = iota
		onPath
		done
	)
	state := make([]uint8, len(b.claims))
	for start := range uint32(len(b.claims)) {
		n := start
		for n != none && state[n] == unseen {
			state[n] = onPath
			n = b.content(n)
		}
		if n != none && state[n] == onPath {
			b.problem("%s: speech that utters itself", Claim{b.Index, n}.ID())
		}
		for n = start; n != none && state[n] == onPath; n = b.content(n) {
			state[n] = done
		}
	}
}

// content returns the claim that a speech claim utters, and none for any other.
func (ix *Index) content(n uint32) uint32 {
	if ix.claims[n].flags&flagSpeech == 0 {
		return none
	}
	return ix.claims[n].object.claim()
}

// said returns the date at which a claim was said, or none.
func (ix *Index) said(n uint32) uint32 {
	c := &ix.claims[n]
	if c.flags&flagSpeech == 0 {
		if c.carrier == none {
			return none
		}
		c = &ix.claims[c.carrier]
	}
	return c.when
}

// speaker returns the innermost voice of a claim's attribution, or none.
func (ix *Index) speaker(n uint32) uint32 {
	carrier := ix.claims[n].carrier
	if carrier == none {
		return none
	}
	return ix.claims[carrier].subject.entity()
}
