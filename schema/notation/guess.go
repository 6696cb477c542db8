package notation

import (
	"cmp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// maxGuesses is how many words a problem suggests at most.
const maxGuesses = 3

// Nearest returns the candidates that a person may have meant by a word, at most
// three, nearest first: those that differ by a few letters (Levenshtein distance
// of at most a third of the word, two neighbours exchanged counting once), else
// those that hold all of its hyphenated parts.
func Nearest(word string, candidates []string) []string {
	type guess struct {
		candidate string
		distance  int
	}
	folded := foldKey(word)
	if folded == "" {
		return nil
	}
	most := max(1, len([]rune(folded))/3)
	var near, holding []guess
	for _, candidate := range candidates {
		key := foldKey(candidate)
		if distance := exchangeDistance(folded, key); distance <= most {
			near = append(near, guess{candidate, distance})
		} else if holdsParts(key, folded) {
			holding = append(holding, guess{candidate, distance})
		}
	}
	found := near
	if len(found) == 0 {
		found = holding
	}
	slices.SortFunc(found, func(a, b guess) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), strings.Compare(a.candidate, b.candidate))
	})
	var words []string
	for _, g := range found {
		if len(words) < maxGuesses && !slices.Contains(words, g.candidate) {
			words = append(words, g.candidate)
		}
	}
	return words
}

// exchangeDistance is the Levenshtein distance, with one exchange of neighbours
// costing 1 instead of 2.
func exchangeDistance(a, b string) int {
	distance := levenshtein.ComputeDistance(a, b)
	x, y := []rune(a), []rune(b)
	if distance != 2 || len(x) != len(y) {
		return distance
	}
	for i := range len(x) - 1 {
		if x[i] != y[i] {
			if x[i] == y[i+1] && x[i+1] == y[i] && slices.Equal(x[i+2:], y[i+2:]) {
				return 1
			}
			break
		}
	}
	return distance
}

// holdsParts reports whether every hyphenated part of a word is one of the key's.
func holdsParts(key, word string) bool {
	parts := strings.Split(key, "-")
	for part := range strings.SplitSeq(word, "-") {
		if !slices.Contains(parts, part) {
			return false
		}
	}
	return true
}

// foldKey returns a word as a key would spell it.
func foldKey(word string) string {
	return strings.NewReplacer(" ", "-", "_", "-").Replace(strings.ToLower(strings.TrimSpace(word)))
}
