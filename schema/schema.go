// Package schema holds the two promises of newsgraph: the vocabulary that
// annotators write in, and the GraphQL schema that users ask with. Both are
// embedded; a project extends the vocabulary with a file of its own.
package schema

import "embed"

// GraphQL holds the GraphQL schema, one *.graphqls file a concept.
//
//go:embed *.graphqls
var GraphQL embed.FS
