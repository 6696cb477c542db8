package passage

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	nearestPlaces     = 3
	nearestSimilarity = 0.4 // of 1; below it a place is no help
	nearestToBest     = 0.7 // of the best place's likeness; below it a place is noise
)

// pair is two letters that follow each other in a word; a word's first and last
// letter are paired with 0.
type pair [2]rune

// nearest returns the places of a part of the text whose words are most like
// the ones sought, best first. Likeness is Dice's coefficient over pairs of
// letters (Adamson and Boreham 1974) of as many words as are sought.
func (t *Text) nearest(sought string, scope span) []span {
	runes := []rune(sought)
	wanted := map[pair]int{}
	total := 0
	words := segment(runes)
	for _, w := range words {
		for _, p := range pairs(string(runes[w.start:w.end])) {
			wanted[p]++
			total++
		}
	}
	places := t.wordsIn(scope)
	n := min(len(words), len(places))
	if n == 0 {
		return nil
	}
	type scored struct {
		span
		score float64
	}
	var hits []scored
	window := newWindow(wanted, total)
	for i, w := range places {
		window.add(pairs(t.foldedSpan(w)), 1)
		if i >= n {
			window.add(pairs(t.foldedSpan(places[i-n])), -1)
		}
		if score := window.likeness(); i >= n-1 && score >= nearestSimilarity {
			hits = append(hits, scored{span{places[i-n+1].start, w.end}, score})
		}
	}
	slices.SortStableFunc(hits, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	var best []span
	for _, hit := range hits {
		overlaps := slices.ContainsFunc(best, func(s span) bool { return hit.start < s.end && s.start < hit.end })
		if !overlaps && hit.score >= nearestToBest*hits[0].score {
			best = append(best, hit.span)
		}
		if len(best) == nearestPlaces {
			break
		}
	}
	return best
}

// pairs returns the pairs of letters of a word, without regard to case.
func pairs(word string) []pair {
	all := make([]pair, 0, utf8.RuneCountInString(word)+1)
	last := rune(0)
	for _, r := range strings.ToLower(word) {
		all = append(all, pair{last, r})
		last = r
	}
	return append(all, pair{last, 0})
}

// window counts the pairs in some words of the text that are wanted.
type window struct {
	wanted, has   map[pair]int
	total, shared int
	wantedTotal   int
}

func newWindow(wanted map[pair]int, total int) *window {
	return &window{wanted: wanted, has: make(map[pair]int, len(wanted)), wantedTotal: total}
}

func (w *window) add(pairs []pair, sign int) {
	w.total += sign * len(pairs)
	for _, p := range pairs {
		limit := w.wanted[p]
		if limit == 0 {
			continue
		}
		before := min(w.has[p], limit)
		w.has[p] += sign
		w.shared += min(w.has[p], limit) - before
	}
}

func (w *window) likeness() float64 {
	return 2 * float64(w.shared) / float64(w.total+w.wantedTotal)
}
