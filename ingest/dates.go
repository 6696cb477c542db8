package ingest

import (
	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/edtf"
	"github.com/newsgraph/newsgraph/schema/notation"
)

// date reads the key of a map that is a date: EDTF, or {date, basis, note}.
func date(doc *notation.Document, f *notation.Fields, key string) graph.When {
	n := f.Node(key)
	if n == nil {
		return graph.When{}
	}
	if n.Kind != notation.Map {
		return graph.When{EDTF: edtfText(doc, doc.Word(n))}
	}
	long := doc.Fields(n, "a date")
	when := graph.When{EDTF: edtfText(doc, long.Word("date")), Note: lineOf(long, "note")}
	when.Basis, _ = choice[graph.Basis](doc, long, "basis", basisWords)
	long.Require("date")
	long.Done()
	if when.Basis != graph.Stated && when.Note == "" {
		doc.Add(n, notation.Problem{
			Severity: notation.Warning,
			Message:  "the date is " + basisWords[when.Basis] + " and nothing says from what",
			Expected: "a note",
		})
	}
	if when.EDTF == "" {
		return graph.When{}
	}
	return when
}

// edtfText returns the EDTF date that a node holds, or "" when it holds none.
func edtfText(doc *notation.Document, n *notation.Node) string {
	if n == nil {
		return ""
	}
	if _, err := edtf.Parse(n.Text); err != nil {
		doc.Errorf(n, "%s", err)
		return ""
	}
	return n.Text
}
