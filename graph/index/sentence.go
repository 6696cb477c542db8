package index

import (
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
)

// Where no annotator wrote a gist, claims speak in sentences made from their
// parts:
//
//	Sinaloa Cartel designated as Foreign Terrorist Organization (by US State Department, February 2025)
//	It is not so that US military enters Mexico
//	Marco Rubio stated: Possibly, …

// maxNesting is how deep claims inside of claims are told.
const maxNesting = 8

// sentence returns what a claim says. Depth is how many claims it is inside of.
func (ix *Index) sentence(n uint32, depth int) string {
	c := &ix.claims[n]
	switch {
	case ix.claimWords[n].gist != "":
		return ix.claimWords[n].gist
	case depth > maxNesting:
		return "…"
	case c.flags&flagSpeech != 0:
		return ix.speechSentence(c.subject, c.predicate, c.object, depth) + ix.aside(n)
	case c.subject == 0 || c.predicate == none || c.object == 0:
		return ix.topics(n)
	}
	return framed(c, ix.tripleSentence(c.subject, c.predicate, c.object, depth)+ix.aside(n))
}

func (ix *Index) speechSentence(speaker ref, verb uint32, content ref, depth int) string {
	return ix.label(speaker, depth) + " " + ix.predicates[verb].Label + ": " + ix.inner(content.ordinal(), depth)
}

func (ix *Index) tripleSentence(subject ref, predicate uint32, object ref, depth int) string {
	s, p, o := ix.label(subject, depth), ix.predicates[predicate].Label, ix.label(object, depth)
	if subject.kind() == refEntity {
		p = ix.agreeing(p, subject.ordinal())
	}
	// What has an inverse reads either way, so also before a literal.
	if object.kind() == refLiteral && ix.predicates[predicate].InverseLabel == "" && !readsOn(p) {
		return s + ", " + p + ": " + o
	}
	return s + " " + p + " " + o
}

// readsOn reports whether a label runs into what follows, as "amounts to" and "is
// deemed" do, and "approval rating" does not.
func readsOn(label string) bool {
	words := strings.Fields(label)
	return len(words) == 0 || slices.Contains(verbs, words[0]) || slices.Contains(prepositions, words[0]) || slices.Contains(prepositions, words[len(words)-1])
}

var (
	verbs        = []string{"is", "are", "was", "were", "has", "had", "have", "numbering", "provided"}
	prepositions = []string{"about", "against", "as", "at", "because", "by", "for", "from", "in", "of", "on", "out", "per", "to", "under", "with"}
)

// label returns what stands for a term inside a sentence.
func (ix *Index) label(r ref, depth int) string {
	switch r.kind() {
	case refEntity:
		return ix.name(r.ordinal())
	case refLiteral:
		return Literal{ix, r.ordinal()}.Label()
	}
	return "“" + ix.inner(r.ordinal(), depth) + "”"
}

// inner returns the sentence of a claim inside of another, without full stop.
func (ix *Index) inner(n uint32, depth int) string {
	return strings.TrimSuffix(ix.sentence(n, depth+1), ".")
}

// topics stands for a claim of which nothing is told but what it is about.
func (ix *Index) topics(n uint32) string {
	var names []string
	for _, e := range ix.about.at(n) {
		names = append(names, ix.name(e))
	}
	if len(names) == 0 {
		return "A claim without words"
	}
	return "About " + strings.Join(names, ", ")
}

// aside returns the qualifiers and the date of a claim in parentheses.
func (ix *Index) aside(n uint32) string {
	var parts []string
	for i := ix.qualifierStarts[n]; i < ix.qualifierStarts[n+1]; i++ {
		q := ix.qualifiers[i]
		label := ix.predicates[q.predicate].Label
		if !readsOn(label) {
			label += ":"
		}
		parts = append(parts, label+" "+ix.label(q.value, maxNesting))
	}
	if when := ix.claims[n].when; when != none && !ix.tellsDate(n) {
		parts = append(parts, When{ix, when}.Label())
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

// tellsDate reports whether a claim's object is its date: when something took
// place.
func (ix *Index) tellsDate(n uint32) bool {
	c := &ix.claims[n]
	l := c.object.literal()
	return l != none && ix.literals[l].Kind == graph.Date && ix.literals[l].Value == ix.whens[c.when].When.EDTF
}

// frames say how a triple is meant, by modality and polarity.
var frames = [...][2]string{
	graph.Plain:        {"", "It is not so that "},
	graph.Hedged:       {"Possibly, ", "Possibly it is not so that "},
	graph.Hypothetical: {"It would be so that ", "It would not be so that "},
	graph.Predicted:    {"It will be so that ", "It will not be so that "},
	graph.Open:         {"It is left open whether ", "It is left open whether it is not so that "},
}

func framed(c *claimRow, triple string) string { return frames[c.modality][c.polarity] + triple }
