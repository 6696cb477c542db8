package notation

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// render writes a tree on one line: scalars with their places, quoted ones in
// quotes.
func render(n *Node) string {
	switch {
	case n == nil:
		return "none"
	case n.Kind == Scalar && n.Quoted:
		return fmt.Sprintf("%q@%d:%d", n.Text, n.Line, n.Column)
	case n.Kind == Scalar:
		return fmt.Sprintf("%s@%d:%d", n.Text, n.Line, n.Column)
	case n.Kind == List:
		parts := make([]string, len(n.Items))
		for i, item := range n.Items {
			parts[i] = render(item)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case n.Kind == Map:
		parts := make([]string, len(n.Fields))
		for i, field := range n.Fields {
			parts[i] = render(field.Key) + ": " + render(field.Value)
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case n.Kind == Broken:
		return "broken"
	}
	return "empty"
}

func TestRead(t *testing.T) {
	tests := []struct {
		name, in, want string
	}{
		{"plain scalars keep their text", "a: 007\nb: 1_000\nc: 1.10\nd: 0x1F\ne: 2025-02\nf: ../2006\n",
			"{a@1:1: 007@1:4, b@2:1: 1_000@2:4, c@3:1: 1.10@3:4, d@4:1: 0x1F@4:4, e@5:1: 2025-02@5:4, f@6:1: ../2006@6:4}"},
		{"numbers of any length", "a: 123456789012345678901234567890.10\n", "{a@1:1: 123456789012345678901234567890.10@1:4}"},
		{"quotes", `a: "x \"y\" \u00e9"` + "\nb: 'it''s'\n", `{a@1:1: "x \"y\" é"@1:4, b@2:1: "it's"@2:4}`},
		{"blocks", "a: |\n  x\n  y\nb: >-\n  x\n  y\nc: z\n", `{a@1:1: "x\ny\n"@1:4, b@4:1: "x y"@4:4, c@7:1: z@7:4}`},
		{"plain text over lines", "a: x\n  y\n  z\nb: c\n", "{a@1:1: x y z@1:4, b@4:1: c@4:4}"},
		{"lists", "a:\n  - x\n  -\n  - [w, z,]\n", "{a@1:1: [x@2:5, empty, [w@4:6, z@4:9]]}"},
		{"maps in lists", "a:\n  - b: c\n    d: e\n  - {f: g}\n", "{a@1:1: [{b@2:5: c@2:8, d@3:5: e@3:8}, {f@4:6: g@4:9}]}"},
		{"no value", "a:\nb: ~\nc: null\nd: {e, f: }\n", "{a@1:1: empty, b@2:1: empty, c@3:1: empty, d@4:1: {e@4:5: empty, f@4:8: empty}}"},
		{"columns are code points", "é: [😀, سلام, x]\n", "{é@1:1: [😀@1:5, سلام@1:8, x@1:14]}"},
		{"a letter and its accent are two", "e\u0301: x\n", "{e\u0301@1:1: x@1:5}"},
		{"byte order mark and CRLF", "\uFEFFa: \"x\r\n  y\"\r\nb: z\r\n", `{a@1:1: "x y"@1:4, b@3:1: z@3:4}`},
		{"a colon inside braces", "a: {b: [x:y, p2:3], c: d:e, u: https://example.org/x}\n",
			"{a@1:1: {b@1:5: [x:y@1:9, p2:3@1:14], c@1:21: d:e@1:24, u@1:29: https://example.org/x@1:32}}"},
		{"one document may be framed", "---\na: b\n...\n", "{a@2:1: b@2:4}"},
		{"comments", "# x\na: b # y\n", "{a@2:1: b@2:4}"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := Read("f.yaml", []byte(test.in))
			if problems := d.Problems(); len(problems) > 0 {
				t.Fatalf("Read(%q) has problems:\n%v", test.in, problems)
			}
			if got := render(d.Root); got != test.want {
				t.Errorf("Read(%q) = %s, want %s", test.in, got, test.want)
			}
		})
	}
}

func TestReadProblems(t *testing.T) {
	tests := []struct {
		name, in string
		want     string // the problems, one a line
		tree     string
	}{
		{"empty", "", "f.yaml: error: the file is empty; expected keys with values", "none"},
		{"only a comment", "# x\n", "f.yaml: error: the file is empty; expected keys with values", "none"},
		{"a list", "- a\n", "f.yaml:1:1: error: found a list where the file begins; expected keys with values", "none"},
		{"braces", "{a: b}\n", "f.yaml:1:1: error: found a map in braces where the file begins; expected keys with values", "none"},
		{"a text", "hello there\n", `f.yaml:1:1: error: found "hello there" where the file begins; expected keys with values`, "none"},
		{"a key twice", "a: 1\nb: 2\na: 3\n", `f.yaml:3:1: error: key "a" is given twice, first in line 1`, "{a@1:1: 1@1:4, b@2:1: 2@2:4}"},
		{"a key twice in braces", "a: {b: 1, b: 2}\n", `f.yaml:1:11: error: key "b" is given twice, first in line 1`, "{a@1:1: {b@1:5: 1@1:8}}"},
		{"old booleans", "a: yes\nb: [No, 'on']\noff: x\n",
			`f.yaml:1:4: error: "yes" stands for a boolean in YAML 1.1; expected true, false, or the word in quotes: "yes"` + "\n" +
				`f.yaml:2:5: error: "No" stands for a boolean in YAML 1.1; expected true, false, or the word in quotes: "No"` + "\n" +
				`f.yaml:3:1: error: "off" stands for a boolean in YAML 1.1; expected true, false, or the word in quotes: "off"`,
			`{a@1:1: yes@1:4, b@2:1: [No@2:5, "on"@2:9], off@3:1: x@3:6}`},
		{"an anchor hides no other key", "a: &x 1\nb: *x\nc: d\n",
			`f.yaml:1:4: error: found an anchor "&"; expected plain keys, lists and values` + "\n" +
				`f.yaml:2:4: error: found an alias "*"; expected plain keys, lists and values`,
			"{a@1:1: broken, b@2:1: broken, c@3:1: d@3:4}"},
		{"a tag", "a: !!str 1\n", `f.yaml:1:4: error: found a tag "!!str"; expected plain keys, lists and values`, "{a@1:1: broken}"},
		{"a merge key", "a:\n  <<: {b: c}\n", `f.yaml:2:3: error: found a merge key "<<"; expected plain keys, lists and values`, "{a@1:1: broken}"},
		{"an explicit key", "? a\n: b\n", `f.yaml:1:1: error: found an explicit key "?"; expected plain keys, lists and values`, "{}"},
		{"two documents", "a: b\n---\nc: d\n", `f.yaml:2:1: error: found "---"; expected one document in a file`, "{a@1:1: b@1:4}"},
		{"an open bracket", "a: [b\nc: d\n", "f.yaml:2:1: error: not well-formed YAML: ',' or ']' must be specified", "{a@1:1: broken}"},
		{"an open quote", "a: b\nc: \"d\n", "f.yaml:2:4: error: not well-formed YAML: could not find end character of double-quoted text", "{a@1:1: b@1:4, c@2:1: broken}"},
		{"a mistake under one key hides none under another", "a: @b\nc: d: e\nf: yes\n",
			"f.yaml:1:4: error: not well-formed YAML: '@' is a reserved character\n" +
				"f.yaml:2:4: error: not well-formed YAML: mapping value is not allowed in this context; expected quotes round a text that holds a colon and a space\n" +
				`f.yaml:3:4: error: "yes" stands for a boolean in YAML 1.1; expected true, false, or the word in quotes: "yes"`,
			"{a@1:1: broken, c@2:1: broken, f@3:1: yes@3:4}"},
		{"a line that is indented wrongly", "a:\n  b: some text\n    - and\n    c: negated\n",
			`f.yaml:2:6: error: "some text - and c: negated" holds ": "; expected quotes round it, or lines that are indented otherwise`, "{a@1:1: broken}"},
		{"a colon that touches a value in braces", "a: {b:\"x\"}\n", "f.yaml:1:6: error: the colon touches the value; expected a space after the colon", "{a@1:1: broken}"},
		{"a bracket in a text", "a: [b}, c]\n", `f.yaml:1:5: error: "b}" holds a bracket; expected quotes round it`, "{a@1:1: broken}"},
		{"a key that looks like null", "a: {~: b}\n", `f.yaml:1:5: error: found "~"; expected a key; one that looks like null stands in quotes`, "{a@1:1: {~@1:5: b@1:8}}"},
		{"a tab", "a:\n\tb: c\n", "f.yaml:2:1: error: not well-formed YAML: found character '\t' that cannot start any token", "{a@1:1: broken}"},
		{"bytes that are no text", "a: b\nc: é\xff\n", "f.yaml:2:5: error: byte 0xFF is not part of a character; expected UTF-8", "none"},
		{"a control character", "a: b\nc: \x07\n", "f.yaml:2:4: error: found the control character U+0007; expected text", "none"},
		{"too deep", "a: " + strings.Repeat("[", 200) + strings.Repeat("]", 200),
			"f.yaml:1:103: error: lists and maps lie too deep in each other; expected at most 100 levels", "{a@1:1: broken}"},
		{"too deep in lists", "a:\n " + strings.Repeat("- ", 200),
			"f.yaml:2:200: error: lists and maps lie too deep in each other; expected at most 100 levels", "{a@1:1: broken}"},
		{"too many keys", "a:\n" + strings.Repeat("  b:\n", 10_001),
			"f.yaml:10002:3: error: too many keys in one place; expected at most 10000 below a top-level key", "{a@1:1: broken}"},
		{"too large", strings.Repeat("#", MaxSize+1), "f.yaml: error: the file has 16777217 bytes; expected at most 16777216", "none"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := Read("f.yaml", []byte(test.in))
			if diff := cmp.Diff(test.want, d.Problems().Sort().Error()); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if got := render(d.Root); got != test.tree {
				t.Errorf("tree = %s, want %s", got, test.tree)
			}
		})
	}
}

func TestComments(t *testing.T) {
	d := Read("f.yaml", []byte("# one\n  # two\na: b # three\n"))
	var got []string
	for _, c := range d.Comments {
		got = append(got, render(c))
	}
	want := []string{`" one"@1:1`, `" two"@2:3`, `" three"@3:6`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("comments (-want +got):\n%s", diff)
	}
}
