package server

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// coerceVariables reads the values of an operation's variables as section 6.1.2
// of the GraphQL specification says. It is stricter than gqlparser's: an enum
// value must be spelled as it is declared, a number is no string, and what does
// not fit is told with its place.
func coerceVariables(schema *ast.Schema, operation *ast.OperationDefinition, given map[string]any) (map[string]any, *gqlerror.Error) {
	values := make(map[string]any, len(operation.VariableDefinitions))
	for _, v := range operation.VariableDefinitions {
		value, found := given[v.Variable]
		switch {
		case found:
			coerced, err := coercion{schema}.value(v.Type, value, "$"+v.Variable)
			if err != nil {
				return nil, newError(CodeInvalid, "", "%v", err)
			}
			values[v.Variable] = coerced
		case v.DefaultValue != nil:
			value, err := v.DefaultValue.Value(nil)
			if err != nil {
				return nil, newError(CodeInvalid, "", "the default of $%s: %v", v.Variable, err)
			}
			values[v.Variable] = value
		case v.Type.NonNull:
			return nil, newError(CodeInvalid, "", "the variable $%s of type %s is missing", v.Variable, v.Type)
		}
	}
	return values, nil
}

type coercion struct {
	schema *ast.Schema
}

func (c coercion) value(t *ast.Type, value any, place string) (any, error) {
	switch {
	case value == nil && t.NonNull:
		return nil, fmt.Errorf("%s is null, where %s is expected", place, t)
	case value == nil:
		return nil, nil
	case t.Elem != nil:
		return c.list(t, value, place)
	}
	definition := c.schema.Types[t.NamedType]
	switch definition.Kind {
	case ast.Enum:
		return enumValue(definition, value, place)
	case ast.InputObject:
		return c.object(definition, value, place)
	default:
		return scalarValue(definition.Name, value, place)
	}
}

// list coerces a list; a single value stands for a list of one.
func (c coercion) list(t *ast.Type, value any, place string) (any, error) {
	elements, isList := value.([]any)
	if !isList {
		only, err := c.value(t.Elem, value, place)
		return []any{only}, err
	}
	coerced := make([]any, len(elements))
	for i, element := range elements {
		var err error
		if coerced[i], err = c.value(t.Elem, element, place+"["+strconv.Itoa(i)+"]"); err != nil {
			return nil, err
		}
	}
	return coerced, nil
}

// object coerces an input object. Defaults of its fields are filled in when it
// is bound.
func (c coercion) object(definition *ast.Definition, value any, place string) (any, error) {
	fields, isObject := value.(map[string]any)
	if !isObject {
		return nil, unexpected(definition.Name, value, place)
	}
	coerced := make(map[string]any, len(fields))
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		field := definition.Fields.ForName(name)
		if field == nil {
			return nil, fmt.Errorf("%s: %s has no field %q", place, definition.Name, shorten(name))
		}
		var err error
		if coerced[name], err = c.value(field.Type, fields[name], place+"."+name); err != nil {
			return nil, err
		}
	}
	for _, field := range definition.Fields {
		if _, found := fields[field.Name]; !found && field.Type.NonNull && field.DefaultValue == nil {
			return nil, fmt.Errorf("%s.%s of type %s is missing", place, field.Name, field.Type)
		}
	}
	return coerced, nil
}

func enumValue(definition *ast.Definition, value any, place string) (any, error) {
	if name, isString := value.(string); isString && definition.EnumValues.ForName(name) != nil {
		return name, nil
	}
	return nil, unexpected(definition.Name, value, place)
}

// scalarValue coerces a scalar. Those of our own are strings; what they must
// look like is checked where they are used.
func scalarValue(scalar string, value any, place string) (any, error) {
	number, isNumber := value.(json.Number)
	switch scalar {
	case "Int":
		if n, err := strconv.ParseInt(number.String(), 10, 32); isNumber && err == nil {
			return n, nil
		}
		if f, err := number.Float64(); isNumber && err == nil && f == math.Trunc(f) && math.Abs(f) <= math.MaxInt32 {
			return int64(f), nil
		}
	case "Float":
		if f, err := number.Float64(); isNumber && err == nil {
			return f, nil
		}
	case "Boolean":
		if b, isBool := value.(bool); isBool {
			return b, nil
		}
	case "ID":
		if _, err := strconv.ParseInt(number.String(), 10, 64); isNumber && err == nil {
			return number.String(), nil
		}
		fallthrough
	default:
		if s, isString := value.(string); isString {
			return s, nil
		}
	}
	return nil, unexpected(scalar, value, place)
}

// unexpected says what was found; what a client sent is shown by its beginning.
func unexpected(expected string, value any, place string) error {
	found := ""
	switch value := value.(type) {
	case string:
		found = strconv.Quote(shorten(value))
	case map[string]any:
		found = "an object"
	case []any:
		found = "a list"
	default:
		found = shorten(fmt.Sprint(value))
	}
	return fmt.Errorf("%s is %s, where %s is expected", place, found, expected)
}
