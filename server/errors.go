package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

// Code tells a program what kind an error is of; it stands in the error's
// extensions.
type Code string

// The codes.
const (
	// CodeNotFound: nothing bears the id; candidates names the nearest.
	CodeNotFound Code = "NOT_FOUND"
	// CodeAmbiguous: several bear the name; candidates names them.
	CodeAmbiguous Code = "AMBIGUOUS"
	// CodeInvalid: the request is not well formed, or asks for what cannot be.
	CodeInvalid Code = "INVALID"
	// CodeLimit: the request is too large, too costly, or takes too long, or
	// there are too many at once.
	CodeLimit Code = "LIMIT"
	// CodeInternal: a mistake of the server's, logged under the request's id.
	CodeInternal Code = "INTERNAL"
	// CodeUnavailable: the server has no graph yet.
	CodeUnavailable Code = "UNAVAILABLE"
	// CodePersistedQueryNotFound: the hash of a persisted query is not known; the
	// client sends the query with it, once.
	CodePersistedQueryNotFound Code = "PERSISTED_QUERY_NOT_FOUND"
)

// newError makes an error for the client. An empty hint is left out.
func newError(code Code, hint, format string, args ...any) *gqlerror.Error {
	err := &gqlerror.Error{Message: fmt.Sprintf(format, args...), Extensions: map[string]any{"code": code}}
	if hint != "" {
		err.Extensions["hint"] = hint
	}
	return err
}

func limitError(what string, got, limit int, hint string) *gqlerror.Error {
	return newError(CodeLimit, hint, "the query has %d %s; the limit is %d", got, what, limit)
}

// withCode marks errors of the parser and the validator.
func withCode(code Code, list gqlerror.List) gqlerror.List {
	for _, err := range list {
		err.Extensions = map[string]any{"code": code}
	}
	return list
}

// codeOf returns an error's code, and "" when it has none.
func codeOf(err *gqlerror.Error) Code {
	code, _ := err.Extensions["code"].(Code)
	return code
}

// presenter turns what a resolver, or gqlgen itself, returned as an error into
// what the client sees. What is no kind that a client may be told is logged and
// hidden.
type presenter struct {
	logger *slog.Logger
}

func (p presenter) present(ctx context.Context, err error) *gqlerror.Error {
	if !tallyOf(ctx).another() || ctx.Err() != nil {
		return nil
	}
	var presented *gqlerror.Error
	if !errors.As(err, &presented) {
		presented = gqlerror.WrapPath(graphql.GetPath(ctx), err)
	}
	if codeOf(presented) != "" {
		return presented
	}
	cause := presented.Err
	if cause == nil {
		cause = errors.New(presented.Message)
	}
	shown := p.describe(ctx, cause)
	shown.Path, shown.Locations = presented.Path, presented.Locations
	return shown
}

// describe says what a client may know about an error.
func (p presenter) describe(ctx context.Context, err error) *gqlerror.Error {
	var unknown *index.UnknownID
	var ambiguous *index.AmbiguousName
	switch {
	case errors.As(err, &unknown):
		return describeUnknown(unknown)
	case errors.As(err, &ambiguous):
		return describeAmbiguous(ambiguous)
	case errors.Is(err, graph.ErrInvalid):
		return newError(CodeInvalid, "", "%s", without(err, graph.ErrInvalid))
	case errors.Is(err, graph.ErrNotFound):
		return newError(CodeNotFound, "", "%s", without(err, graph.ErrNotFound))
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return newError(CodeLimit, "", "the answer took too long")
	case argumentsFailed(ctx):
		return newError(CodeInvalid, "", "%v", err)
	}
	p.logger.ErrorContext(ctx, "a field failed", "request", requestID(ctx), "path", graphql.GetPath(ctx).String(), "error", err)
	return internalError(ctx)
}

// without returns an error's text without the name of its kind, which the code
// tells.
func without(err, kind error) string { return strings.TrimSuffix(err.Error(), ": "+kind.Error()) }

func describeUnknown(err *index.UnknownID) *gqlerror.Error {
	hint := ""
	if len(err.Nearest) > 0 {
		hint = fmt.Sprintf("did you mean %s?", err.Nearest[0])
	}
	shown := newError(CodeNotFound, hint, "nothing bears the id %q", shorten(string(err.ID)))
	if len(err.Nearest) > 0 {
		shown.Extensions["candidates"] = err.Nearest
	}
	return shown
}

// candidate is one of several entities that may have been meant.
type candidate struct {
	ID   graph.ID `json:"id"`
	Name string   `json:"name"`
}

func describeAmbiguous(err *index.AmbiguousName) *gqlerror.Error {
	candidates := make([]candidate, len(err.Candidates))
	for i, entity := range err.Candidates {
		candidates[i] = candidate{entity.ID(), entity.Name()}
	}
	shown := newError(CodeAmbiguous, "ask by the id of one of the candidates", "%d entities are called %q", len(candidates), shorten(err.Name))
	shown.Extensions["candidates"] = candidates
	return shown
}

// recovered logs a panic and returns what the client sees of it.
func (p presenter) recovered(ctx context.Context, panicked any) error {
	p.logger.ErrorContext(ctx, "a panic was recovered", "request", requestID(ctx), "panic", fmt.Sprint(panicked), "stack", string(debug.Stack()))
	return internalError(ctx)
}

func internalError(ctx context.Context) *gqlerror.Error {
	return newError(CodeInternal, "tell whoever runs the server the request's id: "+requestID(ctx), "internal error")
}

// argumentsFailed reports whether the current field's arguments could not be
// read: then the error tells what is wrong with them, and is the client's.
func argumentsFailed(ctx context.Context) bool {
	field := graphql.GetFieldContext(ctx)
	return field != nil && field.Args == nil && field.Field.Field != nil && len(field.Field.Arguments) > 0
}
