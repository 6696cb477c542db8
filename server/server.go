package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"net/http"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"golang.org/x/sync/semaphore"

	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/server/generated"
)

// Source is where the graph comes from: each Index is one version of it, and nil
// while there is none yet. It is safe for concurrent use.
type Source interface {
	Index() *index.Index
}

// Changes tells of every change of the graph after it is published, until the
// context is done.
type Changes func(context.Context) <-chan Change

// Config is what a server is made of. Graph is needed; the zero value of
// everything else has a meaning.
type Config struct {
	Graph       Source
	Texts       Texts        // nil: no article's text is at hand
	Changes     Changes      // nil: the graph never changes
	Logger      *slog.Logger // nil: nothing is logged
	Limits      Limits       // zero fields: their defaults
	CORSOrigins []string     // origins whose pages may ask, or "*"; none: only our own
	Version     string       // shown on the start page
	Metrics     *Metrics     // nil: the server's own

	Now       func() time.Time // nil: time.Now
	RequestID func() string    // nil: random
}

// Server answers questions about a graph over HTTP.
type Server struct {
	config  Config
	limits  Limits
	metrics *Metrics
	engine  *engine
	gate    *gate
	streams *streams
	exports *semaphore.Weighted
	origins origins
	files   static
	gzips   sync.Pool
	handler http.Handler
}

// New returns a server; its error says what is wrong with the configuration.
func New(config Config) (*Server, error) {
	if config.Graph == nil {
		return nil, errors.New("server: no graph is given")
	}
	if config.Logger == nil {
		config.Logger = slog.New(slog.DiscardHandler)
	}
	if config.Now == nil {
		config.Now = time.Now
	}
	if config.RequestID == nil {
		config.RequestID = randomRequestID
	}
	origins, err := parseOrigins(config.CORSOrigins)
	if err != nil {
		return nil, fmt.Errorf("server: %w", err)
	}
	files, err := loadStatic(staticFiles)
	if err != nil {
		return nil, fmt.Errorf("server: %w", err)
	}
	if config.Metrics == nil {
		config.Metrics = NewMetrics(config.Graph, config.Version)
	}
	limits := config.Limits.withDefaults()
	s := &Server{
		config:  config,
		limits:  limits,
		metrics: config.Metrics,
		gate:    newGate(limits),
		streams: newStreams(limits.Streams),
		exports: semaphore.NewWeighted(int64(limits.Exports)),
		origins: origins,
		files:   files,
		gzips:   sync.Pool{New: newGzipWriter},
	}
	resolver := &Resolver{graph: config.Graph, texts: config.Texts, changes: config.Changes, pageSize: limits.PageSize}
	s.engine = newEngine(executableSchema(resolver), limits, presenter{config.Logger})
	s.handler = s.withRequestID(s.recovering(secured(s.routes())))
	return s, nil
}

// ServeHTTP answers a request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/graphql", s.origins.allow(http.HandlerFunc(s.serveGraphQL)))
	mux.Handle("GET /export/{format}", s.origins.allow(s.counted(exportAsked, s.serveExport)))
	mux.Handle("GET /metrics", s.metrics.handler())
	mux.HandleFunc("GET /healthz", s.serveHealth)
	mux.HandleFunc("GET /readyz", s.serveReadiness)
	mux.HandleFunc("GET /{$}", s.serveStart)
	mux.Handle("/", s.files)
	return mux
}

// executableSchema returns the schema without @defer, which gqlgen adds: an
// answer comes in one piece, so a client must not be told otherwise.
func executableSchema(resolver *Resolver) graphql.ExecutableSchema {
	config := generated.Config{Resolvers: resolver}
	schema := *generated.NewExecutableSchema(config).Schema()
	schema.Directives = maps.Clone(schema.Directives)
	delete(schema.Directives, "defer")
	config.Schema = &schema
	return generated.NewExecutableSchema(config)
}

// recovering answers a panic outside of GraphQL with a 500 and logs it.
func (s *Server) recovering(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			switch panicked := recover(); panicked {
			case nil:
			case http.ErrAbortHandler:
				panic(panicked)
			default:
				_ = s.engine.presenter.recovered(r.Context(), panicked)
				s.newReply(w, r, typeJSON).refuse(&refusal{http.StatusInternalServerError, internalError(r.Context())})
			}
		}()
		next.ServeHTTP(w, r)
	})
}
