package server

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// checkShape refuses a document that would be costly to validate or to run,
// before anything else looks at it: too deep, too many fragment spreads,
// aliases, directives or repeated fields, arguments too deep. It reads every definition once, so it is linear in the
// document, whatever that contains; the document need not be valid.
func checkShape(doc *ast.QueryDocument, limits Limits) *gqlerror.Error {
	s := shape{fragments: map[string]*fragmentShape{}}
	for _, f := range doc.Fragments {
		s.fragments[f.Name] = &fragmentShape{definition: f}
	}
	for _, f := range doc.Fragments {
		s.count(f.Directives, f.SelectionSet)
	}
	for _, o := range doc.Operations {
		s.count(o.Directives, o.SelectionSet)
	}
	switch {
	case s.spreads > limits.FragmentSpreads:
		return limitError("fragment spreads", s.spreads, limits.FragmentSpreads, "write the fields out, or ask in several requests")
	case s.aliases > limits.Aliases:
		return limitError("aliases", s.aliases, limits.Aliases, "ask for many things at once with nodes(ids: …) or a filter's list")
	case s.repeats > limits.Repeats:
		return limitError("repeated fields", s.repeats, limits.Repeats, "ask for a field once")
	case s.directives > limits.Directives:
		return limitError("directives", s.directives, limits.Directives, "leave the fields out instead of skipping them")
	case s.number != nil:
		return newError(CodeInvalid, "", "a number is out of range: %v", s.number)
	case s.values > limits.Depth:
		return limitError("levels of nested values", s.values, limits.Depth, "say the condition more simply")
	}
	for _, o := range doc.Operations {
		plain, introspection := s.depth(o.SelectionSet)
		if plain > limits.Depth {
			return limitError("levels of nested fields", plain, limits.Depth, "ask in several steps, from the ids of the answer before")
		}
		if introspection > limits.IntrospectionDepth {
			return limitError("levels of nested introspection", introspection, limits.IntrospectionDepth, "")
		}
	}
	return nil
}

type shape struct {
	fragments                    map[string]*fragmentShape
	spreads, aliases, directives int
	repeats                      int   // fields that stand in their selection set already
	values                       int   // the deepest argument
	number                       error // a number that nothing can hold
}

// fragmentShape remembers a fragment's depth, so that fragments which spread
// one another are not walked again and again.
type fragmentShape struct {
	definition           *ast.FragmentDefinition
	plain, introspection int
	visited              bool // also while it is being walked: a cycle ends there
}

// count counts what a selection set holds itself, fragments not followed.
func (s *shape) count(directives ast.DirectiveList, set ast.SelectionSet) {
	s.directives += len(directives)
	for _, d := range directives {
		s.read(d.Arguments)
	}
	seen := make(map[string]bool, len(set))
	for _, selection := range set {
		switch selection := selection.(type) {
		case *ast.Field:
			if selection.Alias != selection.Name {
				s.aliases++
			}
			if seen[selection.Alias] {
				s.repeats++
			}
			seen[selection.Alias] = true
			s.read(selection.Arguments)
			s.count(selection.Directives, selection.SelectionSet)
		case *ast.InlineFragment:
			s.count(selection.Directives, selection.SelectionSet)
		case *ast.FragmentSpread:
			s.spreads++
			s.directives += len(selection.Directives)
		}
	}
}

// read looks at arguments: how deep they are, and whether the numbers in them
// can be read, which gqlparser takes for granted later.
func (s *shape) read(arguments ast.ArgumentList) {
	for _, a := range arguments {
		s.values = max(s.values, valueDepth(a.Value))
		if _, err := a.Value.Value(nil); err != nil {
			s.number = err
		}
	}
}

// valueDepth returns how many lists and objects a value nests.
func valueDepth(value *ast.Value) int {
	depth := 0
	for _, child := range value.Children {
		depth = max(depth, 1+valueDepth(child.Value))
	}
	return depth
}

// variableDepth is valueDepth for what JSON gave.
func variableDepth(value any) int {
	depth := 0
	switch value := value.(type) {
	case map[string]any:
		for _, child := range value {
			depth = max(depth, 1+variableDepth(child))
		}
	case []any:
		for _, child := range value {
			depth = max(depth, 1+variableDepth(child))
		}
	}
	return depth
}

// depth returns how many fields deep a selection set goes, with fragments
// followed: under fields of the graph, and under __schema and __type.
func (s *shape) depth(set ast.SelectionSet) (plain, introspection int) {
	for _, selection := range set {
		var p, i int
		switch selection := selection.(type) {
		case *ast.Field:
			p, i = s.depth(selection.SelectionSet)
			if selection.Name == "__schema" || selection.Name == "__type" {
				p, i = 0, max(p, i)+1
			} else {
				p++
				if i > 0 {
					i++
				}
			}
		case *ast.InlineFragment:
			p, i = s.depth(selection.SelectionSet)
		case *ast.FragmentSpread:
			p, i = s.fragmentDepth(selection.Name)
		}
		plain, introspection = max(plain, p), max(introspection, i)
	}
	return plain, introspection
}

func (s *shape) fragmentDepth(name string) (plain, introspection int) {
	f, found := s.fragments[name]
	if !found {
		return 0, 0 // validation will say so
	}
	if !f.visited {
		f.visited = true
		f.plain, f.introspection = s.depth(f.definition.SelectionSet)
	}
	return f.plain, f.introspection
}
