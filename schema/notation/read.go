package notation

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// MaxSize is the size in bytes of the largest file that is read.
const MaxSize = 16 << 20

// Read reads a file of YAML whose root is a map. What is wrong with it is in the
// document's problems; what could be read is in its root. Every top-level key is
// parsed for itself, so that a mistake under one does not hide the others.
func Read(name string, data []byte) *Document {
	d := &Document{Name: name}
	source, ok := d.source(data)
	if !ok {
		d.Partial = true
		return d
	}
	tokens := lexer.Tokenize(source)
	if at, ok := locate(source, tokens); !ok {
		d.Partial = true
		d.Errorf(at, "not well-formed YAML")
		return d
	}
	content := d.content(mendFlow(tokens))
	if len(content) == 0 {
		if !d.Partial {
			d.Mismatch(nil, "keys with values", "the file is empty")
		}
		return d
	}
	if !startsField(content, 0) {
		d.Partial = true
		if !d.refuse(content) {
			d.Mismatch(placeOf(content[0]), "keys with values", "found %s where the file begins", describe(content[0]))
		}
		return d
	}
	first := placeOf(content[0])
	d.Root = &Node{Kind: Map, Line: first.Line, Column: first.Column}
	for _, chunk := range topLevel(content) {
		d.Root.Fields = append(d.Root.Fields, d.parse(chunk)...)
	}
	d.Root.Fields = d.unique(d.Root.Fields)
	return d
}

// source returns the text without byte order mark and with LF line ends: the
// lexer's positions are right for such texts only.
func (d *Document) source(data []byte) (string, bool) {
	if len(data) > MaxSize {
		d.Mismatch(nil, fmt.Sprintf("at most %d", MaxSize), "the file has %d bytes", len(data))
		return "", false
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	line, column := 1, 1
	for rest := data; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		if r == utf8.RuneError && size == 1 {
			d.Mismatch(&Node{Line: line, Column: column}, "UTF-8", "byte 0x%02X is not part of a character", rest[0])
			return "", false
		}
		if unprintable(r) {
			d.Mismatch(&Node{Line: line, Column: column}, "text", "found the control character U+%04X", r)
			return "", false
		}
		column++
		if r == '\n' {
			line, column = line+1, 1
		}
		rest = rest[size:]
	}
	return string(data), true
}

// unprintable reports whether YAML 1.2 forbids a character (section 5.1), or it
// breaks lines in some programs and not in others.
func unprintable(r rune) bool {
	switch {
	case r == '\t' || r == '\n':
		return false
	case r < ' ', r >= 0x7F && r < 0xA0, r == 0x2028, r == 0x2029, r == 0xFEFF, r == 0xFFFE, r == 0xFFFF:
		return true
	}
	return false
}

// content returns the tokens of the one document, without the comments, which
// are kept apart, and without what opens and closes it.
func (d *Document) content(tokens token.Tokens) token.Tokens {
	var content token.Tokens
	for i, t := range tokens {
		switch t.Type {
		case token.CommentType:
			d.Comments = append(d.Comments, &Node{
				Kind: Scalar, Quoted: true, Text: t.Value, Line: t.Position.Line, Column: t.Position.Column,
			})
		case token.DocumentHeaderType, token.DocumentEndType:
			opens := t.Type == token.DocumentHeaderType && len(content) == 0
			closes := t.Type == token.DocumentEndType && i == len(tokens)-1
			if !opens && !closes {
				d.Mismatch(placeOf(t), "one document in a file", "found %s", Quote(t.Value))
				d.Partial = true
				return content
			}
		default:
			content = append(content, t)
		}
	}
	return content
}

// startsField reports whether a token begins a key of the root.
func startsField(tokens token.Tokens, i int) bool {
	if tokens[i].Position.Column != 1 {
		return false
	}
	switch tokens[i].Type {
	case token.SequenceEntryType, token.MappingStartType, token.SequenceStartType, token.MappingValueType:
		return false
	case token.MappingKeyType, token.TagType, token.AnchorType, token.MergeKeyType, token.DirectiveType:
		return true
	}
	return i+1 < len(tokens) && tokens[i+1].Type == token.MappingValueType
}

