package passage

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph/graph"
)

// AnchorsError says where an anchors file is not what [Anchors.WriteTo] writes.
type AnchorsError struct {
	Line, Column int // counted from 1, columns in code points
	Found        string
	Expected     string
}

func (e *AnchorsError) Error() string {
	return fmt.Sprintf("%d:%d: found %s, expected %s", e.Line, e.Column, e.Found, e.Expected)
}

// Unwrap makes the error one of [graph.ErrInvalid].
func (e *AnchorsError) Unwrap() error { return graph.ErrInvalid }

// ReadAnchors reads an anchors file, strictly: only what [Anchors.WriteTo]
// writes, but for line ends, which may be CRLF. The error is an [*AnchorsError].
func ReadAnchors(data []byte) (*Anchors, error) {
	r := &anchorsReader{cited: map[Cite]bool{}}
	text := strings.ReplaceAll(string(data), "\r\n", "\n")
	r.lines = strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if !strings.HasSuffix(text, "\n") {
		last := len(r.lines)
		return nil, &AnchorsError{last, utf8.RuneCountInString(r.lines[last-1]) + 1, "the end of the file", "a line end: the file was cut off"}
	}
	a := &Anchors{}
	r.head(a)
	for r.err == nil && r.next < len(r.lines) {
		a.Passages = append(a.Passages, r.anchor(a))
	}
	if r.err != nil {
		return nil, r.err
	}
	return a, nil
}

// anchorsReader reads lines until the first mistake; then it stands still.
type anchorsReader struct {
	lines []string
	next  int // the line to read, from 0
	cited map[Cite]bool
	err   error
}

// line reads a line that has the form of a pattern and returns its parts.
func (r *anchorsReader) line(pattern *regexp.Regexp, expected string) []string {
	if r.err != nil {
		return nil
	}
	if r.next == len(r.lines) {
		r.next++
		r.fail(1, "the end of the file", expected)
		return nil
	}
	line := r.lines[r.next]
	r.next++
	match := pattern.FindStringSubmatch(line)
	if match == nil {
		r.fail(1, quoteStart(line), expected)
	}
	return match
}

// fail notes a mistake in the line that was read last.
func (r *anchorsReader) fail(column int, found, expected string) {
	if r.err == nil {
		r.err = &AnchorsError{r.next, column, found, expected}
	}
}

// quoteStart quotes as much of a line as a message needs.
func quoteStart(line string) string {
	const shown = 60
	if utf8.RuneCountInString(line) > shown {
		line = string([]rune(line)[:shown]) + "…"
	}
	return strconv.Quote(line)
}

var (
	headerLine    = regexp.MustCompile(`^` + header + `$`)
	textLine      = regexp.MustCompile(`^text ([0-9a-f]{64}) (0|[1-9][0-9]{0,8})$`)
	paragraphLine = regexp.MustCompile(`^paragraph ([0-9a-f]{12})$`)
	emptyLine     = regexp.MustCompile(`^$`)
	citeLine      = regexp.MustCompile(`^([a-z][a-z0-9-]*) (".*")$`)
	atLine        = regexp.MustCompile(`^  at (0|[1-9][0-9]{0,8})-([1-9][0-9]{0,8}) p([1-9][0-9]{0,8})(?:-p([1-9][0-9]{0,8}))?$`)
	wordsLine     = regexp.MustCompile(`^  words ([1-9][0-9]{0,8}) ([0-9a-f]{12}) before (-|[0-9a-f]{12}) after (-|[0-9a-f]{12})$`)
	excerptLine   = regexp.MustCompile(`^  excerpt (".*")$`)
)

// head reads what stands before the passages.
func (r *anchorsReader) head(a *Anchors) {
	r.line(headerLine, "the line '"+header+"'")
	if match := r.line(textLine, "the line 'text SHA256 LENGTH'"); match != nil {
		a.SHA256, a.Length = match[1], count(match[2])
	}
	for r.err == nil && r.next < len(r.lines) && r.lines[r.next] != "" {
		if match := r.line(paragraphLine, "the line 'paragraph HASH' or an empty line"); match != nil {
			a.Paragraphs = append(a.Paragraphs, Hash(match[1]))
		}
	}
}

// anchor reads one passage with the empty line before it.
func (r *anchorsReader) anchor(a *Anchors) Anchor {
	var p Anchor
	r.line(emptyLine, "an empty line between passages")
	if match := r.line(citeLine, `the line 'CLAIM "AT"'`); match != nil {
		p.Cite = Cite{match[1], r.unquote(match[2], len(match[1])+2)}
		if r.cited[p.Cite] {
			r.fail(1, "the same claim and passage again", "every passage once")
		}
		r.cited[p.Cite] = true
	}
	if match := r.line(atLine, "the line '  at START-END pPARAGRAPH'"); match != nil {
		p.Passage.Start, p.Passage.End, p.Passage.Paragraph = count(match[1]), count(match[2]), count(match[3])
		p.LastParagraph = p.Passage.Paragraph
		if match[4] != "" {
			p.LastParagraph = count(match[4])
		}
		r.checkPlace(a, p, match[4] != "")
	}
	if match := r.line(wordsLine, "the line '  words NUMBER HASH before HASH after HASH'"); match != nil {
		p.Words, p.Hash = count(match[1]), Hash(match[2])
		p.Before, p.After = Hash(strings.Trim(match[3], "-")), Hash(strings.Trim(match[4], "-"))
		if length := p.Passage.End - p.Passage.Start; p.Words > length {
			r.fail(9, plural(p.Words, "word"), fmt.Sprintf("at most %d in a passage of %d code points", length, length))
		}
	}
	if match := r.line(excerptLine, `the line '  excerpt "WORDS"'`); match != nil {
		p.Passage.Excerpt = r.unquote(match[1], 11)
		if p.Passage.Excerpt == "" {
			r.fail(11, `""`, "the first and last words of the passage")
		}
	}
	return p
}

func (r *anchorsReader) checkPlace(a *Anchors, p Anchor, ranged bool) {
	switch {
	case p.Passage.Start >= p.Passage.End:
		r.fail(6, fmt.Sprintf("%d-%d", p.Passage.Start, p.Passage.End), "a passage that ends after its start")
	case p.Passage.End > a.Length:
		r.fail(6, fmt.Sprintf("%d-%d", p.Passage.Start, p.Passage.End), fmt.Sprintf("a passage in a text of %d code points", a.Length))
	case p.LastParagraph > len(a.Paragraphs):
		r.fail(6, fmt.Sprintf("paragraph %d", p.LastParagraph), fmt.Sprintf("one of the %d paragraphs", len(a.Paragraphs)))
	case ranged && p.LastParagraph <= p.Passage.Paragraph:
		r.fail(6, fmt.Sprintf("paragraphs %d to %d", p.Passage.Paragraph, p.LastParagraph), "a last paragraph after the first")
	}
}

// count reads at most nine digits, which always are a number.
func count(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// unquote reads a string in the quotes in which it is written.
func (r *anchorsReader) unquote(quoted string, column int) string {
	text, err := strconv.Unquote(quoted)
	if err != nil || strconv.Quote(text) != quoted {
		r.fail(column, quoteStart(quoted), "a string in double quotes as Go writes it")
	}
	return text
}
