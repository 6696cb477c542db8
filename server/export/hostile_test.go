package export

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// hostile are names that break a format which is careless with one of them.
var hostile = []string{
	`She said "no", 'never'; a\b`,
	"two\nlines\r\nand\ta tab",
	"]]> <![CDATA[ <!-- & &amp; </node> ?>",
	"\u202eright to left\u202c יריב",
	"nul \x00, bell \x07, escape \x1b, \u0085 \u2028 \ufffe",
	"=HYPERLINK(\"https://evil.example\")",
	`"},{"id":"x`,
	"a\" <https://newsgraph.example/x> .\n<b> <c> <d> .",
	" blank ends ",
	"😀 \U0010ffff e\u0301",
}

func FuzzNames(f *testing.F) {
	for _, name := range hostile {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if !utf8.ValidString(name) || name == "" {
			t.Skip("no name")
		}
		ix := build(t, named(name))
		for format, read := range map[string]func(*testing.T, []byte) []string{
			"nodes.csv": namesInTable, "node-link": namesInNodeLink, "cytoscape": namesInCytoscape,
			"gexf": namesInGEXF, "graphml": namesInGraphML,
		} {
			want := name
			switch format {
			case "nodes.csv":
				want = strings.ReplaceAll(name, "\r\n", "\n") // so Go's reader reads it
			case "gexf", "graphml":
				want = allowedInXML(name)
			}
			names := read(t, write(t, format, ix, Selection{}))
			if len(names) != 7 || !slices.Contains(names, want) {
				t.Errorf("%s: %q is not among %q", format, want, names)
			}
		}
		for _, format := range []string{"claims.csv", "links.csv"} {
			if rows := table(t, write(t, format, ix, Selection{})); len(rows) != 4 {
				t.Errorf("%s has %d rows", format, len(rows))
			}
		}
		for format, wanted := range map[string]int{"n-quads": bytes.Count(write(t, "n-quads", build(t, named(yard)), Selection{}), []byte("\n")), "ndjson": 4} {
			if lines := bytes.Count(write(t, format, ix, Selection{}), []byte("\n")); lines != wanted {
				t.Errorf("%s has %d lines, want %d", format, lines, wanted)
			}
		}
		if data := write(t, "json-ld", ix, Selection{}); !json.Valid(data) {
			t.Error("json-ld is no JSON")
		}
	})
}

// allowedInXML returns a text with U+FFFD for what no XML document can hold.
func allowedInXML(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t', r == '\n', r == '\r', r >= 0x20 && r <= 0xd7ff, r >= 0xe000 && r <= 0xfffd, r >= 0x10000:
			return r
		}
		return '\ufffd'
	}, text)
}

func namesInTable(t *testing.T, data []byte) []string {
	var names []string
	for _, row := range table(t, data) {
		names = append(names, row["label"])
	}
	return names
}

func namesInNodeLink(t *testing.T, data []byte) []string {
	var graph struct{ Nodes []node }
	if err := json.Unmarshal(data, &graph); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, n := range graph.Nodes {
		names = append(names, n.Label)
	}
	return names
}

func namesInCytoscape(t *testing.T, data []byte) []string {
	var graph struct {
		Elements struct{ Nodes []struct{ Data node } }
	}
	if err := json.Unmarshal(data, &graph); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, n := range graph.Elements.Nodes {
		names = append(names, n.Data.Label)
	}
	return names
}

func namesInGEXF(t *testing.T, data []byte) []string {
	var graph struct {
		Nodes []struct {
			Label string `xml:"label,attr"`
		} `xml:"graph>nodes>node"`
	}
	decodeXML(t, data, &graph)
	var names []string
	for _, n := range graph.Nodes {
		names = append(names, n.Label)
	}
	return names
}

func namesInGraphML(t *testing.T, data []byte) []string {
	var graph struct {
		Nodes []struct {
			Data []struct {
				Key  string `xml:"key,attr"`
				Text string `xml:",chardata"`
			} `xml:"data"`
		} `xml:"graph>node"`
	}
	decodeXML(t, data, &graph)
	var names []string
	for _, n := range graph.Nodes {
		for _, d := range n.Data {
			if d.Key == "node-label" {
				names = append(names, d.Text)
			}
		}
	}
	return names
}

// decodeXML reads one document to its end.
func decodeXML(t *testing.T, data []byte, into any) {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(data))
	if err := decoder.Decode(into); err != nil {
		t.Fatal(err)
	}
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if text, ok := token.(xml.CharData); err != nil || !ok || strings.TrimSpace(string(text)) != "" {
			t.Fatalf("after the document: %v, %v", token, err)
		}
	}
}
