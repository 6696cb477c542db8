package ingest

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

func schemas(t *testing.T) map[string]map[string]any {
	t.Helper()
	files, err := Schemas(voyage(t))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]map[string]any{}
	for _, f := range files {
		var schema map[string]any
		if err := json.Unmarshal(f.Data, &schema); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		all[f.Name] = schema
	}
	return all
}

// at follows keys into a schema.
func at(t *testing.T, schema any, keys ...string) any {
	t.Helper()
	for _, key := range keys {
		object, ok := schema.(map[string]any)
		if !ok || object[key] == nil {
			t.Fatalf("the schema has no %s", strings.Join(keys, "."))
		}
		schema = object[key]
	}
	return schema
}

func TestSchemasHoldTheProjectsWords(t *testing.T) {
	article := schemas(t)["article.schema.json"]
	tests := []struct {
		definition string
		word       string
		want       bool
	}{
		{"entity", "maren", true},
		{"entity", "unused", true},
		{"entity", "mariner", false},
		{"predicate", "steers", true},
		{"predicate", "hailed", false},
		{"predicate", "towards", false},
		{"verb", "hailed", true},
		{"verb", "stated", true},
		{"qualifier", "towards", true},
		{"unit", "knot", true},
		{"type-vessel", "skua", true}, // a ferry is a vessel
		{"type-vessel", "maren", false},
		{"type-mariner", "tariq", true},
	}
	for _, test := range tests {
		enum, _ := at(t, article, "definitions", test.definition, "enum").([]any)
		if got := slices.Contains(enum, any(test.word)); got != test.want {
			t.Errorf("%s has %s: %t, want %t", test.definition, test.word, got, test.want)
		}
		if meanings, _ := at(t, article, "definitions", test.definition, "enumDescriptions").([]any); len(meanings) != len(enum) {
			t.Errorf("%s has %d words and %d descriptions", test.definition, len(enum), len(meanings))
		}
	}
}

// What a schema says of keys is what the reader asks for.
func TestSchemasKnowTheKeys(t *testing.T) {
	all := schemas(t)
	read := map[string][]string{}
	for _, p := range load(harbour(t, mistaken()...)).allProblems() {
		if what, found := strings.CutPrefix(p.Message, `unknown key "zz" in `); found {
			read[what] = strings.Split(strings.ReplaceAll(p.Expected, " or ", ", "), ", ")
		}
	}
	claim := at(t, all["article.schema.json"], "properties", "claims", "items")
	for what, properties := range map[string]any{
		"an article's file":    at(t, all["article.schema.json"], "properties"),
		"the article's header": at(t, all["article.schema.json"], "properties", "article", "properties"),
		"the article's text":   at(t, all["article.schema.json"], "properties", "article", "properties", "text", "properties"),
		"a claim":              at(t, claim, "properties"),
		"an entity":            at(t, all["entities.schema.json"], "additionalProperties", "properties"),
		"a vocabulary":         at(t, all["vocabulary.schema.json"], "properties"),
		"a type":               at(t, all["vocabulary.schema.json"], "properties", "types", "additionalProperties", "properties"),
		"a unit":               at(t, all["vocabulary.schema.json"], "properties", "units", "additionalProperties", "properties"),
		"a predicate":          at(t, all["vocabulary.schema.json"], "properties", "predicates", "additionalProperties", "properties"),
	} {
		var keys []string
		for key := range properties.(map[string]any) {
			keys = append(keys, key)
		}
		slices.Sort(keys)
		if diff := cmp.Diff(read[what], keys); diff != "" {
			t.Errorf("keys of %s (-read +schema):\n%s", what, diff)
		}
	}
}

// mistaken are files with a key too many everywhere.
func mistaken() []txtar.File {
	return []txtar.File{
		{Name: "ferry.yaml", Data: []byte("zz: 1\narticle: {zz: 1, text: {zz: 1}}\nclaims: [{zz: 1}]\n")},
		{Name: "entities.yaml", Data: []byte("maren: {zz: 1}\n")},
		{Name: "vocabulary.yaml", Data: []byte("zz: 1\ntypes: {a: {zz: 1}}\nunits: {a: {zz: 1}}\npredicates: {a: {zz: 1}}\n")},
	}
}

func TestSchemasOfABrokenProject(t *testing.T) {
	files, err := Schemas(harbour(t, txtar.File{Name: "entities.yaml", Data: []byte("maren: {type: marinr}\ntariq: [\n")}))
	if err != nil || len(files) != 3 {
		t.Fatalf("Schemas = %d files, %v", len(files), err)
	}
	if !strings.Contains(string(files[0].Data), `"maren"`) {
		t.Error("the schema lacks what could be read")
	}
}
