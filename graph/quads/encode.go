package quads

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/newsgraph/newsgraph/graph"
)

// writer collects quads about one subject after another.
type writer struct {
	quads   []quad.Quad
	subject quad.IRI
}

func (w *writer) about(subject quad.IRI) { w.subject = subject }

func (w *writer) add(predicate quad.IRI, object quad.Value) {
	w.quads = append(w.quads, quad.Quad{Subject: w.subject, Predicate: predicate, Object: object})
}

// text adds a string, unless it is empty.
func (w *writer) text(predicate quad.IRI, text string) {
	if text != "" {
		w.add(predicate, quad.String(text))
	}
}

func (w *writer) name(predicate quad.IRI, name graph.Name) { w.add(predicate, nameValue(name)) }

func nameValue(name graph.Name) quad.Value {
	if name.Language == "" {
		return quad.String(name.Text)
	}
	return quad.LangString{Value: quad.String(name.Text), Lang: name.Language}
}

// flag adds true, unless it is false.
func (w *writer) flag(predicate quad.IRI, set bool) {
	if set {
		w.add(predicate, quad.TypedString{Value: "true", Type: booleanType})
	}
}

func (w *writer) number(predicate quad.IRI, n int) {
	w.add(predicate, quad.TypedString{Value: quad.String(strconv.Itoa(n)), Type: integerType})
}

// id adds what an ID names, unless it is empty.
func (w *writer) id(predicate quad.IRI, id graph.ID) {
	if id != "" {
		w.add(predicate, IRI(id))
	}
}

// word adds the word of a constant, unless that is the default.
func word[T ~uint8](w *writer, predicate quad.IRI, words []string, constant T) {
	if constant != 0 {
		w.add(predicate, quad.String(words[constant]))
	}
}

// when adds a date with its basis and note, unless there is none.
func (w *writer) when(date, basis, note quad.IRI, when graph.When) {
	if when.EDTF != "" {
		w.add(date, dateValue(when.EDTF))
	}
	word(w, basis, basisWords, when.Basis)
	w.text(note, when.Note)
}

func dateValue(edtf string) quad.Value {
	return quad.TypedString{Value: quad.String(edtf), Type: edtfType}
}

// sorted returns the quads in the order of their N-Quads lines, each once.
func (w *writer) sorted() []quad.Quad {
	Sort(w.quads)
	return slices.Compact(w.quads)
}

// Entity returns the quads of an entity.
func Entity(e *graph.Entity) []quad.Quad {
	w := &writer{}
	w.about(IRI(e.ID))
	w.id(rdfType, e.Type)
	for i, name := range e.Names {
		if i == 0 {
			w.name(rdfsLabel, name)
			continue
		}
		w.name(skosPrefLabel, name)
	}
	for _, alias := range e.Aliases {
		w.name(skosAltLabel, alias)
	}
	w.text(schemaDescription, e.Description)
	for _, iri := range e.SameAs {
		w.add(owlSameAs, quad.IRI(iri))
	}
	w.flag(ownUnnamed, e.Unnamed)
	if e.Number.Kind != graph.NoLiteral {
		w.add(ownNumber, w.literal(e.Number))
	}
	return w.sorted()
}

// Article returns the quads of an article with its claims: its own, and those
// that another article may carry too (see [Shareable]).
func Article(a *graph.Article) []quad.Quad {
	w := &writer{}
	w.article(a)
	w.spellings(a)
	for i := range a.Claims {
		w.claim(a.ID, &a.Claims[i])
		w.shared(&a.Claims[i])
	}
	return w.sorted()
}

