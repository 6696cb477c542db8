package index

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/search"
)

// EntityType is what an entity is: person, criminal organization. Types form
// trees.
type EntityType struct {
	ix *Index
	n  uint32
}

// ID returns its ID: type/person.
func (t EntityType) ID() graph.ID { return graph.TypeID(t.row().Key) }

// Label returns it in words.
func (t EntityType) Label() string { return t.row().Label }

// Description returns what belongs to it.
func (t EntityType) Description() (string, bool) { return optional(t.row().Description) }

// Parent returns the broader type; false for a root.
func (t EntityType) Parent() (EntityType, bool) {
	return given(EntityType{t.ix, t.row().parent}, t.row().parent != none)
}

// EntityCount returns how many entities are of this type or a narrower one.
func (t EntityType) EntityCount() int { return int(t.row().entities) }

func (t EntityType) row() *typeRow { return &t.ix.types[t.n] }

// EntityTypes returns the vocabulary's types by label.
func (ix *Index) EntityTypes() []EntityType {
	all := handles(ascending(len(ix.types)), func(n uint32) EntityType { return EntityType{ix, n} })
	slices.SortFunc(all, func(a, b EntityType) int {
		return cmp.Or(strings.Compare(search.Fold(a.Label()), search.Fold(b.Label())), cmp.Compare(a.n, b.n))
	})
	return all
}

// Predicate is a relation that claims are made with: designated, captured.
type Predicate struct {
	ix *Index
	n  uint32
}

// ID returns its ID: predicate/designated.
func (p Predicate) ID() graph.ID { return graph.PredicateID(p.row().Key) }

// Label reads between subject and object.
func (p Predicate) Label() string { return p.row().Label }

// InverseLabel reads from the object to the subject.
func (p Predicate) InverseLabel() (string, bool) { return optional(p.row().InverseLabel) }

// Description returns what it means.
func (p Predicate) Description() (string, bool) { return optional(p.row().Description) }

// Parent returns the broader predicate; false for a root.
func (p Predicate) Parent() (Predicate, bool) {
	return given(Predicate{p.ix, p.row().parent}, p.row().parent != none)
}

// Domain returns the types that the subject may have; none when any, or a claim.
func (p Predicate) Domain() []EntityType { return p.ix.entityTypes(p.row().domain) }

// Range returns the types that the object may have; none when any, a literal or
// a claim.
func (p Predicate) Range() []EntityType { return p.ix.entityTypes(p.row().rang) }

// Qualifiers returns what claims with the predicate may be qualified by.
func (p Predicate) Qualifiers() []Predicate {
	return handles(p.row().qualifiers, func(n uint32) Predicate { return Predicate{p.ix, n} })
}

// Speech reports whether the object is a claim that the subject utters.
func (p Predicate) Speech() bool { return p.row().Speech }

// Symmetric reports whether subject and object may change places.
func (p Predicate) Symmetric() bool { return p.row().Symmetric }

// Functional reports whether one object per subject is expected.
func (p Predicate) Functional() bool { return p.row().Functional }

// LinkCount returns how many links have it or a narrower predicate.
func (p Predicate) LinkCount() int { return int(p.row().links) }

// ClaimCount returns how many claims have it or a narrower predicate.
func (p Predicate) ClaimCount() int { return int(p.row().claims) }

func (p Predicate) row() *predicateRow { return &p.ix.predicates[p.n] }

func (ix *Index) entityTypes(ordinals []uint32) []EntityType {
	return handles(ordinals, func(n uint32) EntityType { return EntityType{ix, n} })
}

// Predicates returns the vocabulary's predicates by label: those that have every
// word of text, or a word beginning so, in label, inverse label, description or
// key; and only speech predicates, or none of them, if asked.
func (ix *Index) Predicates(text string, speech *bool) []Predicate {
	wanted := strings.Fields(search.Fold(text))
	var all []Predicate
	for n := range ix.predicates {
		p := Predicate{ix, uint32(n)}
		if (speech == nil || p.Speech() == *speech) && p.mentions(wanted) {
			all = append(all, p)
		}
	}
	slices.SortFunc(all, func(a, b Predicate) int {
		return cmp.Or(strings.Compare(search.Fold(a.Label()), search.Fold(b.Label())), cmp.Compare(a.n, b.n))
	})
	return all
}

func (p Predicate) mentions(wanted []string) bool {
	row := p.row()
	words := strings.Fields(search.Fold(strings.Join([]string{row.Label, row.InverseLabel, row.Description, row.Key}, " ")))
	for _, w := range wanted {
		if !slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(word, w) }) {
			return false
		}
	}
	return true
}
