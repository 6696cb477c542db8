package passage

import (
	"regexp"
	"strconv"
	"strings"
)

// at is how an annotator names a passage, read but not yet looked up.
type at struct {
	placed      bool   // it names the paragraphs in which it lies
	first, last int    // these paragraphs, from 1
	words       string // folded; empty when it is the paragraphs themselves
}

var place = regexp.MustCompile(`^p([0-9]+)(?: ?- ?p?([0-9]+))?(?: ?$| ?: ?(.+)$)`)

// readAt takes an at string apart. A string that does not begin with a place is
// words.
func readAt(text string) at {
	words := strings.TrimSpace(fold(text))
	match := place.FindStringSubmatch(words)
	if match == nil {
		return at{words: words}
	}
	a := at{placed: true, first: number(match[1]), words: match[3]}
	a.last = a.first
	if match[2] != "" {
		a.last = number(match[2])
	}
	return a
}

// OnlyParagraphs reports whether an at string names paragraphs and no words in
// them: p4, p4-p6. Such a string finds other words when paragraphs come or go.
func OnlyParagraphs(at string) bool {
	a := readAt(at)
	return a.placed && a.words == ""
}

// number reads digits. What is too large for a number is no paragraph of any
// text, as the number that stands for it.
func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil || n > MaxSize {
		return MaxSize
	}
	return n
}

// reading is one way to read words: a literal, or first and last words.
type reading struct{ head, tail string }

// readings returns every way to read the words as first and last ones: an
// ellipsis may stand for what is left out or for itself.
func (a at) readings() []reading {
	var all []reading
	for i, r := range a.words {
		if r != '…' {
			continue
		}
		head := strings.TrimSpace(a.words[:i])
		tail := strings.TrimSpace(a.words[i+len("…"):])
		if head != "" && tail != "" {
			all = append(all, reading{head, tail})
		}
	}
	return all
}
