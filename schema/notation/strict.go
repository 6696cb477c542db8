package notation

import (
	"fmt"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/token"
)

// The limits that keep the recursive parser within its stack and its time.
const (
	maxDepth    = 100    // of lists and maps in each other
	maxSiblings = 10_000 // keys of a map below the root
)

// refuse reports what the YAML parser would accept and we do not, and what would
// be too much for it. It returns whether there was any.
func (d *Document) refuse(tokens token.Tokens) bool {
	before := len(d.problems)
	for _, t := range tokens {
		if t.Type == token.InvalidType {
			d.Errorf(placeOf(t), "not well-formed YAML: %s", t.Error)
			return true
		}
		if found := foreign(t); found != "" {
			d.Mismatch(placeOf(t), "plain keys, lists and values", "found %s %s", found, Quote(t.Value))
		}
	}
	d.ambiguous(tokens)
	if len(d.problems) > before {
		return true
	}
	if at, problem := overgrown(tokens); at != nil {
		d.Mismatch(at, problem.Expected, "%s", problem.Message)
		return true
	}
	return false
}

// foreign names the YAML that is no part of this notation, or returns "".
func foreign(t *token.Token) string {
	switch t.Type {
	case token.AnchorType:
		return "an anchor"
	case token.AliasType:
		return "an alias"
	case token.TagType:
		return "a tag"
	case token.MergeKeyType:
		return "a merge key"
	case token.MappingKeyType:
		return "an explicit key"
	case token.DirectiveType:
		return "a directive"
	}
	return ""
}

// ambiguous reports what the lexer reads in its own way and YAML, or whoever
// typed it, in another: signs of structure inside a text without quotes, often
// a line that is indented wrongly, and a colon that touches a value.
func (d *Document) ambiguous(tokens token.Tokens) {
	flow := 0
	for i, t := range tokens {
		switch t.Type {
		case token.MappingStartType, token.SequenceStartType:
			flow++
		case token.MappingEndType, token.SequenceEndType:
			flow--
		case token.MappingValueType:
			if flow > 0 && i > 0 && i+1 < len(tokens) && isPlain(tokens[i-1]) && isQuoted(tokens[i+1]) && adjacent(t, tokens[i+1]) {
				d.Mismatch(placeOf(t), "a space after the colon", "the colon touches the value")
			}
		}
		if !isPlain(t) || i > 0 && isBlock(tokens[i-1]) {
			continue
		}
		for _, sign := range []string{": ", " #"} {
			if strings.Contains(t.Value, sign) {
				d.Mismatch(placeOf(t), "quotes round it, or lines that are indented otherwise", "%s holds %q", Quote(t.Value), sign)
			}
		}
		switch {
		case strings.HasSuffix(t.Value, ":"):
			d.Mismatch(placeOf(t), "quotes round it", "%s ends in a colon", Quote(t.Value))
		case flow > 0 && strings.ContainsAny(t.Value, "[]{}"):
			d.Mismatch(placeOf(t), "quotes round it", "%s holds a bracket", Quote(t.Value))
		case strings.HasPrefix(t.Value, "%"):
			d.Mismatch(placeOf(t), "quotes round it", "%s begins with %%", Quote(t.Value))
		}
	}
}

// isQuoted reports whether a token is a scalar in quotes.
func isQuoted(t *token.Token) bool {
	return t.Type == token.SingleQuoteType || t.Type == token.DoubleQuoteType
}

// isBlock reports whether a token opens a text of several lines (| or >).
func isBlock(t *token.Token) bool {
	return t.Type == token.LiteralType || t.Type == token.FoldedType
}

// overgrown returns where lists and maps lie too deep in each other, or a map
// has too many keys, and how to say so.
func overgrown(tokens token.Tokens) (*Node, Problem) {
	type level struct{ column, keys int }
	var block []level
	flow := 0
	for i, t := range tokens {
		switch t.Type {
		case token.MappingStartType, token.SequenceStartType:
			flow++
		case token.MappingEndType, token.SequenceEndType:
			flow--
		}
		isKey := i+1 < len(tokens) && tokens[i+1].Type == token.MappingValueType
		if flow == 0 && (isKey || t.Type == token.SequenceEntryType) {
			column := t.Position.Column
			for len(block) > 0 && block[len(block)-1].column > column {
				block = block[:len(block)-1]
			}
			if len(block) == 0 || block[len(block)-1].column < column {
				block = append(block, level{column: column})
			}
			if isKey {
				block[len(block)-1].keys++
			}
			if block[len(block)-1].keys > maxSiblings {
				return placeOf(t), Problem{
					Message:  "too many keys in one place",
					Expected: fmt.Sprintf("at most %d below a top-level key", maxSiblings),
				}
			}
		}
		if len(block)+flow > maxDepth {
			return placeOf(t), Problem{
				Message:  "lists and maps lie too deep in each other",
				Expected: fmt.Sprintf("at most %d levels", maxDepth),
			}
		}
	}
	return nil, Problem{}
}

// oldBooleans are the words that YAML 1.1 programs read as true or false, in
// their three spellings, besides true and false themselves.
var oldBooleans = []string{
	"y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO",
	"on", "On", "ON", "off", "Off", "OFF",
}

// unambiguous reports plain scalars that YAML 1.1 programs read as booleans.
func (d *Document) unambiguous(n *Node) {
	if n.Kind == Scalar && !n.Quoted && slices.Contains(oldBooleans, n.Text) {
		d.Mismatch(n, fmt.Sprintf("true, false, or the word in quotes: %q", n.Text),
			"%s stands for a boolean in YAML 1.1", Quote(n.Text))
	}
}
