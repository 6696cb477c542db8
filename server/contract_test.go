package server

import (
	_ "embed"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

//go:embed testdata/contract.graphqls
var contractSource string

// notYetServed lists what the contract promises and the server does not yet
// have. It only ever shrinks; what stands here and is served fails the test.
var notYetServed = []string{
	"Claim.disagreements",
	"Disagreement",
	"DisagreementConnection",
	"DisagreementEdge",
	"DisagreementFilter",
	"DisagreementKind",
	"GraphChange",
	"Hop",
	"Overview.disagreements",
	"Path",
	"PathResult",
	"Position",
	"Query.disagreements",
	"Query.neighborhood",
	"Query.paths",
	"Subgraph",
	"SubgraphLink",
	"SubgraphNode",
	"Subscription",
}

// The schema may grow beyond the contract; what stands in the contract keeps
// its name, type and default.
func TestSchemaKeepsTheContract(t *testing.T) {
	contract, err := parser.ParseSchema(&ast.Source{Name: "contract.graphqls", Input: contractSource})
	if err != nil {
		t.Fatal(err)
	}
	served := describeSchema(servedSchema().Types)
	promised := map[string]*ast.Definition{}
	for _, d := range contract.Definitions {
		promised[d.Name] = d
	}
	want := describeSchema(promised)
	missing := map[string]bool{}
	for name, promise := range want {
		switch got, found := served[name]; {
		case !found:
			missing[topmost(name, served)] = true
		case got != promise:
			t.Errorf("%s is %s, the contract says %s", name, got, promise)
		}
	}
	var lacking []string
	for name := range missing {
		lacking = append(lacking, name)
	}
	slices.Sort(lacking)
	if diff := cmp.Diff(notYetServed, lacking); diff != "" {
		t.Errorf("what is not yet served differs from the list (-list +schema):\n%s", diff)
	}
}

// topmost returns the type of an element when that is not served either.
func topmost(name string, served map[string]string) string {
	for i := range name {
		if (name[i] == '.' || name[i] == '(') && served[name[:i]] == "" {
			return name[:i]
		}
	}
	return name
}

// describeSchema returns a line for every element: Type, Type.field,
// Type.field(argument).
func describeSchema(types map[string]*ast.Definition) map[string]string {
	lines := map[string]string{}
	for name, d := range types {
		lines[name] = string(d.Kind)
		for _, i := range d.Interfaces {
			lines[name+".implements "+i] = "declared"
		}
		for _, member := range d.Types {
			lines[name+".member "+member] = "declared"
		}
		for _, v := range d.EnumValues {
			lines[name+"."+v.Name] = "value"
		}
		for _, f := range d.Fields {
			lines[name+"."+f.Name] = fmt.Sprintf("%s = %v", f.Type, f.DefaultValue)
			for _, a := range f.Arguments {
				lines[fmt.Sprintf("%s.%s(%s)", name, f.Name, a.Name)] = fmt.Sprintf("%s = %v", a.Type, a.DefaultValue)
			}
		}
	}
	return lines
}

func servedSchema() *ast.Schema {
	return executableSchema(&Resolver{}).Schema()
}
