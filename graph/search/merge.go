package search

import (
	"cmp"
	"maps"
	"slices"
)

// index puts what was read in order, together with what is kept.
func (r *reader) index() {
	s := r.segment
	terms := r.terms()
	texts := make([]string, len(terms))
	rankOf := make([]uint32, len(r.numbers))
	for rank, t := range terms {
		texts[rank] = t.text
		if t.read != none {
			rankOf[t.read] = uint32(rank)
		}
	}
	s.terms = newLexicon(texts)
	read := r.byTerm(rankOf, len(terms))
	s.named = newPostings(len(terms), func(term int, yield func(doc uint32, bits uint8)) {
		for _, e := range read.at(term) {
			if e.field != inText {
				yield(e.doc, uint8(e.field-inAlias))
			}
		}
	})
	s.told = newPostings(len(terms), func(term int, yield func(doc uint32, bits uint8)) {
		rest := read.at(term)
		yieldUntil := func(doc uint32) {
			for ; len(rest) > 0 && rest[0].doc < doc; rest = rest[1:] {
				if rest[0].field == inText {
					yield(rest[0].doc, 0)
				}
			}
		}
		if kept := terms[term].kept; kept != none {
			r.older.told.each(int(kept), func(old uint32, _ uint8) bool {
				if doc := r.docOf[old]; doc != none {
					yieldUntil(doc)
					yield(doc, 0)
				}
				return true
			})
		}
		yieldUntil(none)
	})
	r.indexWholes()
}

// mergedTerm is a term by its number among those that were read and its number in
// the older segment; none where it is not.
type mergedTerm struct {
	text       string
	read, kept uint32
}

// terms returns all terms in order.
func (r *reader) terms() []mergedTerm {
	var all []mergedTerm
	read := slices.Sorted(maps.Keys(r.numbers))
	add := func(text string, kept uint32) {
		for len(read) > 0 && read[0] < text {
			all = append(all, mergedTerm{text: read[0], read: r.numbers[read[0]], kept: none})
			read = read[1:]
		}
		t := mergedTerm{text: text, read: none, kept: kept}
		if len(read) > 0 && read[0] == text {
			t.read = r.numbers[text]
			read = read[1:]
		}
		all = append(all, t)
	}
	if r.older != nil {
		for term := range r.older.terms.len() {
			if r.isKept(term) {
				add(r.older.terms.at(term), uint32(term))
			}
		}
	}
	for _, text := range read {
		all = append(all, mergedTerm{text: text, read: r.numbers[text], kept: none})
	}
	return all
}

// entriesByTerm are entries in the order of terms and, of one term, of documents.
type entriesByTerm struct {
	entries []entry
	ends    []uint32 // of each term's entries
}

func (e *entriesByTerm) at(term int) []entry {
	start := uint32(0)
	if term > 0 {
		start = e.ends[term-1]
	}
	return e.entries[start:e.ends[term]]
}

// byTerm sorts what was read, in linear time.
func (r *reader) byTerm(rankOf []uint32, terms int) entriesByTerm {
	sorted := entriesByTerm{entries: make([]entry, len(r.entries)+len(r.extra)), ends: make([]uint32, terms)}
	next := make([]uint32, terms+1)
	for _, list := range [][]entry{r.entries, r.extra} {
		for _, e := range list {
			next[rankOf[e.term]+1]++
		}
	}
	for term := range terms {
		next[term+1] += next[term]
		sorted.ends[term] = next[term+1]
	}
	for _, list := range [][]entry{r.entries, r.extra} {
		for _, e := range list {
			rank := rankOf[e.term]
			sorted.entries[next[rank]] = e
			next[rank]++
		}
	}
	return sorted
}

// indexWholes puts the names and aliases in order.
func (r *reader) indexWholes() {
	s := r.segment
	slices.SortFunc(r.wholes, func(a, b whole) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.line, b.line))
	})
	keys := make([]string, len(r.wholes))
	for i, w := range r.wholes {
		keys[i] = w.key
		s.wholeDocs = append(s.wholeDocs, w.doc)
		s.wholeLine = append(s.wholeLine, w.line)
	}
	s.wholes = newLexicon(keys)
}