// topLevel cuts the tokens before every key of the root.
func topLevel(tokens token.Tokens) []token.Tokens {
	var chunks []token.Tokens
	start, flow := 0, 0
	for i, t := range tokens {
		switch t.Type {
		case token.MappingStartType, token.SequenceStartType:
			flow++
		case token.MappingEndType, token.SequenceEndType:
			flow--
		}
		if i > start && flow == 0 && startsField(tokens, i) {
			chunks = append(chunks, tokens[start:i:i])
			start = i
		}
	}
	return append(chunks, tokens[start:])
}

// parse reads one key of the root with what is under it. When that cannot be
// read, the key is there with a Broken value.
func (d *Document) parse(tokens token.Tokens) []Field {
	if d.refuse(tokens) {
		return d.broken(tokens)
	}
	before := len(d.problems)
	file, err := parseTokens(tokens)
	if err != nil {
		d.syntax(tokens, err)
		return d.broken(tokens)
	}
	var fields []Field
	for _, document := range file.Docs {
		root := d.node(document.Body)
		if root.Kind != Map {
			d.Mismatch(root, "keys with values", "found %s", root.Kind)
			return d.broken(tokens)
		}
		fields = append(fields, root.Fields...)
	}
	if len(d.problems) == before && !whole(fields, tokens) {
		d.Errorf(placeOf(tokens[0]), "not well-formed YAML: something under this key belongs nowhere")
		return d.broken(tokens)
	}
	return fields
}

// whole reports whether every scalar that was typed is in the fields: nothing is
// accepted and lost.
func whole(fields []Field, tokens token.Tokens) bool {
	typed, read := 0, 0
	for _, t := range tokens {
		if t.Type != token.NullType && (isPlain(t) || isQuoted(t)) {
			typed++
		}
	}
	for range (&Node{Kind: Map, Fields: fields}).Scalars() {
		read++
	}
	return typed == read
}

// broken returns the key that the tokens begin with, if it is a plain one, with
// a Broken value.
func (d *Document) broken(tokens token.Tokens) []Field {
	d.Partial = true
	switch tokens[0].Type {
	case token.MappingKeyType, token.TagType, token.AnchorType, token.MergeKeyType, token.DirectiveType:
		return nil
	}
	key := placeOf(tokens[0])
	key.Kind, key.Text = Scalar, tokens[0].Value
	return []Field{{Key: key, Value: &Node{Kind: Broken, Line: key.Line, Column: key.Column}}}
}

// parseTokens calls the YAML parser. It is other people's code on a stranger's
// input, so a panic of it is an answer too: this is not YAML.
func parseTokens(tokens token.Tokens) (file *ast.File, err error) {
	defer func() {
		if r := recover(); r != nil {
			file, err = nil, fmt.Errorf("the YAML parser gave up: %v", r)
		}
	}()
	return parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
}

// syntax reports the parser's error.
func (d *Document) syntax(tokens token.Tokens, err error) {
	at, message := placeOf(tokens[0]), err.Error()
	var syntax interface {
		GetToken() *token.Token
		GetMessage() string
	}
	if errors.As(err, &syntax) {
		message = syntax.GetMessage()
		if t := syntax.GetToken(); t != nil && t.Position != nil {
			at = placeOf(t)
		}
	}
	expected := ""
	if strings.Contains(message, "mapping value is not allowed") {
		expected = colonHint
	}
	d.Mismatch(at, expected, "not well-formed YAML: %s", strings.TrimSpace(message))
}

// placeOf returns a node with a token's place.
func placeOf(t *token.Token) *Node {
	return &Node{Line: t.Position.Line, Column: t.Position.Column}
}

// unique reports keys that are given twice and drops the later ones.
func (d *Document) unique(fields []Field) []Field {
	first := make(map[string]*Node, len(fields))
	return slices.DeleteFunc(fields, func(f Field) bool {
		if earlier, twice := first[f.Key.Text]; twice {
			d.Errorf(f.Key, "key %s is given twice, first in line %d", Quote(f.Key.Text), earlier.Line)
			return true
		}
		first[f.Key.Text] = f.Key
		return false
	})
}
