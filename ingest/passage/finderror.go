package passage

import (
	"fmt"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
)

// Problem says why an at string names no passage, or more than one.
type Problem uint8

// The problems.
const (
	Malformed      Problem = iota + 1 // the string itself cannot be read
	NoParagraph                       // the text has fewer paragraphs
	NotFound                          // the words are not in the text
	HeadNotFound                      // the words before … are not in the text
	TailNotFound                      // the words after … are not in the text
	TailBeforeHead                    // the words after … stand only before those before it
	InsideWord                        // the words begin or end inside a word
	OtherParagraph                    // the words are in the text, but not in that paragraph
	Ambiguous                         // several passages fit
)

// FindError says why an at string does not name one passage.
type FindError struct {
	At      string
	Problem Problem
	// Part is the part of At that was not found, folded, or what is malformed.
	Part string
	// Candidates are the passages that fit, all of them, when several do;
	// otherwise the places that come nearest, best first, and maybe none.
	Candidates []graph.Passage
	Paragraphs int // how many the text has, for NoParagraph
}

func (e *FindError) Error() string {
	return e.problem() + e.places()
}

// Unwrap makes the error one of [graph.ErrInvalid].
func (e *FindError) Unwrap() error { return graph.ErrInvalid }

func (e *FindError) problem() string {
	switch e.Problem {
	case Malformed:
		return fmt.Sprintf("%q is no passage: %s", e.At, e.Part)
	case NoParagraph:
		return fmt.Sprintf("%q is not in the text: it has %s", e.At, plural(e.Paragraphs, "paragraph"))
	case HeadNotFound:
		return fmt.Sprintf("%q is not in the text: its first words %q are not there", e.At, e.Part)
	case TailNotFound:
		return fmt.Sprintf("%q is not in the text: its last words %q are not there", e.At, e.Part)
	case TailBeforeHead:
		return fmt.Sprintf("%q is not in the text: its last words %q stand only before its first", e.At, e.Part)
	case InsideWord:
		return fmt.Sprintf("%q begins or ends inside a word", e.Part)
	case OtherParagraph:
		return fmt.Sprintf("%q is in another paragraph", e.At)
	case Ambiguous:
		return fmt.Sprintf("%q fits %d passages", e.At, len(e.Candidates))
	}
	return fmt.Sprintf("%q is not in the text", e.At)
}

// shownPlaces is how many candidates an error's text names.
const shownPlaces = 5

func (e *FindError) places() string {
	if len(e.Candidates) == 0 {
		return ""
	}
	var b strings.Builder
	switch e.Problem {
	case NotFound, HeadNotFound, TailNotFound:
		b.WriteString("; nearest: ")
	default:
		b.WriteString(": ")
	}
	for i, p := range e.Candidates {
		if i == shownPlaces {
			fmt.Fprintf(&b, " and %d more", len(e.Candidates)-i)
			break
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(Describe(p))
	}
	return b.String()
}

// Describe returns a passage in a line, for people: p4 at 812 “first … last”.
func Describe(p graph.Passage) string {
	return fmt.Sprintf("p%d at %d “%s”", p.Paragraph, p.Start, p.Excerpt)
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// explain says why an at string did not find exactly one passage in its scope.
func (t *Text) explain(text string, a at, scope span, found []span) *FindError {
	e := &FindError{At: text, Problem: Ambiguous, Candidates: t.passages(found)}
	if len(found) > 0 {
		return e
	}
	readings := a.readings()
	if len(readings) == 0 {
		e.Problem, e.Part = NotFound, a.words
		if strings.ContainsRune(a.words, '…') {
			e.Problem, e.Part = Malformed, "words are wanted on both sides of …"
			return e
		}
		e.Candidates = t.instead(e, a, scope, scope)
		return e
	}
	r := readings[0]
	heads := t.occurrences(r.head, scope)
	if len(heads) == 0 {
		e.Problem, e.Part = HeadNotFound, r.head
		e.Candidates = t.instead(e, a, scope, scope)
		return e
	}
	e.Problem, e.Part = TailNotFound, r.tail
	if tails := t.occurrences(r.tail, scope); len(tails) > 0 {
		e.Problem, e.Candidates = TailBeforeHead, t.passages(tails)
		return e
	}
	e.Candidates = t.instead(e, a, scope, span{heads[0].end, scope.end})
	return e
}

// instead returns what may have been meant by a part that was not found, and
// sharpens the problem when that part stands somewhere else.
func (t *Text) instead(e *FindError, a at, scope, near span) []graph.Passage {
	if cut := t.anyOccurrences(e.Part, scope); len(cut) > 0 {
		e.Problem = InsideWord
		for i, s := range cut {
			cut[i] = t.widen(s)
		}
		return t.passages(slices.Compact(cut))
	}
	whole := span{0, len(t.runes)}
	if scope != whole {
		if elsewhere := t.spansOf(at{words: a.words}, whole); len(elsewhere) > 0 {
			e.Problem = OtherParagraph
			return t.passages(elsewhere)
		}
	}
	return t.passages(t.nearest(e.Part, near))
}

// widen returns a span with the whole words that it begins and ends in.
func (t *Text) widen(s span) span {
	for s.start > 0 && !t.isCut(s.start) {
		s.start--
	}
	for s.end < len(t.runes) && !t.isCut(s.end) {
		s.end++
	}
	return s
}
