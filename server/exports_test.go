package server

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"

	"github.com/newsgraph/newsgraph/server/export"
)

func TestExports(t *testing.T) {
	s := newServer(t, nil)
	for _, format := range export.Formats() {
		response := exchange(t, s, "GET", "/export/"+format.Name, nil, "")
		body := bodyOf(t, response)
		if response.StatusCode != http.StatusOK || len(body) < 500 {
			t.Errorf("%s: status %d: %s", format.Name, response.StatusCode, body)
		}
		for name, want := range map[string]string{"Content-Type": format.MediaType, "X-Content-Hash": contentHash, "Content-Encoding": ""} {
			if got := response.Header.Get(name); got != want {
				t.Errorf("%s: %s = %q, want %q", format.Name, name, got, want)
			}
		}
	}
	if got, want := exchange(t, s, "GET", "/export/claims.csv", nil, "").Header.Get("Content-Disposition"), "attachment; filename=newsgraph-claims.csv"; got != want {
		t.Errorf("Content-Disposition = %q, want %q", got, want)
	}
}

func TestExportsAreFiltered(t *testing.T) {
	s := newServer(t, nil)
	for _, test := range []struct {
		target string
		rows   int
	}{
		{"/export/links.csv?predicate=predicate/acquired", 2},
		{"/export/links.csv?predicate=predicate/acquired&standing=ASSERTED", 1},
		{"/export/links.csv?standing=ASSERTED&standing=DISPUTED&predicate=predicate/acquired&not.object=entity/tide-bank", 1},
		{"/export/claims.csv?speech=false&predicate=predicate/crew-size&literal.min=220", 1},
		{"/export/claims.csv?when.from=2024-03&predicate=predicate/acquired", 1},
		{"/export/claims.csv?qualifier.predicate=predicate/agent", 1},
	} {
		body := bodyOf(t, exchange(t, s, "GET", test.target, nil, ""))
		if rows := strings.Count(body, "\n") - 1; rows != test.rows {
			t.Errorf("%s has %d rows, want %d:\n%s", test.target, rows, test.rows, body)
		}
	}
}

func TestWrongExportsAreRefused(t *testing.T) {
	s := newServer(t, nil)
	for _, test := range []struct {
		name, target string
		status       int
		want         string
	}{
		{"format", "/export/gif", http.StatusNotFound, "there is no format gif; there are claims.csv, cytoscape, "},
		{"parameter", "/export/gexf?color=red", http.StatusBadRequest, `parameter color: LinkFilter has no field "color"; it has predicate, `},
		{"field of the other filter", "/export/gexf?polarity=NEGATED", http.StatusBadRequest, `LinkFilter has no field "polarity"`},
		{"enum", "/export/gexf?standing=TRUE", http.StatusBadRequest, `parameter standing: "TRUE" is none of ASSERTED, REPORTED, `},
		{"number", "/export/gexf?minArticles=two", http.StatusBadRequest, "parameter minArticles"},
		{"truth value", "/export/gexf?speech=perhaps", http.StatusBadRequest, "parameter speech"},
		{"date", "/export/gexf?when.from=yesterday", http.StatusBadRequest, "yesterday"},
		{"no inner field", "/export/gexf?when=2024", http.StatusBadRequest, "when needs a field of DateRange behind a dot"},
		{"inner field of a scalar", "/export/gexf?speech.x=true", http.StatusBadRequest, "speech has no fields"},
		{"two values", "/export/gexf?speech=true&speech=false", http.StatusBadRequest, "speech takes one value"},
		{"no graph", "/export/gexf", http.StatusServiceUnavailable, "the graph is still being loaded"},
	} {
		t.Run(test.name, func(t *testing.T) {
			server := s
			if test.name == "no graph" {
				server = newServer(t, func(c *Config) { c.Graph = versionsOf(nil) })
			}
			response := exchange(t, server, "GET", test.target, nil, "")
			if response.StatusCode != test.status {
				t.Errorf("status %d, want %d", response.StatusCode, test.status)
			}
			if body := bodyOf(t, response); !strings.Contains(body, test.want) {
				t.Errorf("%q lacks %q", body, test.want)
			}
			if got := response.Header.Get("Content-Type"); got != "text/plain; charset=utf-8" {
				t.Errorf("Content-Type = %q", got)
			}
		})
	}
}

