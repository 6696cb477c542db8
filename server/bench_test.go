package server

import (
	"encoding/json"
	"flag"
	"fmt"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph/graph/index"
)

// The questions whose speed docs/performance.md tells.
var questions = []struct {
	name, query string
	variables   func(i int) map[string]any
}{
	{"Q1-newest-links", `query($id: ID!) { entity(id: $id) { name links(first: 10, orderBy: DATE_DESC) { nodes { label lastDate standing } } } }`,
		func(i int) map[string]any { return map[string]any{"id": entityAt(i * 7 % 1000)} }},
	{"Q2-prefix-search", `query($text: String!) { search(text: $text, kinds: [ENTITY], first: 10) { nodes { label score hit { ... on Entity { id } } } } }`,
		func(i int) map[string]any { return map[string]any{"text": nameOf(i * 131 % 1000)[:3]} }},
	{"Q3-links-with-evidence", `query($id: ID!) { entity(id: $id) { name links(first: 60) { nodes { label standing claims(first: 10) { nodes { text when { edtf } article { id label } evidence { excerpt start end } } } } } } }`,
		func(i int) map[string]any { return map[string]any{"id": entityAt(300 + i*7%100)} }},
	{"Q4-two-hops", `query($id: ID!) { neighborhood(of: [$id], depth: 2, maxNodes: 50) { nodes { id label type degree } links { id source target predicate claimCount standing } } }`,
		func(i int) map[string]any { return map[string]any{"id": entityAt(300 + i*7%100)} }},
	{"Q5-shortest-path", `query($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 6, first: 1) { paths { hops { from { name } to { name } joins { label claims { text article { id label } evidence { excerpt start end } } } } } } }`,
		func(i int) map[string]any {
			return map[string]any{"from": entityAt(300 + i*7%100), "to": entityAt(900 - i*11%100)}
		}},
	{"Q6-predicate-in-a-range", `query($p: [ID!], $from: FuzzyDate, $to: FuzzyDate) { claims(filter: {predicate: $p, when: {from: $from, to: $to}}) { totalCount nodes { id text when { edtf } article { id label } } } }`,
		func(i int) map[string]any {
			return map[string]any{"p": []string{fmt.Sprintf("predicate/does-%02d", i%25)}, "from": fmt.Sprint(2000 + i%20), "to": fmt.Sprint(2002 + i%20)}
		}},
	{"Q7-counts", `query($from: FuzzyDate, $to: FuzzyDate) { counts(by: PREDICATE, filter: {when: {from: $from, to: $to}}) { key label count } }`,
		func(i int) map[string]any {
			return map[string]any{"from": fmt.Sprint(2000 + i%20), "to": fmt.Sprint(2002 + i%20)}
		}},
}

var largest = flag.Int("claims", 100_000, "claims of the largest generated graph in benchmarks, from 10,000 by powers of ten")

// sizes returns how many claims the graphs of benchmarks have.
func sizes() []int {
	var all []int
	for claims := 10_000; claims <= *largest; claims *= 10 {
		all = append(all, claims)
	}
	return all
}

func BenchmarkQuestions(b *testing.B) {
	for _, claims := range sizes() {
		for _, q := range questions {
			b.Run(fmt.Sprintf("%s/%d", q.name, claims), func(b *testing.B) {
				s := benchServer(b, generatedIndex(b, claims))
				targets := make([]string, 64)
				for i := range targets {
					variables, err := json.Marshal(q.variables(i))
					if err != nil {
						b.Fatal(err)
					}
					targets[i] = "/graphql?query=" + url.QueryEscape(q.query) + "&variables=" + url.QueryEscape(string(variables))
				}
				b.ReportAllocs()
				size, i := 0, 0
				for b.Loop() {
					w := httptest.NewRecorder()
					s.ServeHTTP(w, httptest.NewRequest("GET", targets[i%len(targets)], nil))
					if i == 0 && strings.Contains(w.Body.String(), `"errors"`) {
						b.Fatal(w.Body)
					}
					size += w.Body.Len()
					i++
				}
				b.ReportMetric(float64(size)/float64(i), "answer-bytes/op")
			})
		}
	}
}

func benchServer(b *testing.B, ix *index.Index) *Server {
	b.Helper()
	s, err := New(Config{Graph: versionsOf(ix)})
	if err != nil {
		b.Fatal(err)
	}
	return s
}
