package passage

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph/graph"
)

// Find returns the one passage that an at string names, as the package
// documentation says. Otherwise the error is a [*FindError] with the passages
// that may have been meant.
func (t *Text) Find(at string) (graph.Passage, error) {
	s, err := t.find(at)
	if err != nil {
		return graph.Passage{}, err
	}
	return t.passage(s), nil
}

func (t *Text) find(text string) (span, *FindError) {
	a := readAt(text)
	scope, err := t.scope(text, a)
	if err != nil {
		return span{}, err
	}
	found := t.spansOf(a, scope)
	if len(found) != 1 {
		return span{}, t.explain(text, a, scope, found)
	}
	if problem := t.cutProblem(found[0]); problem != "" {
		return span{}, &FindError{At: text, Problem: Malformed, Part: "it " + problem, Candidates: t.passages(found)}
	}
	return found[0], nil
}

// scope returns the part of the text in which an at string looks.
func (t *Text) scope(text string, a at) (span, *FindError) {
	switch {
	case !a.placed && a.words == "":
		return span{}, &FindError{At: text, Problem: Malformed, Part: "it names no words"}
	case !a.placed:
		return span{0, len(t.runes)}, nil
	case a.first > a.last:
		return span{}, &FindError{At: text, Problem: Malformed, Part: "its first paragraph is after its last"}
	case a.first < 1 || a.last > len(t.paras):
		return span{}, &FindError{At: text, Problem: NoParagraph, Paragraphs: len(t.paras)}
	}
	return span{t.paras[a.first-1].start, t.paras[a.last-1].end}, nil
}

// spansOf returns what an at string may mean, in text order. Words that stand in
// the text as they are leave no other reading.
func (t *Text) spansOf(a at, scope span) []span {
	if a.words == "" {
		return []span{scope}
	}
	if found := t.occurrences(a.words, scope); len(found) > 0 {
		return found
	}
	var found []span
	for _, r := range a.readings() {
		found = append(found, between(t.occurrences(r.head, scope), t.occurrences(r.tail, scope))...)
	}
	slices.SortFunc(found, compareSpans)
	return slices.Compact(found)
}

// between returns the shortest spans that begin with a head and end with a tail
// after it: those that hold no other one.
func between(heads, tails []span) []span {
	var found []span
	next := 0
	for _, head := range heads {
		for next < len(tails) && tails[next].start < head.end {
			next++
		}
		if next == len(tails) {
			return found
		}
		s := span{head.start, tails[next].end}
		if last := len(found) - 1; last >= 0 && found[last].end == s.end {
			found[last] = s
		} else {
			found = append(found, s)
		}
	}
	return found
}

// occurrences returns where folded words stand in a part of the text, as whole
// words.
func (t *Text) occurrences(words string, scope span) []span {
	var whole []span
	for _, s := range t.anyOccurrences(words, scope) {
		if t.isCut(s.start) && t.isCut(s.end) {
			whole = append(whole, s)
		}
	}
	return whole
}

// anyOccurrences returns where a folded string stands in a part of the text,
// also inside words but never inside characters.
func (t *Text) anyOccurrences(words string, scope span) []span {
	var found []span
	low, high := t.foldedBounds(scope)
	for low < high {
		i := strings.Index(t.folded.text[low:high], words)
		if i < 0 {
			break
		}
		low += i
		s := span{int(t.folded.starts[low]), int(t.folded.ends[low+len(words)])}
		if s.start != none && s.end != none {
			found = append(found, s)
		}
		_, size := utf8.DecodeRuneInString(t.folded.text[low:])
		low += size
	}
	return found
}

// foldedBounds returns the bytes of the folded text that hold a part of the
// text, without what its ends cut.
func (t *Text) foldedBounds(s span) (low, high int) {
	for s.start < s.end && t.folded.from[s.start] == none {
		s.start++
	}
	for s.start < s.end && t.folded.to[s.end] == none {
		s.end--
	}
	if s.start >= s.end {
		return 0, 0
	}
	return int(t.folded.from[s.start]), int(t.folded.to[s.end])
}
