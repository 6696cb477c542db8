// Package export writes a graph for other programs: as RDF, for graph tools, and
// as tables. Whoever reads a file sees the standing and the sources of what is
// in it: a reported claim never looks like plain fact.
//
// Formats of links have a node for every entity, and for every claim and literal
// at the end of a link; kind tells which. Formats of claims have the claims
// themselves, speech claims included. The same graph gives the same bytes.
//
// Tables hold texts as they are, also one that begins with =, +, - or @: a
// spreadsheet may take it for a formula unless the column is imported as text.
// Changing the text would harm every other reader.
package export

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

// Format is a kind of file.
type Format struct {
	Name        string // in addresses and on the command line: graphml
	MediaType   string
	Extension   string // with its dot
	Description string
	// OfLinks is set when the file holds links, and a link filter selects them;
	// otherwise it holds claims, and a claim filter does.
	OfLinks bool

	write func(context.Context, io.Writer, *index.Index, Selection) error
}

// Selection is the part of the graph that is written: everything when the filter
// is nil.
type Selection struct {
	Claims *index.ClaimFilter
	Links  *index.LinkFilter
}

var formats = []Format{
	{Name: "claims.csv", MediaType: "text/csv; charset=utf-8; header=present", Extension: ".csv", Description: "claims as a table: one row a claim", write: writeClaimsCSV},
	{Name: "cytoscape", MediaType: "application/json", Extension: ".cyjs", Description: "JSON that Cytoscape and Cytoscape.js read", OfLinks: true, write: writeCytoscape},
	{Name: "gexf", MediaType: "application/gexf+xml", Extension: ".gexf", Description: "GEXF 1.3 with times, for Gephi", OfLinks: true, write: writeGEXF},
	{Name: "graphml", MediaType: "application/graphml+xml", Extension: ".graphml", Description: "GraphML, for yEd, Gephi and networkx", OfLinks: true, write: writeGraphML},
	{Name: "json-ld", MediaType: "application/ld+json", Extension: ".jsonld", Description: "RDF as JSON-LD: PROV-O and Web Annotation", write: writeJSONLD},
	{Name: "links.csv", MediaType: "text/csv; charset=utf-8; header=present", Extension: ".csv", Description: "links as a table: one row a link", OfLinks: true, write: writeLinksCSV},
	{Name: "n-quads", MediaType: "application/n-quads", Extension: ".nq", Description: "RDF as N-Quads: what the store holds", write: writeNQuads},
	{Name: "ndjson", MediaType: "application/x-ndjson", Extension: ".ndjson", Description: "claims as JSON, one a line", write: writeNDJSON},
	{Name: "node-link", MediaType: "application/json", Extension: ".json", Description: "JSON that networkx and D3 read", OfLinks: true, write: writeNodeLink},
	{Name: "nodes.csv", MediaType: "text/csv; charset=utf-8; header=present", Extension: ".csv", Description: "nodes as a table: what links.csv refers to", OfLinks: true, write: writeNodesCSV},
}

// Formats returns every format by its name.
func Formats() []Format { return slices.Clone(formats) }

// ByName returns the format of a name; false when there is none.
func ByName(name string) (Format, bool) {
	i, found := slices.BinarySearchFunc(formats, name, func(f Format, name string) int { return strings.Compare(f.Name, name) })
	if !found {
		return Format{}, false
	}
	return formats[i], true
}

// Write writes the selected part of a graph. It ends with the error of a context
// that is done, or of the writer; what is written until then is no whole file.
func (f Format) Write(ctx context.Context, w io.Writer, ix *index.Index, selection Selection) error {
	if err := f.write(ctx, w, ix, selection); err != nil {
		return fmt.Errorf("exporting %s: %w", f.Name, err)
	}
	return nil
}

// pageSize is how many items are taken from the graph at once.
const pageSize = 10_000

// eachPage calls do with the items of all pages.
func eachPage[T any](ctx context.Context, list func(index.Page) (*index.Results[T], error), do func(T) error) error {
	size := pageSize
	page := index.Page{First: &size}
	for {
		results, err := list(page)
		if err != nil {
			return err
		}
		for _, item := range results.Items {
			if err := do(item); err != nil {
				return err
			}
		}
		if !results.HasNext {
			return ctx.Err()
		}
		last := results.Cursor(len(results.Items) - 1)
		page.After = &last
	}
}

// eachClaim calls do with the selected claims in the order of their articles and
// texts. Without a filter these are all, speech claims too.
func eachClaim(ctx context.Context, ix *index.Index, filter *index.ClaimFilter, do func(index.Claim) error) error {
	if filter != nil {
		return eachPage(ctx, func(page index.Page) (*index.Results[index.Claim], error) {
			return ix.Claims(ctx, filter, index.ClaimsByText, page)
		}, do)
	}
	project := ix.Project()
	for i := range project.Articles {
		for j := range project.Articles[i].Claims {
			claim, err := ix.Claim(project.Articles[i].Claims[j].ID)
			if err != nil {
				return err
			}
			if err := cmp.Or(do(claim), ctx.Err()); err != nil {
				return err
			}
		}
	}
	return nil
}

// idOf returns the ID of a term in a file, and which kind of node it is. A
// literal has none in the graph; here it is literal/ and 16 digits of a hash, so
// equal literals are one node.
func idOf(term index.Term) (id, kind string) {
	switch t := term.(type) {
	case index.Entity:
		return string(t.ID()), string(graph.KindEntity)
	case index.Claim:
		return string(t.ID()), string(graph.KindClaim)
	case index.Literal:
		return literalID(t), "literal"
	}
	panic(fmt.Sprintf("a term is a %T", term)) // there are no other terms
}

func literalID(l index.Literal) string {
	unit, _ := l.Unit()
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s\x00%s\x00%s", literalKinds[l.Kind()], comparators[l.Comparator()], unit, l.Value(), l.Label()))
	return "literal/" + hex.EncodeToString(sum[:8])
}

// joined lists names in one cell.
func joined[T any](items []T, name func(T) string) string {
	names := make([]string, len(items))
	for i, item := range items {
		names[i] = name(item)
	}
	return strings.Join(names, "; ")
}

func orEmpty(text string, _ bool) string { return text }
