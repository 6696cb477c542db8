package quads

import (
	"bufio"
	"encoding/json"
	"io"

	"github.com/cayleygraph/quad"

	"github.com/newsgraph/newsgraph/graph"
)

// jsonLDContext shortens names in JSON-LD.
const jsonLDContext = `{"@base":"` + graph.Base + `",` +
	`"ng":"` + ownNS + `","rdf":"` + rdfNS + `","rdfs":"` + rdfsNS + `","xsd":"` + xsdNS + `","owl":"` + owlNS + `",` +
	`"skos":"` + skosNS + `","skosxl":"` + skosxlNS + `","prov":"` + provNS + `","oa":"` + oaNS + `","schema":"` + schemaNS + `"}`

// WriteJSONLD writes a project as JSON-LD 1.1: the triples of [WriteNQuads], one
// object a subject and line, in the order of the subjects' first triples.
func WriteJSONLD(out io.Writer, p *graph.Project) error {
	var order []quad.IRI
	triples := map[quad.IRI][]quad.Quad{}
	for q := range distinct(p) {
		subject := q.Subject.(quad.IRI)
		if triples[subject] == nil {
			order = append(order, subject)
		}
		triples[subject] = append(triples[subject], q)
	}
	w := bufio.NewWriter(out)
	w.WriteString(`{"@context":` + jsonLDContext + `,"@graph":[`)
	for i, subject := range order {
		if i > 0 {
			w.WriteByte(',')
		}
		object, err := json.Marshal(jsonLDObject(subject, triples[subject]))
		if err != nil {
			return err
		}
		w.WriteByte('\n')
		w.Write(object)
	}
	w.WriteString("\n]}\n")
	return w.Flush()
}

func jsonLDObject(subject quad.IRI, triples []quad.Quad) map[string]any {
	object := map[string]any{"@id": string(subject)}
	for _, q := range triples {
		if q.Predicate == rdfType {
			types, _ := object["@type"].([]string)
			object["@type"] = append(types, lexical(q.Object))
			continue
		}
		name := lexical(q.Predicate)
		values, _ := object[name].([]any)
		object[name] = append(values, jsonLDValue(q.Object))
	}
	return object
}

func jsonLDValue(value quad.Value) any {
	switch v := value.(type) {
	case quad.IRI:
		return map[string]string{"@id": string(v)}
	case quad.LangString:
		return map[string]string{"@value": string(v.Value), "@language": v.Lang}
	case quad.TypedString:
		return map[string]string{"@value": string(v.Value), "@type": string(v.Type)}
	}
	return lexical(value)
}
