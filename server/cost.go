package server

import (
	"math"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// defaultPage is how many elements a page has when nobody says otherwise.
const defaultPage = 50

// shortList is what a list without a page counts as: an entity's aliases, a
// claim's passages. Some are longer.
const shortList = 3

// articleText is what an article's text counts as: a long one has as many bytes
// as the names and values of so many fields.
const articleText = 1_000

// costOf returns about how many fields the answer of an operation can have:
// every connection counts as its page, every other list as a short one. It
// follows the schema alone, so no connection can be forgotten, walks a fragment
// once for each page size, and saturates instead of overflowing. The document
// must be valid.
func costOf(schema *ast.Schema, operation *ast.OperationDefinition, variables map[string]any) int {
	w := costWalker{schema: schema, variables: variables, fragments: map[fragmentCost]int{}}
	return w.selectionSet(operation.SelectionSet, 1)
}

type costWalker struct {
	schema    *ast.Schema
	variables map[string]any
	fragments map[fragmentCost]int
}

// fragmentCost is the key of a fragment that was walked for a page size.
type fragmentCost struct {
	definition *ast.FragmentDefinition
	page       int
}

// selectionSet costs the fields of one object; page is the page size when that
// is a connection or another part of a whole.
func (w costWalker) selectionSet(set ast.SelectionSet, page int) int {
	cost := 0
	for _, selection := range set {
		switch selection := selection.(type) {
		case *ast.Field:
			cost = add(cost, w.field(selection, page))
		case *ast.InlineFragment:
			cost = add(cost, w.selectionSet(selection.SelectionSet, page))
		case *ast.FragmentSpread:
			key := fragmentCost{selection.Definition, page}
			known, found := w.fragments[key]
			if !found {
				known = w.selectionSet(selection.Definition.SelectionSet, page)
				w.fragments[key] = known
			}
			cost = add(cost, known)
		}
	}
	return cost
}

func (w costWalker) field(field *ast.Field, page int) int {
	if len(field.SelectionSet) == 0 {
		return valueCost(field)
	}
	kind := field.Definition.Type
	switch {
	case kind.Elem == nil:
		return add(1, w.selectionSet(field.SelectionSet, w.pageSize(field)))
	case isPart(field.ObjectDefinition.Name):
		size := multiply(page, perElement(field))
		return add(1, multiply(size, add(1, w.selectionSet(field.SelectionSet, 1))))
	default:
		return add(1, multiply(w.listSize(field), add(1, w.selectionSet(field.SelectionSet, 1))))
	}
}

// valueCost returns what a field without fields counts as.
func valueCost(field *ast.Field) int {
	if field.ObjectDefinition.Name == "Article" && field.Name == "text" {
		return articleText
	}
	return 1
}

func isConnection(typeName string) bool { return strings.HasSuffix(typeName, "Connection") }

// isPart reports whether an object's lists are as long as its page.
func isPart(typeName string) bool {
	return isConnection(typeName) || typeName == "Subgraph" || typeName == "PathResult"
}

// perElement returns how many elements a list has for each that was asked for: a
// picture has more lines than points.
func perElement(field *ast.Field) int {
	if field.ObjectDefinition.Name == "Subgraph" && field.Name == "links" {
		return shortList
	}
	return 1
}

// pageSize returns how many elements the arguments of a field ask for.
func (w costWalker) pageSize(field *ast.Field) int {
	if !isPart(field.Definition.Type.Name()) {
		return 1
	}
	arguments := field.ArgumentMap(w.variables)
	for _, name := range []string{"first", "last", "maxNodes"} {
		if n, given := count(arguments[name]); given {
			return n
		}
	}
	return defaultPage
}

// listSize returns how many elements a plain list counts as.
func (w costWalker) listSize(field *ast.Field) int {
	if size, found := longerList(field.ObjectDefinition.Name, field.Name); found {
		return size
	}
	arguments := field.ArgumentMap(w.variables)
	if n, given := count(arguments["first"]); given {
		return n
	}
	if field.Definition.Arguments.ForName("first") != nil {
		return defaultPage
	}
	if ids, given := arguments["ids"].([]any); given {
		return len(ids)
	}
	if field.ObjectDefinition == w.schema.Query {
		return defaultPage // the vocabulary
	}
	return shortList
}

// longerList returns about how long a list is that is no short one: those of the
// schema, and the ways to go on from an entity that is joined to many.
func longerList(typeName, fieldName string) (size int, found bool) {
	switch typeName + "." + fieldName {
	case "Entity.branches":
		return 10, true
	case "__Schema.types":
		return 80, true
	case "__Type.fields":
		return 8, true
	case "__Schema.directives", "__Type.inputFields", "__Directive.locations":
		return 4, true
	case "__Type.enumValues", "__Type.interfaces", "__Type.possibleTypes", "__Field.args", "__Directive.args":
		return 2, true
	default:
		return 0, false
	}
}

// count reads an argument that counts something; what is negative is refused
// later and costs nothing.
func count(argument any) (n int, given bool) {
	switch argument := argument.(type) {
	case int64:
		return int(max(argument, 0)), true
	case float64:
		return int(min(max(argument, 0), math.MaxInt32)), true
	case string: // variables may spell numbers so
		n, err := strconv.Atoi(argument)
		return max(n, 0), err == nil
	default:
		return 0, false
	}
}

// add and multiply take what is not negative and stop at the greatest int.
func add(a, b int) int {
	if a > math.MaxInt-b {
		return math.MaxInt
	}
	return a + b
}

func multiply(a, b int) int {
	if a != 0 && b > math.MaxInt/a {
		return math.MaxInt
	}
	return a * b
}
