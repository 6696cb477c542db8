package passage

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/newsgraph/newsgraph/graph"
)

// Refusal says why a passage was not found again. The zero value means that it
// was.
type Refusal uint8

// The refusals.
const (
	Gone        Refusal = iota + 1 // its words are not where they should be
	Unconfirmed                    // its words are there, in other surroundings
	Undecided                      // its words are there several times
)

// Relocation is what became of a passage in a changed text.
type Relocation struct {
	Old     Anchor
	New     Anchor // set when nothing was refused
	Refusal Refusal
	// Candidates are, when the passage was refused, the places of the new text
	// that may be it, in text order; maybe none.
	Candidates []graph.Passage
}

// Found reports whether the passage was found again.
func (r Relocation) Found() bool { return r.Refusal == 0 }

// Reason tells people why the passage was refused, or is empty.
func (r Relocation) Reason() string {
	switch r.Refusal {
	case Gone:
		return "its words are no longer where they were"
	case Unconfirmed:
		return "its words stand in other surroundings now"
	case Undecided:
		return fmt.Sprintf("its words stand there %d times", len(r.Candidates))
	}
	return ""
}

// Relocate finds the passages again in a text that has changed a little, in
// their order. It is strict and never guesses: the package documentation tells
// the method.
func (a *Anchors) Relocate(t *Text) []Relocation {
	alignment := align(a.Paragraphs, NewAnchors(t).Paragraphs)
	relocations := make([]Relocation, len(a.Passages))
	for i, old := range a.Passages {
		r := Relocation{Old: old}
		s := span{old.Passage.Start, old.Passage.End}
		switch first := old.Passage.Paragraph - 1; {
		case a.SHA256 == t.sha256 && t.cutProblem(s) == "" && t.anchor(old.Cite, s) == old:
			r.New = old
		case first < 0 || old.LastParagraph <= first || old.LastParagraph > len(alignment):
			r.Refusal, r.Candidates = Gone, t.elsewhere(old)
		default:
			r.find(t, alignment)
		}
		relocations[i] = r
	}
	return relocations
}

// find looks for a passage.
func (r *Relocation) find(t *Text, alignment []int) {
	region, unchanged := t.region(r.Old, alignment)
	hits := t.scan(r.Old, region)
	if len(hits) == 0 {
		r.Refusal, r.Candidates = Gone, t.elsewhere(r.Old)
		return
	}
	if unchanged && len(hits) == 1 {
		r.New = t.anchor(r.Old.Cite, hits[0])
		return
	}
	confirmed := t.confirmed(r.Old, hits)
	switch {
	case len(confirmed) == 1:
		r.New = t.anchor(r.Old.Cite, confirmed[0])
	case len(confirmed) == 0 && !unchanged:
		r.Refusal, r.Candidates = Unconfirmed, t.passages(hits)
	case len(confirmed) == 0:
		r.Refusal, r.Candidates = Undecided, t.passages(hits)
	default:
		r.Refusal, r.Candidates = Undecided, t.passages(confirmed)
	}
}

// region returns the part of the text in which a passage must be: its own
// paragraphs when they are unchanged, else what lies between the nearest
// unchanged ones round it.
func (t *Text) region(old Anchor, alignment []int) (region span, unchanged bool) {
	first, last := old.Passage.Paragraph-1, old.LastParagraph-1
	unchanged = alignment[first] != none
	for i := first; i < last; i++ {
		unchanged = unchanged && alignment[i+1] == alignment[i]+1
	}
	low, high := 0, len(t.paras)-1
	if alignment[first] != none {
		low = alignment[first]
	} else if i := lastAligned(alignment[:first]); i != none {
		low = alignment[i] + 1
	}
	if alignment[last] != none {
		high = alignment[last]
	} else if i := slices.IndexFunc(alignment[last:], func(to int) bool { return to != none }); i >= 0 {
		high = alignment[last+i] - 1
	}
	if low > high {
		return span{}, false
	}
	return span{t.paras[low].start, t.paras[high].end}, unchanged
}

func lastAligned(alignment []int) int {
	for i := len(alignment) - 1; i >= 0; i-- {
		if alignment[i] != none {
			return i
		}
	}
	return none
}

// signs is how many signs round its words a passage may have that is scanned
// for: quotes, brackets, a full stop.
const signs = 16

// scan returns the spans in a part of the text that have as many words as a
// passage and its hash.
func (t *Text) scan(old Anchor, region span) []span {
	want, err := hex.DecodeString(string(old.Hash))
	if err != nil {
		return nil
	}
	words := t.wordsIn(region)
	var hits []span
	for i := 0; old.Words > 0 && i+old.Words <= len(words); i++ {
		first, last := words[i], words[i+old.Words-1]
		low, high := region.start, region.end
		if i > 0 {
			low = words[i-1].end
		}
		if i+old.Words < len(words) {
			high = words[i+old.Words].start
		}
		for start := max(low, first.start-signs); start <= first.start; start++ {
			for end := last.end; end <= min(high, last.end+signs); end++ {
				s := span{start, end}
				if t.cutProblem(s) != "" {
					continue
				}
				if sum := sha256.Sum256([]byte(t.foldedSpan(s))); bytes.Equal(sum[:hashBytes], want) {
					hits = append(hits, s)
				}
			}
		}
	}
	return hits
}

// confirmed returns the hits whose surroundings agree best with those of a
// passage, without those with which nothing agrees.
func (t *Text) confirmed(old Anchor, hits []span) []span {
	var confirmed []span
	best := 1
	for _, s := range hits {
		agree := 0
		before, after := t.context(s)
		if before != "" && before == old.Before {
			agree++
		}
		if after != "" && after == old.After {
			agree++
		}
		if agree > best {
			best, confirmed = agree, nil
		}
		if agree == best {
			confirmed = append(confirmed, s)
		}
	}
	return confirmed
}

// elsewhere returns where a passage may have gone: where its very words stand,
// else what has its first and last words.
func (t *Text) elsewhere(old Anchor) []graph.Passage {
	whole := span{0, len(t.runes)}
	if hits := t.scan(old, whole); len(hits) > 0 {
		return t.passages(hits)
	}
	words := readAt(old.At).words
	if words == "" {
		words = fold(old.Passage.Excerpt)
	}
	return t.passages(t.spansOf(at{words: words}, whole))
}
