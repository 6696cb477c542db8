// Package server answers questions about a graph over HTTP: GraphQL at
// /graphql, GraphiQL at /graphiql, a start page, and the two probes /healthz and
// /readyz.
//
// [New] makes a handler from a [Config]. A request takes the graph's Index once,
// so everything in its answer is of one version, and no request reads the
// store. Subscriptions, over WebSocket or server-sent events, take it anew for
// every change. The schema is what package schema embeds; package generated binds it to
// the Index, and the resolvers here add what is not a field of it.
//
// Whatever a client sends costs a bounded amount of work: see [Limits]. What
// goes wrong is told with a code and, where the client can act, a hint; what is
// no business of the client's is logged under the request's id and answered
// with that id alone.
package server
