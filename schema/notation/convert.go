package notation

import (
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// node turns a node of the YAML parser into ours.
func (d *Document) node(n ast.Node) *Node {
	switch n := n.(type) {
	case *ast.MappingNode:
		return d.mapping(n)
	case *ast.MappingValueNode:
		return d.mapping(&ast.MappingNode{Values: []*ast.MappingValueNode{n}})
	case *ast.SequenceNode:
		list := placeOf(n.Start)
		list.Kind = List
		for _, value := range n.Values {
			list.Items = append(list.Items, d.node(value))
		}
		return list
	case *ast.LiteralNode:
		block := placeOf(n.Start)
		block.Kind, block.Quoted, block.Text = Scalar, true, n.Value.Value
		return block
	case *ast.NullNode:
		return placeOf(n.Token)
	case ast.ScalarNode:
		return d.scalar(n.GetToken())
	default:
		return &Node{}
	}
}

func (d *Document) mapping(n *ast.MappingNode) *Node {
	m := &Node{Kind: Map}
	if n.Start != nil {
		m.Line, m.Column = n.Start.Position.Line, n.Start.Position.Column
	}
	for _, value := range n.Values {
		key := d.scalar(value.Key.GetToken())
		if value.Key.GetToken().Type == token.NullType {
			d.Mismatch(key, "a key; one that looks like null stands in quotes", "found %s", Quote(key.Text))
		}
		if !n.IsFlowStyle && len(m.Fields) == 0 {
			m.Line, m.Column = key.Line, key.Column
		}
		m.Fields = append(m.Fields, Field{Key: key, Value: d.node(value.Value)})
	}
	m.Fields = d.unique(m.Fields)
	return m
}

func (d *Document) scalar(t *token.Token) *Node {
	n := placeOf(t)
	n.Kind, n.Text = Scalar, t.Value
	n.Quoted = isQuoted(t)
	d.unambiguous(n)
	return n
}

// describe names a token as a message does.
func describe(t *token.Token) string {
	switch t.Type {
	case token.SequenceEntryType, token.SequenceStartType:
		return "a list"
	case token.MappingStartType:
		return "a map in braces"
	}
	return Quote(t.Value)
}
