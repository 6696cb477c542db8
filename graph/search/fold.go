package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns a text as it is compared: its words without case, accents,
// apostrophes and punctuation, with one space between. Texts that fold alike
// are spellings of one name.
func Fold(text string) string {
	b := make([]byte, 0, len(text))
	eachWord(text, func(_ word, folded []byte) {
		b = appendWord(b, folded)
	})
	return string(b)
}

// word is a word of a text, without what it folds to.
type word struct {
	start, end int  // bytes of the text: text[start:end]
	acronym    bool // at least two letters, all of them capitals
}

// eachWord calls visit with the words of a text in order, and with what each
// folds to, which holds during the call only. A word is a run of letters and
// digits. Apostrophes between letters belong to it, but not what follows one as
// the English genitive; so do the points of U.S. and EE.UU., and the commas and
// points of numbers.
func eachWord(text string, visit func(w word, folded []byte)) {
	var w word
	folded := make([]byte, 0, 64)
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !inWord(r) {
			at += size
			continue
		}
		w, folded = scanWord(text, at, folded[:0])
		if len(folded) > 0 {
			visit(w, folded)
		}
		at = w.end
		if _, size := utf8.DecodeRuneInString(text[at:]); at < len(text) && genitive(text[at:]) {
			at += size + 1
		}
	}
}

// scanWord reads the word that begins at a byte of the text and folds it into
// the buffer.
func scanWord(text string, start int, folded []byte) (word, []byte) {
	w := word{start: start, end: start, acronym: true}
	letters := 0
	for w.end < len(text) {
		r, size := utf8.DecodeRuneInString(text[w.end:])
		if !inWord(r) {
			if !joins(text, start, w.end, r, size) {
				break
			}
			w.end += size
			continue
		}
		if unicode.IsLetter(r) {
			letters++
			w.acronym = w.acronym && unicode.IsUpper(r)
		}
		folded = appendFolded(folded, r)
		w.end += size
	}
	w.acronym = w.acronym && letters >= 2
	return w, folded
}

func inWord(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)) && !isApostrophe(r)
}

func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', '`', '´':
		return true
	}
	return false
}

// joins reports whether the rune r at a byte inside a word belongs to it.
func joins(text string, start, at int, r rune, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[start:at])
	after, _ := utf8.DecodeRuneInString(text[at+size:])
	switch {
	case isApostrophe(r):
		return unicode.IsLetter(before) && unicode.IsLetter(after) && !genitive(text[at:])
	case r == '.' && abbreviates(text[start:at]) && abbreviates(letterRun(text[at+size:])):
		return true
	}
	return (r == '.' || r == ',') && unicode.IsDigit(before) && unicode.IsDigit(after)
}

// genitive reports whether a text begins with an apostrophe and an s that ends
// a word.
func genitive(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	if text = text[size:]; !isApostrophe(r) || text == "" || text[0]|0x20 != 's' {
		return false
	}
	after, _ := utf8.DecodeRuneInString(text[1:])
	return len(text) == 1 || !inWord(after)
}

// abbreviates reports whether the last part of a text, after any point, is one
// or two letters long, like those of U.S. and EE.UU.
func abbreviates(text string) bool {
	if i := strings.LastIndexByte(text, '.'); i >= 0 {
		text = text[i+1:]
	}
	count := 0
	for _, r := range text {
		if count++; count > 2 || !unicode.IsLetter(r) {
			return false
		}
	}
	return count > 0
}

// letterRun returns the letters that a text begins with.
func letterRun(text string) string {
	for i, r := range text {
		if !inWord(r) {
			return text[:i]
		}
	}
	return text
}

// appendFolded appends a rune without case and marks.
func appendFolded(b []byte, r rune) []byte {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return append(b, byte(r))
	}
	var source, decomposed [4 * utf8.UTFMax]byte
	n := utf8.EncodeRune(source[:], r)
	for rest := norm.NFKD.Append(decomposed[:0], source[:n]...); len(rest) > 0; {
		part, size := utf8.DecodeRune(rest)
		rest = rest[size:]
		if folded, special := undecomposed(part); special {
			b = append(b, folded...)
		} else if (unicode.IsLetter(part) || unicode.IsDigit(part)) && !isApostrophe(part) {
			b = utf8.AppendRune(b, unicode.ToLower(part))
		}
	}
	return b
}

// undecomposed folds the letters that look like others with a mark but that
// Unicode does not decompose.
func undecomposed(r rune) (string, bool) {
	switch r {
	case 'ß', 'ẞ':
		return "ss", true
	case 'æ', 'Æ':
		return "ae", true
	case 'œ', 'Œ':
		return "oe", true
	case 'ø', 'Ø':
		return "o", true
	case 'ł', 'Ł':
		return "l", true
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d", true
	case 'þ', 'Þ':
		return "th", true
	case 'ı':
		return "i", true
	case 'ς':
		return "σ", true
	}
	return "", false
}
