package quads

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/newsgraph/newsgraph/graph"
)

// property is one predicate and object of a subject.
type property struct {
	predicate quad.IRI
	object    quad.Value
}

// properties are all of one subject, ordered by predicate.
type properties []property

// all returns the objects of a predicate.
func (ps properties) all(predicate quad.IRI) iter.Seq[quad.Value] {
	return func(yield func(quad.Value) bool) {
		i, _ := slices.BinarySearchFunc(ps, predicate, func(p property, predicate quad.IRI) int { return cmp.Compare(p.predicate, predicate) })
		for ; i < len(ps) && ps[i].predicate == predicate; i++ {
			if !yield(ps[i].object) {
				return
			}
		}
	}
}

// value returns the only object of a predicate, or nil.
func (ps properties) value(predicate quad.IRI) quad.Value {
	for object := range ps.all(predicate) {
		return object
	}
	return nil
}

func (ps properties) text(predicate quad.IRI) string { return lexical(ps.value(predicate)) }

func (ps properties) id(predicate quad.IRI) graph.ID { return idOf(ps.value(predicate)) }

func (ps properties) has(predicate quad.IRI) bool { return ps.value(predicate) != nil }

// texts returns the lexical forms of a predicate's objects, sorted.
func (ps properties) texts(predicate quad.IRI) []string {
	var texts []string
	for object := range ps.all(predicate) {
		texts = append(texts, lexical(object))
	}
	slices.Sort(texts)
	return texts
}

// ids returns what a predicate's objects name, sorted.
func (ps properties) ids(predicate quad.IRI) []graph.ID {
	var ids []graph.ID
	for object := range ps.all(predicate) {
		ids = append(ids, idOf(object))
	}
	slices.Sort(ids)
	return ids
}

func (ps properties) names(predicate quad.IRI) []graph.Name {
	var names []graph.Name
	for object := range ps.all(predicate) {
		names = append(names, nameOf(object))
	}
	slices.SortFunc(names, graph.Name.Compare)
	return names
}

// when reads what writer.when wrote.
func (ps properties) when(date, basis, note quad.IRI) (graph.When, error) {
	b, err := wordOf[graph.Basis](ps, basis, basisWords)
	return graph.When{EDTF: ps.text(date), Basis: b, Note: ps.text(note)}, err
}

// wordOf returns the constant that a property's word stands for, or the default.
func wordOf[T ~uint8](ps properties, predicate quad.IRI, words []string) (T, error) {
	text := ps.text(predicate)
	if text == "" {
		return 0, nil
	}
	c, known := constant[T](words, text)
	if !known {
		return 0, fmt.Errorf("%s is %q, which stands for nothing", predicate, text)
	}
	return c, nil
}

// lexical returns the text of a literal, or an IRI.
func lexical(value quad.Value) string {
	switch v := value.(type) {
	case quad.String:
		return string(v)
	case quad.TypedString:
		return string(v.Value)
	case quad.LangString:
		return string(v.Value)
	case quad.IRI:
		return string(v)
	}
	return ""
}

func nameOf(value quad.Value) graph.Name {
	if v, ok := value.(quad.LangString); ok {
		return graph.Name{Text: string(v.Value), Language: v.Lang}
	}
	return graph.Name{Text: lexical(value)}
}

// subjects are the properties of every subject.
type subjects map[quad.IRI]properties

// Decode returns the project that the quads stand for. No quads at all are the
// empty project. The error is [*FormatError] for another mapping; any other tells
// which subject does not read as this package writes it.
func Decode(all iter.Seq2[quad.Quad, error]) (*graph.Project, error) {
	subjects := subjects{}
	for q, err := range all {
		if err != nil {
			return nil, err
		}
		subject, ok1 := q.Subject.(quad.IRI)
		predicate, ok2 := q.Predicate.(quad.IRI)
		if !ok1 || !ok2 {
			return nil, fmt.Errorf("the quad %s is not of this graph: %w", line(q), graph.ErrInvalid)
		}
		subjects[subject] = append(subjects[subject], property{predicate, q.Object})
	}
	if len(subjects) == 0 {
		return graph.NewProject(), nil
	}
	for _, ps := range subjects {
		slices.SortFunc(ps, func(a, b property) int { return cmp.Compare(a.predicate, b.predicate) })
	}
	return subjects.project()
}

func (s subjects) project() (*graph.Project, error) {
	origin, err := checkMeta(s[metaIRI])
	if err != nil {
		return nil, err
	}
	p := graph.NewProject()
	p.Origin = origin
	if p.Vocabulary, err = s.vocabulary(); err != nil {
		return nil, err
	}
	qualifiers := map[quad.IRI]bool{}
	for i := range p.Vocabulary.Predicates {
		if one := &p.Vocabulary.Predicates[i]; one.Qualifier {
			qualifiers[IRI(graph.PredicateID(one.Key))] = true
		}
	}
	articles := map[graph.ID]*graph.Article{}
	for iri, ps := range s {
		switch id := idOf(iri); {
		case id.Kind() == graph.KindEntity:
			e, err := entityOf(id, ps)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", id, err)
			}
			p.Entities = append(p.Entities, e)
		case id.Kind() == graph.KindArticle && !strings.Contains(string(id), "#"):
			a, err := s.article(id, ps)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", id, err)
			}
			articles[id] = a
		}
	}
	if err := s.claimsAndSpellings(articles, qualifiers); err != nil {
		return nil, err
	}
	for _, a := range articles {
		a.Sort()
		p.Articles = append(p.Articles, *a)
	}
	p.Sort()
	return p, nil
}

// claimsAndSpellings adds what names an article as its source to that article.
func (s subjects) claimsAndSpellings(articles map[graph.ID]*graph.Article, qualifiers map[quad.IRI]bool) error {
	spelled := map[quad.IRI]graph.ID{}
	for iri, ps := range s {
		for node := range ps.all(skosxlAltLabel) {
			if spelling, ok := node.(quad.IRI); ok {
				spelled[spelling] = idOf(iri)
			}
		}
	}
	for iri, ps := range s {
		source := ps.id(provSource)
		if source == "" {
			continue
		}
		article, known := articles[source]
		if !known {
			return fmt.Errorf("%s has the source %s, which is not there: %w", iri, source, graph.ErrInvalid)
		}
		if entity, isSpelling := spelled[iri]; isSpelling {
			article.Spellings = append(article.Spellings, graph.Spelling{Entity: entity, Name: nameOf(ps.value(skosxlLiteralForm))})
			continue
		}
		c, err := s.claim(idOf(iri), ps, qualifiers)
		if err != nil {
			return fmt.Errorf("%s: %w", iri, err)
		}
		article.Claims = append(article.Claims, c)
	}
	return nil
}
