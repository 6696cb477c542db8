package index

import (
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
)

// Claim is one article's assertion, with whose words it rests on.
type Claim struct {
	ix *Index
	n  uint32
}

// ID returns its ID: claim/guardian-sheinbaum/c12.
func (c Claim) ID() graph.ID {
	return graph.ClaimID(c.ix.articles[c.row().article].id, c.ix.claimWords[c.n].key)
}

// Text returns one sentence: the annotator's gist, else one made from the parts.
func (c Claim) Text() string { return c.ix.sentence(c.n, 0) }

// Label returns the text.
func (c Claim) Label() string { return c.Text() }

// Subject returns an entity or a claim; false when only a gist was annotated.
func (c Claim) Subject() (Term, bool) { return c.ix.term(c.row().subject) }

// Predicate returns the relation; false when only a gist was annotated.
func (c Claim) Predicate() (Predicate, bool) {
	return given(Predicate{c.ix, c.row().predicate}, c.row().predicate != none)
}

// Object returns an entity, a literal or a claim; false when only a gist was
// annotated.
func (c Claim) Object() (Term, bool) { return c.ix.term(c.row().object) }

// Entities returns every entity that the claim involves in any role: subject,
// object, what it is about, values of qualifiers, then the attribution from the
// innermost voice outward.
func (c Claim) Entities() []Entity {
	var all []Entity
	c.ix.involvement(c.n, func(entity uint32, _ ClaimRole) {
		if e := (Entity{c.ix, entity}); !slices.Contains(all, e) {
			all = append(all, e)
		}
	})
	return all
}

// Polarity tells whether it affirms or denies.
func (c Claim) Polarity() graph.Polarity { return c.row().polarity }

// Modality tells how sure whoever speaks is.
func (c Claim) Modality() graph.Modality { return c.row().modality }

// Opinion reports whether it is a judgement rather than an account of what is so.
func (c Claim) Opinion() bool { return c.row().flags&flagOpinion != 0 }

// Voice tells whose words carry it in its article.
func (c Claim) Voice() graph.Voice { return c.row().voice }

// Speech reports whether it is a speech claim: somebody utters its object.
func (c Claim) Speech() bool { return c.row().flags&flagSpeech != 0 }

// Attribution returns the sources from the article inward to the speaker; none
// for the article's own voice and the annotator's.
func (c Claim) Attribution() []Attribution {
	var steps []Attribution
	for s := c.row().carrier; s != none; s = c.ix.claims[s].carrier {
		steps = append(steps, Attribution{c.ix, s})
	}
	slices.Reverse(steps)
	return steps
}

// Whose returns the publisher and the attribution on one line: The Guardian › The
// New York Times › people familiar with the matter. The article's label stands
// for a publisher that is not known.
func (c Claim) Whose() string {
	if c.Voice() == graph.Annotator {
		return "the annotator"
	}
	names := []string{c.Article().Label()}
	if publisher, known := c.Article().Publisher(); known {
		names[0] = publisher.Name()
	}
	for _, step := range c.Attribution() {
		names = append(names, step.Source().Name())
	}
	return strings.Join(names, " › ")
}

// Speaker returns the innermost of the attribution, false without one.
func (c Claim) Speaker() (Entity, bool) {
	n := c.ix.speaker(c.n)
	return given(Entity{c.ix, n}, n != none)
}

// When returns when what it says happened or holds. Of a speech claim this is
// when it was said.
func (c Claim) When() (When, bool) { return c.ix.optionalWhen(c.row().when) }

// Said returns when it was said.
func (c Claim) Said() (When, bool) { return c.ix.optionalWhen(c.ix.said(c.n)) }

// Qualifiers returns what narrows it.
func (c Claim) Qualifiers() []Qualifier {
	from, to := c.ix.qualifierStarts[c.n], c.ix.qualifierStarts[c.n+1]
	all := make([]Qualifier, 0, to-from)
	for n := from; n < to; n++ {
		all = append(all, Qualifier{c.ix, n})
	}
	return all
}

// Article returns the article that makes it.
func (c Claim) Article() Article { return Article{c.ix, c.row().article} }

// Evidence returns the passages that carry it, in text order.
func (c Claim) Evidence() []Evidence {
	all := make([]Evidence, c.row().evidence)
	for i := range all {
		all[i] = Evidence{c.ix, c.row().article, c.row().passages + uint32(i)}
	}
	return all
}

// Link returns what all articles together say about the same subject, predicate
// and object; false for a mere gist.
func (c Claim) Link() (Link, bool) { return given(Link{c.ix, c.row().link}, c.row().link != none) }

// SameUtterance returns the same utterance in other articles, as annotators
// recorded it, whichever way and over however many steps.
func (c Claim) SameUtterance() []Claim {
	var all []Claim
	for _, n := range c.ix.utterances[c.n] {
		if n != c.n {
			all = append(all, Claim{c.ix, n})
		}
	}
	return all
}

// Note returns the annotator's remark.
func (c Claim) Note() (string, bool) { return optional(c.ix.notes[c.n]) }

// Confidence returns the annotator's confidence, from 0 to 1, where one was
// given.
func (c Claim) Confidence() (float64, bool) {
	confidence, given := c.ix.confidences[c.n]
	return confidence, given
}

func (c Claim) row() *claimRow { return &c.ix.claims[c.n] }

// Attribution is one step of an attribution: who passes a claim on, and how.
type Attribution struct {
	ix *Index
	n  uint32 // the speech claim
}

// Source returns who passes the claim on.
func (a Attribution) Source() Entity { return Entity{a.ix, a.ix.claims[a.n].subject.ordinal()} }

// Verb returns how: stated, reported, warned.
func (a Attribution) Verb() (Predicate, bool) { return a.Claim().Predicate() }

// Anonymous reports whether the articles do not name the source.
func (a Attribution) Anonymous() bool { return !a.Source().Named() }

// Claim returns the speech claim that makes the step.
func (a Attribution) Claim() Claim { return Claim(a) }

// Qualifier narrows a claim: the agent of a designation.
type Qualifier struct {
	ix *Index
	n  uint32
}

// Predicate returns how it narrows the claim.
func (q Qualifier) Predicate() Predicate { return Predicate{q.ix, q.ix.qualifiers[q.n].predicate} }

// Value returns an entity, a claim or a literal.
func (q Qualifier) Value() Term {
	term, _ := q.ix.term(q.ix.qualifiers[q.n].value)
	return term
}
