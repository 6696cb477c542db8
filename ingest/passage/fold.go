package passage

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folded is a text as it is compared, with the way back to the text itself.
// Places in it are bytes, places in the text code points.
type folded struct {
	text   string
	starts []int32 // by byte: where in the text begins what begins here, else none
	ends   []int32 // by byte: where in the text ends what ends before it, else none
	from   []int32 // by code point: the byte of starts, else none
	to     []int32 // by code point: the byte of ends, else none
}

const none = -1

// fold returns a text as it is compared.
func fold(text string) string {
	f := folder{last: none}
	f.fold(text)
	return string(f.out)
}

// foldWithOffsets folds a text of some code points and keeps the offsets.
func foldWithOffsets(text string, length int) folded {
	f := folder{last: none, keep: true}
	f.fold(text)
	result := folded{
		text:   string(f.out),
		starts: filled[int32](len(f.out) + 1),
		ends:   filled[int32](len(f.out) + 1),
		from:   filled[int32](length + 1),
		to:     filled[int32](length + 1),
	}
	for i, u := range f.units {
		next := len(f.out)
		if i+1 < len(f.units) {
			next = int(f.units[i+1].at)
		}
		result.starts[u.at], result.from[u.start] = u.start, u.at
		result.ends[next], result.to[u.end] = u.end, int32(next)
	}
	return result
}

// filled returns some numbers that stand for none.
func filled[T int | int32](n int) []T {
	values := make([]T, n)
	for i := range values {
		values[i] = none
	}
	return values
}

// folder folds one text. What it writes it writes in units: what cannot be cut
// without changing what the parts fold to.
type folder struct {
	out   []byte
	last  rune // the last unit when it takes up more of its kind, else none
	dots  int  // how many full stops the last units are, from 0 to 2
	keep  bool
	units []unit
}

// unit is where a unit begins in the folded text, and where it stood.
type unit struct{ at, start, end int32 }

func (f *folder) fold(text string) {
	f.out = make([]byte, 0, len(text))
	if f.keep {
		f.units = make([]unit, 0, len(text))
	}
	buffer := make([]byte, 0, 64)
	offset := 0 // in code points
	for len(text) > 0 {
		size, length := composed(text)
		if size == 1 {
			buffer = append(buffer[:0], text[0])
		} else {
			buffer = norm.NFC.AppendString(buffer[:0], text[:size])
		}
		f.segment(buffer, offset, offset+length)
		text = text[size:]
		offset += length
	}
}

// composed returns how much at the beginning of a text may compose, in bytes and
// code points: a code point with its marks, a Hangul syllable in its parts.
func composed(text string) (size, length int) {
	if len(text) == 1 || text[0] < utf8.RuneSelf && text[1] < utf8.RuneSelf {
		return 1, 1
	}
	last, size := utf8.DecodeRuneInString(text)
	length = 1
	for size < len(text) {
		r, n := utf8.DecodeRuneInString(text[size:])
		if !unicode.IsMark(r) && !(isHangulPart(r) && unicode.Is(unicode.Hangul, last)) {
			break
		}
		last = r
		size += n
		length++
	}
	return size, length
}

// isHangulPart reports whether a code point is the middle or the end of a Hangul
// syllable.
func isHangulPart(r rune) bool { return r >= '\u1161' && r <= '\u11FF' }

// segment takes up what Unicode composes by itself, already composed.
func (f *folder) segment(composed []byte, start, end int) {
	r, size := utf8.DecodeRune(composed)
	if size < len(composed) {
		f.begin(start, end)
		for _, r := range string(composed) {
			f.out = utf8.AppendRune(f.out, foldRune(r))
		}
		return
	}
	if isInvisible(r) {
		return
	}
	r = foldRune(r)
	switch {
	case r == f.last || r == '.' && f.last == '…':
		f.extend(end)
	case r == '.' && f.dots == 2:
		f.ellipsis(end)
	case r == '.':
		dots := f.dots
		f.begin(start, end)
		f.out = append(f.out, '.')
		f.dots = dots + 1
	default:
		f.begin(start, end)
		f.out = utf8.AppendRune(f.out, r)
		if r == ' ' || r == '-' {
			f.last = r
		}
	}
}

// begin begins a unit that takes up nothing more.
func (f *folder) begin(start, end int) {
	f.last, f.dots = none, 0
	if f.keep {
		f.units = append(f.units, unit{int32(len(f.out)), int32(start), int32(end)})
	}
}

// extend lets the last unit end later.
func (f *folder) extend(end int) {
	if f.keep {
		f.units[len(f.units)-1].end = int32(end)
	}
}

// ellipsis makes one unit of the two full stops before and a third one.
func (f *folder) ellipsis(end int) {
	f.out = append(f.out[:len(f.out)-2], "…"...)
	if f.keep {
		f.units = f.units[:len(f.units)-1]
		f.extend(end)
	}
	f.last, f.dots = '…', 0
}

// foldRune folds what has one code point for one.
func foldRune(r rune) rune {
	switch r {
	case '‘', '’', '‚', '‛', '′', '‵', '‹', '›', '`', '´', 'ʼ', 'ʻ', '׳', '＇':
		return '\''
	case '“', '”', '„', '‟', '″', '‶', '«', '»', '״', '＂':
		return '"'
	case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣', '－':
		return '-'
	}
	if unicode.IsSpace(r) {
		return ' '
	}
	return r
}

// isInvisible reports whether a code point is left out of what is compared:
// soft hyphens, zero-width spaces, word joiners and marks of direction. Joiners
// are kept: they change what is seen.
func isInvisible(r rune) bool {
	switch r {
	case '\u00AD', '\u061C', '\u200B', '\u200E', '\u200F', '\u2060', '\uFEFF':
		return true
	}
	return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}

// isBlank reports whether nothing is seen of a code point.
func isBlank(r rune) bool { return unicode.IsSpace(r) || isInvisible(r) }
