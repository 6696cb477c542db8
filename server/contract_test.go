package server

import (
	_ "embed"
	"fmt"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

//go:embed testdata/contract.graphqls
var contractSource string

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
	for name, promise := range want {
		switch got, found := served[name]; {
		case !found:
			t.Errorf("%s is missing", name)
		case got != promise:
			t.Errorf("%s is %s, the contract says %s", name, got, promise)
		}
	}
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
