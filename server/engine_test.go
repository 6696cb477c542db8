package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

func TestAutomaticPersistedQueries(t *testing.T) {
	s := newServer(t, nil)
	const query = "{ __typename }"
	extension := func(hash string) string {
		return `{"persistedQuery":{"version":1,"sha256Hash":"` + hash + `"}}`
	}
	byHash := "/graphql?extensions=" + url.QueryEscape(extension(hashOf(query)))
	unknown := decode(t, bodyOf(t, exchange(t, s, "GET", byHash, nil, "")))
	if len(unknown.Errors) != 1 || unknown.Errors[0].Message != "PersistedQueryNotFound" || unknown.Errors[0].code() != CodePersistedQueryNotFound {
		t.Errorf("an unknown hash: %v", unknown.Errors)
	}
	for name, extensions := range map[string]string{
		"another query's hash": extension(hashOf("{ x }")),
		"no hash":              extension("short"),
		"not an object":        `{"persistedQuery":1}`,
	} {
		body := fmt.Sprintf(`{"query":%q,"extensions":%s}`, query, extensions)
		answer := decode(t, bodyOf(t, exchange(t, s, "POST", "/graphql", map[string]string{"Content-Type": typeJSON}, body)))
		if len(answer.Errors) != 1 || answer.Errors[0].code() != CodeInvalid {
			t.Errorf("%s: %v", name, answer.Errors)
		}
	}
	body := fmt.Sprintf(`{"query":%q,"extensions":%s}`, query, extension(hashOf(query)))
	for _, answer := range []decoded{
		decode(t, bodyOf(t, exchange(t, s, "POST", "/graphql", map[string]string{"Content-Type": typeJSON}, body))),
		decode(t, bodyOf(t, exchange(t, s, "GET", byHash, nil, ""))),
	} {
		if string(answer.Data) != `{"__typename":"Query"}` {
			t.Errorf("data = %s, errors = %v", answer.Data, answer.Errors)
		}
	}
}

func TestInvalidQueriesAreNotPersisted(t *testing.T) {
	s := newServer(t, nil)
	const query = "{ nothing }"
	extension := `{"persistedQuery":{"version":1,"sha256Hash":"` + hashOf(query) + `"}}`
	exchange(t, s, "POST", "/graphql", map[string]string{"Content-Type": typeJSON}, fmt.Sprintf(`{"query":%q,"extensions":%s}`, query, extension))
	if _, found := s.engine.persisted.get(hashOf(query)); found {
		t.Error("an invalid query is kept")
	}
}

func TestOperationsAreChosenByName(t *testing.T) {
	s := newServer(t, nil)
	const document = "query A { a: __typename } query B { b: __typename }"
	for name, want := range map[string]string{"A": `{"a":"Query"}`, "B": `{"b":"Query"}`, "C": "", "": ""} {
		response := exchange(t, s, "GET", "/graphql?query="+url.QueryEscape(document)+"&operationName="+name, nil, "")
		if answer := decode(t, bodyOf(t, response)); string(answer.Data) != want || (want == "") != (len(answer.Errors) == 1) {
			t.Errorf("operation %q: data %s, errors %v", name, answer.Data, answer.Errors)
		}
	}
}

// gqlgen would run what is deferred in the background and never tell.
func TestDeferIsNotOffered(t *testing.T) {
	answer := ask(t, newServer(t, nil), "{ ... @defer { overview { claims } } }", nil)
	if len(answer.Errors) == 0 || answer.Errors[0].code() != CodeInvalid {
		t.Errorf("errors = %v, want one that @defer is unknown", answer.Errors)
	}
}

// panicking is a graph whose Index panics: a bug of the server's.
type panicking struct{}

func (panicking) Index() *index.Index { panic("secret detail") }

// failingTexts panics within a field.
type failingTexts struct{}

func (failingTexts) Text(graph.ID, string) (string, bool) { panic("secret detail") }

func TestPanicsAreLoggedAndHidden(t *testing.T) {
	for name, change := range map[string]func(*Config){
		"outside of GraphQL": func(c *Config) { c.Graph = panicking{} },
		"in a field":         func(c *Config) { c.Texts = failingTexts{} },
	} {
		t.Run(name, func(t *testing.T) {
			var log bytes.Buffer
			s := newServer(t, func(c *Config) {
				c.Logger = slog.New(slog.NewJSONHandler(&log, nil))
				change(c)
			})
			response := exchange(t, s, "GET", "/graphql?query="+url.QueryEscape(`{ article(id: "article/harbour-sale") { textAvailable } }`), nil, "")
			got := bodyOf(t, response)
			answer := decode(t, got)
			if len(answer.Errors) != 1 || answer.Errors[0].code() != CodeInternal || !strings.Contains(answer.Errors[0].hint(), "test") {
				t.Errorf("errors = %v, want one %s with the request's id", answer.Errors, CodeInternal)
			}
			if strings.Contains(got, "secret") || strings.Contains(got, "goroutine") {
				t.Errorf("the answer leaks: %s", got)
			}
			if !strings.Contains(log.String(), "secret detail") || !strings.Contains(log.String(), `"request":"test"`) || !strings.Contains(log.String(), "stack") {
				t.Errorf("the log lacks the panic: %s", &log)
			}
		})
	}
}

