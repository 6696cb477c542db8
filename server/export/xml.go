package export

import (
	"bufio"
	"context"
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"github.com/newsgraph/newsgraph/graph/index"
)

// attribute is what nodes or edges carry in the XML formats.
type attribute[T any] struct {
	name, kind string // kind: string or integer
	value      func(T) string
}

var nodeAttributes = []attribute[*node]{
	{"kind", "string", func(n *node) string { return n.Kind }},
	{"type", "string", func(n *node) string { return n.Type }},
	{"degree", "integer", func(n *node) string { return strconv.Itoa(n.Degree) }},
}

var edgeAttributes = []attribute[edge]{
	{"predicate", "string", func(e edge) string { return e.Predicate }},
	{"sentence", "string", func(e edge) string { return e.Sentence }},
	{"standing", "string", func(e edge) string { return e.Standing }},
	{"claimCount", "integer", func(e edge) string { return strconv.Itoa(e.ClaimCount) }},
	{"articleCount", "integer", func(e edge) string { return strconv.Itoa(e.ArticleCount) }},
	{"independentSources", "integer", func(e edge) string { return strconv.Itoa(e.IndependentSources) }},
	{"sources", "string", func(e edge) string { return e.Sources }},
	{"articles", "string", func(e edge) string { return e.Articles }},
	{"firstDate", "string", func(e edge) string { return e.FirstDate }},
	{"lastDate", "string", func(e edge) string { return e.LastDate }},
}

// xmlWriter writes elements; its first error is told by flush.
type xmlWriter struct{ *bufio.Writer }

// open writes <name attributes…>; attributes are names and values in turn.
func (w xmlWriter) open(name string, attributes ...string) { w.tag(name, ">\n", attributes) }

// empty writes <name attributes…/>.
func (w xmlWriter) empty(name string, attributes ...string) { w.tag(name, "/>\n", attributes) }

func (w xmlWriter) tag(name, end string, attributes []string) {
	w.WriteString("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		w.WriteString(" " + attributes[i] + `="`)
		w.escape(attributes[i+1])
		w.WriteByte('"')
	}
	w.WriteString(end)
}

func (w xmlWriter) close(name string) { w.WriteString("</" + name + ">\n") }

// escape writes a text; what XML cannot hold becomes U+FFFD.
func (w xmlWriter) escape(text string) { _ = xml.EscapeText(w, []byte(text)) }

// nameToken returns an ID as GraphML wants it: an XML name token has no slash.
// IDs have no colon, so they stay apart.
func nameToken(id string) string { return strings.ReplaceAll(id, "/", ":") }

// writeGraphML writes GraphML 1.0. The attribute ref holds the ID that the graph
// and the other formats have.
func writeGraphML(ctx context.Context, out io.Writer, ix *index.Index, s Selection) error {
	p, err := newPicture(ctx, ix, s.Links)
	if err != nil {
		return err
	}
	w := xmlWriter{bufio.NewWriter(out)}
	w.WriteString(xml.Header)
	w.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
		"xsi:schemaLocation", "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd")
	w.text("desc", about(ix)["description"])
	key := func(id, of, name, kind string) {
		if kind == "integer" {
			kind = "int"
		}
		w.empty("key", "id", id, "for", of, "attr.name", name, "attr.type", kind)
	}
	key("node-ref", "node", "ref", "string")
	key("node-label", "node", "label", "string")
	for _, a := range nodeAttributes {
		key("node-"+a.name, "node", a.name, a.kind)
	}
	key("edge-ref", "edge", "ref", "string")
	key("edge-label", "edge", "label", "string")
	for _, a := range edgeAttributes {
		key("edge-"+a.name, "edge", a.name, a.kind)
	}
	w.open("graph", "id", "newsgraph", "edgedefault", "directed")
	for _, n := range p.nodes {
		w.open("node", "id", nameToken(n.ID))
		w.data("node-ref", n.ID)
		w.data("node-label", n.Label)
		for _, a := range nodeAttributes {
			w.data("node-"+a.name, a.value(n))
		}
		w.close("node")
	}
	for _, e := range p.edges {
		w.open("edge", "id", nameToken(e.ID), "source", nameToken(e.Source), "target", nameToken(e.Target))
		w.data("edge-ref", e.ID)
		w.data("edge-label", e.Label)
		for _, a := range edgeAttributes {
			w.data("edge-"+a.name, a.value(e))
		}
		w.close("edge")
	}
	w.close("graph")
	w.close("graphml")
	return w.Flush()
}

// data writes a value of GraphML, unless it is empty.
func (w xmlWriter) data(key, value string) {
	if value == "" {
		return
	}
	w.WriteString(`<data key="` + key + `">`)
	w.escape(value)
	w.WriteString("</data>\n")
}

// writeGEXF writes GEXF 1.3. A link lasts from the first day of its claims to the
// last, both included; Gephi shows one without a start or an end from or for
// ever. The kind, the predicate, keeps Gephi from drawing several links between
// two nodes as one.
func writeGEXF(ctx context.Context, out io.Writer, ix *index.Index, s Selection) error {
	p, err := newPicture(ctx, ix, s.Links)
	if err != nil {
		return err
	}
	w := xmlWriter{bufio.NewWriter(out)}
	w.WriteString(xml.Header)
	w.open("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3")
	w.open("meta")
	w.text("creator", "newsgraph")
	w.text("description", about(ix)["description"])
	w.close("meta")
	w.open("graph", "defaultedgetype", "directed", "mode", "dynamic", "timeformat", "date")
	declareAttributes(w, "node", nodeAttributes)
	declareAttributes(w, "edge", edgeAttributes)
	w.open("nodes")
	for _, n := range p.nodes {
		w.open("node", "id", n.ID, "label", n.Label)
		writeAttributes(w, nodeAttributes, n)
		w.close("node")
	}
	w.close("nodes")
	w.open("edges")
	for _, e := range p.edges {
		attributes := []string{"id", e.ID, "source", e.Source, "target", e.Target, "kind", e.Predicate, "label", e.Label, "weight", strconv.Itoa(e.ClaimCount)}
		if e.from != "" {
			attributes = append(attributes, "start", e.from)
		}
		if e.to != "" {
			attributes = append(attributes, "end", e.to)
		}
		w.open("edge", attributes...)
		writeAttributes(w, edgeAttributes, e)
		w.close("edge")
	}
	w.close("edges")
	w.close("graph")
	w.close("gexf")
	return w.Flush()
}

func (w xmlWriter) text(name, text string) {
	w.WriteString("<" + name + ">")
	w.escape(text)
	w.close(name)
}

func declareAttributes[T any](w xmlWriter, class string, attributes []attribute[T]) {
	w.open("attributes", "class", class)
	for _, a := range attributes {
		w.empty("attribute", "id", a.name, "title", a.name, "type", a.kind)
	}
	w.close("attributes")
}

func writeAttributes[T any](w xmlWriter, attributes []attribute[T], of T) {
	w.open("attvalues")
	for _, a := range attributes {
		if value := a.value(of); value != "" {
			w.empty("attvalue", "for", a.name, "value", value)
		}
	}
	w.close("attvalues")
}
