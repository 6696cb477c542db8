package ingest

import (
	"fmt"
	"slices"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/schema"
	"github.com/newsgraph/newsgraph/schema/notation"
)

// resolve returns the records of a claim: its content, and its speech claims from
// the innermost outward.
func (c *claim) resolve() []graph.Claim {
	if c.node.Kind != notation.Map {
		return nil // reported when it was read
	}
	predicate := c.resolveTriple()
	verbs := c.resolveSpeakers()
	c.resolveWith(predicate, verbs)
	c.resolveAbout()
	c.checkVoice(predicate)
	c.checkContent(predicate, verbs)
	if c.key == nil {
		return nil
	}
	return c.expand(verbs)
}

// resolveTriple fills in subject, predicate and object, and returns the
// predicate, or nil when there is none or it is unknown.
func (c *claim) resolveTriple() *schema.Predicate {
	if c.triple == nil {
		return nil
	}
	doc := c.article.doc
	word := doc.Word(c.triple[1])
	if word == nil {
		return nil
	}
	predicate := c.predicate(word, "predicate", func(p schema.Predicate) bool { return !p.Speech && !p.Qualifier })
	if predicate == nil {
		return nil
	}
	switch {
	case predicate.Speech:
		doc.Mismatch(word, "by and verb beside the claim", "the speech predicate %s stands in a claim", notation.Quote(word.Text))
		return nil
	case predicate.Qualifier:
		doc.Mismatch(word, "with beside the claim", "the qualifier %s stands in a claim", notation.Quote(word.Text))
		return nil
	}
	c.content.Predicate = graph.PredicateID(predicate.Key)
	c.content.Subject, _ = c.term(c.triple[0], end{predicate, "subject", predicate.Domain})
	c.content.Object, _ = c.term(c.triple[2], end{predicate, "object", predicate.Range})
	return predicate
}

// predicate returns the predicate that a word names; guesses are those that pass.
func (c *claim) predicate(word *notation.Node, what string, pass func(schema.Predicate) bool) *schema.Predicate {
	p := c.article.project
	if predicate, known := p.vocabulary.Predicate(word.Text); known {
		return predicate
	}
	if !p.vocabularyPartial {
		c.article.doc.Unknown(word, what, "one of the vocabulary", p.predicateKeys(pass))
	}
	return nil
}

// predicateKeys returns the keys of the predicates that pass, sorted.
func (p *project) predicateKeys(pass func(schema.Predicate) bool) []string {
	var keys []string
	for _, predicate := range p.vocabulary.Predicates {
		if pass(predicate) {
			keys = append(keys, predicate.Key)
		}
	}
	return keys
}

// resolveWith fills in the qualifiers: of the claim's predicate, and those that
// only the innermost speaker's verb declares, of the saying.
func (c *claim) resolveWith(predicate *schema.Predicate, verbs []said) {
	doc := c.article.doc
	var verb *schema.Predicate
	if len(verbs) > 0 {
		verb = verbs[0].verb
	}
	for _, field := range c.with {
		qualifier := c.predicate(field.Key, "qualifier", func(p schema.Predicate) bool { return p.Qualifier })
		if qualifier == nil {
			continue
		}
		ofSaying := verb != nil && slices.Contains(verb.Qualifiers, qualifier.Key)
		ofContent := predicate != nil && slices.Contains(predicate.Qualifiers, qualifier.Key)
		unknownOwner := c.triple != nil && predicate == nil
		if !ofSaying && !ofContent && !unknownOwner {
			c.undeclared(field.Key, predicate, verb)
			continue
		}
		for _, value := range qualifierValues(doc, field) {
			term, ok := c.term(value, end{qualifier, "value", qualifier.Range})
			if !ok {
				continue
			}
			record := graph.Qualifier{Predicate: graph.PredicateID(qualifier.Key), Value: term}
			list := &c.content.Qualifiers
			if ofSaying && !ofContent {
				list = &verbs[0].qualifiers
			}
			if slices.Contains(*list, record) {
				doc.Errorf(value, "this value of %s is given twice", notation.Quote(qualifier.Key))
				continue
			}
			*list = append(*list, record)
		}
	}
}

