package server

import (
	"context"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// heartbeat is how often a silent connection is used, so that proxies keep it
// and a client that is gone is noticed.
const heartbeat = 15 * time.Second

// streams are the connections that last: subscriptions over WebSocket and
// server-sent events. They end when the server is closed.
type streams struct {
	ctx   context.Context
	close context.CancelFunc
	most  int

	mu   sync.Mutex
	open int
	all  sync.WaitGroup
}

func newStreams(most int) *streams {
	ctx, cancel := context.WithCancel(context.Background())
	return &streams{ctx: ctx, close: cancel, most: most}
}

// begin opens a connection whose context ends with the request or the server;
// end must be called. It is refused when there are too many, or none may begin.
func (s *streams) begin(r *http.Request) (ctx context.Context, end func(), refused *refusal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ctx.Err() != nil || s.open >= s.most {
		return nil, nil, refuse(http.StatusServiceUnavailable, CodeLimit, "ask again in a moment", "too many connections wait for changes")
	}
	s.open++
	s.all.Add(1)
	ctx, cancel := context.WithCancel(r.Context())
	stop := context.AfterFunc(s.ctx, cancel)
	return ctx, func() {
		stop()
		cancel()
		s.mu.Lock()
		s.open--
		s.mu.Unlock()
		s.all.Done()
	}, nil
}

// Close ends all subscriptions, lets no other begin, and waits until they have
// ended. Register it with http.Server.RegisterOnShutdown: a shutdown waits for
// requests, and these would never end.
func (s *Server) Close() error {
	s.streams.close()
	s.streams.all.Wait()
	return nil
}

// follow runs an operation and hands over its answers one by one: a query's only
// one, a subscription's until the context is done or send fails. A panic is
// logged and answered.
func (s *Server) follow(ctx context.Context, asked request, send func(answer) error) {
	defer func() {
		if panicked := recover(); panicked != nil {
			_ = s.engine.presenter.recovered(ctx, panicked)
			_ = send(answer{Errors: gqlerror.List{internalError(ctx)}}) // the client may be gone
		}
	}()
	if err := s.followed(ctx, asked, send); err != nil && ctx.Err() == nil {
		s.config.Logger.DebugContext(ctx, "an answer could not be sent", "request", requestID(ctx), "error", err)
	}
}

func (s *Server) followed(ctx context.Context, asked request, send func(answer) error) error {
	ix := s.config.Graph.Index()
	if ix == nil {
		return send(answer{Errors: gqlerror.List{newError(CodeUnavailable, "ask again in a moment", "the graph is still being loaded")}})
	}
	op, failed := s.engine.prepare(asked)
	if failed != nil {
		return send(s.engine.cut(answer{Errors: failed}))
	}
	send = s.firstCounted(op, send)
	if op.Operation.Operation == ast.Subscription {
		return s.engine.subscribe(ctx, op, send)
	}
	leave, entered := s.gate.enter(ctx, op.cost)
	if !entered {
		return send(answer{Errors: gqlerror.List{newError(CodeLimit, "ask again in a moment", "too many requests at once")}})
	}
	defer leave()
	return send(s.engine.run(withIndex(ctx, ix), op))
}

// firstCounted lets the metrics count an operation with its first answer.
func (s *Server) firstCounted(op operation, send func(answer) error) func(answer) error {
	begun, counted := s.config.Now(), false
	return func(a answer) error {
		if !counted {
			counted = true
			a.Asked = op.asked
			s.metrics.answered("stream", a, s.config.Now().Sub(begun))
		}
		return send(a)
	}
}

// subscribe hands over an answer for every event.
func (e *engine) subscribe(ctx context.Context, op operation, send func(answer) error) error {
	if limit := e.limits.Cost / 10; op.cost > limit {
		return send(answer{Errors: gqlerror.List{newError(CodeLimit, "ask for ids, and for the rest with a query",
			"each answer could have about %d fields; the limit of a subscription is %d", op.cost, limit)}, Cost: op.cost})
	}
	// gqlparser's rule lets one field under two names pass, and all may be skipped.
	if fields := graphql.CollectFields(op.OperationContext, op.Operation.SelectionSet, []string{"Subscription"}); len(fields) != 1 {
		return send(answer{Errors: gqlerror.List{newError(CodeInvalid, "subscribe to each with an operation of its own",
			"a subscription must ask for exactly one field, not for %d", len(fields))}, Cost: op.cost})
	}
	ctx = graphql.WithOperationContext(ctx, op.OperationContext)
	begun := graphql.WithResponseContext(ctx, e.presenter.present, e.presenter.recovered)
	responses := e.schema.Exec(begun)
	if errs := graphql.GetErrors(begun); errs != nil {
		return send(e.cut(answer{Errors: errs, Cost: op.cost}))
	}
	for {
		event := graphql.WithResponseContext(ctx, e.presenter.present, e.presenter.recovered)
		response := responses(event)
		if response == nil || ctx.Err() != nil {
			return nil
		}
		if err := send(e.cut(answer{Data: response.Data, Errors: graphql.GetErrors(event), Cost: op.cost})); err != nil {
			return err
		}
	}
}

// wantsEvents reports whether a client asks for server-sent events.
func wantsEvents(accept []string) bool {
	ranges := parseAccept(accept)
	quality, named := ranges.quality("text", "event-stream")
	plain, _ := ranges.quality("application", "json")
	return named && quality > 0 && quality >= plain
}

func isWebSocket(r *http.Request) bool {
	return strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
}
