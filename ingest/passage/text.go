package passage

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph/graph"
)

// MaxSize is the largest text that [NewText] takes, in bytes: a hundred times a
// long article.
const MaxSize = 4 << 20

// Text is the text of an article. It is immutable and safe for concurrent use.
type Text struct {
	text   string // without byte order mark, with LF
	runes  []rune // the same as code points, which every offset counts
	sha256 string
	folded folded
	words  []span                    // in text order, in code points
	paras  []span                    // without the white space round them
	index  func() map[string][]int32 // where each word stands, as indices of words
}

// span is a part of a text, half open, in code points.
type span struct{ start, end int }

// NewText reads a text. The bytes must be UTF-8: what is not is an
// [*EncodingError] with its place. A byte order mark at the beginning is
// dropped, CRLF and CR become LF, and nothing else is changed: no Unicode
// normalisation, so that offsets are those of the file's own code points.
func NewText(data []byte) (*Text, error) {
	if len(data) > MaxSize {
		return nil, fmt.Errorf("%w text: %d bytes, more than %d", graph.ErrInvalid, len(data), MaxSize)
	}
	if err := checkEncoding(data); err != nil {
		return nil, err
	}
	text := strings.TrimPrefix(string(data), "\uFEFF")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	sum := sha256.Sum256([]byte(text))
	t := &Text{text: text, runes: []rune(text), sha256: hex.EncodeToString(sum[:])}
	t.folded = foldWithOffsets(t.text, len(t.runes))
	t.words = segment(t.runes)
	t.paras = paragraphs(t.runes)
	t.index = sync.OnceValue(t.indexWords)
	return t, nil
}

// String returns the text, without byte order mark and with LF.
func (t *Text) String() string { return t.text }

// SHA256 returns the hash of the text as [Text.String] returns it, in 64 hex
// digits.
func (t *Text) SHA256() string { return t.sha256 }

// Len returns the length in code points.
func (t *Text) Len() int { return len(t.runes) }

// Paragraphs returns how many paragraphs the text has: lines that are not blank.
func (t *Text) Paragraphs() int { return len(t.paras) }

// Quote returns the words of a passage, and false when the text is too short
// for it.
func (t *Text) Quote(p graph.Passage) (string, bool) {
	if p.Start < 0 || p.End < p.Start || p.End > len(t.runes) {
		return "", false
	}
	return string(t.runes[p.Start:p.End]), true
}

// paragraphs returns the lines that are not blank, without the white space and
// the invisible marks round them.
func paragraphs(runes []rune) []span {
	var paras []span
	for start := 0; start <= len(runes); {
		end := start
		for end < len(runes) && runes[end] != '\n' {
			end++
		}
		line := trim(runes, span{start, end})
		if line.start < line.end {
			paras = append(paras, line)
		}
		start = end + 1
	}
	return paras
}

// trim takes white space and invisible marks off both ends.
func trim(runes []rune, s span) span {
	for s.start < s.end && isBlank(runes[s.start]) {
		s.start++
	}
	for s.start < s.end && isBlank(runes[s.end-1]) {
		s.end--
	}
	return s
}

// paragraphAt returns the index of the paragraph in which an offset lies, or of
// the last one before it, and -1 before the first.
func (t *Text) paragraphAt(offset int) int {
	return lastStarting(t.paras, offset)
}

// EncodingError says where a text is not UTF-8.
type EncodingError struct {
	Offset int // of the first wrong byte, counted from 0
	Line   int // counted from 1
	Byte   byte
	Hint   string // what the file may be instead
}

func (e *EncodingError) Error() string {
	return fmt.Sprintf("line %d: byte %#02x at offset %d is not UTF-8: %s", e.Line, e.Byte, e.Offset, e.Hint)
}

// Unwrap makes the error one of [graph.ErrInvalid].
func (e *EncodingError) Unwrap() error { return graph.ErrInvalid }

func checkEncoding(data []byte) error {
	if utf8.Valid(data) {
		return nil
	}
	offset := 0
	for {
		r, size := utf8.DecodeRune(data[offset:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		offset += size
	}
	before := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(string(data[:offset]))
	e := &EncodingError{Offset: offset, Line: 1 + strings.Count(before, "\n"), Byte: data[offset]}
	switch {
	case len(data) >= 2 && (data[0] == 0xFF && data[1] == 0xFE || data[0] == 0xFE && data[1] == 0xFF):
		e.Hint = "it looks like UTF-16, save it as UTF-8"
	case !utf8.FullRune(data[offset:]):
		e.Hint = "the file ends inside a character"
	default:
		e.Hint = "it looks like Windows-1252 or Latin-1, save it as UTF-8"
	}
	return e
}
