package ingest

import (
	"regexp"
	"slices"
	"strconv"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/schema/notation"
)

// claim is one entry of an article's claims on its way to one or more records:
// its content, and a speech claim for everyone in by.
type claim struct {
	article  *article
	node     *notation.Node
	key      *notation.Node   // nil when it is missing
	triple   []*notation.Node // subject, predicate, object; or none
	speakers []speaker        // outermost first
	with     []notation.Field
	about    []*notation.Node
	at       []*notation.Node // how its passages are named
	said     graph.When
	content  graph.Claim // without what names other things

	gist, polarity, saidNode, verb, voice *notation.Node // nil when not given
	refs                                  []reference    // the claims that it names
}

// speaker is an entry of by.
type speaker struct {
	source, verb *notation.Node // verb is nil when it is the default
}

// reference is a claim's naming of another one.
type reference struct {
	at     *notation.Node
	target *claim
}

var claimKeyPattern = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)

func (a *article) readClaims(items []*notation.Node) {
	for _, n := range items {
		a.noEmptyLists(n, "at", "by", "about")
		c := a.readClaim(n)
		a.claims = append(a.claims, c)
		if c.key == nil {
			continue
		}
		switch first, twice := a.byKey[c.key.Text]; {
		case !claimKeyPattern.MatchString(c.key.Text):
			a.doc.Mismatch(c.key, "a small letter, then small letters, digits and hyphens", "%s cannot be the key of a claim", notation.Quote(c.key.Text))
		case twice:
			a.doc.Errorf(c.key, "key %s is given twice, first in line %d", notation.Quote(c.key.Text), first.key.Line)
		default:
			a.byKey[c.key.Text] = c
		}
	}
}

func (a *article) readClaim(n *notation.Node) *claim {
	c := &claim{article: a, node: n}
	f := a.doc.Fields(n, "a claim")
	c.key = f.Word("key")
	c.triple = c.readTriple(f)
	c.readBy(f)
	if with := f.Map("with"); with != nil {
		c.with = with.Fields
	}
	c.about = f.Words("about")
	c.at = a.distinct(f.Words("at"))
	c.readManner(f)
	c.content.When = date(a.doc, f, "when")
	c.saidNode = f.Node("said")
	c.said = date(a.doc, f, "said")
	c.gist = f.Word("gist")
	c.content.Gist = lineOf(f, "gist")
	c.content.Note = lineOf(f, "note")
	c.readConfidence(f.Word("confidence"))
	f.Require("key")
	f.Done()
	return c
}

// noEmptyLists reports lists that say nothing.
func (a *article) noEmptyLists(n *notation.Node, keys ...string) {
	for _, key := range keys {
		if v := n.Value(key); v != nil && v.Kind == notation.List && len(v.Items) == 0 {
			a.doc.Mismatch(v, "a value, or no key", "the list %s is empty", notation.Quote(key))
		}
	}
}

// distinct reports words that are given twice.
func (a *article) distinct(nodes []*notation.Node) []*notation.Node {
	seen := map[string]bool{}
	return slices.DeleteFunc(nodes, func(n *notation.Node) bool {
		if seen[n.Text] {
			a.doc.Errorf(n, "%s is given twice", notation.Quote(n.Text))
			return true
		}
		seen[n.Text] = true
		return false
	})
}

func (c *claim) readTriple(f *notation.Fields) []*notation.Node {
	n := f.Node("claim")
	if n == nil {
		return nil
	}
	const expected = "[subject, predicate, object]"
	if n.Kind != notation.List {
		c.article.doc.Mismatch(n, expected, "the claim is no list")
		return nil
	}
	if len(n.Items) != 3 {
		c.article.doc.Mismatch(n, expected, "the claim has %d parts", len(n.Items))
		return nil
	}
	return n.Items
}

// readBy reads by, a speaker or a list of them from the outermost to the
// innermost, and verb, which is the innermost one's.
func (c *claim) readBy(f *notation.Fields) {
	doc := c.article.doc
	for _, n := range f.Items("by") {
		s := speaker{}
		if n.Kind == notation.Map {
			entry := doc.Fields(n, "a speaker")
			s.source, s.verb = entry.Word("source"), entry.Word("verb")
			entry.Require("source")
			entry.Done()
		} else {
			s.source = doc.Word(n)
		}
		if s.source != nil {
			c.speakers = append(c.speakers, s)
		}
	}
	c.verb = f.Word("verb")
	if c.verb == nil {
		return
	}
	if len(c.speakers) == 0 {
		if !f.Has("by") {
			doc.Mismatch(c.verb, "by with whoever "+c.verb.Text, "there is a verb and nobody who speaks")
		}
		return
	}
	innermost := &c.speakers[len(c.speakers)-1]
	if innermost.verb != nil {
		doc.Mismatch(c.verb, "one of the two", "the innermost speaker has the verb %s already", notation.Quote(innermost.verb.Text))
		return
	}
	innermost.verb = c.verb
}

// readManner reads polarity, modality, voice and opinion.
func (c *claim) readManner(f *notation.Fields) {
	doc := c.article.doc
	c.content.Polarity, _ = choice[graph.Polarity](doc, f, "polarity", polarityWords)
	c.polarity = f.Node("polarity")
	c.content.Modality, _ = choice[graph.Modality](doc, f, "modality", modalityWords)
	var given bool
	if c.content.Voice, given = choice[graph.Voice](doc, f, "voice", voiceWords); given {
		c.voice = f.Node("voice")
	}
	c.content.Opinion = f.Bool("opinion")
}

var fractionPattern = regexp.MustCompile(`^(?:0(?:\.[0-9]+)?|1(?:\.0+)?)$`)

func (c *claim) readConfidence(n *notation.Node) {
	if n == nil {
		return
	}
	if !fractionPattern.MatchString(n.Text) {
		c.article.doc.Mismatch(n, "a number from 0 to 1 such as 0.7", "found %s", notation.Quote(n.Text))
		return
	}
	// The pattern holds decimal fractions only, which ParseFloat always reads.
	c.content.Confidence, _ = strconv.ParseFloat(n.Text, 64)
	c.content.HasConfidence = true
}
