package notation

import "iter"

// Kind says what a node is.
type Kind uint8

// The kinds of nodes. Empty is a key without a value, or null. Broken is a value
// that is not well-formed YAML: its problem is reported already.
const (
	Empty Kind = iota
	Scalar
	List
	Map
	Broken
)

// String returns the kind as a message names it.
func (k Kind) String() string {
	switch k {
	case Scalar:
		return "a single value"
	case List:
		return "a list"
	case Map:
		return "keys with values"
	default:
		return "nothing"
	}
}

// Node is a value in a file.
type Node struct {
	Kind         Kind
	Line, Column int // from 1; columns are Unicode code points
	// Text is a scalar as it was typed, without its quotes and with its escapes
	// resolved.
	Text string
	// Quoted is set for a scalar in quotes or in a block (| or >), which is never
	// anything but text.
	Quoted bool
	Items  []*Node // of a list
	Fields []Field // of a map, in the order of the file; no key comes twice
}

// Field is a key of a map with its value.
type Field struct {
	Key, Value *Node
}

// Scalars yields every scalar under a node, keys included, in the order of the
// file.
func (n *Node) Scalars() iter.Seq[*Node] {
	return func(yield func(*Node) bool) { n.scalars(yield) }
}

func (n *Node) scalars(yield func(*Node) bool) bool {
	if n == nil {
		return true
	}
	if n.Kind == Scalar && !yield(n) {
		return false
	}
	for _, item := range n.Items {
		if !item.scalars(yield) {
			return false
		}
	}
	for _, field := range n.Fields {
		if !field.Key.scalars(yield) || !field.Value.scalars(yield) {
			return false
		}
	}
	return true
}

// Value returns the value of a map's key, or nil.
func (n *Node) Value(key string) *Node {
	if n == nil {
		return nil
	}
	for _, f := range n.Fields {
		if f.Key.Text == key {
			return f.Value
		}
	}
	return nil
}

// Has reports whether a map has a key, with whatever value.
func (n *Node) Has(key string) bool {
	return n.Value(key) != nil
}
