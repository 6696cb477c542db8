package ingest

import (
	"io/fs"

	"github.com/newsgraph/newsgraph/graph"
)

// Read returns the records of a project. The error, a [notation.Problems], holds
// every mistake of every file; warnings are left to [Check].
func Read(fsys fs.FS) (*graph.Project, error) {
	p := load(fsys)
	if err := p.allProblems().Err(); err != nil {
		return nil, err
	}
	return p.records(), nil
}
