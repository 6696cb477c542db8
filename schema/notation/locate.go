package notation

import (
	"slices"
	"strings"

	"github.com/goccy/go-yaml/token"
)

// locator walks through a source along its tokens. The lexer's own positions
// are wrong after some scalars of several lines, and what it loses it loses
// silently; the walk gives every token its true place and finds what is between
// them.
type locator struct {
	source       []rune
	next         int // index of the first rune that no token covers yet
	line, column int // of that rune
}

// locate puts every token where it is in the source, up to the first invalid
// one. It returns false, and the place, when the source holds something else
// than its tokens and white space.
func locate(source string, tokens token.Tokens) (*Node, bool) {
	l := &locator{source: []rune(source), line: 1, column: 1}
	for _, t := range tokens {
		if t.Type == token.InvalidType {
			return nil, true
		}
		l.space()
		t.Position.Line, t.Position.Column = l.line, l.column
		if !l.pass(t) {
			return &Node{Line: l.line, Column: l.column}, false
		}
	}
	l.space()
	return &Node{Line: l.line, Column: l.column}, l.next == len(l.source)
}

// pass steps over a token and reports whether it is there.
func (l *locator) pass(t *token.Token) bool {
	switch t.Type {
	case token.CommentType:
		return l.word("#") && l.until(func(r rune) bool { return r == '\n' })
	case token.SingleQuoteType:
		return l.quoted('\'')
	case token.DoubleQuoteType:
		return l.quoted('"')
	}
	for _, word := range strings.FieldsFunc(t.Value, isSpace) {
		l.space()
		if !l.word(word) {
			return false
		}
	}
	return true
}

func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }

// step moves over one rune.
func (l *locator) step() {
	l.column++
	if l.source[l.next] == '\n' {
		l.line, l.column = l.line+1, 1
	}
	l.next++
}

// until moves to the next rune that ends, or to the end.
func (l *locator) until(ends func(rune) bool) bool {
	for l.next < len(l.source) && !ends(l.source[l.next]) {
		l.step()
	}
	return true
}

func (l *locator) space() { l.until(func(r rune) bool { return !isSpace(r) }) }

// word moves over a word if it is there.
func (l *locator) word(word string) bool {
	runes := []rune(word)
	if l.next+len(runes) > len(l.source) || !slices.Equal(l.source[l.next:l.next+len(runes)], runes) {
		return false
	}
	for range runes {
		l.step()
	}
	return true
}

// quoted moves over a scalar in quotes if one is there.
func (l *locator) quoted(mark rune) bool {
	if l.next == len(l.source) || l.source[l.next] != mark {
		return false
	}
	for l.step(); l.next < len(l.source); l.step() {
		following := rune(0)
		if l.next+1 < len(l.source) {
			following = l.source[l.next+1]
		}
		switch r := l.source[l.next]; {
		case r == '\\' && mark == '"' && following != 0, r == mark && mark == '\'' && following == mark:
			l.step()
		case r == mark:
			l.step()
			return true
		}
	}
	return false
}