// qualifierValues returns the values under a qualifier.
func qualifierValues(doc *notation.Document, field notation.Field) []*notation.Node {
	switch field.Value.Kind {
	case notation.List:
		return field.Value.Items
	case notation.Empty:
		doc.Mismatch(field.Value, "a value, or no key", "nothing follows %s", notation.Quote(field.Key.Text))
		return nil
	}
	return []*notation.Node{field.Value}
}

// undeclared reports a qualifier that the predicate does not declare.
func (c *claim) undeclared(at *notation.Node, predicate, verb *schema.Predicate) {
	var owners, declared []string
	for _, p := range []*schema.Predicate{predicate, verb} {
		if p != nil {
			owners = append(owners, notation.Quote(p.Key))
			declared = append(declared, p.Qualifiers...)
		}
	}
	problem := notation.Problem{Message: notation.Quote(at.Text) + " does not qualify " + notation.OneOf(owners)}
	switch {
	case len(owners) == 0:
		problem.Message = notation.Quote(at.Text) + " has no predicate to qualify"
		problem.Expected = "with beside claim or by"
	case len(declared) == 0:
		problem.Expected = "no with"
	default:
		problem.Expected = notation.OneOf(declared)
		problem.Guesses = notation.Nearest(at.Text, declared)
	}
	c.article.doc.Add(at, problem)
}

func (c *claim) resolveAbout() {
	for _, n := range c.about {
		id := c.article.ref(n)
		switch {
		case id == "":
		case slices.Contains(c.content.About, id):
			c.article.doc.Errorf(n, "%s is given twice", notation.Quote(n.Text))
		default:
			c.content.About = append(c.content.About, id)
		}
	}
}

// checkVoice sets the voice where none is given: the annotator's for remarks,
// paraphrased for what somebody says, else the author's.
func (c *claim) checkVoice(predicate *schema.Predicate) {
	doc, spoken := c.article.doc, len(c.speakers) > 0
	voice := c.content.Voice
	switch {
	case c.voice == nil && spoken:
		c.content.Voice = graph.Paraphrased
	case c.voice == nil && predicate != nil && predicate.Remark:
		c.content.Voice = graph.Annotator
	case c.voice == nil:
	case spoken && (voice == graph.Author || voice == graph.Annotator):
		doc.Mismatch(c.voice, "paraphrased or quoted, or no by", "the voice is %s and by says who speaks", voiceWords[voice])
	case !spoken && (voice == graph.Quoted || voice == graph.Paraphrased):
		doc.Mismatch(c.voice, "by with the speaker, if need be an unnamed one", "the voice is %s and nobody speaks", voiceWords[voice])
	}
}

// checkContent sees to it that a claim says something, and where.
func (c *claim) checkContent(predicate *schema.Predicate, verbs []said) {
	doc := c.article.doc
	if c.triple == nil && !c.node.Has("claim") {
		if c.gist == nil && !c.node.Has("gist") {
			doc.Mismatch(c.node, "claim: [subject, predicate, object], or gist", "the claim says nothing")
		} else if len(c.about) == 0 && len(c.speakers) == 0 && !c.node.Has("about") && !c.node.Has("by") {
			doc.Mismatch(c.node, "about: [entity, …]", "the gist is about nobody and nobody says it")
		}
	}
	if c.saidNode != nil && len(c.speakers) == 0 && !c.node.Has("by") {
		doc.Mismatch(c.saidNode, "by, or when for the time of what is claimed", "there is a time of saying and nobody who speaks")
	}
	remark := predicate != nil && predicate.Remark
	if len(c.at) == 0 && !c.node.Has("at") && !remark && (c.triple == nil || predicate != nil) {
		doc.Mismatch(c.node, "at with the first and last words of the passage", "%s names no passage", c.describe())
	}
	if len(verbs) > 0 && verbs[0].verb != nil && verbs[0].verb.Negates && predicate != nil && c.polarity == nil {
		doc.Add(c.speakers[len(c.speakers)-1].verb, notation.Problem{
			Severity: notation.Warning,
			Message:  fmt.Sprintf("the verb is %s and the content is affirmed", notation.Quote(verbs[0].verb.Key)),
			Expected: "polarity: negated for what the speaker holds, or polarity: affirmed to confirm it",
		})
	}
}

// describe names the claim in a message.
func (c *claim) describe() string {
	if c.key == nil {
		return "the claim"
	}
	return "claim " + notation.Quote(c.key.Text)
}
