package ingest

import (
	"io/fs"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/schema/notation"
)

// Read returns the records of a project. The error, a [notation.Problems], holds
// every mistake of every file, and missing or stale anchors; warnings are left to
// [Check].
func Read(fsys fs.FS) (*graph.Project, error) {
	p := load(fsys)
	p.parallel(len(p.articles), func(i int) {
		a := p.articles[i]
		a.useAnchors(a.readAnchors(notation.Error))
	})
	if err := p.allProblems().Err(); err != nil {
		return nil, err
	}
	return p.records(), nil
}
