package ingest

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/newsgraph/newsgraph/schema/notation"
)

// Report is what [Check] and [Anchor] have to say of a project. Its lists are
// never nil, so that JSON holds no null.
type Report struct {
	// Problems are ordered by file, line and column.
	Problems notation.Problems `json:"problems"`
	// Articles are ordered by file.
	Articles []ArticleReport `json:"articles"`
}

// ArticleReport says how much of an article is annotated.
type ArticleReport struct {
	File     string `json:"file"`
	Claims   int    `json:"claims"`   // entries of its claims; speech is not counted apart
	Passages int    `json:"passages"` // that its claims name
	// Coverage is which share of the text lies in the passages of claims, from 0 to
	// 1; a passage of more than 400 code points does not count. It is 0 when neither
	// text nor anchors are at hand.
	Coverage float64 `json:"coverage"`
	// Verified is set when the passages were looked up in the very text that the
	// article names, not only in its anchors.
	Verified bool `json:"verified"`
}

// Err returns the errors among the problems, or nil when there are none.
func (r Report) Err() error { return r.Problems.Err() }

// Failed reports whether there is an error among the problems.
func (r Report) Failed() bool { return r.Problems.Failed() }

// Print writes the problems one a line, as file:line:column: error: message.
// dir, the directory as the user called it, goes before every file; it may be
// empty.
func (r Report) Print(w io.Writer, dir string) error {
	for _, p := range r.Problems {
		if dir != "" && dir != "." {
			p.File = filepath.Join(dir, p.File)
		}
		if _, err := fmt.Fprintln(w, p); err != nil {
			return err
		}
	}
	return nil
}
