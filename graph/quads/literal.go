package quads

import (
	"net/url"
	"regexp"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/newsgraph/newsgraph/graph"
)

// valueNS is what the names of values begin with.
const valueNS = graph.Base + "value/"

var decimalForm = regexp.MustCompile(`^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)$`)

// term adds an entity, a claim or a literal, unless there is none.
func (w *writer) term(predicate quad.IRI, term graph.Term) {
	switch {
	case term.Ref != "":
		w.id(predicate, term.Ref)
	case term.Literal.Kind != graph.NoLiteral:
		w.add(predicate, valueOf(term.Literal))
	}
}

// valueOf returns the RDF value of a literal. What the short forms of dates and
// text cannot say is said by the name of a value.
func valueOf(l graph.Literal) quad.Value {
	plain := l == graph.Literal{Kind: l.Kind, Value: l.Value}
	switch {
	case plain && l.Kind == graph.Text:
		return quad.String(l.Value)
	case plain && l.Kind == graph.Date:
		return dateValue(l.Value)
	}
	name := valueNS + kindWords[l.Kind] + "/" + comparatorWords[l.Comparator] + "/" + escape(l.Value)
	if l.To != "" {
		name += ".." + escape(l.To)
	}
	return quad.IRI(name + "/" + escape(l.Unit))
}

// escape makes a text fit to be a segment of an IRI: dots are escaped too,
// because two of them stand between the ends of a range.
func escape(text string) string {
	return strings.ReplaceAll(url.PathEscape(text), ".", "%2E")
}

// literal adds the quads that describe a value, and returns its name. The
// subject stays what it was.
func (w *writer) literal(l graph.Literal) quad.Value {
	name, isValue := valueOf(l).(quad.IRI)
	if l.Kind == graph.NoLiteral || !isValue {
		return valueOf(l)
	}
	subject := w.subject
	w.about(name)
	w.add(rdfType, schemaQuantity)
	w.add(ownKind, quad.String(kindWords[l.Kind]))
	w.add(schemaValue, numberValue(l.Value))
	if l.To != "" {
		w.add(schemaMaxValue, numberValue(l.To))
	}
	word(w, ownComparator, comparatorWords, l.Comparator)
	w.text(schemaUnitText, l.Unit)
	w.about(subject)
	return name
}

func numberValue(lexical string) quad.Value {
	if !decimalForm.MatchString(lexical) {
		return quad.String(lexical)
	}
	return quad.TypedString{Value: quad.String(lexical), Type: decimalType}
}

// literalOf reads what valueOf wrote; false when the value is none.
func literalOf(value quad.Value) (graph.Literal, bool) {
	switch v := value.(type) {
	case quad.String:
		return graph.Literal{Kind: graph.Text, Value: string(v)}, true
	case quad.TypedString:
		if v.Type != edtfType {
			return graph.Literal{}, false
		}
		return graph.Literal{Kind: graph.Date, Value: string(v.Value)}, true
	case quad.IRI:
		return literalNamed(string(v))
	}
	return graph.Literal{}, false
}

func literalNamed(iri string) (graph.Literal, bool) {
	name, isValue := strings.CutPrefix(iri, valueNS)
	parts := strings.Split(name, "/")
	if !isValue || len(parts) != 4 {
		return graph.Literal{}, false
	}
	kind, knownKind := constant[graph.LiteralKind](kindWords, parts[0])
	comparator, knownComparator := constant[graph.Comparator](comparatorWords, parts[1])
	from, to, _ := strings.Cut(parts[2], "..")
	value, err1 := url.PathUnescape(from)
	upper, err2 := url.PathUnescape(to)
	unit, err3 := url.PathUnescape(parts[3])
	if !knownKind || kind == graph.NoLiteral || !knownComparator || err1 != nil || err2 != nil || err3 != nil {
		return graph.Literal{}, false
	}
	return graph.Literal{Kind: kind, Comparator: comparator, Value: value, To: upper, Unit: unit}, true
}

// constant returns the constant that a word stands for.
func constant[T ~uint8](words []string, word string) (T, bool) {
	for i, one := range words {
		if one == word {
			return T(i), true
		}
	}
	return 0, false
}
