package passage

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/newsgraph/newsgraph/graph"
)

// MaxLength is how many code points a passage should have at most. A longer one
// is no mistake, but it shows a reader little and does not count in [Coverage].
const MaxLength = 400

// excerptWords is how many words an excerpt has at either end.
const excerptWords = 4

// Long reports whether a passage has more than [MaxLength] code points.
func Long(p graph.Passage) bool { return p.End-p.Start > MaxLength }

// Coverage returns which share of a text of some code points lies in passages,
// from 0 to 1. Where passages overlap the text counts once; passages that are
// [Long] do not count.
func Coverage(passages []graph.Passage, length int) float64 {
	var spans []span
	for _, p := range passages {
		if s := (span{max(0, p.Start), min(p.End, length)}); !Long(p) && s.start < s.end {
			spans = append(spans, s)
		}
	}
	slices.SortFunc(spans, compareSpans)
	covered, end := 0, 0
	for _, s := range spans {
		if s.end > end {
			covered += s.end - max(s.start, end)
			end = s.end
		}
	}
	if length <= 0 {
		return 0
	}
	return float64(covered) / float64(length)
}

// Passage returns the passage between two offsets in code points. It is a
// [*CutError] when the offsets are not in the text, or when the passage would
// hold no word, begin or end with white space, or cut a word or a character.
func (t *Text) Passage(start, end int) (graph.Passage, error) {
	if problem := t.cutProblem(span{start, end}); problem != "" {
		return graph.Passage{}, &CutError{Start: start, End: end, Problem: problem}
	}
	return t.passage(span{start, end}), nil
}

func (t *Text) cutProblem(s span) string {
	switch {
	case s.start < 0 || s.end < s.start || s.end > len(t.runes):
		return fmt.Sprintf("is not in a text of %d code points", len(t.runes))
	case s.start == s.end:
		return "is empty"
	case isBlank(t.runes[s.start]):
		return "begins with white space"
	case isBlank(t.runes[s.end-1]):
		return "ends with white space"
	case !t.isCut(s.start) || t.folded.from[s.start] == none:
		return "begins inside a word"
	case !t.isCut(s.end) || t.folded.to[s.end] == none:
		return "ends inside a word"
	case len(t.wordsIn(s)) == 0:
		return "holds no word"
	}
	return ""
}

// isCut reports whether an offset in the text lies neither inside a word nor
// before a mark that belongs to what stands before it.
func (t *Text) isCut(offset int) bool {
	if offset == 0 || offset == len(t.runes) {
		return true
	}
	if unicode.IsMark(t.runes[offset]) && !unicode.IsSpace(t.runes[offset-1]) {
		return false
	}
	i := lastStarting(t.words, offset)
	return i < 0 || t.words[i].start == offset || t.words[i].end <= offset
}

// passage describes a span that can be cut out.
func (t *Text) passage(s span) graph.Passage {
	return graph.Passage{Start: s.start, End: s.end, Paragraph: t.paragraphAt(s.start) + 1, Excerpt: t.excerpt(s)}
}

func (t *Text) passages(spans []span) []graph.Passage {
	passages := make([]graph.Passage, len(spans))
	for i, s := range spans {
		passages[i] = t.passage(s)
	}
	return passages
}

// excerpt returns the passage on one line when it has few words, else its first
// and last ones.
func (t *Text) excerpt(s span) string {
	words := t.wordsIn(s)
	if len(words) <= 2*excerptWords {
		return t.line(s)
	}
	return t.line(span{s.start, words[excerptWords-1].end}) + " … " + t.line(span{words[len(words)-excerptWords].start, s.end})
}

func (t *Text) line(s span) string {
	return strings.Join(strings.Fields(string(t.runes[s.start:s.end])), " ")
}

// foldedSpan returns a part of the text as it is compared.
func (t *Text) foldedSpan(s span) string {
	from, to := t.folded.from[s.start], t.folded.to[s.end]
	if from == none || to == none || from > to {
		return fold(string(t.runes[s.start:s.end]))
	}
	return t.folded.text[from:to]
}

func compareSpans(a, b span) int {
	if a.start != b.start {
		return a.start - b.start
	}
	return a.end - b.end
}

// CutError says why the text between two offsets can be no passage.
type CutError struct {
	Start, End int // in code points
	Problem    string
}

func (e *CutError) Error() string {
	return fmt.Sprintf("passage %d–%d %s", e.Start, e.End, e.Problem)
}

// Unwrap makes the error one of [graph.ErrInvalid].
func (e *CutError) Unwrap() error { return graph.ErrInvalid }
