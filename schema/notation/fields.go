package notation

import (
	"slices"
	"strings"
)

// Fields reads a map key by key and in the end reports the keys that nobody
// asked for. Every method reports what disappoints it and returns nothing then.
type Fields struct {
	doc   *Document
	node  *Node
	what  string
	asked []string
}

// Fields begins to read a map; what names it in messages: an entity. It returns
// nil, and reports it, when the node is no map. The methods of a nil *Fields
// find nothing.
func (d *Document) Fields(n *Node, what string) *Fields {
	if !d.is(n, Map, "keys with values for "+what) {
		return nil
	}
	return &Fields{doc: d, node: n, what: what}
}

// is reports whether a node has a kind, and adds a problem when it has another.
// Nothing is said about a Broken node.
func (d *Document) is(n *Node, kind Kind, expected string) bool {
	if n == nil || n.Kind == Broken {
		return false
	}
	if n.Kind != kind {
		if kind == Scalar && n.Kind == Map {
			expected += ", or " + colonHint
		}
		d.Mismatch(n, expected, "found %s", found(n))
		return false
	}
	return true
}

// colonHint helps where a text was taken for a key with a value.
const colonHint = "quotes round a text that holds a colon and a space"

// found names what a node is in a message.
func found(n *Node) string {
	if n.Kind == Scalar {
		return Quote(n.Text)
	}
	return n.Kind.String()
}

// Node returns the value of a key, whatever it is, or nil. A key without a value
// is reported.
func (f *Fields) Node(key string) *Node {
	if f == nil {
		return nil
	}
	f.asked = append(f.asked, key)
	for _, field := range f.node.Fields {
		if field.Key.Text != key {
			continue
		}
		switch field.Value.Kind {
		case Broken:
			return nil
		case Empty:
			f.doc.Mismatch(field.Value, "a value, or no key", "nothing follows %s", Quote(key))
			return nil
		}
		return field.Value
	}
	return nil
}

// Has reports whether a key is there, with whatever value.
func (f *Fields) Has(key string) bool { return f != nil && f.node.Has(key) }

// Require reports keys that are missing, unless the document is so broken that
// they may be there.
func (f *Fields) Require(keys ...string) {
	if f == nil || f.node == f.doc.Root && f.doc.Partial {
		return
	}
	for _, key := range keys {
		if !f.Has(key) {
			f.doc.Errorf(f.node, "%s lacks %s", f.what, Quote(key))
		}
	}
}

// Word returns the value of a key that is a single value: a key, a name, a date.
// true and false, unless quoted, are none.
func (f *Fields) Word(key string) *Node {
	n := f.Node(key)
	if n == nil {
		return nil
	}
	return f.doc.Word(n)
}

// Text is Word's text, or "".
func (f *Fields) Text(key string) string {
	if n := f.Word(key); n != nil {
		return n.Text
	}
	return ""
}

// Bool returns whether a key is true. An absent key is false.
func (f *Fields) Bool(key string) bool {
	n := f.Node(key)
	if n == nil {
		return false
	}
	if n.Kind != Scalar || n.Quoted || n.Text != "true" && n.Text != "false" {
		if n.Kind == Scalar && !n.Quoted && slices.Contains(oldBooleans, n.Text) {
			return false // reported when it was read
		}
		f.doc.Mismatch(n, "true or false", "found %s", found(n))
		return false
	}
	return n.Text == "true"
}

// Words returns the values of a key that is a list of single values, or one
// single value alone.
func (f *Fields) Words(key string) []*Node {
	var words []*Node
	for _, item := range f.Items(key) {
		if word := f.doc.Word(item); word != nil {
			words = append(words, word)
		}
	}
	return words
}

// Items returns the values of a key that is a list, or its one value alone.
func (f *Fields) Items(key string) []*Node {
	n := f.Node(key)
	switch {
	case n == nil:
		return nil
	case n.Kind == List:
		return n.Items
	}
	return []*Node{n}
}

// List returns the values of a key that is a list, which may be empty.
func (f *Fields) List(key string) []*Node {
	n := f.Node(key)
	if n == nil || !f.doc.is(n, List, "a list") {
		return nil
	}
	return n.Items
}

// Map returns the value of a key that is a map.
func (f *Fields) Map(key string) *Node {
	n := f.Node(key)
	if n == nil || !f.doc.is(n, Map, "keys with values for "+Quote(key)) {
		return nil
	}
	return n
}

// Done reports the keys that were never asked for.
func (f *Fields) Done() {
	if f == nil {
		return
	}
	slices.Sort(f.asked)
	f.asked = slices.Compact(f.asked)
	for _, field := range f.node.Fields {
		if !slices.Contains(f.asked, field.Key.Text) {
			f.doc.Add(field.Key, Problem{
				Message:  "unknown key " + Quote(field.Key.Text) + " in " + f.what,
				Expected: OneOf(f.asked),
				Guesses:  Nearest(field.Key.Text, f.asked),
			})
		}
	}
}

// Word returns a node that is a single value that is not empty, and otherwise
// reports it and returns nil. true and false, unless quoted, are none.
func (d *Document) Word(n *Node) *Node {
	switch {
	case n == nil || !d.is(n, Scalar, "a single value"):
		return nil
	case strings.TrimSpace(n.Text) == "":
		d.Mismatch(n, "a value", "found an empty text")
		return nil
	case !n.Quoted && (n.Text == "true" || n.Text == "false"):
		d.Mismatch(n, "a word; one that looks like a boolean stands in quotes", "found the boolean %s", n.Text)
		return nil
	}
	return n
}
