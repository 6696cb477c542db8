package quads

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"reflect"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/newsgraph/newsgraph/graph"
)

// Hash is the SHA-256, in hex, of quads: of their N-Quads lines in order, each
// followed by LF.
func Hash(sorted []quad.Quad) string {
	sum := sha256.New()
	for _, q := range sorted {
		io.WriteString(sum, line(q))
		io.WriteString(sum, "\n")
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// Hashes are the hashes of what a project is made of: each article and entity
// under its ID, the vocabulary under "vocabulary".
type Hashes map[graph.ID]string

// VocabularyID is what the vocabulary's hash stands under.
const VocabularyID graph.ID = "vocabulary"

// HashesOf hashes every part of a project.
func HashesOf(p *graph.Project) Hashes { return Hashes{}.Rehash(graph.NewProject(), p) }

// Rehash returns the hashes of a project, where h are those of an older one:
// parts that are the same as before are not hashed again.
func (h Hashes) Rehash(old, p *graph.Project) Hashes {
	hashes := make(Hashes, len(p.Entities)+len(p.Articles)+1)
	hash := func(id graph.ID, same bool, part func() []quad.Quad) {
		known, hashed := h[id]
		if !same || !hashed {
			known = Hash(part())
		}
		hashes[id] = known
	}
	hash(VocabularyID, reflect.DeepEqual(old.Vocabulary, p.Vocabulary), func() []quad.Quad { return Vocabulary(p.Vocabulary) })
	entities, articles := old.EntitiesByID(), old.ArticlesByID()
	for i := range p.Entities {
		e := &p.Entities[i]
		hash(e.ID, reflect.DeepEqual(entities[e.ID], e), func() []quad.Quad { return Entity(e) })
	}
	for i := range p.Articles {
		a := &p.Articles[i]
		hash(a.ID, reflect.DeepEqual(articles[a.ID], a), func() []quad.Quad { return Article(a) })
	}
	return hashes
}

// Content returns the hash of the whole: the SHA-256, in hex, of the parts'
// hashes in order, each followed by LF. The same files give the same hash on
// every machine and in any order.
func (h Hashes) Content() string {
	sorted := make([]string, 0, len(h))
	for _, hash := range h {
		sorted = append(sorted, hash)
	}
	slices.Sort(sorted)
	sum := sha256.Sum256([]byte(strings.Join(sorted, "\n") + "\n"))
	return hex.EncodeToString(sum[:])
}
