package ingest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/schema"
	"github.com/newsgraph/newsgraph/schema/notation"
)

// end is one side of a predicate: what may stand there.
type end struct {
	predicate *schema.Predicate
	role      string   // subject, object or value
	allowed   []string // keys of types, claim, kinds of literals
}

func (e end) what() string { return "the " + e.role + " of " + e.predicate.Key }

// types returns the keys of the entity types that may stand there.
func (e end) types() []string {
	return slices.DeleteFunc(slices.Clone(e.allowed), func(key string) bool {
		return key == schema.ClaimRange || kindOf(key) != graph.NoLiteral
	})
}

// term returns what a node stands for at a predicate's end.
func (c *claim) term(n *notation.Node, e end) (graph.Term, bool) {
	p, doc := c.article.project, c.article.doc
	kinds := literalKinds(e.allowed)
	onlyLiterals := len(kinds) == len(e.allowed)
	place := literalPlace{what: e.what(), kinds: kinds, units: e.predicate.Units}
	switch {
	case n.Kind == notation.Map && len(kinds) > 0, onlyLiterals:
		literal, ok := p.literal(doc, n, place)
		return graph.Term{Literal: literal}, ok
	case n.Kind == notation.Map:
		doc.Mismatch(n, e.expected(), "found a literal as %s", e.what())
		return graph.Term{}, false
	}
	word := doc.Word(n)
	if word == nil {
		return graph.Term{}, false
	}
	if len(kinds) > 0 && len(shapes(word, place)) > 0 && !c.names(word) {
		literal, ok := p.literal(doc, n, place)
		return graph.Term{Literal: literal}, ok
	}
	return c.named(word, e)
}

// names reports whether a word is the key of an entity or a claim.
func (c *claim) names(word *notation.Node) bool {
	_, isEntity := c.article.project.authority.entities[word.Text]
	return isEntity || c.article.hasClaim(word.Text)
}

// hasClaim reports whether c3 or c3.1 names a claim of the article.
func (a *article) hasClaim(key string) bool {
	base, _, _ := strings.Cut(key, ".")
	return a.byKey[base] != nil
}

// expected says what may stand at an end.
func (e end) expected() string {
	var forms []string
	if types := e.types(); len(types) > 0 {
		forms = append(forms, types...)
	}
	if slices.Contains(e.allowed, schema.ClaimRange) {
		forms = append(forms, "a claim such as c3 or other-article/c3")
	}
	if kinds := literalKinds(e.allowed); len(kinds) > 0 {
		forms = append(forms, literalPlace{kinds: kinds}.expected())
	}
	return notation.OneOf(forms)
}

// named returns the entity or claim that a word names at a predicate's end.
func (c *claim) named(word *notation.Node, e end) (graph.Term, bool) {
	p, doc := c.article.project, c.article.doc
	entity, isEntity := p.authority.entities[word.Text]
	isClaim := c.article.hasClaim(word.Text)
	wantsClaim := slices.Contains(e.allowed, schema.ClaimRange)
	wantsEntity := len(e.types()) > 0
	switch {
	case wantsClaim && wantsEntity && isClaim && isEntity:
		doc.Mismatch(word, notation.Quote(c.article.id+"/"+word.Text)+" for the claim, or another key for one of them",
			"%s is a claim and also an entity", notation.Quote(word.Text))
		c.article.used[word.Text] = true
		return graph.Term{}, false
	case wantsClaim && (strings.Contains(word.Text, "/") || !isEntity && (isClaim || !wantsEntity)):
		return c.claimRef(word)
	case !wantsEntity && isEntity:
		c.article.used[word.Text] = true
		doc.Mismatch(word, e.expected(), "found the entity %s as %s", notation.Quote(word.Text), e.what())
		return graph.Term{}, false
	case !isEntity && isClaim:
		doc.Mismatch(word, e.expected(), "found the claim %s as %s", notation.Quote(word.Text), e.what())
		return graph.Term{}, false
	}
	if !isEntity {
		c.unknownEnd(word, e)
		return graph.Term{}, false
	}
	c.article.used[word.Text] = true
	return graph.Ref(entity.record.ID), c.fits(word, entity, e)
}

// unknownEnd reports a word that names no entity where an entity may stand.
func (c *claim) unknownEnd(word *notation.Node, e end) {
	authority := c.article.project.authority
	switch {
	case authority.doc.Partial:
	case len(e.types()) == len(e.allowed):
		c.article.entity(word)
	default:
		c.article.doc.Unknown(word, "entity", e.expected(), authority.keys)
	}
}

// fits reports an entity whose type may not stand at an end. Narrower types may
// stand where broader ones may.
func (c *claim) fits(word *notation.Node, entity *entity, e end) bool {
	p := c.article.project
	types := e.types()
	if entity.kind == "" || p.vocabularyPartial || slices.ContainsFunc(types, func(broader string) bool {
		return p.vocabulary.TypeWithin(entity.kind, broader)
	}) {
		return true
	}
	c.article.doc.Mismatch(word, e.expected()+" as "+e.what(), "%s is of the type %s", notation.Quote(word.Text), entity.kind)
	return false
}

// claimRef returns the claim that c3, c3.1 or other-article/c3 names.
func (c *claim) claimRef(word *notation.Node) (graph.Term, bool) {
	doc, in, key := c.article.doc, c.article, word.Text
	if id, rest, elsewhere := strings.Cut(word.Text, "/"); elsewhere {
		key = rest
		if in = c.article.project.article(id); in == nil {
			ids := words(c.article.project.articles, func(a *article) string { return a.id })
			doc.Add(word, notation.Problem{
				Message:  "unknown article " + notation.Quote(id),
				Expected: "the id of an article of this project",
				Guesses:  notation.Nearest(id, ids),
			})
			return graph.Term{}, false
		}
	}
	base, level, isSpeech := strings.Cut(key, ".")
	target, known := in.byKey[base]
	if !known {
		if !in.doc.Partial {
			c.unknownClaim(word, in, base)
		}
		return graph.Term{}, false
	}
	c.refs = append(c.refs, reference{at: word, target: target})
	if isSpeech {
		n, err := strconv.Atoi(level)
		if err != nil || n < 1 || n > len(target.speakers) || strconv.Itoa(n) != level {
			doc.Mismatch(word, "a number from 1 for the innermost of its "+strconv.Itoa(len(target.speakers))+" speakers",
				"claim %s has no speech claim %s", notation.Quote(base), notation.Quote(level))
			return graph.Term{}, false
		}
	}
	return graph.Ref(graph.ClaimID(in.record.ID, key)), true
}

// unknownClaim reports a word that names no claim of an article.
func (c *claim) unknownClaim(word *notation.Node, in *article, key string) {
	var keys []string
	for _, other := range in.claims {
		if other.key != nil {
			keys = append(keys, other.key.Text)
		}
	}
	problem := notation.Problem{
		Message:  "unknown claim " + notation.Quote(word.Text),
		Expected: "the key of a claim in " + in.doc.Name,
		Guesses:  notation.Nearest(key, keys),
	}
	if in != c.article {
		for i, guess := range problem.Guesses {
			problem.Guesses[i] = in.id + "/" + guess
		}
	}
	c.article.doc.Add(word, problem)
}
