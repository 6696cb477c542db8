package server

import (
	"context"
	"net/http"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// graphQLMethods is what /graphql allows.
const graphQLMethods = "GET, HEAD, POST, OPTIONS"

// serveGraphQL speaks GraphQL over HTTP, as the working draft of the GraphQL
// Foundation describes it. What is wrong with the HTTP is answered with an HTTP
// status; what is wrong with the GraphQL is, under application/json, a 200 with
// errors, since older clients expect that, and a 4xx or 5xx only under
// application/graphql-response+json.
func (s *Server) serveGraphQL(w http.ResponseWriter, r *http.Request) {
	if isWebSocket(r) {
		s.serveWebSocket(w, r)
		return
	}
	mediaType, acceptable := negotiate(r.Header.Values("Accept"))
	reply := s.newReply(w, r, mediaType)
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost:
	case http.MethodOptions:
		w.Header().Set("Allow", graphQLMethods)
		w.WriteHeader(http.StatusNoContent)
		return
	default:
		w.Header().Set("Allow", graphQLMethods)
		reply.refuse(refuse(http.StatusMethodNotAllowed, CodeInvalid, "", "the method is not allowed"))
		return
	}
	events := wantsEvents(r.Header.Values("Accept"))
	if !acceptable && !events {
		reply.refuse(refuse(http.StatusNotAcceptable, CodeInvalid, "accept "+typeJSON+" or "+typeResponse, "no acceptable media type"))
		return
	}
	// A body may not trickle in for longer than an answer may take.
	reading := http.NewResponseController(w)
	_ = reading.SetReadDeadline(s.config.Now().Add(s.limits.Time)) // recorders of tests have none
	asked, refused := readRequest(r, s.limits)
	if refused != nil {
		reply.refuse(refused) // and the rest of the body gets no more time either
		return
	}
	_ = reading.SetReadDeadline(time.Time{})
	if events {
		s.serveEvents(w, r, asked)
		return
	}
	reply.operation = asked.OperationName
	s.answer(r.Context(), reply, asked, r.Method == http.MethodPost)
}

// answer runs a request and writes its answer.
func (s *Server) answer(ctx context.Context, reply *reply, asked request, mayChange bool) {
	ix := s.config.Graph.Index()
	if ix == nil {
		reply.refuse(refuse(http.StatusServiceUnavailable, CodeUnavailable, "ask again in a moment", "the graph is still being loaded"))
		return
	}
	op, failed := s.engine.prepare(asked)
	if failed != nil {
		reply.write(http.StatusBadRequest, s.engine.cut(answer{Errors: failed}))
		return
	}
	switch kind := op.Operation.Operation; {
	case kind == ast.Subscription:
		reply.write(http.StatusBadRequest, answer{Errors: gqlerror.List{newError(CodeInvalid,
			"ask over WebSocket, or accept text/event-stream", "a subscription has more than one answer")}})
		return
	case kind != ast.Query && !mayChange: // a link or an image on a foreign page could send it
		reply.header().Set("Allow", "POST")
		reply.refuse(refuse(http.StatusMethodNotAllowed, CodeInvalid, "send a POST", "a GET can only be a query"))
		return
	}
	leave, entered := s.gate.enter(ctx, op.cost)
	if !entered {
		reply.header().Set("Retry-After", "1")
		reply.refuse(refuse(http.StatusServiceUnavailable, CodeLimit, "ask again in a moment", "too many requests at once"))
		return
	}
	defer leave()
	result := s.engine.run(withIndex(ctx, ix), op)
	status := http.StatusOK
	if result.Data == nil {
		status = http.StatusServiceUnavailable
	}
	reply.write(status, result)
}
