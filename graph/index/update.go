package index

import (
	"github.com/newsgraph/newsgraph/graph"
)

// Update returns the index of another project, as [Build] does. What the articles
// say that both projects have is not read anew, so it is faster the more of them
// there are. It compares articles and the vocabulary by what they hold, which
// costs nothing where the projects share their parts.
func (ix *Index) Update(p *graph.Project, meta Meta) (*Index, error) { return build(p, meta, ix) }

// keptWords returns, for every claim of the older index, the claim that says the
// same in the same words, or none. It returns nil when all words have to be read
// anew.
func (b *builder) keptWords() []uint32 {
	if b.carried == nil || !b.sameNames() {
		return nil
	}
	kept := allNone(len(b.carried.old.claims))
	for n := range uint32(len(b.claims)) {
		if was := b.carriedFrom(n); was != none {
			kept[was] = n
		}
	}
	return kept
}

// sameNames reports whether the entities that both indexes have are named alike
// in sentences.
func (b *builder) sameNames() bool {
	old := b.carried.old
	for was, n := range b.carried.entities {
		if n != none && (old.entities[was].unnamed != b.entities[n].unnamed ||
			old.names[old.nameStarts[was]] != b.names[b.nameStarts[n]]) {
			return false
		}
	}
	return true
}
