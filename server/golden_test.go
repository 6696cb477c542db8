package server

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

var update = flag.Bool("update", false, "write the golden answers anew")

// Each query under testdata/golden has its answer beside it.
func TestGoldenAnswers(t *testing.T) {
	s := newServer(t, nil)
	for _, name := range goldenQueries(t) {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".graphql"), func(t *testing.T) {
			body, err := json.Marshal(map[string]string{"query": read(t, name)})
			if err != nil {
				t.Fatal(err)
			}
			response := exchange(t, s, "POST", "/graphql", map[string]string{"Content-Type": typeJSON}, string(body))
			var got bytes.Buffer
			if err := json.Indent(&got, []byte(bodyOf(t, response)), "", "  "); err != nil {
				t.Fatal(err)
			}
			answer := strings.TrimSuffix(name, ".graphql") + ".json"
			if *update {
				if err := os.WriteFile(answer, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(read(t, answer), got.String()); diff != "" {
				t.Errorf("the answer differs from %s; -update writes it anew (-want +got):\n%s", answer, diff)
			}
		})
	}
}

// Every field of every type is asked for by some golden query, or by the tests of
// subscriptions.
func TestGoldenQueriesAskForEverything(t *testing.T) {
	schema := servedSchema()
	asked := map[string]bool{}
	for _, name := range goldenQueries(t) {
		doc, errs := gqlparser.LoadQueryWithRules(schema, read(t, name), nil)
		if errs != nil {
			t.Fatalf("%s: %v", name, errs)
		}
		noteFields(asked, doc)
	}
	doc, errs := gqlparser.LoadQueryWithRules(schema, watched, nil)
	if errs != nil {
		t.Fatal(errs)
	}
	noteFields(asked, doc)
	for name, definition := range schema.Types {
		if definition.BuiltIn || definition.Kind != ast.Object {
			continue
		}
		for _, field := range definition.Fields {
			if full := name + "." + field.Name; !asked[full] && !strings.HasPrefix(field.Name, "__") {
				t.Errorf("no golden query asks for %s", full)
			}
		}
	}
}

func noteFields(asked map[string]bool, doc *ast.QueryDocument) {
	for _, operation := range doc.Operations {
		noteSelected(asked, operation.SelectionSet)
	}
	for _, fragment := range doc.Fragments {
		noteSelected(asked, fragment.SelectionSet)
	}
}

func noteSelected(asked map[string]bool, set ast.SelectionSet) {
	for _, selection := range set {
		switch selection := selection.(type) {
		case *ast.Field:
			asked[selection.ObjectDefinition.Name+"."+selection.Name] = true
			noteSelected(asked, selection.SelectionSet)
		case *ast.InlineFragment:
			noteSelected(asked, selection.SelectionSet)
		}
	}
}

func goldenQueries(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/golden/*.graphql")
	if err != nil || len(names) == 0 {
		t.Fatalf("no golden queries: %v", err)
	}
	slices.Sort(names)
	return names
}

func read(t *testing.T, name string) string {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
