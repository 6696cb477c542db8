package quads

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/schema"
)

func entityOf(id graph.ID, ps properties) (graph.Entity, error) {
	e := graph.Entity{
		ID:          id,
		Type:        ps.id(rdfType),
		Aliases:     ps.names(skosAltLabel),
		Description: ps.text(schemaDescription),
		SameAs:      ps.texts(owlSameAs),
		Unnamed:     ps.has(ownUnnamed),
	}
	e.Names = append(ps.names(rdfsLabel), ps.names(skosPrefLabel)...)
	if e.Type.Kind() != graph.KindType || len(e.Names) == 0 {
		return e, fmt.Errorf("an entity without type or name: %w", graph.ErrInvalid)
	}
	if ps.has(ownNumber) {
		number, ok := literalOf(ps.value(ownNumber))
		if !ok {
			return e, fmt.Errorf("the number %v is none: %w", ps.value(ownNumber), graph.ErrInvalid)
		}
		e.Number = number
	}
	return e, nil
}

func (s subjects) article(id graph.ID, ps properties) (*graph.Article, error) {
	a := &graph.Article{
		ID:         id,
		Title:      ps.text(schemaHeadline),
		Authors:    ps.ids(schemaAuthor),
		Annotators: ps.texts(ownAnnotator),
		URL:        ps.text(schemaURL),
		Publisher:  ps.id(schemaPublisher),
		Language:   ps.text(schemaInLanguage),
		Note:       ps.text(skosEditorialNote),
		TextFile:   ps.text(ownTextFile),
		SHA256:     ps.text(ownSHA256),
	}
	if text := ps.text(ownByline); text != "" {
		a.Authors = nil
		for name := range strings.FieldsSeq(text) {
			a.Authors = append(a.Authors, graph.ID(name))
		}
	}
	var err error
	if a.Published, err = ps.when(schemaDatePublished, ownPublishedBasis, ownPublishedNote); err != nil {
		return nil, err
	}
	if a.TextLength, err = strconv.Atoi(ps.text(ownTextLength)); err != nil {
		return nil, fmt.Errorf("the text's length: %w", err)
	}
	for node := range ps.all(provQualifiedDerivation) {
		iri, _ := node.(quad.IRI)
		derivation := s[iri]
		basis, err := wordOf[graph.Basis](derivation, ownBasis, basisWords)
		if err != nil {
			return nil, err
		}
		a.BasedOn = append(a.BasedOn, graph.Basing{Source: derivation.id(provEntity), Basis: basis, Note: derivation.text(rdfsComment)})
	}
	return a, nil
}

func (s subjects) claim(id graph.ID, ps properties, qualifiers map[quad.IRI]bool) (graph.Claim, error) {
	c := graph.Claim{
		ID:        id,
		Predicate: ps.id(rdfPredicate),
		About:     ps.ids(schemaAbout),
		Opinion:   ps.has(ownOpinion),
		Gist:      ps.text(rdfsComment),
		Note:      ps.text(skosEditorialNote),
	}
	var failed error
	check := func(err error) {
		if failed == nil {
			failed = err
		}
	}
	var err error
	c.Subject, err = termOf(ps.value(rdfSubject))
	check(err)
	c.Object, err = termOf(ps.value(rdfObject))
	check(err)
	c.Polarity, err = wordOf[graph.Polarity](ps, ownPolarity, polarityWords)
	check(err)
	c.Modality, err = wordOf[graph.Modality](ps, ownModality, modalityWords)
	check(err)
	c.Voice, err = wordOf[graph.Voice](ps, ownVoice, voiceWords)
	check(err)
	c.When, err = ps.when(ownWhen, ownWhenBasis, ownWhenNote)
	check(err)
	if c.HasConfidence = ps.has(ownConfidence); c.HasConfidence {
		c.Confidence, err = strconv.ParseFloat(ps.text(ownConfidence), 64)
		check(err)
	}
	for _, p := range ps {
		if qualifiers[p.predicate] {
			value, err := termOf(p.object)
			check(err)
			c.Qualifiers = append(c.Qualifiers, graph.Qualifier{Predicate: idOf(p.predicate), Value: value})
		}
	}
	for target := range ps.all(oaHasTarget) {
		passage, err := s.passage(target)
		check(err)
		c.Evidence = append(c.Evidence, passage)
	}
	c.Sort()
	return c, failed
}

