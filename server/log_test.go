package server

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/url"
	"strings"
	"testing"
)

// A session in which the words of an article are in questions and answers leaves
// none of them in the log, at any level.
func TestLogsHoldNoArticleText(t *testing.T) {
	var log bytes.Buffer
	s := newServer(t, func(c *Config) {
		c.Logger = slog.New(slog.NewJSONHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	})
	words := strings.Fields(saleText)
	for i := 0; i+3 <= len(words); i++ {
		session(t, s, strings.Join(words[i:i+3], " "))
	}
	answer := ask(t, s, `{ claims { nodes { text evidence { quote excerpt } article { text } } } }`, nil)
	if !strings.Contains(string(answer.Data), "North Line has bought the yard.\\nIt has 240 workers") {
		t.Fatalf("the answers hold no text of the article: %s", answer.Data)
	}
	if lines := strings.Count(log.String(), "\n"); lines < 50 {
		t.Errorf("the log has %d lines", lines)
	}
	logged := strings.NewReplacer(`\"`, `"`, "+", " ", "%20", " ").Replace(log.String())
	for i := 0; i+2 <= len(words); i++ {
		if text := words[i] + " " + words[i+1]; strings.Contains(logged, text) {
			t.Errorf("%q is in the log", text)
		}
	}
}

// session sends a text wherever a client can put one.
func session(t *testing.T, s *Server, text string) {
	t.Helper()
	quoted, err := json.Marshal(text)
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{
		fmt.Sprintf(`{ search(text: %s) { nodes { highlight } } }`, quoted),
		fmt.Sprintf(`{ claims(filter: {text: %s}) { nodes { text evidence { quote } article { text } } } }`, quoted),
		fmt.Sprintf(`{ claims(filter: {when: {from: %s}}) { totalCount } }`, quoted),
		fmt.Sprintf(`{ claims(after: %s) { totalCount } }`, quoted),
		fmt.Sprintf(`{ node(id: %s) { id } entity(name: %s) { id } }`, quoted, quoted),
		"{ " + text + " }",
		text,
	} {
		ask(t, s, query, nil)
		exchange(t, s, "GET", "/graphql?query="+url.QueryEscape(query)+"&operationName="+url.QueryEscape(text), nil, "")
	}
	ask(t, s, `query($t: String!) { search(text: $t) { totalCount } }`, map[string]any{"t": text})
	ask(t, s, `query($t: Int!) { claims(first: $t) { totalCount } }`, map[string]any{"t": text})
	for _, target := range []string{"/export/ndjson?text=", "/export/gexf?standing=", "/export/gexf?when.from=", "/export/", "/"} {
		exchange(t, s, "GET", target+url.QueryEscape(text), map[string]string{"X-Request-Id": text}, "")
	}
	exchange(t, s, "POST", "/graphql", map[string]string{"Content-Type": "application/json"}, text)
}
