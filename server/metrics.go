package server

import (
	"cmp"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/newsgraph/newsgraph/graph/index"
)

// Metrics counts what a server does, for Prometheus at /metrics. They stand in a
// registry of their own: the global one holds those of the store's library. No
// label comes from what a client writes, so their number is bounded.
type Metrics struct {
	registry  *prometheus.Registry
	requests  *prometheus.CounterVec
	durations *prometheus.HistogramVec
	ingests   *prometheus.CounterVec
	ingesting prometheus.Histogram
	published prometheus.Gauge
	building  prometheus.Gauge
}

// NewMetrics returns the metrics of a server over a graph, with its version.
func NewMetrics(graph Source, version string) *Metrics {
	buckets := []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30, 120}
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "newsgraph_requests_total",
			Help: "Answered requests, by operation (the field of the schema that is asked for, or export/FORMAT), HTTP status and error code."},
			[]string{"operation", "status", "code"}),
		durations: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "newsgraph_request_duration_seconds",
			Help: "How long an answer took, by operation; of a subscription, its first answer.", Buckets: buckets}, []string{"operation"}),
		ingests: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "newsgraph_ingests_total",
			Help: "Ingests, by result: changed, unchanged or failed."}, []string{"result"}),
		ingesting: prometheus.NewHistogram(prometheus.HistogramOpts{Name: "newsgraph_ingest_duration_seconds",
			Help: "How long an ingest took, from reading the files to the new Index.", Buckets: buckets}),
		published: prometheus.NewGauge(prometheus.GaugeOpts{Name: "newsgraph_index_published_timestamp_seconds",
			Help: "Since when the Index is served; its age is time() less this."}),
		building: prometheus.NewGauge(prometheus.GaugeOpts{Name: "newsgraph_index_build_seconds",
			Help: "How long the Index took to come about: opening the store, or the ingest."}),
	}
	for _, result := range []string{"changed", "unchanged", "failed"} {
		m.ingests.WithLabelValues(result) // so that a rate can be told from the first on
	}
	build := prometheus.NewGauge(prometheus.GaugeOpts{Name: "newsgraph_build_info", Help: "1, with the version.",
		ConstLabels: prometheus.Labels{"version": version}})
	build.Set(1)
	m.registry.MustRegister(m.requests, m.durations, m.ingests, m.ingesting, m.published, m.building, build,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	m.registerSizes(graph)
	return m
}

// registerSizes adds how much the graph holds when it is asked.
func (m *Metrics) registerSizes(graph Source) {
	for _, size := range []struct {
		name string
		of   func(index.Overview) int
	}{
		{"articles", func(o index.Overview) int { return o.Articles }},
		{"claims", func(o index.Overview) int { return o.Claims }},
		{"entities", func(o index.Overview) int { return o.Entities }},
		{"links", func(o index.Overview) int { return o.Links }},
		{"quads", func(o index.Overview) int { return o.Quads }},
	} {
		m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "newsgraph_graph_" + size.name,
			Help: "How many " + size.name + " the graph holds."}, func() float64 {
			if ix := graph.Index(); ix != nil {
				return float64(size.of(ix.Overview()))
			}
			return 0
		}))
	}
}

// Opened notes that the Index of an opened store is served.
func (m *Metrics) Opened(begun, done time.Time) {
	m.published.Set(float64(done.UnixMilli()) / 1000)
	m.building.Set(done.Sub(begun).Seconds())
}

// Ingested notes an ingest, whether it changed the graph or failed.
func (m *Metrics) Ingested(begun, done time.Time, changed bool, err error) {
	m.ingesting.Observe(done.Sub(begun).Seconds())
	switch {
	case err != nil:
		m.ingests.WithLabelValues("failed").Inc()
	case !changed:
		m.ingests.WithLabelValues("unchanged").Inc()
	default:
		m.ingests.WithLabelValues("changed").Inc()
		m.Opened(begun, done)
	}
}

// answered notes an answer; of several errors, the first one's code counts.
func (m *Metrics) answered(status string, a answer, took time.Duration) {
	operation, code := cmp.Or(a.Asked, askedNothing), Code("")
	if len(a.Errors) > 0 {
		code = codeOf(a.Errors[0])
	}
	m.requests.WithLabelValues(operation, status, string(code)).Inc()
	m.durations.WithLabelValues(operation).Observe(took.Seconds())
}

// handler answers in the format of Prometheus.
func (m *Metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{MaxRequestsInFlight: 4})
}

// What is asked, where that is no one field.
const (
	askedNothing       = "none" // the request was refused before
	askedSeveral       = "several"
	askedIntrospection = "introspection"
)

// askedOf returns the field of Query or Subscription that a valid operation asks
// for: what stands in the schema, never what a client may call it.
func askedOf(set ast.SelectionSet) string {
	asked := ""
	var visit func(ast.SelectionSet)
	visit = func(set ast.SelectionSet) {
		for _, selection := range set {
			switch s := selection.(type) {
			case *ast.Field:
				name := s.Name
				if strings.HasPrefix(name, "__") {
					name = askedIntrospection
				}
				if asked != "" && asked != name {
					name = askedSeveral
				}
				asked = name
			case *ast.InlineFragment:
				visit(s.SelectionSet)
			case *ast.FragmentSpread:
				visit(s.Definition.SelectionSet)
			}
		}
	}
	visit(set)
	return asked
}

// counted notes the requests that another handler answers as an operation.
func (s *Server) counted(operation func(*http.Request) string, next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begun, seen := s.config.Now(), &statusWriter{ResponseWriter: w}
		status := "broken off"
		defer func() {
			s.metrics.answered(status, answer{Asked: operation(r)}, s.config.Now().Sub(begun))
		}()
		next(seen, r)
		status = strconv.Itoa(cmp.Or(seen.status, http.StatusOK))
	})
}

// statusWriter remembers the status.
type statusWriter struct {
	http.ResponseWriter
	status int
}

func (w *statusWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

// Unwrap lets a ResponseController through.
func (w *statusWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
