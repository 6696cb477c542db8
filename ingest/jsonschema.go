package ingest

import "github.com/newsgraph/newsgraph/schema"

// object is a JSON object; encoding/json writes its keys sorted.
type object map[string]any

// enum is a schema for one of some words, each with what it means.
func enum(words, meanings []string) object {
	if len(words) == 0 {
		return object{"not": object{}} // nothing fits
	}
	o := object{"enum": words}
	if meanings != nil {
		o["enumDescriptions"] = meanings
	}
	return o
}

func described(description string, o object) object {
	described := object{"description": description}
	for key, value := range o {
		described[key] = value
	}
	return described
}

func ref(definition string) object { return object{"$ref": "#/definitions/" + definition} }

// oneOrMore is a schema for a value or a list of such values.
func oneOrMore(o object) object {
	return object{"anyOf": []object{o, {"type": "array", "items": o, "uniqueItems": true}}}
}

// strict is a schema for a map with no other keys than these.
func strict(properties object, required ...string) object {
	o := object{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		o["required"] = required
	}
	return o
}

func textSchema() object   { return object{"type": []string{"string", "number"}} }
func boolSchema() object   { return object{"type": "boolean"} }
func numberSchema() object { return object{"type": "number"} }
func keySchema() object    { return object{"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"} }

func iriSchema() object {
	return object{"type": "string", "pattern": "^[a-z][a-z0-9+.-]*://[^/]+"}
}

func edtfSchema() object {
	return described("a date in EDTF: 2025, 2025-02, 2025-08-08, 2025-08~, 2012/2018, ../2006",
		object{"type": []string{"string", "integer"}})
}

// dateSchema is a schema for an EDTF date, or one with its basis.
func dateSchema() object {
	return object{"anyOf": []object{
		edtfSchema(),
		strict(object{"date": edtfSchema(), "basis": enum(basisWords, nil), "note": textSchema()}, "date"),
	}}
}

func languageSchema() object {
	return described("a BCP 47 tag: en, es, zh-Hant",
		object{"type": "string", "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"})
}

// nameSchema is a schema for a name, or one with its language.
func nameSchema() object {
	return object{"anyOf": []object{
		textSchema(),
		strict(object{"name": textSchema(), "language": languageSchema()}, "name"),
	}}
}

// literalSchema is a schema for the long form of a literal.
func literalSchema() object {
	return strict(object{
		"value": textSchema(), "to": textSchema(), "comparator": enum(comparatorWords, nil),
		"unit": ref("unit"), "kind": enum(schema.LiteralKinds(), nil),
	}, "value")
}
