package server

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/newsgraph/newsgraph/graph"
)

// descriptions calls visit with every element that GraphiQL shows and its
// description.
func descriptions(schema *ast.Schema, visit func(element, description string)) {
	for name, d := range schema.Types {
		if d.BuiltIn {
			continue
		}
		visit(name, d.Description)
		for _, v := range d.EnumValues {
			visit(name+"."+v.Name, v.Description)
		}
		for _, f := range d.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			visit(name+"."+f.Name, f.Description)
			for _, a := range f.Arguments {
				visit(name+"."+f.Name+"("+a.Name+")", a.Description)
			}
		}
	}
}

// A journalist learns the model from the descriptions alone.
func TestEverythingIsDescribed(t *testing.T) {
	descriptions(servedSchema(), func(element, description string) {
		first, _ := utf8.DecodeRuneInString(description)
		if first != '`' && !unicode.IsUpper(first) {
			t.Errorf("%s: the description is missing or does not begin with a capital: %q", element, description)
		}
	})
}

var (
	exampleQuery = regexp.MustCompile("(?s)```graphql\n(.*?)```")
	exampleID    = regexp.MustCompile("[`\"]((?:entity|predicate|type|article|claim)/[^`\"]*)[`\"]")
)

func TestExamplesInDescriptionsAreValid(t *testing.T) {
	schema, queries, ids := servedSchema(), 0, 0
	descriptions(schema, func(element, description string) {
		for _, found := range exampleQuery.FindAllStringSubmatch(description, -1) {
			query := strings.TrimSpace(found[1])
			if !strings.HasPrefix(query, "{") {
				continue // a part of a query
			}
			queries++
			if _, errs := gqlparser.LoadQueryWithRules(schema, query, nil); errs != nil {
				t.Errorf("%s: %v\n%s", element, errs, query)
			}
		}
		for _, found := range exampleID.FindAllStringSubmatch(description, -1) {
			ids++
			if !graph.ID(found[1]).Valid() {
				t.Errorf("%s: %q is no id", element, found[1])
			}
		}
	})
	if queries < 4 || ids < 10 {
		t.Errorf("found %d queries and %d ids in the descriptions: are they still recognised?", queries, ids)
	}
}
