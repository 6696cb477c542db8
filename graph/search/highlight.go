package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Highlight returns the name or text of a hit that matches the query best, as
// it was given, with what matches between ** and **. The hit must come from a
// search for the same text in the same Index.
func (ix *Index) Highlight(h Hit, query string) string {
	i := slices.IndexFunc(ix.segments, func(s *segment) bool { return s.kind == h.Kind })
	if i < 0 || int(h.doc) >= len(ix.segments[i].ids) {
		return ""
	}
	tokens, _ := ix.tokens(query)
	hl := highlighter{tokens: tokens, forgiving: h.Score < begunTier}
	hl.short, _ = nameKeys(query)
	var best marked
	lines, _ := ix.segments[i].linesOf(h.doc)
	for _, l := range lines {
		if m := hl.mark(l); best.line.text == "" || m.score > best.score {
			best = m
		}
	}
	return best.String()
}

// highlighter marks what a query matches.
type highlighter struct {
	tokens    []token
	short     string // the key of the query as a name
	forgiving bool   // mistyped words and words inside of others match
}

// marked is a line with the spans that match.
type marked struct {
	line  line
	spans []span
	score int
}

// span is bytes of a line: text[start:end].
type span struct{ start, end int }

// mark finds the words of the query in a line. Its score sums how well each is
// matched; function words, and a line that is wholly the query, decide a tie.
func (hl *highlighter) mark(l line) marked {
	m := marked{line: l}
	best := make([]class, len(hl.tokens))
	eachWord(l.text, func(w word, folded []byte) {
		text := string(folded)
		var part span
		match := unmatched
		for i, t := range hl.tokens {
			c, low, high := t.compare(text, hl.forgiving)
			best[i] = max(best[i], c)
			if c > match {
				match, part = c, originalSpan(l.text, w, low, high)
			}
		}
		if match != unmatched {
			m.spans = append(m.spans, part)
		}
	})
	for i, t := range hl.tokens {
		if best[i] == unmatched && len(m.spans) == 0 && l.field != inText {
			if spans := initialSpans(l.text, t.text); spans != nil {
				best[i], m.spans = begins, spans
			}
		}
		switch {
		case t.required:
			m.score += maxWords * int(best[i])
		case best[i] != unmatched:
			m.score++
		}
	}
	if short, _ := nameKeys(l.text); short == hl.short {
		m.score++
	}
	return m
}

// compare returns how a word of the query matches a folded word, and which
// bytes of that it covers.
func (t token) compare(folded string, forgiving bool) (c class, low, high int) {
	if slices.Contains(variants(t.text), folded) {
		return equal, 0, len(folded)
	}
	if t.prefix && strings.HasPrefix(folded, t.text) {
		return begins, 0, len(t.text)
	}
	if !forgiving {
		return unmatched, 0, 0
	}
	if limit := edits(t.letters); limit > 0 && !t.number {
		if distance, _ := newWalk(t.text, limit).measure(folded, t.prefix); distance <= limit {
			return editClass(distance), 0, len(folded)
		}
	}
	if at := strings.Index(folded, t.text); at >= 0 && t.letters >= minInside {
		return isInside, at, at + len(t.text)
	}
	return unmatched, 0, 0
}

// originalSpan returns where in a text the bytes [low, high) of what a word of
// it folds to come from.
func originalSpan(text string, w word, low, high int) span {
	s := span{start: -1, end: w.end}
	var folded []byte
	for at, r := range text[w.start:w.end] {
		if len(folded) >= high && !unicode.Is(unicode.Mn, r) {
			s.end = w.start + at
			break
		}
		if inWord(r) {
			folded = appendFolded(folded, r)
		}
		if s.start < 0 && len(folded) > low {
			s.start = w.start + at
		}
	}
	s.start = max(s.start, w.start)
	return s
}

// initialSpans returns the capitals of a name that make up an acronym, or nil.
func initialSpans(text, acronym string) []span {
	var spans []span
	var letters []byte
	eachWord(text, func(w word, folded []byte) {
		if w.isStop(folded) {
			return
		}
		_, size := utf8.DecodeRuneInString(text[w.start:])
		spans = append(spans, span{w.start, w.start + size})
		letters = append(letters, folded[:firstRune(folded)]...)
	})
	if len(spans) < minInitials || string(letters) != acronym {
		return nil
	}
	return spans
}

// String returns the line with its spans marked. Spans that only a space, a
// hyphen or a point parts are one.
func (m marked) String() string {
	slices.SortFunc(m.spans, func(a, b span) int { return cmp.Compare(a.start, b.start) })
	var b strings.Builder
	at := 0
	for i := 0; i < len(m.spans); i++ {
		s := m.spans[i]
		for i+1 < len(m.spans) && strings.Trim(m.line.text[s.end:m.spans[i+1].start], " -.") == "" && s.end < m.spans[i+1].start {
			i++
			s.end = m.spans[i].end
		}
		b.WriteString(m.line.text[at:s.start])
		b.WriteString("**" + m.line.text[s.start:s.end] + "**")
		at = s.end
	}
	b.WriteString(m.line.text[at:])
	return b.String()
}
