package server

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

// manyTimes repeats a pattern with the numbers 0 to n-1.
func manyTimes(n int, pattern string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, pattern, i)
	}
	return b.String()
}

func nested(n int, open, innermost, end string) string {
	return strings.Repeat(open, n) + innermost + strings.Repeat(end, n)
}

// Each query would cost the server dearly; each is refused with a code and a
// hint while honest queries beside it are answered.
func TestHostileQueriesAreRefused(t *testing.T) {
	doubling := "query { ...F0 } fragment F39 on Query { overview { claims } } " + manyTimes(39, "fragment F%d on Query { ...F%[1]d_ ...F%[1]d_ } ")
	for i := range 39 {
		doubling = strings.ReplaceAll(doubling, fmt.Sprintf("...F%d_", i), fmt.Sprintf("...F%d", i+1))
	}
	for _, test := range []struct {
		name      string
		query     string
		variables map[string]any
		says      string
	}{
		{name: "tokens", query: "{" + strings.Repeat(" __typename", 2_000) + "}", says: "more than 2000 tokens"},
		{name: "depth", query: "{ claims { nodes {" + nested(20, " object { ... on Claim {", " id", " } }") + "} } }", says: "levels of nested fields"},
		{name: "depth through fragments", query: "{ claims { nodes { ...A } } } fragment A on Claim {" + nested(8, " object { ... on Claim {", "...B", "}}") + "} fragment B on Claim {" + nested(8, " object { ... on Claim {", "id", "}}") + "}", says: "levels of nested fields"},
		{name: "depth of introspection", query: "{ __schema { types {" + nested(20, " ofType {", " name", " }") + "} } }", says: "levels of nested introspection"},
		{name: "fragment spreads", query: "{" + strings.Repeat(" ...F", 51) + "} fragment F on Query { __typename }", says: "51 fragment spreads"},
		{name: "doubling fragments", query: doubling, says: "fragment spreads"},
		{name: "aliases", query: "{" + manyTimes(51, " a%d: __typename") + "}", says: "51 aliases"},
		{name: "repeated fields", query: "{" + strings.Repeat(" __typename", 1_000) + "}", says: "999 repeated fields"},
		{name: "directives", query: "{ __typename" + strings.Repeat(" @include(if: true)", 51) + "}", says: "51 directives"},
		{name: "nested values", query: "{ claims(filter: " + nested(16, "{not: ", "{opinion: true}", "}") + ") { totalCount } }", says: "levels of nested values"},
		{name: "nested variables", query: "query($f: ClaimFilter) { claims(filter: $f) { totalCount } }",
			variables: map[string]any{"f": json.RawMessage(nested(40, `{"not":`, `{}`, `}`))}, says: "levels of nested variables"},
		{name: "pages in pages", query: "{ entities(first: 500) { nodes { claims(first: 500) { nodes { article { claims(first: 500) { nodes { id } } } } } } } }", says: "the limit is 200000"},
		{name: "pages in pages by variable", query: "query($n: Int) { entities(first: $n) { nodes { claims(last: $n) { nodes { entities { links(first: $n) { edges { cursor } } } } } } } }",
			variables: map[string]any{"n": 500}, says: "the limit is 200000"},
		{name: "default pages in default pages", query: "{ links { nodes { claims { nodes { article { claims { nodes { article { claims { nodes { id } } } } } } } } } } }", says: "the limit is 200000"},
		{name: "introspection many times", query: "{" + manyTimes(50, " a%d: __schema { types { fields { name args { name type { name ofType { name ofType { name } } } } type { name ofType { name ofType { name } } } } } }") + "}", says: "tokens"},
		{name: "a page that is too large", query: "{ claims(first: 501) { totalCount } }", says: "a page holds at most 500"},
		{name: "a last page that is too large", query: "{ claims(last: 100000) { totalCount } }", says: "a page holds at most 500"},
		{name: "too many ids", query: "query($ids: [ID!]!) { nodes(ids: $ids) { id } }", variables: map[string]any{"ids": strings.Fields(manyTimes(501, "entity/e%d "))}, says: "501 ids"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newServer(t, nil)
			var honest sync.WaitGroup
			for range 4 {
				honest.Go(func() {
					if answer := ask(t, s, "{ overview { claims } }", nil); answer.Errors != nil {
						t.Errorf("an honest query fails: %v", answer.Errors)
					}
				})
			}
			answer := ask(t, s, test.query, test.variables)
			honest.Wait()
			if len(answer.Errors) == 0 || answer.Errors[0].code() != CodeLimit || !strings.Contains(answer.Errors[0].Message, test.says) {
				t.Fatalf("errors = %v, want the first to say %q with code %s", answer.Errors, test.says, CodeLimit)
			}
		})
	}
}

// Malformed numbers are the client's mistake: gqlparser panics over them.
func TestNumbersOutOfRangeAreInvalid(t *testing.T) {
	s := newServer(t, nil)
	for _, query := range []string{
		"{ claims(first: 99999999999999999999) { totalCount } }",
		"{ claims(filter: {literal: {min: 99999999999999999999}}) { totalCount } }",
		"{ claims(filter: {literal: {min: 1e999}}) { totalCount } }",
		"query($n: Int = 99999999999999999999) { claims(first: $n) { totalCount } }",
		"{ claims(first: -1) { totalCount } }",
	} {
		answer := ask(t, s, query, nil)
		if len(answer.Errors) == 0 || answer.Errors[0].code() != CodeInvalid {
			t.Errorf("%s: errors = %v, want code %s", query, answer.Errors, CodeInvalid)
		}
	}
}

