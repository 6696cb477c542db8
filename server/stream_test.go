package server

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/coder/websocket"

	"github.com/newsgraph/newsgraph/graph"
)

// announcer tells subscribers of changes, as the store does.
type announcer struct {
	mu        sync.Mutex
	listeners map[chan Change]bool
}

func (a *announcer) subscribe(ctx context.Context) <-chan Change {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.listeners == nil {
		a.listeners = map[chan Change]bool{}
	}
	changes := make(chan Change, 16)
	a.listeners[changes] = true
	context.AfterFunc(ctx, func() {
		a.mu.Lock()
		defer a.mu.Unlock()
		delete(a.listeners, changes)
		close(changes)
	})
	return changes
}

// announce waits until n listen.
func (a *announcer) announce(t *testing.T, n int, change Change) {
	t.Helper()
	for {
		a.mu.Lock()
		if len(a.listeners) == n {
			for changes := range a.listeners {
				changes <- change
			}
			a.mu.Unlock()
			return
		}
		a.mu.Unlock()
		if t.Context().Err() != nil {
			t.Fatal("nobody listens")
		}
		time.Sleep(time.Millisecond)
	}
}

// newStreaming returns a running server, its address and what makes changes.
func newStreaming(t *testing.T, change func(*Config)) (*Server, string, *announcer) {
	t.Helper()
	a := &announcer{}
	s := newServer(t, func(c *Config) {
		c.Changes = a.subscribe
		if change != nil {
			change(c)
		}
	})
	h := httptest.NewServer(s)
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		h.Close()
	})
	return s, h.URL + "/graphql", a
}

const watched = "subscription { graphChanged { contentHash article { id } addedArticles { id } changedArticles { id } removedArticles addedClaims changedClaims removedClaims } }"

