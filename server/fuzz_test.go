package server

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// mistakes collects what is logged as an error: a panic, an error that is
// nobody's.
type mistakes struct {
	slog.Handler
	mu   sync.Mutex
	list []string
}

func (m *mistakes) Enabled(_ context.Context, level slog.Level) bool { return level >= slog.LevelError }

func (m *mistakes) Handle(_ context.Context, record slog.Record) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	record.Attrs(func(a slog.Attr) bool {
		m.list = append(m.list, record.Message+" "+a.String())
		return true
	})
	return nil
}

func (m *mistakes) take() []string {
	m.mu.Lock()
	defer m.mu.Unlock()
	list := m.list
	m.list = nil
	return list
}

// fuzzed is a server over the fixture that must make no mistake.
type fuzzed struct {
	server   *Server
	mistakes *mistakes
}

func newFuzzed(t testing.TB) fuzzed {
	t.Helper()
	m := &mistakes{Handler: slog.DiscardHandler}
	return fuzzed{newServer(t, func(c *Config) { c.Logger = slog.New(m) }), m}
}

// post sends a query with variables.
func (f fuzzed) post(t *testing.T, query string, variables any) {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest("POST", "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", typeJSON)
	f.check(t, r)
}

// check sends a request: the answer is JSON with data, or with errors that have
// codes, and nothing is the server's mistake.
func (f fuzzed) check(t *testing.T, r *http.Request) {
	t.Helper()
	w := httptest.NewRecorder()
	f.server.ServeHTTP(w, r)
	if made := f.mistakes.take(); made != nil || w.Code == http.StatusInternalServerError {
		t.Errorf("status %d, logged %q: %s", w.Code, made, w.Body)
	}
	if w.Body.Len() == 0 {
		return
	}
	answer := decode(t, w.Body.String())
	if answer.Data == nil && len(answer.Errors) == 0 {
		t.Errorf("neither data nor errors: %s", w.Body)
	}
	for _, err := range answer.Errors {
		if err.code() == "" || err.code() == CodeInternal {
			t.Errorf("code %q: %s", err.code(), w.Body)
		}
	}
}

// FuzzTransport sends bytes under any header.
func FuzzTransport(f *testing.F) {
	f.Add("POST", "application/json", "application/json", `{"query":"{ __typename }"}`)
	f.Add("POST", "application/json; charset=utf-8", "*/*", `{"query":"query($f: ClaimFilter) { claims(filter: $f) { totalCount } }","variables":{"f":{"not":{"text":"x"}}}}`)
	f.Add("GET", "", "application/graphql-response+json", `{"persistedQuery":{"sha256Hash":"00"}}`)
	f.Add("PUT", "text/plain", "text/html;q=0.1, */*;q=0", `[]`)
	f.Add("POST", "application/json", "", `{"query":"{`+strings.Repeat("a{", 100)+`"}`)
	fuzzed := newFuzzed(f)
	f.Fuzz(func(t *testing.T, method, contentType, accept, body string) {
		target := "/graphql"
		if method == "GET" {
			target += "?query=" + url.QueryEscape(body) + "&variables=" + url.QueryEscape(body) + "&extensions=" + url.QueryEscape(body)
		}
		r, err := http.NewRequest(method, target, strings.NewReader(body))
		if err != nil {
			t.Skip("no request")
		}
		r.Header["Content-Type"], r.Header["Accept"] = []string{contentType}, []string{accept}
		fuzzed.check(t, r)
	})
}

// FuzzQueries sends documents and variables past the transport's own checks.
func FuzzQueries(f *testing.F) {
	names, err := filepath.Glob("testdata/golden/*.graphql")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		query, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(query), "{}")
	}
	f.Add(introspection, "{}")
	f.Add("query($n: Int, $o: ClaimOrder, $f: ClaimFilter, $ids: [ID!] = [\"x\"]) { claims(first: $n, orderBy: $o, filter: $f) { totalCount } nodes(ids: $ids) { id } }",
		`{"n": 1, "o": "TEXT", "f": {"when": {"from": "2024"}, "literal": {"min": 1e3}}}`)
	fuzzed := newFuzzed(f)
	f.Fuzz(func(t *testing.T, query, variables string) {
		if !json.Valid([]byte(variables)) {
			t.Skip("no JSON")
		}
		fuzzed.post(t, query, json.RawMessage(variables))
	})
}

// FuzzCursors sends cursors: real ones with mistakes in them above all.
func FuzzCursors(f *testing.F) {
	fuzzed := newFuzzed(f)
	const query = "query($after: String, $before: String) { claims(after: $after, before: $before) { ...C } links(after: $after, before: $before) { nodes { id } } entities(after: $after, before: $before) { nodes { id } } articles(after: $after, before: $before) { nodes { id } } } fragment C on ClaimConnection { pageInfo { endCursor startCursor } }"
	f.Add("", "")
	for _, order := range []string{"DATE", "SAID_DESC", "TEXT", "PREDICATE"} {
		answer := ask(f, fuzzed.server, "{ claims(orderBy: "+order+") { edges { cursor } } }", nil)
		var data struct {
			Claims struct{ Edges []struct{ Cursor string } }
		}
		if err := json.Unmarshal(answer.Data, &data); err != nil {
			f.Fatal(err)
		}
		for _, edge := range data.Claims.Edges {
			f.Add(edge.Cursor, edge.Cursor)
		}
	}
	f.Fuzz(func(t *testing.T, after, before string) {
		fuzzed.post(t, query, map[string]any{"after": after, "before": before})
	})
}
