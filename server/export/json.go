package export

import (
	"bufio"
	"context"
	"encoding/json"
	"io"

	"github.com/newsgraph/newsgraph/graph/index"
)

// encode writes a value as JSON without a line end.
func encode(w io.Writer, value any) error {
	data, err := marshal(value)
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

// marshal leaves <, > and & as they are: the files are no part of a page.
func marshal(value any) ([]byte, error) {
	var text jsonText
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return []byte(text), err
}

// jsonText collects what an encoder writes, without the line end.
type jsonText []byte

func (t *jsonText) Write(data []byte) (int, error) {
	*t = append(*t, data...)
	if n := len(*t); n > 0 && (*t)[n-1] == '\n' {
		*t = (*t)[:n-1]
	}
	return len(data), nil
}

// list writes items between brackets, one a line.
func list[T any](w *bufio.Writer, items []T, wrap func(T) any) error {
	w.WriteByte('[')
	for i, item := range items {
		if i > 0 {
			w.WriteByte(',')
		}
		w.WriteByte('\n')
		if err := encode(w, wrap(item)); err != nil {
			return err
		}
	}
	_, err := w.WriteString("\n]")
	return err
}

// writeNodeLink writes what networkx calls node-link data; D3 takes it as it is.
func writeNodeLink(ctx context.Context, out io.Writer, ix *index.Index, s Selection) error {
	p, err := newPicture(ctx, ix, s.Links)
	if err != nil {
		return err
	}
	type keyed struct {
		edge
		Key string `json:"key"`
	}
	w := bufio.NewWriter(out)
	w.WriteString(`{"directed":true,"multigraph":true,"graph":`)
	if err := encode(w, about(ix)); err != nil {
		return err
	}
	w.WriteString(`,"nodes":`)
	if err := list(w, p.nodes, func(n *node) any { return n }); err != nil {
		return err
	}
	w.WriteString(`,"links":`)
	if err := list(w, p.edges, func(e edge) any { return keyed{e, e.ID} }); err != nil {
		return err
	}
	w.WriteString("}\n")
	return w.Flush()
}

// cytoscapeNode has the names under which Cytoscape shows a node, and networkx
// finds it.
type cytoscapeNode struct {
	*node
	Name  string `json:"name"`
	Value string `json:"value"`
}

// cytoscapeEdge has the names under which Cytoscape shows an edge, and networkx
// tells parallel ones apart.
type cytoscapeEdge struct {
	edge
	Name        string `json:"name"`
	Interaction string `json:"interaction"`
	Key         string `json:"key"`
}

// writeCytoscape writes Cytoscape's JSON (CYJS).
func writeCytoscape(ctx context.Context, out io.Writer, ix *index.Index, s Selection) error {
	p, err := newPicture(ctx, ix, s.Links)
	if err != nil {
		return err
	}
	type element struct {
		Data any `json:"data"`
	}
	w := bufio.NewWriter(out)
	w.WriteString(`{"directed":true,"multigraph":true,"data":`)
	if err := encode(w, about(ix)); err != nil {
		return err
	}
	w.WriteString(`,"elements":{"nodes":`)
	if err := list(w, p.nodes, func(n *node) any { return element{cytoscapeNode{n, n.Label, n.ID}} }); err != nil {
		return err
	}
	w.WriteString(`,"edges":`)
	if err := list(w, p.edges, func(e edge) any { return element{cytoscapeEdge{e, e.Sentence, e.Label, e.ID}} }); err != nil {
		return err
	}
	w.WriteString("}}\n")
	return w.Flush()
}

// about says what a file is an export of.
func about(ix *index.Index) map[string]string {
	return map[string]string{
		"name":        "newsgraph",
		"description": "What articles say and who says so. standing and sources tell on whose word a link rests.",
		"contentHash": ix.Overview().ContentHash,
	}
}
