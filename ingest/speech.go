package ingest

import (
	"slices"
	"strconv"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/schema"
	"github.com/newsgraph/newsgraph/schema/notation"
)

// The verbs of speakers that are given none.
const (
	innermostVerb = "stated"
	outerVerb     = "reported"
)

// said is one step of a chain of speech.
type said struct {
	speaker    graph.ID
	verb       *schema.Predicate // nil when it is unknown
	qualifiers []graph.Qualifier // of the saying
}

// resolveSpeakers returns the chain of speech from the innermost outward.
func (c *claim) resolveSpeakers() []said {
	var chain []said
	for i, s := range slices.Backward(c.speakers) {
		verb := c.speechVerb(s, i == len(c.speakers)-1)
		step := said{verb: verb}
		if e := c.article.entity(s.source); e != nil {
			step.speaker = e.record.ID
			if verb != nil {
				c.fits(s.source, e, end{verb, "subject", verb.Domain})
			}
		}
		if i > 0 && c.speakers[i-1].source.Text == s.source.Text {
			c.article.doc.Mismatch(s.source, "a speaker once", "%s follows itself in by", notation.Quote(s.source.Text))
		}
		chain = append(chain, step)
	}
	return chain
}

// speechVerb returns the speech predicate of a speaker.
func (c *claim) speechVerb(s speaker, innermost bool) *schema.Predicate {
	p, doc := c.article.project, c.article.doc
	isSpeech := func(p schema.Predicate) bool { return p.Speech }
	if s.verb != nil {
		verb := c.predicate(s.verb, "verb", isSpeech)
		if verb != nil && !verb.Speech {
			doc.Add(s.verb, notation.Problem{
				Message:  notation.Quote(verb.Key) + " is no verb of speech",
				Expected: "a speech predicate of the vocabulary",
				Guesses:  notation.Nearest(verb.Key, p.predicateKeys(isSpeech)),
			})
			return nil
		}
		return verb
	}
	key := outerVerb
	if innermost {
		key = innermostVerb
	}
	verb, known := p.vocabulary.Predicate(key)
	if !known || !verb.Speech {
		if !p.vocabularyPartial {
			doc.Mismatch(s.source, "{source: …, verb: …}", "the vocabulary has no speech predicate %s to take for granted", notation.Quote(key))
		}
		return nil
	}
	return verb
}

// expand returns the content claim and the speech claims round it: c4 is what is
// said, c4.1 that the innermost speaker says it, c4.2 that the next one says so.
// Only the outermost speech is in the article's own voice.
func (c *claim) expand(chain []said) []graph.Claim {
	article := c.article.record.ID
	c.content.ID = graph.ClaimID(article, c.key.Text)
	records := []graph.Claim{c.content}
	for i, step := range chain {
		if step.verb == nil || step.speaker == "" {
			return records // incomplete: the reason is reported
		}
		speech := graph.Claim{
			ID:         graph.ClaimID(article, c.key.Text+"."+strconv.Itoa(i+1)),
			Subject:    graph.Ref(step.speaker),
			Predicate:  graph.PredicateID(step.verb.Key),
			Object:     graph.Ref(records[i].ID),
			Qualifiers: step.qualifiers,
			Voice:      graph.Paraphrased,
		}
		if i == 0 {
			speech.When = c.said
		}
		if i == len(chain)-1 {
			speech.Voice = graph.Author
		}
		records = append(records, speech)
	}
	return records
}
