package server

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/server/export"
	"github.com/newsgraph/newsgraph/server/generated"
)

// Select reads the filter of a format from parameters that are named as the
// fields of the GraphQL inputs LinkFilter or ClaimFilter; fields of fields stand
// behind a dot, and what is a list may be repeated:
//
//	predicate=predicate/designated&standing=ASSERTED&standing=DISPUTED&when.from=2025
//
// The error, a [graph.ErrInvalid], names the parameter.
func Select(ctx context.Context, format export.Format, parameters url.Values) (export.Selection, error) {
	var selection export.Selection
	if len(parameters) == 0 {
		return selection, nil
	}
	input := "ClaimFilter"
	if format.OfLinks {
		input = "LinkFilter"
	}
	fields, err := filterFields(input, parameters)
	if err != nil {
		return selection, err
	}
	if format.OfLinks {
		filter, err := generated.LinkFilter(ctx, fields)
		selection.Links = &filter
		return selection, asInvalid(err)
	}
	filter, err := generated.ClaimFilter(ctx, fields)
	selection.Claims = &filter
	return selection, asInvalid(err)
}

func asInvalid(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%w filter: %w", graph.ErrInvalid, err)
}

// filterFields returns the parameters as the fields of a GraphQL input.
func filterFields(input string, parameters url.Values) (map[string]any, error) {
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	fields := map[string]any{}
	names := make([]string, 0, len(parameters))
	for name := range parameters {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if err := setField(schema, schema.Types[input], fields, strings.Split(name, "."), parameters[name]); err != nil {
			return nil, fmt.Errorf("%w parameter %s: %w", graph.ErrInvalid, name, err)
		}
	}
	return fields, nil
}

func setField(schema *ast.Schema, input *ast.Definition, fields map[string]any, path, values []string) error {
	field := input.Fields.ForName(path[0])
	if field == nil {
		var known []string
		for _, f := range input.Fields {
			known = append(known, f.Name)
		}
		return fmt.Errorf("%s has no field %q; it has %s", input.Name, path[0], strings.Join(known, ", "))
	}
	definition := schema.Types[field.Type.Name()]
	list := field.Type.Elem != nil
	if definition.Kind == ast.InputObject {
		if len(path) == 1 {
			return fmt.Errorf("%s needs a field of %s behind a dot", field.Name, definition.Name)
		}
		inner := innerFields(fields, field.Name, list)
		return setField(schema, definition, inner, path[1:], values)
	}
	if len(path) > 1 {
		return fmt.Errorf("%s has no fields", field.Name)
	}
	if !list && len(values) > 1 {
		return fmt.Errorf("%s takes one value", field.Name)
	}
	coerced := make([]any, len(values))
	for i, value := range values {
		one, err := coerce(definition, value)
		if err != nil {
			return err
		}
		coerced[i] = one
	}
	if list {
		fields[field.Name] = coerced
	} else {
		fields[field.Name] = coerced[0]
	}
	return nil
}

// innerFields returns the fields of an input within an input, which of a list is its
// only element.
func innerFields(fields map[string]any, name string, list bool) map[string]any {
	switch inner := fields[name].(type) {
	case map[string]any:
		return inner
	case []any:
		return inner[0].(map[string]any)
	}
	inner := map[string]any{}
	if list {
		fields[name] = []any{inner}
	} else {
		fields[name] = inner
	}
	return inner
}

func coerce(definition *ast.Definition, value string) (any, error) {
	switch {
	case definition.Kind == ast.Enum && definition.EnumValues.ForName(value) == nil:
		var known []string
		for _, v := range definition.EnumValues {
			known = append(known, v.Name)
		}
		return nil, fmt.Errorf("%q is none of %s", value, strings.Join(known, ", "))
	case definition.Name == "Boolean":
		return strconv.ParseBool(value)
	case definition.Name == "Int":
		return strconv.ParseInt(value, 10, 32)
	case definition.Name == "Float":
		return strconv.ParseFloat(value, 64)
	}
	return value, nil
}
