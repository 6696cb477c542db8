package index

import (
	"slices"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/schema"
)

func (b *builder) addVocabulary() {
	v := b.project.Vocabulary
	if v == nil {
		b.problem("the project has no vocabulary")
		return
	}
	b.types = make([]typeRow, len(v.Types))
	for i := range v.Types {
		b.types[i] = typeRow{Type: &v.Types[i], parent: none}
		if i > 0 {
			b.sorted(graph.TypeID(v.Types[i-1].Key), graph.TypeID(v.Types[i].Key))
		}
	}
	b.predicates = make([]predicateRow, len(v.Predicates))
	for i := range v.Predicates {
		b.predicates[i] = predicateRow{Predicate: &v.Predicates[i], parent: none}
		if i > 0 {
			b.sorted(graph.PredicateID(v.Predicates[i-1].Key), graph.PredicateID(v.Predicates[i].Key))
		}
	}
	b.joinTypes()
	b.joinPredicates()
}

func (b *builder) joinTypes() {
	for i := range b.types {
		t := &b.types[i]
		if t.Parent == "" {
			continue
		}
		if parent, found := b.findType(graph.TypeID(t.Parent)); found {
			t.parent = parent
		} else {
			b.problem("%s: broader type %q is not in the vocabulary", graph.TypeID(t.Key), t.Parent)
		}
	}
	within := b.within(len(b.types), func(i uint32) uint32 { return b.types[i].parent },
		func(i uint32) graph.ID { return graph.TypeID(b.types[i].Key) })
	for i := range b.types {
		b.types[i].within = within.at(uint32(i))
	}
}

func (b *builder) joinPredicates() {
	for i := range b.predicates {
		p := &b.predicates[i]
		id := graph.PredicateID(p.Key)
		if p.Parent != "" {
			p.parent = b.predicateOf(id, graph.PredicateID(p.Parent))
		}
		p.domain = b.typesAmong(id, p.Domain)
		p.rang = b.typesAmong(id, p.Range)
		for _, key := range p.Qualifiers {
			p.qualifiers = append(p.qualifiers, b.predicateOf(id, graph.PredicateID(key)))
		}
	}
	within := b.within(len(b.predicates), func(i uint32) uint32 { return b.predicates[i].parent },
		func(i uint32) graph.ID { return graph.PredicateID(b.predicates[i].Key) })
	for i := range b.predicates {
		b.predicates[i].within = within.at(uint32(i))
	}
}

// typesAmong returns the types among what may stand at an end of a predicate.
func (b *builder) typesAmong(owner graph.ID, keys []string) []uint32 {
	var types []uint32
	for _, key := range keys {
		if n, found := b.findType(graph.TypeID(key)); found {
			types = append(types, n)
		} else if key != schema.ClaimRange && !slices.Contains(literalRanges, key) {
			b.problem("%s: %q is neither a type nor a kind of literals", owner, key)
		}
	}
	return types
}

// literalRanges are the kinds of literals as a vocabulary writes them.
var literalRanges = []string{"count", "money", "percent", "rate", "quantity", "date", "text"}

// within lists, for each of n things that form trees, it and all below it.
func (b *builder) within(n int, parent func(uint32) uint32, id func(uint32) graph.ID) lists {
	for i := range uint32(n) {
		steps := 0
		for up := parent(i); up != none; up = parent(up) {
			if steps++; steps > n {
				b.problem("%s is broader than itself", id(i))
				return lists{starts: make([]uint32, n+1)}
			}
		}
	}
	return makeLists(n, func(add func(list, item uint32)) {
		for i := range uint32(n) {
			for up := i; up != none; up = parent(up) {
				add(up, i)
			}
		}
	})
}
