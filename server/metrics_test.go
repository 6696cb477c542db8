package server

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

// scrape returns the samples at /metrics, by their names and labels.
func scrape(t testing.TB, h http.Handler) map[string]string {
	t.Helper()
	response := exchange(t, h, "GET", "/metrics", nil, "")
	if response.StatusCode != http.StatusOK || !strings.HasPrefix(response.Header.Get("Content-Type"), "text/plain") {
		t.Fatalf("status %d, type %q", response.StatusCode, response.Header.Get("Content-Type"))
	}
	samples := map[string]string{}
	for line := range strings.Lines(bodyOf(t, response)) {
		if name, value, found := strings.Cut(strings.TrimSpace(line), "} "); found && !strings.HasPrefix(line, "#") {
			samples[name+"}"] = value
		} else if name, value, found := strings.Cut(strings.TrimSpace(line), " "); found && name != "#" {
			samples[name] = value
		}
	}
	return samples
}

func TestMetricsTellWhatTheServerDoes(t *testing.T) {
	clock := time.Date(2025, 8, 8, 12, 0, 0, 0, time.UTC)
	var metrics *Metrics
	s := newServer(t, func(c *Config) {
		metrics = NewMetrics(c.Graph, "1.2.3")
		c.Metrics = metrics
		c.Now = func() time.Time { clock = clock.Add(2 * time.Millisecond); return clock }
	})
	metrics.Opened(clock, clock.Add(1500*time.Millisecond))
	metrics.Ingested(clock, clock.Add(time.Second), false, nil)
	metrics.Ingested(clock, clock.Add(time.Second), false, errors.New("a mistake"))
	for _, query := range []string{
		"{ claims { totalCount } }",
		"query Mine { a: claims { totalCount } ...F } fragment F on Query { b: claims { totalCount } }",
		"{ claims { totalCount } links { totalCount } }",
		"{ __typename }",
		"{ nothing }",
		`{ article(id: "article/gone") { id } }`,
	} {
		exchange(t, s, "GET", "/graphql?query="+url.QueryEscape(query), map[string]string{"Accept": typeResponse}, "")
	}
	for _, target := range []string{"/export/gexf", "/export/gexf?x=y", "/export/gif"} {
		exchange(t, s, "GET", target, nil, "")
	}
	got := scrape(t, s)
	overview := s.config.Graph.Index().Overview()
	for name, want := range map[string]string{
		`newsgraph_requests_total{code="",operation="claims",status="200"}`:           "2",
		`newsgraph_requests_total{code="",operation="several",status="200"}`:          "1",
		`newsgraph_requests_total{code="",operation="introspection",status="200"}`:    "1",
		`newsgraph_requests_total{code="INVALID",operation="none",status="400"}`:      "1",
		`newsgraph_requests_total{code="NOT_FOUND",operation="article",status="200"}`: "1",
		`newsgraph_requests_total{code="",operation="export/gexf",status="200"}`:      "1",
		`newsgraph_requests_total{code="",operation="export/gexf",status="400"}`:      "1",
		`newsgraph_requests_total{code="",operation="none",status="404"}`:             "1",
		`newsgraph_request_duration_seconds_count{operation="claims"}`:                "2",
		`newsgraph_request_duration_seconds_bucket{operation="claims",le="0.001"}`:    "0",
		`newsgraph_request_duration_seconds_bucket{operation="claims",le="+Inf"}`:     "2",
		`newsgraph_ingests_total{result="changed"}`:                                   "0",
		`newsgraph_ingests_total{result="unchanged"}`:                                 "1",
		`newsgraph_ingests_total{result="failed"}`:                                    "1",
		`newsgraph_ingest_duration_seconds_count`:                                     "2",
		`newsgraph_index_build_seconds`:                                               "1.5",
		`newsgraph_index_published_timestamp_seconds`:                                 "1.7546544015e+09",
		`newsgraph_build_info{version="1.2.3"}`:                                       "1",
		`newsgraph_graph_entities`:                                                    fmt.Sprint(overview.Entities),
		`newsgraph_graph_claims`:                                                      fmt.Sprint(overview.Claims),
		`newsgraph_graph_links`:                                                       fmt.Sprint(overview.Links),
		`newsgraph_graph_articles`:                                                    fmt.Sprint(overview.Articles),
		`newsgraph_graph_quads`:                                                       fmt.Sprint(overview.Quads),
	} {
		if got[name] != want {
			t.Errorf("%s = %q, want %q", name, got[name], want)
		}
	}
	if got["go_goroutines"] == "" {
		t.Error("the metrics of the Go runtime are missing")
	}
	for name := range got {
		if strings.Contains(name, "Mine") || strings.HasPrefix(name, "cayley") {
			t.Errorf("%s is there", name)
		}
	}
}

func TestAChangedGraphIsPublished(t *testing.T) {
	s := newServer(t, nil)
	begun := time.Unix(1_000_000, 0)
	s.metrics.Ingested(begun, begun.Add(3*time.Second), true, nil)
	got := scrape(t, s)
	if got["newsgraph_index_published_timestamp_seconds"] != "1.000003e+06" || got["newsgraph_index_build_seconds"] != "3" {
		t.Errorf("published %s, built in %s", got["newsgraph_index_published_timestamp_seconds"], got["newsgraph_index_build_seconds"])
	}
}

// Whatever clients call their operations, fields and formats, the number of time
// series stays what the schema makes it.
func TestLabelsAreBounded(t *testing.T) {
	s := newServer(t, nil)
	send := func(name string) {
		exchange(t, s, "GET", "/graphql?operationName="+name+"&query="+url.QueryEscape("query "+name+" { "+name+": claims { totalCount } }"), nil, "")
		exchange(t, s, "GET", "/graphql?query="+url.QueryEscape("{ "+name+" }"), nil, "")
		exchange(t, s, "GET", "/export/"+name+"?"+name+"=1", nil, "")
		exchange(t, s, "GET", "/export/gexf?"+name+"=1", nil, "")
		exchange(t, s, "GET", "/"+name, nil, "")
	}
	send("first")
	before := len(scrape(t, s))
	for i := range 20 {
		send(fmt.Sprintf("name%d", i))
	}
	if after := len(scrape(t, s)); after != before {
		t.Errorf("%d series became %d", before, after)
	}
}

func TestStreamedAnswersAreCounted(t *testing.T) {
	s, address, _ := newStreaming(t, nil)
	next, _ := listen(t, address, "{ claims { totalCount } }")
	next()
	if got := scrape(t, s)[`newsgraph_requests_total{code="",operation="claims",status="stream"}`]; got != "1" {
		t.Errorf("%s streamed answers", got)
	}
}
