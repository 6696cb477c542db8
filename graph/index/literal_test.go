package index_test

import (
	"context"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

func TestLiteralLabels(t *testing.T) {
	for want, l := range map[string]graph.Literal{
		"about 10,000 people":         {Kind: graph.Count, Value: "10000", Comparator: graph.About, Unit: "person"},
		"1 person":                    {Kind: graph.Count, Value: "1", Unit: "person"},
		"7":                           {Kind: graph.Count, Value: "7"},
		"999 people":                  {Kind: graph.Count, Value: "999", Unit: "person"},
		"1,234,567 people":            {Kind: graph.Count, Value: "1234567", Unit: "person"},
		"1.5 million people":          {Kind: graph.Count, Value: "1500000", Unit: "person"},
		"over 60 percent":             {Kind: graph.Percent, Value: "60", Comparator: graph.MoreThan, Unit: "percent"},
		"under 2.50 percent":          {Kind: graph.Percent, Value: "2.50", Comparator: graph.LessThan},
		"$378.4 billion":              {Kind: graph.Money, Value: "378400000000", Unit: "usd"},
		"at most $5":                  {Kind: graph.Money, Value: "5", Comparator: graph.AtMost, Unit: "usd"},
		"$1 million to $2.25 million": {Kind: graph.Money, Value: "1000000", To: "2250000", Comparator: graph.Between, Unit: "usd"},
		"3 billion krone":             {Kind: graph.Money, Value: "3000000000", Unit: "krone"},
		"5 to 10 people":              {Kind: graph.Count, Value: "5", To: "10", Comparator: graph.Between, Unit: "person"},
		"dozens of people":            {Kind: graph.Count, Value: "dozens", Comparator: graph.Vague, Unit: "person"},
		"several people":              {Kind: graph.Count, Value: "several", Comparator: graph.Vague, Unit: "person"},
		"significantly":               {Kind: graph.Percent, Value: "significantly", Comparator: graph.Vague, Unit: "percent"},
		"thousands":                   {Kind: graph.Count, Value: "thousands", Comparator: graph.Vague},
		"−1,000":                      {Kind: graph.Quantity, Value: "-1000"},
		"1e6":                         {Kind: graph.Quantity, Value: "1e6"},
		"about August 2025":           {Kind: graph.Date, Value: "2025-08~"},
		"River, run!":                 {Kind: graph.Text, Value: "River, run!"},
	} {
		p := fixture()
		c := claim("article/a", "c1", graph.Ref("entity/army"), "troops", graph.Term{Literal: l}, at(0, 10))
		p.Articles = []graph.Article{{ID: "article/a", Claims: []graph.Claim{c}}}
		object, _ := mustClaim(t, build(t, p), "claim/a/c1").Object()
		if got := object.Label(); got != want {
			t.Errorf("Label(%+v) = %q, want %q", l, got, want)
		}
	}
}

func TestLiteralNumbers(t *testing.T) {
	for name, test := range map[string]struct {
		literal graph.Literal
		number  float64
		known   bool
	}{
		"count":       {graph.Literal{Kind: graph.Count, Value: "10000"}, 10000, true},
		"fraction":    {graph.Literal{Kind: graph.Percent, Value: "2.5"}, 2.5, true},
		"vague":       {graph.Literal{Kind: graph.Count, Value: "dozens", Comparator: graph.Vague}, 0, false},
		"date":        {graph.Literal{Kind: graph.Date, Value: "2025"}, 0, false},
		"text":        {graph.Literal{Kind: graph.Text, Value: "5"}, 0, false},
		"no number":   {graph.Literal{Kind: graph.Count, Value: "NaN"}, 0, false},
		"beyond all":  {graph.Literal{Kind: graph.Count, Value: "1e999"}, 0, false},
		"not decimal": {graph.Literal{Kind: graph.Count, Value: "ten"}, 0, false},
	} {
		p := fixture()
		c := claim("article/a", "c1", graph.Ref("entity/army"), "troops", graph.Term{Literal: test.literal}, at(0, 10))
		p.Articles = []graph.Article{{ID: "article/a", Claims: []graph.Claim{c}}}
		object, _ := mustClaim(t, build(t, p), "claim/a/c1").Object()
		if got, known := object.(index.Literal).Number(); got != test.number || known != test.known {
			t.Errorf("%s: Number() = %v, %v, want %v, %v", name, got, known, test.number, test.known)
		}
	}
}

func TestLiteralFilter(t *testing.T) {
	ix := build(t, fixture())
	for _, test := range []struct {
		name   string
		filter index.LiteralFilter
		want   int
	}{
		{"any", index.LiteralFilter{}, 2},
		{"kind", index.LiteralFilter{Kind: []graph.LiteralKind{graph.Count}}, 2},
		{"other kind", index.LiteralFilter{Kind: []graph.LiteralKind{graph.Money}}, 0},
		{"unit in capitals", index.LiteralFilter{Unit: []string{"PERSON"}}, 2},
		{"at least", index.LiteralFilter{Min: ptr(11000.0)}, 1},
		{"at most", index.LiteralFilter{Max: ptr(10000.0)}, 1},
		{"between", index.LiteralFilter{Min: ptr(10001.0), Max: ptr(11999.0)}, 0},
	} {
		r, err := ix.Claims(context.Background(), &index.ClaimFilter{Literal: &test.filter}, index.ClaimsByDate, index.Page{})
		if err != nil {
			t.Fatal(err)
		}
		if r.Total != test.want {
			t.Errorf("%s: %d claims, want %d", test.name, r.Total, test.want)
		}
	}
}
