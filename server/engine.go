package server

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// engine prepares and runs operations over the executable schema that gqlgen
// generated. What is cheap to refuse is refused before what is costly to check:
// tokens, then shape, then validity, then cost.
type engine struct {
	schema    graphql.ExecutableSchema
	limits    Limits
	presenter presenter
	documents *lru[*ast.QueryDocument] // valid ones, by their text
	persisted *lru[string]             // texts of valid ones, by their hash
}

func newEngine(schema graphql.ExecutableSchema, limits Limits, presenter presenter) *engine {
	return &engine{
		schema:    schema,
		limits:    limits,
		presenter: presenter,
		documents: newLRU[*ast.QueryDocument](limits.DocumentBytes),
		persisted: newLRU[string](limits.PersistedBytes),
	}
}

// request is what a client asks, whatever transport brought it.
type request struct {
	Query         string
	OperationName string
	Variables     map[string]any
	Extensions    map[string]any
}

// answer is what a client gets.
type answer struct {
	Data          json.RawMessage // nil when the operation did not run
	Errors        gqlerror.List
	ErrorsLeftOut int
	Cost          int    // 0 when it was not reached
	Asked         string // the field of the schema, for the metrics
}

// operation is a request that may run.
type operation struct {
	*graphql.OperationContext
	cost  int
	asked string
}

// prepare parses, validates and costs a request.
func (e *engine) prepare(r request) (operation, gqlerror.List) {
	query, failed := e.persistedQuery(r)
	if failed != nil {
		return operation{}, gqlerror.List{failed}
	}
	doc, list := e.document(query)
	if list != nil {
		return operation{}, list
	}
	e.persist(r, query)
	definition, failed := selectOperation(doc, r.OperationName)
	if failed != nil {
		return operation{}, gqlerror.List{failed}
	}
	variables, failed := e.variables(definition, r.Variables)
	if failed != nil {
		return operation{}, gqlerror.List{failed}
	}
	cost := costOf(e.schema.Schema(), definition, variables)
	if cost > e.limits.Cost {
		return operation{}, gqlerror.List{newError(CodeLimit, "ask for smaller pages with first, above all where lists stand inside lists",
			"the answer could have about %d fields; the limit is %d", cost, e.limits.Cost)}
	}
	return operation{
		OperationContext: &graphql.OperationContext{
			RawQuery:               query,
			Variables:              variables,
			OperationName:          r.OperationName,
			Doc:                    doc,
			Extensions:             r.Extensions,
			Operation:              definition,
			RecoverFunc:            e.presenter.recovered,
			ResolverMiddleware:     stopWhenDone,
			RootResolverMiddleware: func(ctx context.Context, next graphql.RootResolver) graphql.Marshaler { return next(ctx) },
		},
		cost:  cost,
		asked: askedOf(definition.SelectionSet),
	}, nil
}

// document returns the valid document of a query.
func (e *engine) document(query string) (*ast.QueryDocument, gqlerror.List) {
	if doc, found := e.documents.get(query); found {
		return doc, nil
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: query}, e.limits.Tokens)
	if err != nil {
		return nil, gqlerror.List{e.parseError(err)}
	}
	if len(doc.Operations) == 0 {
		return nil, gqlerror.List{newError(CodeInvalid, "begin with { or query", "the document holds no operation")}
	}
	if failed := checkShape(doc, e.limits); failed != nil {
		return nil, gqlerror.List{failed}
	}
	if list := validator.ValidateWithRules(e.schema.Schema(), doc, rules.NewDefaultRules()); len(list) > 0 {
		return nil, withCode(CodeInvalid, list)
	}
	e.documents.add(query, doc, len(query))
	return doc, nil
}

// parseError tells a query that is too long from one that is malformed.
func (e *engine) parseError(err error) *gqlerror.Error {
	var failed *gqlerror.Error
	if !errors.As(err, &failed) {
		return newError(CodeInvalid, "", "%v", err)
	}
	if failed.Message == "exceeded token limit of "+strconv.Itoa(e.limits.Tokens) {
		return newError(CodeLimit, "pass lists of ids as variables, or ask in several requests",
			"the query has more than %d tokens", e.limits.Tokens)
	}
	return withCode(CodeInvalid, gqlerror.List{failed})[0]
}

func selectOperation(doc *ast.QueryDocument, name string) (*ast.OperationDefinition, *gqlerror.Error) {
	if name == "" && len(doc.Operations) > 1 {
		return nil, newError(CodeInvalid, "say which in operationName", "the document holds %d operations", len(doc.Operations))
	}
	if definition := doc.Operations.ForName(name); definition != nil {
		return definition, nil
	}
	return nil, newError(CodeInvalid, "", "the document holds no operation %q", name)
}

// variables reads the values of an operation's variables.
func (e *engine) variables(definition *ast.OperationDefinition, given map[string]any) (map[string]any, *gqlerror.Error) {
	if depth := variableDepth(given); depth > e.limits.Depth+1 {
		return nil, limitError("levels of nested variables", depth-1, e.limits.Depth, "say the condition more simply")
	}
	return coerceVariables(e.schema.Schema(), definition, given)
}

// run executes an operation. The context carries the Index and the deadline;
// when that passes, the answer is one error instead of whatever was ready.
func (e *engine) run(ctx context.Context, op operation) (a answer) {
	defer func() { a.Asked = op.asked }()
	ctx, cancel := context.WithTimeout(ctx, e.limits.Time)
	defer cancel()
	tally := &errorTally{most: int64(10 * e.limits.Errors)}
	ctx = withTally(ctx, tally)
	ctx = graphql.WithOperationContext(ctx, op.OperationContext)
	ctx = graphql.WithResponseContext(ctx, e.presenter.present, e.presenter.recovered)
	var data json.RawMessage
	if response := e.schema.Exec(ctx)(ctx); response != nil {
		data = response.Data
	}
	switch ctx.Err() {
	case nil:
	case context.DeadlineExceeded:
		return answer{Errors: gqlerror.List{newError(CodeLimit, "ask for less at once",
			"the answer took longer than %v", e.limits.Time)}, Cost: op.cost}
	default:
		return answer{Errors: gqlerror.List{newError(CodeUnavailable, "", "the client gave up")}, Cost: op.cost}
	}
	errs := graphql.GetErrors(ctx)
	slices.SortStableFunc(errs, func(a, b *gqlerror.Error) int { return comparePaths(a.Path, b.Path) })
	a = e.cut(answer{Data: data, Errors: errs, Cost: op.cost})
	a.ErrorsLeftOut = tally.count() - len(a.Errors)
	return a
}

// cut bounds the list of errors, and keeps count of what it leaves out.
func (e *engine) cut(a answer) answer {
	if left := len(a.Errors) - e.limits.Errors; left > 0 {
		a.Errors, a.ErrorsLeftOut = a.Errors[:e.limits.Errors], left
	}
	return a
}

// stopWhenDone ends an operation soon after its deadline: gqlgen would go on to
// the last field.
func stopWhenDone(ctx context.Context, next graphql.Resolver) (any, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return next(ctx)
}
