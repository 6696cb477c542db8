package search

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// maxMistyped is the length in letters beyond which no edits are forgiven: no
// name has so long a word, and a distance fits in a byte.
const maxMistyped = 64

// edits returns how many edits are forgiven in a word of so many letters.
func edits(letters int) int {
	switch {
	case letters < 4 || letters > maxMistyped:
		return 0
	case letters < 8:
		return 1
	}
	return 2
}

// mistyped returns the terms that a word is meant for, if it was mistyped: the
// nearest first, up to maxGuesses of them. The beginning of a term is enough
// where the word may be one.
//
// It walks the sorted terms as a tree of their beginnings and leaves out every
// branch that is too far from the word already, so that no candidate is missed
// and no second index is needed.
func (s *segment) mistyped(t token) []match {
	limit := edits(t.letters)
	if limit == 0 {
		return nil
	}
	w := newWalk(t.text, limit)
	var near []nearTerm
	for term := 0; term < s.terms.len(); {
		text := s.terms.at(term)
		distance, dead := w.measure(text, t.prefix)
		if distance <= limit {
			near = append(near, nearTerm{term, distance, s.named.counts[term] + s.told.counts[term]})
		}
		if dead > 0 {
			term = s.terms.pastPrefix(term, text[:dead])
		} else {
			term++
		}
	}
	slices.SortFunc(near, func(a, b nearTerm) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(b.count, a.count), cmp.Compare(a.term, b.term))
	})
	near = near[:min(len(near), maxGuesses)]
	found := make([]match, len(near))
	for i, n := range near {
		found[i] = match{n.term, editClass(n.distance)}
	}
	return found
}

func editClass(distance int) class {
	if distance > 1 {
		return twoEdits
	}
	return oneEdit
}

type nearTerm struct {
	term     int
	distance int
	count    uint32
}

// walk measures distances from a word to terms that come in order.
type walk struct {
	word  []rune
	limit int
	path  []rune    // of the term before
	rows  [][]uint8 // the distances from each beginning of path to each beginning of word
}

func newWalk(text string, limit int) *walk {
	w := &walk{word: []rune(text), limit: limit}
	first := make([]uint8, len(w.word)+1)
	for j := range first {
		first[j] = uint8(j)
	}
	w.rows = append(w.rows, first)
	return w
}

// measure returns the distance of a term, or of its nearest beginning if that
// is asked for. dead is the length in bytes of a beginning of the term from
// which the word cannot be reached any more, or 0.
func (w *walk) measure(term string, prefix bool) (distance, dead int) {
	distance = w.limit + 1
	depth, shared := 0, true
	for at, r := range term {
		if shared = shared && depth < len(w.path) && w.path[depth] == r; !shared {
			w.path = append(w.path[:depth], r)
			w.grow(depth + 1)
		}
		depth++
		row := w.rows[depth]
		if prefix {
			distance = min(distance, int(row[len(w.word)]))
		}
		switch {
		case prefix && distance <= w.limit:
			if int(slices.Min(row)) >= distance {
				return distance, 0
			}
		case int(slices.Min(row)) > w.limit:
			return distance, at + utf8.RuneLen(r)
		}
	}
	w.path = w.path[:depth]
	if !prefix {
		distance = int(w.rows[depth][len(w.word)])
	}
	return distance, 0
}

// grow computes the row of the beginning of path that has depth letters.
func (w *walk) grow(depth int) {
	if depth == len(w.rows) {
		w.rows = append(w.rows, make([]uint8, len(w.word)+1))
	}
	row, above := w.rows[depth], w.rows[depth-1]
	row[0] = uint8(min(depth, 255))
	for j := 1; j <= len(w.word); j++ {
		cost := uint8(1)
		if w.word[j-1] == w.path[depth-1] {
			cost = 0
		}
		row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
		if j > 1 && depth > 1 && w.word[j-1] == w.path[depth-2] && w.word[j-2] == w.path[depth-1] {
			row[j] = min(row[j], w.rows[depth-2][j-2]+1)
		}
	}
}
