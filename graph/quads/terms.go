package quads

import (
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/newsgraph/newsgraph/graph"
)

// Namespaces of the standard vocabularies.
const (
	rdfNS    = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	rdfsNS   = "http://www.w3.org/2000/01/rdf-schema#"
	xsdNS    = "http://www.w3.org/2001/XMLSchema#"
	owlNS    = "http://www.w3.org/2002/07/owl#"
	skosNS   = "http://www.w3.org/2004/02/skos/core#"
	skosxlNS = "http://www.w3.org/2008/05/skos-xl#"
	provNS   = "http://www.w3.org/ns/prov#"
	oaNS     = "http://www.w3.org/ns/oa#"
	schemaNS = "https://schema.org/"
	ownNS    = graph.Base + "ns/"
)

// Terms that are written; our own are documented in the package's doc.
const (
	rdfType      quad.IRI = rdfNS + "type"
	rdfStatement quad.IRI = rdfNS + "Statement"
	rdfProperty  quad.IRI = rdfNS + "Property"
	rdfSubject   quad.IRI = rdfNS + "subject"
	rdfPredicate quad.IRI = rdfNS + "predicate"
	rdfObject    quad.IRI = rdfNS + "object"

	rdfsClass         quad.IRI = rdfsNS + "Class"
	rdfsLabel         quad.IRI = rdfsNS + "label"
	rdfsComment       quad.IRI = rdfsNS + "comment"
	rdfsSubClassOf    quad.IRI = rdfsNS + "subClassOf"
	rdfsSubPropertyOf quad.IRI = rdfsNS + "subPropertyOf"

	owlSameAs    quad.IRI = owlNS + "sameAs"
	owlSymmetric quad.IRI = owlNS + "SymmetricProperty"

	skosPrefLabel     quad.IRI = skosNS + "prefLabel"
	skosAltLabel      quad.IRI = skosNS + "altLabel"
	skosExactMatch    quad.IRI = skosNS + "exactMatch"
	skosCloseMatch    quad.IRI = skosNS + "closeMatch"
	skosEditorialNote quad.IRI = skosNS + "editorialNote"
	skosxlAltLabel    quad.IRI = skosxlNS + "altLabel"
	skosxlLiteralForm quad.IRI = skosxlNS + "literalForm"

	provSource              quad.IRI = provNS + "hadPrimarySource"
	provDerivedFrom         quad.IRI = provNS + "wasDerivedFrom"
	provQualifiedDerivation quad.IRI = provNS + "qualifiedDerivation"
	provEntity              quad.IRI = provNS + "entity"

	oaHasTarget quad.IRI = oaNS + "hasTarget"

	schemaArticle        quad.IRI = schemaNS + "Article"
	schemaAbout          quad.IRI = schemaNS + "about"
	schemaAuthor         quad.IRI = schemaNS + "author"
	schemaHeadline       quad.IRI = schemaNS + "headline"
	schemaURL            quad.IRI = schemaNS + "url"
	schemaPublisher      quad.IRI = schemaNS + "publisher"
	schemaDatePublished  quad.IRI = schemaNS + "datePublished"
	schemaInLanguage     quad.IRI = schemaNS + "inLanguage"
	schemaDescription    quad.IRI = schemaNS + "description"
	schemaDomainIncludes quad.IRI = schemaNS + "domainIncludes"
	schemaRangeIncludes  quad.IRI = schemaNS + "rangeIncludes"
	schemaQuantity       quad.IRI = schemaNS + "QuantitativeValue"
	schemaValue          quad.IRI = schemaNS + "value"
	schemaMaxValue       quad.IRI = schemaNS + "maxValue"
	schemaUnitText       quad.IRI = schemaNS + "unitText"

	ownPolarity       quad.IRI = ownNS + "polarity"
	ownModality       quad.IRI = ownNS + "modality"
	ownVoice          quad.IRI = ownNS + "voice"
	ownOpinion        quad.IRI = ownNS + "opinion"
	ownConfidence     quad.IRI = ownNS + "confidence"
	ownWhen           quad.IRI = ownNS + "when"
	ownWhenBasis      quad.IRI = ownNS + "whenBasis"
	ownWhenNote       quad.IRI = ownNS + "whenNote"
	ownParagraph      quad.IRI = ownNS + "paragraph"
	ownExcerpt        quad.IRI = ownNS + "excerpt"
	ownUnnamed        quad.IRI = ownNS + "unnamed"
	ownNumber         quad.IRI = ownNS + "number"
	ownKind           quad.IRI = ownNS + "kind"
	ownComparator     quad.IRI = ownNS + "comparator"
	ownPublishedBasis quad.IRI = ownNS + "publishedBasis"
	ownPublishedNote  quad.IRI = ownNS + "publishedNote"
	ownBasis          quad.IRI = ownNS + "basis"
	ownByline         quad.IRI = ownNS + "byline"
	ownAnnotator      quad.IRI = ownNS + "annotator"
	ownTextFile       quad.IRI = ownNS + "textFile"
	ownSHA256         quad.IRI = ownNS + "sha256"
	ownTextLength     quad.IRI = ownNS + "textLength"
	ownInverseLabel   quad.IRI = ownNS + "inverseLabel"
	ownQualifier      quad.IRI = ownNS + "qualifier"
	ownUnit           quad.IRI = ownNS + "unit"
	ownRole           quad.IRI = ownNS + "role"
	ownUnitClass      quad.IRI = ownNS + "Unit"
	ownPlural         quad.IRI = ownNS + "plural"
	ownFormatVersion  quad.IRI = ownNS + "formatVersion"
	ownBase           quad.IRI = ownNS + "base"
	ownVocabularyHash quad.IRI = ownNS + "vocabularyHash"
	ownOrigin         quad.IRI = ownNS + "origin"
	ownContentHash    quad.IRI = ownNS + "contentHash"
	ownQuads          quad.IRI = ownNS + "quads"

	edtfType    quad.IRI = "http://id.loc.gov/datatypes/edtf/EDTF"
	decimalType quad.IRI = xsdNS + "decimal"
	integerType quad.IRI = xsdNS + "integer"
	booleanType quad.IRI = xsdNS + "boolean"
)

// The words that stand for the constants of package graph, in their order.
var (
	polarityWords   = []string{"affirmed", "negated"}
	modalityWords   = []string{"plain", "hedged", "hypothetical", "predicted", "open"}
	voiceWords      = []string{"author", "paraphrased", "quoted", "annotator"}
	basisWords      = []string{"stated", "inferred", "computed"}
	kindWords       = []string{"", "count", "money", "percent", "rate", "quantity", "date", "text"}
	comparatorWords = []string{"exactly", "about", "at-least", "at-most", "more-than", "less-than", "between", "vague"}
)

// IRI returns the absolute form of an ID.
func IRI(id graph.ID) quad.IRI { return quad.IRI(graph.Base + string(id)) }

// idOf returns the ID of an IRI under the base, and "" for any other value.
func idOf(value quad.Value) graph.ID {
	iri, ok := value.(quad.IRI)
	if !ok {
		return ""
	}
	id, under := strings.CutPrefix(string(iri), graph.Base)
	if !under {
		return ""
	}
	return graph.ID(id)
}
