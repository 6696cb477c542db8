package index

import (
	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/search"
	"github.com/newsgraph/newsgraph/schema"
)

// Index is one version of a graph, ready to be asked.
type Index struct {
	meta       Meta
	vocabulary *schema.Vocabulary
	source     *graph.Project

	types      []typeRow
	predicates []predicateRow
	entities   []entityRow
	names      []nameRow
	nameStarts []uint32 // names of entity i are names[nameStarts[i]:nameStarts[i+1]]
	spelledIn  lists    // articles by name
	folded     []foldedName
	articles   []articleRow
	claims     []claimRow
	claimWords []claimWords
	whenOf     []uint32 // the dates of claims again, close together for filters
	contents   int      // claims that are no speech
	passages   []passageRow
	links      []linkRow
	whens      []whenRow
	literals   []literalRow

	about           lists // entities by claim
	qualifierStarts []uint32
	qualifiers      []qualifierRow
	notes           map[uint32]string   // by claim
	confidences     map[uint32]float64  // by claim
	utterances      map[uint32][]uint32 // claims with the same utterance, itself included, by claim

	linkClaims      lists     // claims by link
	predicateClaims lists     // claims by predicate
	predicateLinks  lists     // links by predicate
	entityLinks     lists     // links by entity at either end
	citing          lists     // claims by the claim that they have as object
	involved        lists     // claims by entity in any role
	roles           []roleSet // roles[i] are the entity's in involved.items[i]
	dateCounts      dateCounts
	joins           joinTable
	words           *search.Index
	orders          orders
	disputes        disagreements
	degrees         degrees
}

// Project returns what the Index was built from. It may not be changed.
func (ix *Index) Project() *graph.Project { return ix.source }

// Meta is what the store knows of a version of the graph beyond its contents.
type Meta struct {
	ContentHash string // the same files give the same hash everywhere
	Quads       int    // in the store
}

// Overview is how much a graph holds.
type Overview struct {
	Entities, Claims, Links, Articles int
	Disagreements                     int
	Quads                             int
	ContentHash                       string
}

// Overview tells how much the graph holds.
func (ix *Index) Overview() Overview {
	return Overview{
		Entities:      len(ix.entities),
		Claims:        len(ix.claims),
		Links:         len(ix.links),
		Articles:      len(ix.articles),
		Disagreements: len(ix.disputes.all(ix).rows),
		Quads:         ix.meta.Quads,
		ContentHash:   ix.meta.ContentHash,
	}
}

// Node is anything with an ID: an [Entity], [Claim], [Link], [Article],
// [Predicate] or [EntityType].
type Node interface{ ID() graph.ID }
