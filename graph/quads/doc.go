// Package quads writes a project as RDF and reads it back: the claims that went
// in are the claims that come out.
//
// Names are IRIs under [graph.Base] followed by the graph's IDs; our own
// properties, written ng: here, stand under [graph.Base] followed by ns/.
// Standard terms are used where they exist. Labels of quads are not used. What
// has its default value is not written: AFFIRMED, PLAIN, AUTHOR, STATED.
//
//	a claim      claim/x/c4      rdf:type rdf:Statement; rdf:subject, rdf:predicate, rdf:object
//	                             prov:hadPrimarySource article/x
//	                             predicate/… value                (a qualifier)
//	                             schema:about entity/…
//	                             ng:polarity, ng:modality, ng:voice, ng:opinion, ng:confidence
//	                             ng:when EDTF, ng:whenBasis, ng:whenNote
//	                             rdfs:comment gist; skos:editorialNote note
//	                             oa:hasTarget article/x#char=start,end (RFC 5147)
//	a passage    article/x#char= ng:paragraph, ng:excerpt
//	vouched for  subject predicate object, the plain triple, beside its claim:
//	                             exactly when [graph.Claim.Vouched]
//	an entity    entity/…        rdf:type type/…; rdfs:label the name that is shown
//	                             skos:prefLabel other names by language; skos:altLabel
//	                             schema:description, owl:sameAs, ng:unnamed, ng:number value
//	a value      value/count/about/10000/person
//	                             rdf:type schema:QuantitativeValue; schema:value, schema:maxValue,
//	                             schema:unitText, ng:kind, ng:comparator
//	an article   article/x       rdf:type schema:Article; schema:headline, author, url, publisher,
//	                             inLanguage, datePublished EDTF (+ ng:publishedBasis, ng:publishedNote)
//	                             prov:wasDerivedFrom and prov:qualifiedDerivation what it is based on
//	                             ng:byline the authors' IDs in order, where there are several
//	                             ng:annotator, ng:textFile, ng:sha256, ng:textLength, skos:editorialNote
//	a spelling   spelling/…      prov:hadPrimarySource article/x; skosxl:literalForm;
//	                             entity/… skosxl:altLabel spelling/…
//	a type       type/…          rdf:type rdfs:Class; rdfs:label, rdfs:comment, rdfs:subClassOf
//	a predicate  predicate/…     rdf:type rdf:Property (owl:SymmetricProperty)
//	                             rdfs:label, ng:inverseLabel, rdfs:comment, rdfs:subPropertyOf
//	                             schema:domainIncludes, schema:rangeIncludes, ng:qualifier, ng:unit, ng:role
//	             both            skos:exactMatch, skos:closeMatch
//	a unit       unit/…          rdf:type ng:Unit; rdfs:label, ng:plural, ng:kind
//	the graph    graph           ng:formatVersion, ng:base, ng:vocabularyHash, ng:origin
//	             in a store      ng:contentHash, ng:quads how many there are, these included
//
// Speech is claims about claims: Rubio – stated – claim/x/c4 is the claim
// claim/x/c4.1, and there are no other quads of attribution. Dates and text are
// literals, dates of the datatype EDTF; every other literal is a value, whose
// name says it whole, so that equal values of two articles are one node.
package quads
