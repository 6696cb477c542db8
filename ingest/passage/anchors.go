package passage

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
)

// Cite names a passage as an annotation does: by the key of a claim and one of
// its at strings.
type Cite struct{ Claim, At string }

// Hash is the first twelve hex digits of the SHA-256 of folded text, or empty
// when there is none.
type Hash string

const hashBytes = 6

// contextWords is how many words before a passage, and after it, are its
// context.
const contextWords = 4

// Anchor holds where a passage is and what is needed to find it again in a
// changed text, without its words.
type Anchor struct {
	Cite
	Passage       graph.Passage
	LastParagraph int // in which the passage ends
	Words         int // in the passage
	Hash          Hash
	Before, After Hash // of the four words before and after, or empty
	// A side is empty when there are fewer than four words, and when they stand
	// beside the same passage elsewhere too: then they tell nothing.
}

// Anchors are the anchors of one article: what stands in its .anchors file.
type Anchors struct {
	SHA256     string // of the text
	Length     int    // of the text, in code points
	Paragraphs []Hash // of the text
	Passages   []Anchor
}

// NewAnchors returns the anchors of a text, still without passages.
func NewAnchors(t *Text) *Anchors {
	a := &Anchors{SHA256: t.sha256, Length: t.Len(), Paragraphs: make([]Hash, len(t.paras))}
	for i, p := range t.paras {
		a.Paragraphs[i] = newHash(t.foldedSpan(p))
	}
	return a
}

// Anchor finds the passage that an at string names and anchors it. Its errors
// are those of [Text.Find].
func (t *Text) Anchor(c Cite) (Anchor, error) {
	s, err := t.find(c.At)
	if err != nil {
		return Anchor{}, err
	}
	return t.anchor(c, s), nil
}

func (t *Text) anchor(c Cite, s span) Anchor {
	folded := t.foldedSpan(s)
	before, after := t.ownContext(s, folded)
	return Anchor{
		Cite:          c,
		Passage:       t.passage(s),
		LastParagraph: t.paragraphAt(s.end-1) + 1,
		Words:         len(t.wordsIn(s)),
		Hash:          newHash(folded),
		Before:        before,
		After:         after,
	}
}

// ownContext returns the hashes of the words before and after a passage, without
// those that stand beside the same words elsewhere.
func (t *Text) ownContext(s span, folded string) (before, after Hash) {
	before, after = t.context(s)
	for _, other := range t.occurrences(folded, span{0, len(t.runes)}) {
		if other == s {
			continue
		}
		otherBefore, otherAfter := t.context(other)
		if otherBefore == before {
			before = ""
		}
		if otherAfter == after {
			after = ""
		}
	}
	return before, after
}

// context returns the hashes of the words before and after a part of the text.
func (t *Text) context(s span) (before, after Hash) {
	left := t.wordsIn(span{0, s.start})
	right := t.wordsIn(span{s.end, len(t.runes)})
	if len(left) >= contextWords {
		before = t.hashWords(left[len(left)-contextWords:])
	}
	if len(right) >= contextWords {
		after = t.hashWords(right[:contextWords])
	}
	return before, after
}

func (t *Text) hashWords(words []span) Hash {
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = t.foldedSpan(w)
	}
	return newHash(strings.Join(folded, " "))
}

func newHash(folded string) Hash {
	sum := sha256.Sum256([]byte(folded))
	return Hash(hex.EncodeToString(sum[:hashBytes]))
}

// Drift is how anchors differ from what an article's file declares.
type Drift struct {
	OtherText   bool   // they were made for another text
	Missing     []Cite // declared, and not anchored; as declared
	Superfluous []Cite // anchored, and not declared; as anchored
}

// None reports whether the anchors are exactly the declared ones.
func (d Drift) None() bool {
	return !d.OtherText && len(d.Missing) == 0 && len(d.Superfluous) == 0
}

// Drift compares anchors with the hash of the text and the passages that an
// article's file declares. The order of the passages does not matter.
func (a *Anchors) Drift(sha256 string, declared []Cite) Drift {
	d := Drift{OtherText: a.SHA256 != sha256}
	anchored := a.ByCite()
	wanted := make(map[Cite]bool, len(declared))
	for _, c := range declared {
		if _, found := anchored[c]; !found && !wanted[c] {
			d.Missing = append(d.Missing, c)
		}
		wanted[c] = true
	}
	for _, anchor := range a.Passages {
		if !wanted[anchor.Cite] {
			d.Superfluous = append(d.Superfluous, anchor.Cite)
		}
	}
	return d
}

// ByCite returns the anchored passages by how they are named.
func (a *Anchors) ByCite() map[Cite]Anchor {
	anchored := make(map[Cite]Anchor, len(a.Passages))
	for _, anchor := range a.Passages {
		anchored[anchor.Cite] = anchor
	}
	return anchored
}

// Equal reports whether two anchors files would be the same.
func (a *Anchors) Equal(b *Anchors) bool {
	return a.SHA256 == b.SHA256 && a.Length == b.Length &&
		slices.Equal(a.Paragraphs, b.Paragraphs) && slices.Equal(a.Passages, b.Passages)
}