func dial(t *testing.T, url string, options *websocket.DialOptions) *websocket.Conn {
	t.Helper()
	if options == nil {
		options = &websocket.DialOptions{Subprotocols: []string{webSocketProtocol}}
	}
	conn, _, err := websocket.Dial(t.Context(), url, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	return conn
}

func tell(t *testing.T, conn *websocket.Conn, text string) {
	t.Helper()
	if err := conn.Write(t.Context(), websocket.MessageText, []byte(text)); err != nil {
		t.Fatal(err)
	}
}

func hear(t *testing.T, conn *websocket.Conn) message {
	t.Helper()
	_, data, err := conn.Read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var m message
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	return m
}

func subscribing(id, query string) string {
	payload, _ := json.Marshal(map[string]string{"query": query})
	return `{"id":"` + id + `","type":"subscribe","payload":` + string(payload) + `}`
}

func TestWebSocketSubscription(t *testing.T) {
	s, url, changes := newStreaming(t, nil)
	conn := dial(t, url, nil)
	tell(t, conn, `{"type":"connection_init"}`)
	if m := hear(t, conn); m.Type != "connection_ack" {
		t.Fatalf("heard %+v, want connection_ack", m)
	}
	tell(t, conn, `{"type":"ping"}`)
	if m := hear(t, conn); m.Type != "pong" {
		t.Fatalf("heard %+v, want pong", m)
	}
	tell(t, conn, subscribing("a", watched))
	changes.announce(t, 1, Change{ContentHash: "h", AddedArticles: []graph.ID{"article/harbour-sale"}, RemovedArticles: []graph.ID{"article/gone"}, AddedClaims: 3})
	m := hear(t, conn)
	const want = `{"graphChanged":{"contentHash":"h","article":{"id":"article/harbour-sale"},"addedArticles":[{"id":"article/harbour-sale"}],"changedArticles":[],"removedArticles":["article/gone"],"addedClaims":3,"changedClaims":0,"removedClaims":0}}`
	if got := decode(t, string(m.Payload)); m.ID != "a" || m.Type != "next" || string(got.Data) != want {
		t.Errorf("heard %s %s %s", m.ID, m.Type, m.Payload)
	}
	// A query beside it, and an operation that cannot run.
	tell(t, conn, subscribing("b", "{ overview { articles } }"))
	if m := hear(t, conn); m.ID != "b" || m.Type != "next" || !strings.Contains(string(m.Payload), `{"overview":{"articles":2}}`) {
		t.Errorf("heard %s %s %s", m.ID, m.Type, m.Payload)
	}
	if m := hear(t, conn); m.ID != "b" || m.Type != "complete" {
		t.Errorf("heard %+v, want complete", m)
	}
	tell(t, conn, subscribing("c", "{ nothing }"))
	if m := hear(t, conn); m.ID != "c" || m.Type != "error" || !strings.Contains(string(m.Payload), `"code":"INVALID"`) {
		t.Errorf("heard %s %s %s", m.ID, m.Type, m.Payload)
	}
	// The client has enough: nobody listens any more.
	tell(t, conn, `{"id":"a","type":"complete"}`)
	changes.announce(t, 0, Change{})
	go func() { _ = s.Close() }()
	if _, _, err := conn.Read(t.Context()); websocket.CloseStatus(err) != websocket.StatusGoingAway {
		t.Errorf("closed with %v, want going away", err)
	}
}

func TestWebSocketProtocolErrors(t *testing.T) {
	const start = `{"type":"connection_init"}`
	_, url, _ := newStreaming(t, nil)
	for _, test := range []struct {
		name  string
		tells []string
		code  websocket.StatusCode
	}{
		{"not JSON", []string{"x"}, closeBadRequest},
		{"two values", []string{"{}{}"}, closeBadRequest},
		{"an unknown type", []string{start, `{"type":"start"}`}, closeBadRequest},
		{"no id", []string{start, `{"type":"subscribe","payload":{"query":"{__typename}"}}`}, closeBadRequest},
		{"no query", []string{start, `{"id":"a","type":"subscribe","payload":{}}`}, closeBadRequest},
		{"subscribe before init", []string{subscribing("a", watched)}, closeUnauthorized},
		{"init twice", []string{start, start}, closeTooMany},
		{"an id twice", []string{start, subscribing("a", watched), subscribing("a", watched)}, closeDuplicate},
		{"a message that is too long", []string{start, `{"type":"` + strings.Repeat("x", 100<<10) + `"}`}, websocket.StatusMessageTooBig},
	} {
		t.Run(test.name, func(t *testing.T) {
			conn := dial(t, url, nil)
			for _, text := range test.tells {
				tell(t, conn, text)
			}
			var err error
			for err == nil {
				_, _, err = conn.Read(t.Context())
			}
			if got := websocket.CloseStatus(err); got != test.code {
				t.Errorf("closed with %d (%v), want %d", got, err, test.code)
			}
		})
	}
	t.Run("another protocol", func(t *testing.T) {
		conn := dial(t, url, &websocket.DialOptions{Subprotocols: []string{"graphql-ws"}})
		if _, _, err := conn.Read(t.Context()); websocket.CloseStatus(err) != closeNotAcceptable {
			t.Errorf("closed with %v, want %d", err, closeNotAcceptable)
		}
	})
}

func TestWebSocketOrigins(t *testing.T) {
	for _, test := range []struct {
		name    string
		allowed []string
		origin  string
		ok      bool
	}{
		{"another page", nil, "https://evil.example", false},
		{"an allowed page", []string{"https://a.example"}, "https://a.example", true},
		{"an allowed host, but not this scheme", []string{"https://a.example"}, "http://a.example", false},
		{"any", []string{"*"}, "https://b.example", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, url, _ := newStreaming(t, func(c *Config) { c.CORSOrigins = test.allowed })
			conn, response, err := websocket.Dial(t.Context(), url, &websocket.DialOptions{
				Subprotocols: []string{webSocketProtocol}, HTTPHeader: http.Header{"Origin": {test.origin}},
			})
			if test.ok != (err == nil) || !test.ok && response.StatusCode != http.StatusForbidden {
				t.Errorf("error %v, response %v", err, response)
			}
			if conn != nil {
				_ = conn.CloseNow()
			}
		})
	}
}

// listen asks for server-sent events and returns the lines that are not empty.
func listen(t *testing.T, url, query string) (next func() string, status int) {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(t.Context(), "POST", url, strings.NewReader(string(body)))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", typeJSON)
	r.Header.Set("Accept", "text/event-stream")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = response.Body.Close() })
	lines := bufio.NewScanner(response.Body)
	return func() string {
		for lines.Scan() {
			if line := lines.Text(); line != "" && line != ":" {
				return line
			}
		}
		return ""
	}, response.StatusCode
}

