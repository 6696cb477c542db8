package quads

import (
	"github.com/cayleygraph/quad"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/schema"
)

// The roles of a predicate that are not classes of a standard vocabulary.
const (
	roleFunctional = "functional" // owl:FunctionalProperty would let reasoners merge what only disagrees
	roleSpeech     = "speech"
	roleRemark     = "remark"
	roleQualifier  = "qualifier"
	roleNegates    = "negates"
)

// unitID is what a unit's name is under the base.
func unitID(key string) graph.ID { return graph.ID("unit/" + key) }

// Vocabulary returns the quads of a vocabulary.
func Vocabulary(v *schema.Vocabulary) []quad.Quad {
	w := &writer{}
	for i := range v.Types {
		w.entityType(&v.Types[i])
	}
	for i := range v.Predicates {
		w.predicate(&v.Predicates[i])
	}
	for _, unit := range v.Units {
		w.about(IRI(unitID(unit.Key)))
		w.add(rdfType, ownUnitClass)
		w.text(rdfsLabel, unit.Label)
		w.text(ownPlural, unit.Plural)
		w.text(ownKind, unit.Kind)
	}
	return w.sorted()
}

func (w *writer) entityType(t *schema.Type) {
	w.about(IRI(graph.TypeID(t.Key)))
	w.add(rdfType, rdfsClass)
	w.text(rdfsLabel, t.Label)
	w.text(rdfsComment, t.Description)
	if t.Parent != "" {
		w.id(rdfsSubClassOf, graph.TypeID(t.Parent))
	}
	w.matches(t.Matches)
}

func (w *writer) predicate(p *schema.Predicate) {
	w.about(IRI(graph.PredicateID(p.Key)))
	w.add(rdfType, rdfProperty)
	if p.Symmetric {
		w.add(rdfType, owlSymmetric)
	}
	w.text(rdfsLabel, p.Label)
	w.text(ownInverseLabel, p.InverseLabel)
	w.text(rdfsComment, p.Description)
	if p.Parent != "" {
		w.id(rdfsSubPropertyOf, graph.PredicateID(p.Parent))
	}
	for _, key := range p.Domain {
		w.add(schemaDomainIncludes, rangeValue(key))
	}
	for _, key := range p.Range {
		w.add(schemaRangeIncludes, rangeValue(key))
	}
	for _, key := range p.Qualifiers {
		w.id(ownQualifier, graph.PredicateID(key))
	}
	for _, key := range p.Units {
		w.id(ownUnit, unitID(key))
	}
	for _, role := range []struct {
		name string
		set  bool
	}{{roleFunctional, p.Functional}, {roleSpeech, p.Speech}, {roleRemark, p.Remark}, {roleQualifier, p.Qualifier}, {roleNegates, p.Negates}} {
		if role.set {
			w.text(ownRole, role.name)
		}
	}
	w.matches(p.Matches)
}

func (w *writer) matches(matches []schema.Match) {
	for _, match := range matches {
		predicate := skosExactMatch
		if match.Close {
			predicate = skosCloseMatch
		}
		w.add(predicate, quad.IRI(match.IRI))
	}
}

// rangeValue is what a key in a predicate's domain or range stands for: claims,
// a kind of literals, or a type.
func rangeValue(key string) quad.Value {
	if key == schema.ClaimRange {
		return rdfStatement
	}
	if _, isKind := constant[graph.LiteralKind](kindWords, key); isKind {
		return quad.IRI(ownNS + key)
	}
	return IRI(graph.TypeID(key))
}