func (w *writer) article(a *graph.Article) {
	w.about(IRI(a.ID))
	w.add(rdfType, schemaArticle)
	w.text(schemaHeadline, a.Title)
	for _, author := range a.Authors {
		w.id(schemaAuthor, author)
	}
	if len(a.Authors) > 1 {
		w.text(ownByline, byline(a.Authors))
	}
	for _, annotator := range a.Annotators {
		w.text(ownAnnotator, annotator)
	}
	if a.URL != "" {
		w.add(schemaURL, quad.IRI(a.URL))
	}
	w.id(schemaPublisher, a.Publisher)
	w.when(schemaDatePublished, ownPublishedBasis, ownPublishedNote, a.Published)
	w.text(schemaInLanguage, a.Language)
	w.text(skosEditorialNote, a.Note)
	w.text(ownTextFile, a.TextFile)
	w.text(ownSHA256, a.SHA256)
	w.number(ownTextLength, a.TextLength)
	for _, basing := range a.BasedOn {
		derivation := IRI(a.ID) + "#based-on=" + quad.IRI(basing.Source.Key())
		w.about(IRI(a.ID))
		w.id(provDerivedFrom, basing.Source)
		w.add(provQualifiedDerivation, derivation)
		w.about(derivation)
		w.id(provEntity, basing.Source)
		word(w, ownBasis, basisWords, basing.Basis)
		w.text(rdfsComment, basing.Note)
	}
}

// byline lists authors in their order, which triples do not keep.
func byline(authors []graph.ID) string {
	names := make([]string, len(authors))
	for i, author := range authors {
		names[i] = string(author)
	}
	return strings.Join(names, " ")
}

func (w *writer) spellings(a *graph.Article) {
	for _, spelling := range a.Spellings {
		node := quad.IRI(graph.Base + "spelling/" + a.ID.Key() + "/" + spelling.Entity.Key() + "/" + escape(spelling.Language) + "/" + escape(spelling.Text))
		w.about(node)
		w.id(provSource, a.ID)
		w.name(skosxlLiteralForm, spelling.Name)
		w.about(IRI(spelling.Entity))
		w.add(skosxlAltLabel, node)
	}
}

func (w *writer) claim(article graph.ID, c *graph.Claim) {
	for _, passage := range c.Evidence {
		w.about(passageIRI(article, passage))
		w.number(ownParagraph, passage.Paragraph)
		w.text(ownExcerpt, passage.Excerpt)
	}
	w.about(IRI(c.ID))
	w.add(rdfType, rdfStatement)
	w.id(provSource, article)
	w.term(rdfSubject, c.Subject)
	w.id(rdfPredicate, c.Predicate)
	w.term(rdfObject, c.Object)
	for _, qualifier := range c.Qualifiers {
		w.term(IRI(qualifier.Predicate), qualifier.Value)
	}
	for _, about := range c.About {
		w.id(schemaAbout, about)
	}
	word(w, ownPolarity, polarityWords, c.Polarity)
	word(w, ownModality, modalityWords, c.Modality)
	word(w, ownVoice, voiceWords, c.Voice)
	w.flag(ownOpinion, c.Opinion)
	w.when(ownWhen, ownWhenBasis, ownWhenNote, c.When)
	w.text(rdfsComment, c.Gist)
	w.text(skosEditorialNote, c.Note)
	if c.HasConfidence {
		w.add(ownConfidence, quad.TypedString{Value: quad.String(strconv.FormatFloat(c.Confidence, 'f', -1, 64)), Type: decimalType})
	}
	for _, passage := range c.Evidence {
		w.add(oaHasTarget, passageIRI(article, passage))
	}
}

func passageIRI(article graph.ID, p graph.Passage) quad.IRI {
	return IRI(article) + quad.IRI("#char="+strconv.Itoa(p.Start)+","+strconv.Itoa(p.End))
}

// shared adds the quads of a claim that another article or entity may carry too:
// the plain triple that it vouches for, and the values that it names. Every
// other quad of a claim is its own.
func (w *writer) shared(c *graph.Claim) {
	for l := range literals(c) {
		w.literal(l)
	}
	if c.Vouched() {
		w.about(IRI(c.Subject.Ref))
		w.term(IRI(c.Predicate), c.Object)
	}
}

// literals yields every literal of a claim.
func literals(c *graph.Claim) iter.Seq[graph.Literal] {
	return func(yield func(graph.Literal) bool) {
		if !yield(c.Subject.Literal) || !yield(c.Object.Literal) {
			return
		}
		for i := range c.Qualifiers {
			if !yield(c.Qualifiers[i].Value.Literal) {
				return
			}
		}
	}
}