func TestServerSentEvents(t *testing.T) {
	s, url, changes := newStreaming(t, nil)
	expect := func(next func() string, wants ...string) {
		t.Helper()
		for _, want := range wants {
			if got := next(); got == "" || !strings.HasPrefix(got, want) {
				t.Errorf("line %q, want %q…", got, want)
			}
		}
	}
	next, _ := listen(t, url, "{ overview { articles } }")
	expect(next, "event: next", `data: {"data":{"overview":{"articles":2}},"extensions":`, "event: complete", "data:")
	next, _ = listen(t, url, "{ nothing }")
	expect(next, "event: next", `data: {"errors":[`, "event: complete", "data:")
	next, _ = listen(t, url, watched)
	changes.announce(t, 1, Change{ContentHash: "one"})
	expect(next, "event: next", `data: {"data":{"graphChanged":{"contentHash":"one"`)
	changes.announce(t, 1, Change{ContentHash: "two"})
	expect(next, "event: next", `data: {"data":{"graphChanged":{"contentHash":"two"`)
	go func() { _ = s.Close() }()
	expect(next, "event: complete", "data:")
}

func TestSubscriptionsNeedAStream(t *testing.T) {
	s, _, _ := newStreaming(t, nil)
	if answer := ask(t, s, watched, nil); len(answer.Errors) != 1 || answer.Errors[0].code() != CodeInvalid {
		t.Errorf("errors = %v, want one %s", answer.Errors, CodeInvalid)
	}
}

func TestCostlySubscriptionsAreRefused(t *testing.T) {
	_, url, _ := newStreaming(t, nil)
	next, _ := listen(t, url, "subscription { graphChanged { article { claims(first: 500) { nodes { id evidence { excerpt } entities { claims { nodes { id } } } } } } } }")
	next()
	if got := next(); !strings.Contains(got, `"code":"LIMIT"`) {
		t.Errorf("answered %q", got)
	}
}

func TestSubscriptionsAskForOneField(t *testing.T) {
	_, url, _ := newStreaming(t, nil)
	for _, query := range []string{
		"subscription { graphChanged { contentHash } other: graphChanged { contentHash } }",
		"subscription { graphChanged @skip(if: true) { contentHash } }",
	} {
		next, _ := listen(t, url, query)
		next()
		if got := next(); !strings.Contains(got, `"code":"INVALID"`) {
			t.Errorf("%s is answered %q", query, got)
		}
	}
}

func TestStreamsAreBounded(t *testing.T) {
	s, url, changes := newStreaming(t, func(c *Config) { c.Limits.Streams = 1 })
	listen(t, url, watched)
	changes.announce(t, 1, Change{})
	if _, status := listen(t, url, watched); status != http.StatusServiceUnavailable {
		t.Errorf("the second is answered with %d", status)
	}
	if answer := ask(t, s, "{ __typename }", nil); answer.Errors != nil {
		t.Errorf("a query fails beside a full house: %v", answer.Errors)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if _, status := listen(t, url, watched); status != http.StatusServiceUnavailable {
		t.Errorf("a closed server answers with %d", status)
	}
}

// No goroutine stays behind when clients go, politely or not, or when the server
// ends.
func TestStreamsLeaveNothingBehind(t *testing.T) {
	before := runtime.NumGoroutine()
	a := &announcer{}
	s := newServer(t, func(c *Config) { c.Changes = a.subscribe })
	h := httptest.NewServer(s)
	url := h.URL + "/graphql"
	ctx, cancel := context.WithCancel(t.Context())
	const clients = 5
	for range clients {
		conn := dial(t, url, nil)
		tell(t, conn, `{"type":"connection_init"}`)
		tell(t, conn, subscribing("a", watched))
		r, err := http.NewRequestWithContext(ctx, "GET", url+"?query="+strings.ReplaceAll(watched, " ", "+"), nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Accept", "text/event-stream")
		response, err := h.Client().Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
	}
	a.announce(t, 2*clients, Change{})
	cancel() // half of them vanish
	a.announce(t, clients, Change{})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	h.CloseClientConnections()
	h.Close()
	for tries := 0; runtime.NumGoroutine() > before; tries++ {
		if tries > 2000 {
			stacks := make([]byte, 1<<20)
			t.Fatalf("%d goroutines before, %d after:\n%s", before, runtime.NumGoroutine(), stacks[:runtime.Stack(stacks, true)])
		}
		time.Sleep(time.Millisecond)
	}
}
