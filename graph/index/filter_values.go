package index

import (
	"slices"
)

// literals returns the literals that pass a filter.
func (r *resolver) literals(f *LiteralFilter) set {
	kinds, units := flagsOf(f.Kind), r.units(f.Unit)
	var found []uint32
	for n := range r.ix.literals {
		l := &r.ix.literals[n]
		if kinds != 0 && !kinds.has(uint8(l.Kind)) {
			continue
		}
		if len(units) > 0 && !slices.Contains(units, l.Unit) {
			continue
		}
		if l.between(f.Min, f.Max) {
			found = append(found, uint32(n))
		}
	}
	return makeSet(found)
}

// between reports whether a literal's number, or some number between its two,
// lies between bounds.
func (l *literalRow) between(least, most *float64) bool {
	if least == nil && most == nil {
		return true
	}
	if !l.hasNumber {
		return false
	}
	low, high := l.number, l.number
	if l.hasNumberTo {
		high = l.numberTo
	}
	return (least == nil || high >= *least) && (most == nil || low <= *most)
}

// hasLiteral reports whether a claim's object or a qualifier is such a literal.
func (ix *Index) hasLiteral(n uint32, such set) bool {
	if l := ix.claims[n].object.literal(); l != none && such.has(l) {
		return true
	}
	return slices.ContainsFunc(ix.qualifiers[ix.qualifierStarts[n]:ix.qualifierStarts[n+1]], func(q qualifierRow) bool {
		l := q.value.literal()
		return l != none && such.has(l)
	})
}

// qualifierTest is a [QualifierFilter] made ready.
type qualifierTest struct {
	predicates, values, types       set
	anyPredicate, anyValue, anyType bool
}

func (r *resolver) qualifierTest(f *QualifierFilter) qualifierTest {
	return qualifierTest{
		predicates:   makeSet(r.predicates(f.Predicate)),
		values:       makeSet(r.terms(f.Value)),
		types:        makeSet(r.types(f.EntityType)),
		anyPredicate: len(f.Predicate) == 0,
		anyValue:     len(f.Value) == 0,
		anyType:      len(f.EntityType) == 0,
	}
}

func (t *qualifierTest) pass(ix *Index, q qualifierRow) bool {
	entity := q.value.entity()
	return (t.anyPredicate || t.predicates.has(q.predicate)) &&
		(t.anyValue || t.values.has(uint32(q.value))) &&
		(t.anyType || entity != none && t.types.has(ix.entities[entity].kind))
}
