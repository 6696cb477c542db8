package server

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
)

// exchange sends a request to a handler and returns the answer.
func exchange(t testing.TB, h http.Handler, method, target string, header map[string]string, body string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	for name, value := range header {
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func bodyOf(t testing.TB, response *http.Response) string {
	t.Helper()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// decoded is an answer as a client reads it.
type decoded struct {
	Data       json.RawMessage  `json:"data"`
	Errors     []decodedError   `json:"errors"`
	Extensions answerExtensions `json:"extensions"`
}

type decodedError struct {
	Message    string         `json:"message"`
	Path       []any          `json:"path"`
	Extensions map[string]any `json:"extensions"`
}

func (e decodedError) code() Code {
	code, _ := e.Extensions["code"].(string)
	return Code(code)
}

func (e decodedError) hint() string {
	hint, _ := e.Extensions["hint"].(string)
	return hint
}

func decode(t testing.TB, body string) decoded {
	t.Helper()
	var d decoded
	if err := json.Unmarshal([]byte(body), &d); err != nil {
		t.Fatalf("the answer is no JSON: %v\n%s", err, body)
	}
	return d
}

// ask posts a query with variables and returns the answer.
func ask(t testing.TB, h http.Handler, query string, variables map[string]any) decoded {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	response := exchange(t, h, "POST", "/graphql", map[string]string{"Content-Type": typeJSON}, string(body))
	return decode(t, bodyOf(t, response))
}

// The rows without a name of their own are the audits of the npm package
// graphql-http, by their ids; the whole of it runs with the browser's tests.
func TestGraphQLOverHTTP(t *testing.T) {
	const (
		ok   = `{"query":"{ __typename }"}`
		bad  = `{"query":"{ 8f31403dfe404bccbb0e835f2629c6a7 }"}`
		null = `{"query":"query CoerceFailure($id: ID!){ __typename }","variables":{"id":null}}`
	)
	post := func(body, accept string) (string, string, map[string]string, string) {
		header := map[string]string{"Content-Type": typeJSON}
		if accept != "" {
			header["Accept"] = accept
		}
		return "POST", "/graphql", header, body
	}
	get := func(query, accept string) (string, string, map[string]string, string) {
		return "GET", "/graphql?" + query, map[string]string{"Accept": accept}, ""
	}
	type sent func() (method, target string, header map[string]string, body string)
	p := func(body, accept string) sent {
		return func() (string, string, map[string]string, string) { return post(body, accept) }
	}
	g := func(query, accept string) sent {
		return func() (string, string, map[string]string, string) { return get(query, accept) }
	}
	raw := func(method, target string, header map[string]string, body string) sent {
		return func() (string, string, map[string]string, string) { return method, target, header, body }
	}
	s := newServer(t, nil)
	for _, test := range []struct {
		name      string
		sent      sent
		status    int
		mediaType string
		data      bool // there is a data key
	}{
		{"22EB 34A2", p(ok, typeResponse), 200, typeResponse, true},
		{"4655 13EE", p(ok, typeJSON), 200, typeJSON, true},
		{"47DE", p(ok, "*/*"), 200, typeJSON, true},
		{"80D8 78D5 2C94 03D4", p(ok, ""), 200, typeJSON, true},
		{"BF61", raw("POST", "/graphql", map[string]string{"Content-Type": "application/json; charset=utf-8"}, `{"query":"{ __type(name: \"Run🏃Swim🏊\") { name } }"}`), 200, typeJSON, true},
		{"5A70", g("query="+url.QueryEscape("{ __typename }"), ""), 200, typeJSON, true},
		{"9C48", g("query="+url.QueryEscape("mutation { __typename }"), typeResponse), 400, typeResponse, false},
		{"9ABE", raw("POST", "/graphql", map[string]string{"Content-Type": "text/plain;charset=UTF-8"}, ok), 415, typeJSON, false},
		{"A5BF", p("", ""), 400, typeJSON, false},
		{"423L", p(`{"notquery":"{ __typename }"}`, typeResponse), 400, typeResponse, false},
		{"LKJ0", p(`{"query":{"obj":"ect"}}`, ""), 400, typeJSON, false},
		{"LKJ1", p(`{"query":0}`, ""), 400, typeJSON, false},
		{"LKJ3", p(`{"query":["array"]}`, ""), 400, typeJSON, false},
		{"6C00", p(`{"operationName":{"obj":"ect"},"query":"{ __typename }"}`, ""), 400, typeJSON, false},
		{"8161", p(`{"operationName":"Query","query":"query Query { __typename }"}`, typeResponse), 200, typeResponse, true},
		{"94B0 022", p(`{"query":"{ __typename }","variables":null,"operationName":null,"extensions":null}`, typeJSON), 200, typeJSON, true},
		{"4760", p(`{"query":"{ __typename }","variables":"string"}`, ""), 400, typeJSON, false},
		{"4763", p(`{"query":"{ __typename }","variables":["array"]}`, ""), 400, typeJSON, false},
		{"2EA1", p(`{"query":"query Type($name: String!) { __type(name: $name) { name } }","variables":{"name":"sometype"}}`, typeResponse), 200, typeResponse, true},
		{"D6D5", g("query="+url.QueryEscape("query Type($name: String!) { __type(name: $name) { name } }")+"&variables="+url.QueryEscape(`{"name":"sometype"}`), typeResponse), 200, typeResponse, true},
		{"58B2", p(`{"query":"{ __typename }","extensions":false}`, ""), 400, typeJSON, false},
		{"428F", p(`{"query":"{ __typename }","extensions":{"some":"value"}}`, typeResponse), 200, typeResponse, true},
		{"BCF8", p(`{ "not a JSON`, typeJSON), 400, typeJSON, false},
		{"B7N8", p(`{ "not a JSON`, typeResponse), 400, typeResponse, false},
		{"572B", p(`{"query":"{"}`, typeJSON), 200, typeJSON, false},
		{"FDE2", p(bad, typeJSON), 200, typeJSON, false},
		{"7B9B", p(null, typeJSON), 200, typeJSON, false},
		{"556A 865D D586", p(`{"query":"{"}`, typeResponse), 400, typeResponse, false},
		{"51FE 74FF 5E5B", p(bad, typeResponse), 400, typeResponse, false},
		{"86EE", p(null, typeResponse), 400, typeResponse, false},

		{"another method", raw("PUT", "/graphql", nil, ""), 405, typeJSON, false},
		{"nothing acceptable", p(ok, "text/html"), 406, typeJSON, false},
		{"refused by weight", p(ok, "application/json;q=0"), 406, typeJSON, false},
		{"the newer type preferred by weight", p(ok, "application/graphql-response+json, application/json;q=0.9"), 200, typeResponse, true},
		{"the older type preferred by weight", p(ok, "application/graphql-response+json;q=0.5, application/json"), 200, typeJSON, true},
		{"a browser's address bar", g("query="+url.QueryEscape("{ __typename }"), "text/html,application/xhtml+xml,*/*;q=0.8"), 200, typeJSON, true},
		{"two JSON values", p(ok+ok, ""), 400, typeJSON, false},
		{"a batch", p("["+ok+"]", ""), 400, typeJSON, false},
		{"JSON null", p("null", ""), 400, typeJSON, false},
		{"not UTF-8", p("{\"query\":\"{ __typename } #\xff\"}", ""), 400, typeJSON, false},
		{"a form", raw("POST", "/graphql", map[string]string{"Content-Type": "application/x-www-form-urlencoded"}, "query=%7B__typename%7D"), 415, typeJSON, false},
		{"a cross-site form", raw("POST", "/graphql", map[string]string{"Content-Type": "multipart/form-data; boundary=x"}, "--x--"), 415, typeJSON, false},
		{"another character set", raw("POST", "/graphql", map[string]string{"Content-Type": "application/json; charset=utf-16"}, ok), 415, typeJSON, false},
		{"a compressed body", raw("POST", "/graphql", map[string]string{"Content-Type": typeJSON, "Content-Encoding": "gzip"}, ok), 415, typeJSON, false},
		{"a body that is too long", p(`{"query":"{ __typename }`+strings.Repeat(" ", 100<<10)+`"}`, ""), 413, typeJSON, false},
		{"a URL that is too long", g("query="+strings.Repeat("%20", 50<<10), ""), 414, typeJSON, false},
		{"a parameter twice", g("query=%7B__typename%7D&query=%7B__typename%7D", ""), 400, typeJSON, false},
		{"no query", g("", ""), 400, typeJSON, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			method, target, header, body := test.sent()
			response := exchange(t, s, method, target, header, body)
			got := bodyOf(t, response)
			if response.StatusCode != test.status {
				t.Errorf("status = %d, want %d: %s", response.StatusCode, test.status, got)
			}
			if mediaType := response.Header.Get("Content-Type"); mediaType != test.mediaType+"; charset=utf-8" {
				t.Errorf("content type = %q, want %q", mediaType, test.mediaType)
			}
			answer := decode(t, got)
			if test.data != (answer.Data != nil) || test.data != (answer.Errors == nil) {
				t.Errorf("want data: %t, and errors otherwise: %s", test.data, got)
			}
			for _, err := range answer.Errors {
				if err.code() == "" {
					t.Errorf("an error without a code: %s", got)
				}
			}
			if id := response.Header.Get(requestIDHeader); id != "test" || answer.Extensions.RequestID != id {
				t.Errorf("request id = %q in the header, %q in the answer", id, answer.Extensions.RequestID)
			}
		})
	}
}

func TestAllowedMethodsAreTold(t *testing.T) {
	s := newServer(t, nil)
	for method, status := range map[string]int{"DELETE": 405, "PATCH": 405, "OPTIONS": 204} {
		response := exchange(t, s, method, "/graphql", nil, "")
		if response.StatusCode != status || response.Header.Get("Allow") != graphQLMethods {
			t.Errorf("%s: %d, Allow %q", method, response.StatusCode, response.Header.Get("Allow"))
		}
	}
}

// A query that is refused must not come back whole: it may hold markup.
func TestAnswersDoNotEchoTheBody(t *testing.T) {
	s := newServer(t, nil)
	const marker = "<script>alert(1)</script>"
	for _, body := range []string{marker, `{"query":"` + marker + `"}`, `{"query":"{ __typename }","variables":"` + marker + `"}`} {
		got := bodyOf(t, exchange(t, s, "POST", "/graphql", map[string]string{"Content-Type": typeJSON}, body))
		if strings.Contains(got, marker) {
			t.Errorf("%s is echoed: %s", body, got)
		}
	}
}

func TestLargeAnswersAreCompressedOnRequest(t *testing.T) {
	s := newServer(t, nil)
	target := "/graphql?query=" + url.QueryEscape("{ __schema { types { name description } } }")
	plain := exchange(t, s, "GET", target, nil, "")
	want := bodyOf(t, plain)
	if plain.Header.Get("Content-Encoding") != "" {
		t.Error("compressed without being asked")
	}
	for encodings, compressed := range map[string]bool{"gzip, deflate, br": true, "br;q=1, *;q=0.1": true, "gzip;q=0": false, "identity": false} {
		response := exchange(t, s, "GET", target, map[string]string{"Accept-Encoding": encodings}, "")
		if got := response.Header.Get("Content-Encoding") == "gzip"; got != compressed {
			t.Errorf("Accept-Encoding %q: compressed = %t, want %t", encodings, got, compressed)
			continue
		}
		got := bodyOf(t, response)
		if compressed {
			r, err := gzip.NewReader(bytes.NewReader([]byte(got)))
			if err != nil {
				t.Fatal(err)
			}
			decompressed, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			got = string(decompressed)
		}
		if got != want {
			t.Errorf("Accept-Encoding %q changes the answer", encodings)
		}
	}
}

func TestRequestIDs(t *testing.T) {
	s := newServer(t, nil)
	for given, want := range map[string]string{"": "test", "proxy-7.a_b": "proxy-7.a_b", "two words": "test", strings.Repeat("x", 65): "test"} {
		response := exchange(t, s, "GET", "/healthz", map[string]string{requestIDHeader: given}, "")
		if got := response.Header.Get(requestIDHeader); got != want {
			t.Errorf("request id for %q = %q, want %q", given, got, want)
		}
	}
}

func TestNegotiate(t *testing.T) {
	for _, test := range []struct {
		accept     string
		mediaType  string
		acceptable bool
	}{
		{"", typeJSON, true},
		{"*/*", typeJSON, true},
		{"application/*", typeJSON, true},
		{"application/json", typeJSON, true},
		{"application/json; charset=utf-8", typeJSON, true},
		{"APPLICATION/GraphQL-Response+JSON", typeResponse, true},
		{"application/json, application/graphql-response+json", typeResponse, true},
		{"application/graphql-response+json;q=0.1, */*;q=0.5", typeJSON, true},
		{"application/graphql-response+json;q=0, */*", typeJSON, true},
		{"application/json;q=0, */*", typeResponse, true},
		{"text/event-stream", "", false},
		{"application/json;q=2", "", false},
		{",,;", typeJSON, true},
	} {
		var lines []string
		if test.accept != "" {
			lines = []string{test.accept}
		}
		if mediaType, acceptable := negotiate(lines); mediaType != test.mediaType || acceptable != test.acceptable {
			t.Errorf("negotiate(%q) = %q, %t, want %q, %t", test.accept, mediaType, acceptable, test.mediaType, test.acceptable)
		}
	}
}