// termOf reads what writer.term wrote; nothing is the zero term.
func termOf(value quad.Value) (graph.Term, error) {
	if value == nil {
		return graph.Term{}, nil
	}
	if literal, ok := literalOf(value); ok {
		return graph.Term{Literal: literal}, nil
	}
	id := idOf(value)
	if kind := id.Kind(); kind != graph.KindEntity && kind != graph.KindClaim {
		return graph.Term{}, fmt.Errorf("%v is neither entity nor claim nor literal: %w", value, graph.ErrInvalid)
	}
	return graph.Ref(id), nil
}

func (s subjects) passage(target quad.Value) (graph.Passage, error) {
	iri, _ := target.(quad.IRI)
	ps := s[iri]
	p := graph.Passage{Excerpt: ps.text(ownExcerpt)}
	_, place, _ := strings.Cut(string(iri), "#char=")
	start, end, _ := strings.Cut(place, ",")
	var err1, err2, err3 error
	p.Start, err1 = strconv.Atoi(start)
	p.End, err2 = strconv.Atoi(end)
	p.Paragraph, err3 = strconv.Atoi(ps.text(ownParagraph))
	for _, err := range []error{err1, err2, err3} {
		if err != nil {
			return p, fmt.Errorf("the passage %s: %w", iri, err)
		}
	}
	return p, nil
}

func (s subjects) vocabulary() (*schema.Vocabulary, error) {
	v := &schema.Vocabulary{}
	for iri, ps := range s {
		id := idOf(iri)
		switch {
		case id.Kind() == graph.KindType:
			v.Types = append(v.Types, schema.Type{
				Key: id.Key(), Label: ps.text(rdfsLabel), Description: ps.text(rdfsComment),
				Parent: ps.id(rdfsSubClassOf).Key(), Matches: matchesOf(ps),
			})
		case id.Kind() == graph.KindPredicate:
			v.Predicates = append(v.Predicates, predicateOf(id.Key(), ps))
		case strings.HasPrefix(string(id), string(unitID(""))):
			v.Units = append(v.Units, schema.Unit{
				Key: id.Key(), Label: ps.text(rdfsLabel), Plural: ps.text(ownPlural), Kind: ps.text(ownKind),
			})
		}
	}
	v.Sort()
	return v, nil
}

func predicateOf(key string, ps properties) schema.Predicate {
	p := schema.Predicate{
		Key:          key,
		Label:        ps.text(rdfsLabel),
		InverseLabel: ps.text(ownInverseLabel),
		Description:  ps.text(rdfsComment),
		Parent:       ps.id(rdfsSubPropertyOf).Key(),
		Matches:      matchesOf(ps),
	}
	for object := range ps.all(rdfType) {
		p.Symmetric = p.Symmetric || object == owlSymmetric
	}
	for _, role := range ps.texts(ownRole) {
		p.Functional = p.Functional || role == roleFunctional
		p.Speech = p.Speech || role == roleSpeech
		p.Remark = p.Remark || role == roleRemark
		p.Qualifier = p.Qualifier || role == roleQualifier
		p.Negates = p.Negates || role == roleNegates
	}
	for object := range ps.all(schemaDomainIncludes) {
		p.Domain = append(p.Domain, rangeKey(object))
	}
	for object := range ps.all(schemaRangeIncludes) {
		p.Range = append(p.Range, rangeKey(object))
	}
	for _, id := range ps.ids(ownQualifier) {
		p.Qualifiers = append(p.Qualifiers, id.Key())
	}
	for _, id := range ps.ids(ownUnit) {
		p.Units = append(p.Units, id.Key())
	}
	return p
}

// rangeKey reads what rangeValue wrote.
func rangeKey(value quad.Value) string {
	if value == rdfStatement {
		return schema.ClaimRange
	}
	return idOf(value).Key()
}

func matchesOf(ps properties) []schema.Match {
	var matches []schema.Match
	for _, iri := range ps.texts(skosExactMatch) {
		matches = append(matches, schema.Match{IRI: iri})
	}
	for _, iri := range ps.texts(skosCloseMatch) {
		matches = append(matches, schema.Match{IRI: iri, Close: true})
	}
	return slices.Clip(matches)
}
