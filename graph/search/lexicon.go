package search

import (
	"sort"
	"strings"
)

// lexicon is a sorted list of strings in one piece of memory.
type lexicon struct {
	text string
	ends []uint32 // of each string in text
}

// newLexicon keeps strings that are sorted already; they may repeat.
func newLexicon(sorted []string) lexicon {
	size := 0
	for _, s := range sorted {
		size += len(s)
	}
	var b strings.Builder
	b.Grow(size)
	ends := make([]uint32, len(sorted))
	for i, s := range sorted {
		b.WriteString(s)
		ends[i] = uint32(b.Len())
	}
	return lexicon{text: b.String(), ends: ends}
}

func (l *lexicon) len() int { return len(l.ends) }

func (l *lexicon) at(i int) string {
	start := uint32(0)
	if i > 0 {
		start = l.ends[i-1]
	}
	return l.text[start:l.ends[i]]
}

// find returns the positions [low, high) of the strings that are s.
func (l *lexicon) find(s string) (low, high int) {
	low = l.from(0, s)
	for high = low; high < l.len() && l.at(high) == s; high++ {
	}
	return low, high
}

// prefix returns the positions [low, high) of the strings that begin with s.
func (l *lexicon) prefix(s string) (low, high int) {
	low = l.from(0, s)
	return low, l.pastPrefix(low, s)
}

// from returns the first position, not before start, of a string that is not
// less than s.
func (l *lexicon) from(start int, s string) int {
	return start + sort.Search(l.len()-start, func(i int) bool { return l.at(start+i) >= s })
}

// pastPrefix returns the first position, not before start, of a string that
// does not begin with s, when the strings before it and from start do.
func (l *lexicon) pastPrefix(start int, s string) int {
	step := 1
	for start+step <= l.len() && strings.HasPrefix(l.at(start+step-1), s) {
		step *= 2
	}
	low, high := start+step/2, min(start+step, l.len())
	return low + sort.Search(high-low, func(i int) bool { return !strings.HasPrefix(l.at(low+i), s) })
}

// containing returns the positions of up to limit strings that have s inside.
func (l *lexicon) containing(s string, limit int) []int {
	var found []int
	for at := 0; len(found) < limit; {
		next := strings.Index(l.text[at:], s)
		if next < 0 {
			break
		}
		at += next
		i := sort.Search(l.len(), func(i int) bool { return int(l.ends[i]) > at })
		if at+len(s) <= int(l.ends[i]) {
			found = append(found, i)
			at = int(l.ends[i])
			continue
		}
		at++
	}
	return found
}
