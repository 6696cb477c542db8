package passage

import "strings"

// Run is a run of words that a string has in common with a text.
type Run struct {
	Start, End int // in the string, in code points, half open
	Words      int
	TextStart  int // where it stands first in the text, in code points
}

// CopiedRuns returns the runs of at least so many words of a string that stand
// in the text too, whatever their case, punctuation, quotes and white space: the
// longest ones, in the order in which they begin. Runs may overlap when they
// come from different places of the text.
func CopiedRuns(text *Text, words int, s string) []Run {
	runes := []rune(s)
	spans := segment(runes)
	words = max(1, words)
	if len(spans) < words {
		return nil
	}
	var runs []Run
	// lengths holds, for the words of the text that are like the last word of
	// the string, how many words up to there are the same in both.
	var lengths map[int32]int
	best, bestAt := 0, 0
	index := text.index()
	flush := func(end int) {
		if best >= words {
			first := end - best
			runs = append(runs, Run{
				Start: spans[first].start, End: spans[end-1].end, Words: best,
				TextStart: text.words[bestAt-best+1].start,
			})
		}
	}
	for i, w := range spans {
		next := map[int32]int{}
		longest, longestAt := 0, 0
		for _, at := range index[wordKey(string(runes[w.start:w.end]))] {
			length := lengths[at-1] + 1
			next[at] = length
			if length > longest {
				longest, longestAt = length, int(at)
			}
		}
		if longest <= best {
			flush(i)
		}
		best, bestAt, lengths = longest, longestAt, next
	}
	flush(len(spans))
	return runs
}

// indexWords returns where each word stands, by its key.
func (t *Text) indexWords() map[string][]int32 {
	index := make(map[string][]int32)
	for i, w := range t.words {
		word := strings.ToLower(t.foldedSpan(w))
		index[word] = append(index[word], int32(i))
	}
	return index
}

// wordKey returns a word as copies are compared.
func wordKey(word string) string { return strings.ToLower(fold(word)) }
