package search

import (
	"slices"
	"strings"
	"sync"
)

// class is how a word of a query matches a word of a document, the worst first.
type class uint8

const (
	unmatched class = iota
	isInside
	twoEdits
	oneEdit
	begins
	equal
)

// code is how, and in which field, a word of a query matches a document; the
// greater the better.
type code uint8

func newCode(c class, f field) code { return code(c)<<3 | code(f) }

func (c code) class() class { return class(c >> 3) }
func (c code) field() field { return field(c & 7) }

// match is a term that matches a word of a query.
type match struct {
	term  int
	class class
}

// matches returns the terms that match a word of a query.
func (s *segment) matches(t token, e effort) []match {
	var found []match
	for _, variant := range variants(t.text) {
		if low, high := s.terms.find(variant); low < high {
			found = append(found, match{low, equal})
		}
	}
	if t.prefix {
		low, high := s.terms.prefix(t.text)
		whole := found
		found = slices.Grow(found, high-low)
		for term := low; term < high; term++ {
			if !slices.Contains(whole, match{term, equal}) {
				found = append(found, match{term, begins})
			}
		}
	}
	if e >= mistyped && !t.number {
		found = append(found, s.mistyped(t)...)
	}
	if e >= inside && t.letters >= minInside {
		for _, term := range s.terms.containing(t.text, maxGuesses) {
			found = append(found, match{term, isInside})
		}
	}
	return found
}

// variants returns a word, its singular and its plural, as far as they can be
// told from the letters alone, in English and Spanish.
func variants(word string) []string {
	if len(word) < 4 {
		return []string{word}
	}
	all := []string{word, word + "s", word + "es"}
	if stem, found := strings.CutSuffix(word, "y"); found {
		all = append(all, stem+"ies")
	}
	if stem, found := strings.CutSuffix(word, "ies"); found {
		all = append(all, stem+"y")
	}
	if stem, found := strings.CutSuffix(word, "s"); found && !strings.HasSuffix(stem, "s") {
		all = append(all, stem)
		if stem, found := strings.CutSuffix(stem, "e"); found {
			all = append(all, stem)
		}
	}
	return all
}

// scratch is where a run notes what it finds in a segment.
type scratch struct {
	codes   [maxWords][]code // by word of the query and document
	seen    []bool           // by document
	touched []uint32         // documents seen
}

type scratchPool struct{ pool sync.Pool }

func (p *scratchPool) take(docs, words int) *scratch {
	sc, ok := p.pool.Get().(*scratch)
	if !ok {
		sc = &scratch{seen: make([]bool, docs)}
	}
	for i := range words {
		if sc.codes[i] == nil {
			sc.codes[i] = make([]code, docs)
		}
	}
	return sc
}

// give takes the scratch back, clean.
func (p *scratchPool) give(sc *scratch, words int) {
	for _, doc := range sc.touched {
		sc.seen[doc] = false
		for i := range words {
			sc.codes[i][doc] = 0
		}
	}
	sc.touched = sc.touched[:0]
	p.pool.Put(sc)
}

// note records that a word of the query matches a document.
func (sc *scratch) note(word int, doc uint32, c code) {
	if !sc.seen[doc] {
		sc.seen[doc] = true
		sc.touched = append(sc.touched, doc)
	}
	if sc.codes[word][doc] < c {
		sc.codes[word][doc] = c
	}
}

// search finds the matches of a segment.
func (r *run) search(s *segment) {
	sc := s.pool.take(len(s.ids), len(r.tokens))
	defer s.pool.give(sc, len(r.tokens))
	matches := make([][]match, len(r.tokens))
	costs := make([]int, len(r.tokens))
	order := make([]int, len(r.tokens))
	for i, t := range r.tokens {
		order[i] = i
		matches[i] = s.matches(t, r.effort)
		for _, m := range matches[i] {
			costs[i] += int(s.named.counts[m.term]) + int(s.told.counts[m.term])
		}
	}
	// The words with the shortest lists come first, so that the bound on
	// reading cuts what says least.
	slices.SortStableFunc(order, func(a, b int) int { return costs[a] - costs[b] })
	for _, i := range order {
		r.read(s, sc, i, matches[i])
	}
	r.rank(s, sc, costs)
}

// read notes the documents that match a word of the query.
func (r *run) read(s *segment, sc *scratch, word int, matches []match) {
	for _, m := range matches {
		r.readList(&s.named, m.term, func(doc uint32, bits uint8) {
			sc.note(word, doc, newCode(m.class, inAlias+field(bits)))
		})
		if m.class == begins && r.tokens[word].letters < minTextPrefix {
			continue
		}
		r.readList(&s.told, m.term, func(doc uint32, _ uint8) {
			sc.note(word, doc, newCode(m.class, inText))
		})
	}
}

func (r *run) readList(p *postings, term int, visit func(doc uint32, bits uint8)) {
	count := int(p.counts[term])
	if count > r.left {
		count, r.complete = r.left, false
	}
	r.left -= count
	p.read(term, count, visit)
}
