// Package seeds holds the built-in project: five news articles about Mexico, the
// cartels and the United States, annotated by hand. README.md beside it is their
// data card. The articles' texts are not here.
package seeds

import "embed"

// Origin is what the built-in project is known by in a store.
const Origin = "seeds"

// FS holds the project's files.
//
//go:embed *.yaml *.anchors
var FS embed.FS
