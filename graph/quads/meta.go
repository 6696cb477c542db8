package quads

import (
	"fmt"
	"strconv"

	"github.com/cayleygraph/quad"

	"github.com/newsgraph/newsgraph/graph"
)

// FormatVersion is the version of the mapping. A store of another version is
// rebuilt from its files.
const FormatVersion = 1

const metaIRI quad.IRI = graph.Base + "graph"

// Meta returns the quads about the graph itself.
func Meta(p *graph.Project) []quad.Quad {
	w := &writer{}
	w.about(metaIRI)
	w.number(ownFormatVersion, FormatVersion)
	w.text(ownBase, graph.Base)
	w.text(ownVocabularyHash, Hash(Vocabulary(p.Vocabulary)))
	w.text(ownOrigin, p.Origin)
	return w.sorted()
}

// FormatError says that quads follow another mapping than this package's.
type FormatError struct{ Found string }

func (e *FormatError) Error() string {
	return fmt.Sprintf("the graph is stored in format %s, this program reads format %d", e.Found, FormatVersion)
}

// Hint tells what to do.
func (e *FormatError) Hint() string {
	return "the files are the source: move the store away and ingest them again"
}

// Unwrap returns [graph.ErrConflict].
func (e *FormatError) Unwrap() error { return graph.ErrConflict }

// checkMeta returns the graph's origin. The error is [*FormatError].
func checkMeta(node properties) (origin string, err error) {
	version, base := node.text(ownFormatVersion), node.text(ownBase)
	if version != strconv.Itoa(FormatVersion) {
		if version == "" {
			version = "unknown"
		}
		return "", &FormatError{Found: version}
	}
	if base != graph.Base {
		return "", &FormatError{Found: version + " with the base " + base}
	}
	return node.text(ownOrigin), nil
}
