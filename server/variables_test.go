package server

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
)

func TestCoerceVariables(t *testing.T) {
	schema := servedSchema()
	for _, test := range []struct {
		name    string
		declare string
		given   string
		want    map[string]any
		problem string
	}{
		{name: "left out", declare: "$a: Int", given: `{}`, want: map[string]any{}},
		{name: "null", declare: "$a: Int", given: `{"a":null}`, want: map[string]any{"a": nil}},
		{name: "a default", declare: "$a: Int = 7", given: `{}`, want: map[string]any{"a": int64(7)}},
		{name: "an integer", declare: "$a: Int", given: `{"a":7}`, want: map[string]any{"a": int64(7)}},
		{name: "an integer with a point", declare: "$a: Int", given: `{"a":7.0}`, want: map[string]any{"a": int64(7)}},
		{name: "a float", declare: "$a: Float", given: `{"a":7}`, want: map[string]any{"a": 7.0}},
		{name: "a number as id", declare: "$a: ID", given: `{"a":7}`, want: map[string]any{"a": "7"}},
		{name: "one for a list", declare: "$a: [ID!]", given: `{"a":"x"}`, want: map[string]any{"a": []any{"x"}}},
		{name: "an enum", declare: "$a: ClaimOrder", given: `{"a":"DATE_DESC"}`, want: map[string]any{"a": "DATE_DESC"}},
		{name: "a filter", declare: "$a: ClaimFilter", given: `{"a":{"speaker":["x"],"not":{"opinion":true}}}`,
			want: map[string]any{"a": map[string]any{"speaker": []any{"x"}, "not": map[string]any{"opinion": true}}}},
		{name: "what nobody declared", declare: "$a: Int", given: `{"b":1}`, want: map[string]any{}},

		{name: "missing", declare: "$a: Int!", given: `{}`, problem: "the variable $a of type Int! is missing"},
		{name: "null where there must be one", declare: "$a: [ID!]", given: `{"a":[null]}`, problem: "$a[0] is null, where ID! is expected"},
		{name: "a fraction", declare: "$a: Int", given: `{"a":7.5}`, problem: "$a is 7.5, where Int is expected"},
		{name: "too large", declare: "$a: Int", given: `{"a":3000000000}`, problem: "where Int is expected"},
		{name: "a string for a number", declare: "$a: Int", given: `{"a":"7"}`, problem: `$a is "7", where Int is expected`},
		{name: "a number for a string", declare: "$a: String", given: `{"a":7}`, problem: "$a is 7, where String is expected"},
		{name: "an enum in lower case", declare: "$a: ClaimOrder", given: `{"a":"date_desc"}`, problem: `$a is "date_desc", where ClaimOrder is expected`},
		{name: "an unknown field", declare: "$a: ClaimFilter", given: `{"a":{"speakers":[]}}`, problem: `$a: ClaimFilter has no field "speakers"`},
		{name: "deep inside", declare: "$a: ClaimFilter", given: `{"a":{"not":{"when":{"from":2025}}}}`, problem: "$a.not.when.from is 2025, where FuzzyDate is expected"},
		{name: "a list for an object", declare: "$a: ClaimFilter", given: `{"a":[]}`, problem: "$a is a list, where ClaimFilter is expected"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var given map[string]any
			decoder := json.NewDecoder(strings.NewReader(test.given))
			decoder.UseNumber()
			if err := decoder.Decode(&given); err != nil {
				t.Fatal(err)
			}
			doc, err := parser.ParseQuery(&ast.Source{Input: "query(" + test.declare + ") { __typename }"})
			if err != nil {
				t.Fatal(err)
			}
			got, problem := coerceVariables(schema, doc.Operations[0], given)
			if problem != nil {
				if test.problem == "" || !strings.Contains(problem.Message, test.problem) {
					t.Errorf("problem = %q, want %q", problem.Message, test.problem)
				}
				return
			}
			if diff := cmp.Diff(test.want, got); diff != "" || test.problem != "" {
				t.Errorf("want %q; (-want +got):\n%s", test.problem, diff)
			}
		})
	}
}
