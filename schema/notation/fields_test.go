package notation

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFields(t *testing.T) {
	const in = `word: a word
quoted: "true"
list: [b, c]
alone: d
map: {e: f}
truth: true
untruth: false
`
	d := Read("f.yaml", []byte(in))
	f := d.Fields(d.Root, "a thing")
	texts := func(nodes []*Node) []string {
		var words []string
		for _, n := range nodes {
			words = append(words, n.Text)
		}
		return words
	}
	for what, pair := range map[string][2]any{
		"Text of a word":          {f.Text("word"), "a word"},
		"Text of a quoted word":   {f.Text("quoted"), "true"},
		"Text of nothing":         {f.Text("nothing"), ""},
		"Words of a list":         {texts(f.Words("list")), []string{"b", "c"}},
		"Words of a word":         {texts(f.Words("alone")), []string{"d"}},
		"Words of nothing":        {texts(f.Words("nothing")), []string(nil)},
		"List of a list":          {texts(f.List("list")), []string{"b", "c"}},
		"Map's value":             {f.Map("map").Value("e").Text, "f"},
		"Bool of true":            {f.Bool("truth"), true},
		"Bool of false":           {f.Bool("untruth"), false},
		"Bool of nothing":         {f.Bool("nothing"), false},
		"Has something":           {f.Has("untruth"), true},
		"Has nothing":             {f.Has("nothing"), false},
		"Text of no fields":       {(*Fields)(nil).Text("word"), ""},
		"Words of no fields":      {texts((*Fields)(nil).Words("word")), []string(nil)},
		"Value of no node's keys": {(*Node)(nil).Value("word") == nil, true},
	} {
		if diff := cmp.Diff(pair[1], pair[0]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", what, diff)
		}
	}
	f.Require("word", "truth")
	f.Done()
	if problems := d.Problems(); len(problems) > 0 {
		t.Error(problems)
	}
}

func TestFieldsDisappointed(t *testing.T) {
	tests := []struct {
		name, in string
		read     func(*Fields)
		want     string
	}{
		{"list for word", "a: [b]\n", func(f *Fields) { f.Word("a") }, "f.yaml:1:4: error: found a list; expected a single value"},
		{"map for word", "a: {b: c}\n", func(f *Fields) { f.Word("a") }, "f.yaml:1:4: error: found keys with values; expected a single value, or quotes round a text that holds a colon and a space"},
		{"boolean for word", "a: false\n", func(f *Fields) { f.Word("a") }, "f.yaml:1:4: error: found the boolean false; expected a word; one that looks like a boolean stands in quotes"},
		{"empty text for word", "a: \" \"\n", func(f *Fields) { f.Word("a") }, "f.yaml:1:4: error: found an empty text; expected a value"},
		{"null for word", "a: ~\n", func(f *Fields) { f.Word("a") }, `f.yaml:1:4: error: nothing follows "a"; expected a value, or no key`},
		{"map among words", "a: [b, {c: d}]\n", func(f *Fields) { f.Words("a") }, "f.yaml:1:8: error: found keys with values; expected a single value, or quotes round a text that holds a colon and a space"},
		{"word for list", "a: b\n", func(f *Fields) { f.List("a") }, `f.yaml:1:4: error: found "b"; expected a list`},
		{"word for map", "a: b\n", func(f *Fields) { f.Map("a") }, `f.yaml:1:4: error: found "b"; expected keys with values for "a"`},
		{"word for bool", "a: b\n", func(f *Fields) { f.Bool("a") }, `f.yaml:1:4: error: found "b"; expected true or false`},
		{"list for bool", "a: []\n", func(f *Fields) { f.Bool("a") }, "f.yaml:1:4: error: found a list; expected true or false"},
		{"old boolean once", "a: on\n", func(f *Fields) { f.Bool("a") }, `f.yaml:1:4: error: "on" stands for a boolean in YAML 1.1; expected true, false, or the word in quotes: "on"`},
		{"missing", "a: b\n", func(f *Fields) { f.Text("a"); f.Require("c") }, `f.yaml:1:1: error: a thing lacks "c"`},
		{"unknown", "a: b\nclor: d\n", func(f *Fields) { f.Text("a"); f.Text("color") }, `f.yaml:2:1: error: unknown key "clor" in a thing; expected a or color; did you mean "color"?`},
		{"broken is told once", "a: [\n", func(f *Fields) { f.Text("a"); f.Bool("a"); f.Map("a"); f.Require("a", "c") }, "f.yaml:1:4: error: not well-formed YAML: sequence end token ']' not found"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := Read("f.yaml", []byte(test.in))
			f := d.Fields(d.Root, "a thing")
			test.read(f)
			f.Node("a") // so that Done knows it
			f.Done()
			if diff := cmp.Diff(test.want, d.Problems().Sort().Error()); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

func TestUnknown(t *testing.T) {
	d := &Document{Name: "f.yaml"}
	at := &Node{Kind: Scalar, Text: "gul", Line: 1, Column: 2}
	d.Unknown(at, "bird", "", []string{"gull", "tern", "skua"})
	d.Unknown(at, "bird", "a bird of the list", []string{"gull", "tern"})
	d.Unknown(at, "bird", "", nil)
	const want = `f.yaml:1:2: error: unknown bird "gul"
f.yaml:1:2: error: unknown bird "gul"; expected a bird of the list; did you mean "gull"?
f.yaml:1:2: error: unknown bird "gul"; expected gull, tern or skua; did you mean "gull"?`
	if got := d.Problems().Sort().Error(); got != want {
		t.Errorf("problems are\n%s\nwant\n%s", got, want)
	}
}