func TestEveryRequestIsLoggedOnce(t *testing.T) {
	var log bytes.Buffer
	s := newServer(t, func(c *Config) { c.Logger = slog.New(slog.NewJSONHandler(&log, nil)) })
	exchange(t, s, "POST", "/graphql", map[string]string{"Content-Type": typeJSON}, `{"query":"query Mine { __typename }","operationName":"Mine"}`)
	var line map[string]any
	if err := json.Unmarshal(log.Bytes(), &line); err != nil {
		t.Fatalf("the log is not one line: %v\n%s", err, &log)
	}
	for key, want := range map[string]any{"request": "test", "operation": "Mine", "status": 200.0, "errors": 0.0, "method": "POST"} {
		if line[key] != want {
			t.Errorf("%s = %v, want %v", key, line[key], want)
		}
	}
}

func TestDescribeErrors(t *testing.T) {
	p := presenter{slog.New(slog.DiscardHandler)}
	for _, test := range []struct {
		err     error
		code    Code
		message string
	}{
		{fmt.Errorf("read the filter: %w", graph.ErrInvalid), CodeInvalid, "read the filter"},
		{fmt.Errorf("the thing: %w", graph.ErrNotFound), CodeNotFound, "the thing"},
		{context.DeadlineExceeded, CodeLimit, "the answer took too long"},
		{errors.New("open /var/lib/newsgraph.db: permission denied"), CodeInternal, "internal error"},
	} {
		got := p.present(t.Context(), test.err)
		if codeOf(got) != test.code || got.Message != test.message {
			t.Errorf("present(%v) = %s %q, want %s %q", test.err, codeOf(got), got.Message, test.code, test.message)
		}
	}
}

// Every connection multiplies what is asked of its elements by its page, so a
// new one cannot be cheap by oversight.
func TestCostCountsPages(t *testing.T) {
	schema := servedSchema()
	for _, test := range []struct {
		query     string
		variables map[string]any
		want      int
	}{
		{"{ __typename }", nil, 1},
		{"{ overview { claims links } }", nil, 3},
		{"{ claims { totalCount } }", nil, 2},
		{"{ claims { nodes { id } } }", nil, 2 + 50*2},
		{"{ claims(first: 10) { nodes { id } } }", nil, 2 + 10*2},
		{"{ claims(last: 10) { edges { cursor node { id } } } }", nil, 2 + 10*4},
		{"query($n: Int) { claims(first: $n) { nodes { id } } }", map[string]any{"n": int64(7)}, 2 + 7*2},
		{"query($n: Int = 9) { claims(first: $n) { nodes { id } } }", map[string]any{"n": int64(9)}, 2 + 9*2},
		{"{ claims(first: 2) { nodes { ...F } edges { node { ...F } } } } fragment F on Claim { id text }", nil, 1 + (1 + 2*3) + (1 + 2*4)},
		{"{ claims(first: 2) { ...P } } fragment P on ClaimConnection { nodes { id } }", nil, 2 + 2*2},
		{`{ nodes(ids: ["a", "b"]) { id } }`, nil, 1 + 2*2},
		{"{ entityTypes { id } }", nil, 1 + 50*2},
		{"{ neighborhood { nodes { id } links { source target } } }", nil, 1 + (1 + 200*2) + (1 + 200*3*3)},
		{"{ neighborhood(maxNodes: 10) { nodes { id } } }", nil, 2 + 10*2},
		{`{ paths(from: "a", to: "b", first: 2) { truncated paths { hops { from { id } } } } }`, nil, 2 + (1 + 2*(1+(1+3*(1+2))))},
		{`{ article(id: "x") { title text } }`, nil, 2 + 1_000},
		{"{ claims(first: 10) { nodes { article { whole: text } } } }", nil, 2 + 10*(1+(1+1_000))},
		{`{ entity(name: "x") { aliases { name } articles(first: 4) { id } } }`, nil, 1 + (1 + 3*2) + (1 + 4*2)},
	} {
		doc, errs := gqlparser.LoadQueryWithRules(schema, test.query, nil)
		if errs != nil {
			t.Fatal(errs)
		}
		if got := costOf(schema, doc.Operations[0], test.variables); got != test.want {
			t.Errorf("costOf(%s) = %d, want %d", test.query, got, test.want)
		}
	}
	for name, d := range schema.Types {
		for _, f := range d.Fields {
			if isConnection(f.Type.Name()) && f.Arguments.ForName("first") == nil {
				t.Errorf("%s.%s has no page size", name, f.Name)
			}
		}
	}
}

func TestLRU(t *testing.T) {
	c := newLRU[int](32)
	for i, key := range []string{"a", "b", "c"} {
		c.add(key, i, 2)
	}
	c.add("giant", 0, 3) // more than a sixteenth
	if _, found := c.get("giant"); found {
		t.Error("a giant is kept")
	}
	c.get("a")
	for i := range 14 {
		c.add(fmt.Sprint(i), i, 2)
	}
	var kept []bool
	for _, key := range []string{"a", "b", "c"} {
		_, found := c.get(key)
		kept = append(kept, found)
	}
	if diff := cmp.Diff([]bool{true, false, true}, kept); diff != "" {
		t.Errorf("what was used last is kept (-want +got):\n%s", diff)
	}
}