func TestErrorsAreCappedAndCounted(t *testing.T) {
	s := newServer(t, nil)
	for name, query := range map[string]string{
		"validation": "{" + manyTimes(90, " x%d") + "}",
		"execution":  "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
	} {
		answer := ask(t, s, query, map[string]any{"ids": strings.Fields(manyTimes(90, "entity/e%d "))})
		if len(answer.Errors) != 20 || answer.Extensions.ErrorsLeftOut != 70 {
			t.Errorf("%s: %d errors and %d left out, want 20 and 70", name, len(answer.Errors), answer.Extensions.ErrorsLeftOut)
		}
	}
}

func TestDeadlineEndsAnAnswer(t *testing.T) {
	s := newServer(t, func(c *Config) { c.Limits.Time = time.Nanosecond })
	response := exchange(t, s, "POST", "/graphql", map[string]string{"Content-Type": typeJSON, "Accept": typeResponse}, `{"query":"{ claims { nodes { text } } }"}`)
	answer := decode(t, bodyOf(t, response))
	if response.StatusCode != http.StatusServiceUnavailable || len(answer.Errors) != 1 || answer.Errors[0].code() != CodeLimit || answer.Data != nil {
		t.Errorf("status %d, errors %v, data %s; want 503, one %s and no data", response.StatusCode, answer.Errors, answer.Data, CodeLimit)
	}
}

// A search over hubs could go on for long; it ends with its deadline, and says
// so.
func TestDeadlineEndsAPathOverHubs(t *testing.T) {
	s := newServer(t, func(c *Config) {
		c.Graph = versionsOf(generatedIndex(t, 10_000))
		c.Limits.Time = 5 * time.Millisecond
		c.Limits.Cost = math.MaxInt
	})
	answer := ask(t, s, `{ paths(from: "entity/entity-000000", to: "entity/entity-000001", maxLength: 10, first: 500) { paths { hops { joins { claims { text } } } } } }`, nil)
	if len(answer.Errors) != 1 || answer.Errors[0].code() != CodeLimit || answer.Data != nil {
		t.Errorf("errors %v, %d bytes of data; want one %s", answer.Errors, len(answer.Data), CodeLimit)
	}
}

func TestABodyMustNotTrickle(t *testing.T) {
	h := httptest.NewServer(newServer(t, func(c *Config) { c.Limits.Time = 50 * time.Millisecond }))
	defer h.Close()
	conn, err := net.Dial("tcp", h.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprint(conn, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
	response, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusRequestTimeout {
		t.Errorf("status %d, want 408", response.StatusCode)
	}
}

func TestConcurrentOperationsAreBounded(t *testing.T) {
	s := newServer(t, func(c *Config) {
		c.Limits.CostAtOnce, c.Limits.Waiting, c.Limits.Wait = leastCost, 1, time.Hour
	})
	leave, entered := s.gate.enter(t.Context(), 1)
	if !entered {
		t.Fatal("the first operation may not run")
	}
	waiting := make(chan decoded)
	go func() { waiting <- ask(t, s, "{ overview { claims } }", nil) }()
	for s.gate.waiting.Load() == 0 {
		time.Sleep(time.Millisecond)
	}
	response := exchange(t, s, "GET", "/graphql?query=%7B__typename%7D", nil, "")
	refused := decode(t, bodyOf(t, response))
	if response.StatusCode != http.StatusServiceUnavailable || response.Header.Get("Retry-After") == "" || refused.Errors[0].code() != CodeLimit {
		t.Errorf("status %d, Retry-After %q, errors %v", response.StatusCode, response.Header.Get("Retry-After"), refused.Errors)
	}
	leave()
	if answer := <-waiting; answer.Errors != nil {
		t.Errorf("what waited is not answered: %v", answer.Errors)
	}
}

// What the pages show must pass: GraphiQL's introspection is the largest query
// that everybody sends.
func TestHonestQueriesPass(t *testing.T) {
	s := newServer(t, nil)
	for name, query := range map[string]string{
		"introspection": introspection,
		"a table":       "{ links(first: 500) { nodes { label standing subject { label } object { label } claims(first: 50) { nodes { text whose article { label } } } } } }",
		"a timeline":    "{ claims(first: 500, filter: {when: {dated: true}}) { nodes { text when { edtf earliest latest } entities { id name } evidence { excerpt start end url } } } }",
	} {
		if answer := ask(t, s, query, nil); answer.Errors != nil {
			t.Errorf("%s: %v", name, answer.Errors)
		} else {
			t.Logf("%s costs %d", name, answer.Extensions.Cost.Fields)
		}
	}
}

// introspection is what graphql-js 16 asks with every option set, as GraphiQL
// does.
const introspection = `query IntrospectionQuery {
  __schema {
    description
    queryType { name kind }
    mutationType { name kind }
    subscriptionType { name kind }
    types { ...FullType }
    directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
  }
}
fragment FullType on __Type {
  kind name description specifiedByURL isOneOf
  fields(includeDeprecated: true) {
    name description
    args(includeDeprecated: true) { ...InputValue }
    type { ...TypeRef }
    isDeprecated deprecationReason
  }
  inputFields(includeDeprecated: true) { ...InputValue }
  interfaces { ...TypeRef }
  enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
  possibleTypes { ...TypeRef }
}
fragment InputValue on __InputValue {
  name description type { ...TypeRef } defaultValue isDeprecated deprecationReason
}
fragment TypeRef on __Type {
  kind name
  ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
    ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
}`