func TestExportsAreCompressedOnRequest(t *testing.T) {
	s := newServer(t, nil)
	response := exchange(t, s, "GET", "/export/gexf", map[string]string{"Accept-Encoding": "gzip"}, "")
	if got := response.Header.Get("Content-Encoding"); got != "gzip" {
		t.Fatalf("Content-Encoding = %q", got)
	}
	reader, err := gzip.NewReader(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	unpacked, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(bodyOf(t, exchange(t, s, "GET", "/export/gexf", nil, "")), string(unpacked)); diff != "" {
		t.Errorf("compression changes the file (-want +got):\n%s", diff)
	}
	refused := exchange(t, s, "GET", "/export/gexf?when.from=x", map[string]string{"Accept-Encoding": "gzip"}, "")
	if got := refused.Header.Get("Content-Encoding"); got != "" {
		t.Errorf("an error has Content-Encoding %q", got)
	}
}

func TestExportsAtOnceAreBounded(t *testing.T) {
	s := newServer(t, func(c *Config) { c.Limits.Exports = 1 })
	if !s.exports.TryAcquire(1) {
		t.Fatal("there is no room")
	}
	response := exchange(t, s, "GET", "/export/gexf", nil, "")
	if response.StatusCode != http.StatusServiceUnavailable || response.Header.Get("Retry-After") == "" {
		t.Errorf("status %d, Retry-After %q", response.StatusCode, response.Header.Get("Retry-After"))
	}
	s.exports.Release(1)
	for range 3 { // each gives its room back
		if got := exchange(t, s, "GET", "/export/gexf", nil, "").StatusCode; got != http.StatusOK {
			t.Errorf("status %d", got)
		}
	}
}

func TestExportsEndAtTheirDeadline(t *testing.T) {
	s := newServer(t, func(c *Config) { c.Limits.ExportTime = time.Nanosecond })
	if got := exchange(t, s, "GET", "/export/gexf", nil, "").StatusCode; got != http.StatusServiceUnavailable {
		t.Errorf("status %d", got)
	}
}

// gone is a client that leaves after some bytes.
type gone struct {
	*httptest.ResponseRecorder
	left int
}

var errGone = errors.New("the client is gone")

func (g *gone) Write(data []byte) (int, error) {
	if g.left -= len(data); g.left < 0 {
		return 0, errGone
	}
	return g.ResponseRecorder.Write(data)
}

// A file that is not whole must not look whole: the connection is broken off.
func TestExportsBreakOffWhenTheClientIsGone(t *testing.T) {
	s := newServer(t, func(c *Config) { c.Limits.Exports = 1 })
	for _, encoding := range []string{"", "gzip"} {
		func() {
			defer func() {
				if panicked := recover(); panicked != http.ErrAbortHandler {
					t.Errorf("%q: panicked with %v", encoding, panicked)
				}
			}()
			r := httptest.NewRequest("GET", "/export/n-quads", nil)
			r.Header.Set("Accept-Encoding", encoding)
			s.ServeHTTP(&gone{ResponseRecorder: httptest.NewRecorder(), left: 100}, r)
		}()
	}
	if got := exchange(t, s, "GET", "/export/gexf", nil, "").StatusCode; got != http.StatusOK {
		t.Errorf("no room is left: status %d", got)
	}
}

func TestExportsOfAClientThatGaveUp(t *testing.T) {
	s := newServer(t, nil)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequestWithContext(ctx, "GET", "/export/gexf", nil))
	if strings.Contains(w.Body.String(), "<gexf") {
		t.Error("the file was written")
	}
}
