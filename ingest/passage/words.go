package passage

import (
	"sort"
	"unicode"
)

// segment returns the words of a text, as the package documentation defines
// them, in text order.
func segment(runes []rune) []span {
	var words []span
	for i := 0; i < len(runes); {
		end := i
		switch r := runes[i]; {
		case isLoner(r):
			end = marksEnd(runes, i+1)
		case isWordRune(r):
			end = wordEnd(runes, i)
		case isPictograph(r):
			end = pictographEnd(runes, i)
		default:
			i++
			continue
		}
		words = append(words, span{i, end})
		i = end
	}
	return words
}

// wordEnd returns the end of the word that begins with a letter or digit.
func wordEnd(runes []rune, start int) int {
	end := start + 1
	for end < len(runes) {
		r := runes[end]
		if isLoner(r) {
			return end
		}
		if isWordRune(r) || unicode.IsMark(r) {
			end++
			continue
		}
		next := end
		if isFormat(r) {
			for next < len(runes) && isFormat(runes[next]) {
				next++
			}
		} else if next+1 < len(runes) && joins(base(runes, end), r, runes[end+1]) {
			next++
		}
		if next == end || next == len(runes) || isLoner(runes[next]) ||
			!isWordRune(runes[next]) && !unicode.IsMark(runes[next]) {
			return end
		}
		end = next
	}
	return end
}

// base returns the last code point before an offset that is no mark.
func base(runes []rune, offset int) rune {
	offset--
	for offset > 0 && unicode.IsMark(runes[offset]) {
		offset--
	}
	return runes[offset]
}

// joins reports whether a sign between two code points makes one word of them.
func joins(before, sign, after rune) bool {
	switch sign {
	case '\'', '’', '׳', '״':
		return isWordRune(before) && isWordRune(after)
	case '"':
		return unicode.Is(unicode.Hebrew, before) && unicode.Is(unicode.Hebrew, after)
	case '.', ',', ':':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	case '·':
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	}
	return false
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Pc, r)
}

// isFormat reports whether a code point in the middle of a word belongs to it
// without being seen: joiners, soft hyphens. A zero-width space parts words.
func isFormat(r rune) bool { return unicode.Is(unicode.Cf, r) && r != '\u200B' }

// isLoner reports whether a letter is a word by itself: those of scripts that
// are written without spaces.
func isLoner(r rune) bool {
	return r >= '\u0E00' && unicode.IsLetter(r) &&
		unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

func isPictograph(r rune) bool { return r >= '\u2190' && unicode.Is(unicode.So, r) }

func marksEnd(runes []rune, end int) int {
	for end < len(runes) && unicode.IsMark(runes[end]) {
		end++
	}
	return end
}

// pictographEnd returns the end of an emoji with what modifies it: skin tones,
// variants, what zero-width joiners tie to it, and the second half of a flag.
func pictographEnd(runes []rune, start int) int {
	end := start + 1
	if isFlagHalf(runes[start]) {
		if end < len(runes) && isFlagHalf(runes[end]) {
			end++
		}
		return marksEnd(runes, end)
	}
	for end < len(runes) {
		switch r := runes[end]; {
		case unicode.IsMark(r), r >= 0x1F3FB && r <= 0x1F3FF, r >= 0xE0020 && r <= 0xE007F:
			end++
		case r == '\u200D' && end+1 < len(runes) && isPictograph(runes[end+1]):
			end += 2
		default:
			return end
		}
	}
	return end
}

func isFlagHalf(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

// lastStarting returns the index of the last span that starts at an offset or
// before it, or -1.
func lastStarting(spans []span, offset int) int {
	return sort.Search(len(spans), func(i int) bool { return spans[i].start > offset }) - 1
}

// wordsIn returns the words that lie wholly between two offsets.
func (t *Text) wordsIn(s span) []span {
	first := sort.Search(len(t.words), func(i int) bool { return t.words[i].start >= s.start })
	last := sort.Search(len(t.words), func(i int) bool { return t.words[i].end > s.end })
	return t.words[first:max(first, last)]
}
