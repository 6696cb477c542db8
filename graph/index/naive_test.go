package index_test

import (
	"slices"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/edtf"
	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/graph/search"
	"github.com/newsgraph/newsgraph/schema"
)

// naive answers the questions of an index by looking at everything, one
// condition after the other, in the words of the contract.
type naive struct {
	ix         *index.Index
	vocabulary *schema.Vocabulary
	claims     []index.Claim
	links      []index.Link
	entities   []index.Entity
	carry      map[index.Link][]index.Claim
	linksOf    map[index.Term][]index.Link
}

func newNaive(ix *index.Index, p *graph.Project) *naive {
	n := &naive{ix: ix, vocabulary: p.Vocabulary, carry: map[index.Link][]index.Claim{}, linksOf: map[index.Term][]index.Link{}}
	for _, e := range p.Entities {
		entity, err := ix.Entity(e.ID)
		if err != nil {
			panic(err)
		}
		n.entities = append(n.entities, entity)
	}
	for _, a := range p.Articles {
		for _, c := range a.Claims {
			claim, err := ix.Claim(c.ID)
			if err != nil {
				panic(err)
			}
			n.claims = append(n.claims, claim)
			if link, ok := claim.Link(); ok {
				n.carry[link] = append(n.carry[link], claim)
			}
		}
	}
	for link := range n.carry {
		n.links = append(n.links, link)
		n.linksOf[link.Subject()] = append(n.linksOf[link.Subject()], link)
		if link.Object() != link.Subject() {
			n.linksOf[link.Object()] = append(n.linksOf[link.Object()], link)
		}
	}
	return n
}

// dateVerdict is "yes", "no" or "undated".
func dateVerdict(r *index.DateRange, w index.When, dated bool) string {
	if r == nil {
		return "yes"
	}
	ranged := r.From != "" || r.To != ""
	if !dated {
		if r.Dated != nil && *r.Dated || (ranged || len(r.Basis) > 0) && !r.IncludeUndated {
			return "undated"
		}
		return "yes"
	}
	if r.Dated != nil && !*r.Dated || len(r.Basis) > 0 && !slices.Contains(r.Basis, w.Basis()) {
		return "no"
	}
	if !ranged {
		return "yes"
	}
	from, _ := edtf.Parse(r.From)
	to, _ := edtf.Parse(r.To)
	within, _ := edtf.Between(from, to)
	date, _ := edtf.Parse(w.EDTF())
	if r.Match == index.Possible && date.PossiblyWithin(within) || r.Match == index.Certain && date.CertainlyWithin(within) {
		return "yes"
	}
	return "no"
}

// worst combines verdicts that must all hold.
func worst(verdicts ...string) string {
	for _, v := range []string{"no", "undated"} {
		if slices.Contains(verdicts, v) {
			return v
		}
	}
	return "yes"
}

func (n *naive) predicateWithin(p index.Predicate, ok bool, wanted []graph.ID) bool {
	return len(wanted) == 0 || ok && slices.ContainsFunc(wanted, func(w graph.ID) bool {
		return n.vocabulary.PredicateWithin(p.ID().Key(), w.Key())
	})
}

func (n *naive) typeWithin(e index.Entity, wanted []graph.ID) bool {
	return len(wanted) == 0 || slices.ContainsFunc(wanted, func(w graph.ID) bool {
		return n.vocabulary.TypeWithin(e.Type().ID().Key(), w.Key())
	})
}

func among[T comparable](wanted []T, value T) bool {
	return len(wanted) == 0 || slices.Contains(wanted, value)
}

func termID(t index.Term) graph.ID {
	if node, ok := t.(index.Node); ok {
		return node.ID()
	}
	return ""
}

func amongTerms(wanted []graph.ID, t index.Term) bool {
	return len(wanted) == 0 || t != nil && slices.Contains(wanted, termID(t))
}

// either applies a condition to both ends, and the other way round when the
// predicate is symmetric.
func either(p index.Predicate, subject, object index.Term, pass func(subject, object index.Term) bool) bool {
	return pass(subject, object) || p != (index.Predicate{}) && p.Symmetric() && pass(object, subject)
}

func hasLiteral(c index.Claim, f *index.LiteralFilter) bool {
	if f == nil {
		return true
	}
	terms := []index.Term{}
	if object, ok := c.Object(); ok {
		terms = append(terms, object)
	}
	for _, q := range c.Qualifiers() {
		terms = append(terms, q.Value())
	}
	return slices.ContainsFunc(terms, func(t index.Term) bool {
		l, ok := t.(index.Literal)
		if !ok || !among(f.Kind, l.Kind()) {
			return false
		}
		if unit, _ := l.Unit(); !among(f.Unit, unit) {
			return false
		}
		low, known := l.Number()
		high := low
		if to, given := l.NumberTo(); given {
			high = to
		}
		return (f.Min == nil || known && high >= *f.Min) && (f.Max == nil || known && low <= *f.Max)
	})
}

// claim judges a claim.
func (n *naive) claim(c index.Claim, f *index.ClaimFilter, speechToo bool) string {
	if f == nil {
		f = &index.ClaimFilter{}
	}
	if !n.claimParts(c, f, speechToo) || !n.claimWords(c, f) {
		return "no"
	}
	if f.Not != nil && n.claim(c, f.Not, true) == "yes" {
		return "no"
	}
	when, dated := c.When()
	said, spoken := c.Said()
	return worst(dateVerdict(f.When, when, dated), dateVerdict(f.Said, said, spoken))
}

func (n *naive) claimParts(c index.Claim, f *index.ClaimFilter, speechToo bool) bool {
	p, related := c.Predicate()
	subject, _ := c.Subject()
	object, _ := c.Object()
	asked := slices.ContainsFunc(n.vocabulary.Predicates, func(p schema.Predicate) bool {
		return p.Speech && len(f.Predicate) > 0 && slices.ContainsFunc(f.Predicate, func(w graph.ID) bool {
			return n.vocabulary.PredicateWithin(p.Key, w.Key())
		})
	})
	switch {
	case f.Speech != nil && *f.Speech != c.Speech(), f.Speech == nil && !speechToo && !asked && c.Speech():
		return false
	case !n.predicateWithin(p, related, f.Predicate), !hasLiteral(c, f.Literal):
		return false
	case !either(p, subject, object, func(s, o index.Term) bool { return amongTerms(f.Subject, s) && amongTerms(f.Object, o) }):
		return false
	}
	return len(f.Qualifier) == 0 || slices.ContainsFunc(c.Qualifiers(), func(q index.Qualifier) bool {
		return slices.ContainsFunc(f.Qualifier, func(qf index.QualifierFilter) bool {
			e, isEntity := q.Value().(index.Entity)
			return n.predicateWithin(q.Predicate(), true, qf.Predicate) && amongTerms(qf.Value, q.Value()) &&
				(len(qf.EntityType) == 0 || isEntity && n.typeWithin(e, qf.EntityType))
		})
	})
}

func (n *naive) claimWords(c index.Claim, f *index.ClaimFilter) bool {
	speaker, spoken := c.Speaker()
	publisher, published := c.Article().Publisher()
	source := func(pass func(index.Attribution) bool) bool { return slices.ContainsFunc(c.Attribution(), pass) }
	involved := func(pass func(index.Entity) bool) bool { return slices.ContainsFunc(c.Entities(), pass) }
	return (len(f.Entity) == 0 || involved(func(e index.Entity) bool { return slices.Contains(f.Entity, e.ID()) })) &&
		(len(f.EntityType) == 0 || involved(func(e index.Entity) bool { return n.typeWithin(e, f.EntityType) })) &&
		(len(f.Speaker) == 0 || spoken && slices.Contains(f.Speaker, speaker.ID())) &&
		(len(f.SpeakerType) == 0 || spoken && n.typeWithin(speaker, f.SpeakerType)) &&
		(len(f.Source) == 0 || source(func(a index.Attribution) bool { return slices.Contains(f.Source, a.Source().ID()) })) &&
		(f.AnonymousSource == nil || source(index.Attribution.Anonymous) == *f.AnonymousSource) &&
		(f.MinAttribution == nil || len(c.Attribution()) >= *f.MinAttribution) &&
		among(f.Article, c.Article().ID()) &&
		(len(f.Publisher) == 0 || published && slices.Contains(f.Publisher, publisher.ID())) &&
		among(f.Polarity, c.Polarity()) && among(f.Modality, c.Modality()) && among(f.Voice, c.Voice()) &&
		(f.Opinion == nil || *f.Opinion == c.Opinion())
}

// link judges a link.
func (n *naive) link(l index.Link, f *index.LinkFilter) string {
	if f == nil {
		return "yes"
	}
	p, s, o := l.Predicate(), l.Subject(), l.Object()
	hasType := func(t index.Term, wanted []graph.ID) bool {
		e, ok := t.(index.Entity)
		return len(wanted) == 0 || ok && n.typeWithin(e, wanted)
	}
	switch {
	case !n.predicateWithin(p, true, f.Predicate), f.Speech != nil && *f.Speech != p.Speech(), !among(f.Standing, l.Standing()):
		return "no"
	case !either(p, s, o, func(s, o index.Term) bool {
		return amongTerms(f.Subject, s) && amongTerms(f.Object, o) && hasType(s, f.SubjectType) && hasType(o, f.ObjectType)
	}):
		return "no"
	case !amongTerms(f.Entity, s) && !amongTerms(f.Entity, o), !hasType(s, f.EntityType) && !hasType(o, f.EntityType):
		return "no"
	case f.MinArticles != nil && l.ArticleCount() < *f.MinArticles,
		f.MinIndependentSources != nil && l.IndependentSources() < *f.MinIndependentSources,
		f.MaxIndependentSources != nil && l.IndependentSources() > *f.MaxIndependentSources:
		return "no"
	case f.Not != nil && n.link(l, f.Not) == "yes":
		return "no"
	}
	return n.someClaim(l, f)
}

func (n *naive) someClaim(l index.Link, f *index.LinkFilter) string {
	verdicts, dated := []string{}, false
	for _, c := range n.carry[l] {
		_, hasDate := c.When()
		dated = dated || hasDate
		conditions := &index.ClaimFilter{Article: f.Article, Publisher: f.Publisher, Speaker: f.Speaker, Literal: f.Literal, When: f.When}
		verdicts = append(verdicts, n.claim(c, conditions, true))
	}
	switch {
	case slices.Contains(verdicts, "yes"):
		return "yes"
	case slices.Contains(verdicts, "undated") && !dated:
		return "undated"
	}
	return "no"
}

// entity judges an entity.
func (n *naive) entity(e index.Entity, f *index.EntityFilter) bool {
	if f == nil {
		return true
	}
	called := func(name string) bool {
		names := []string{e.Name()}
		for _, a := range e.Aliases() {
			names = append(names, a.Name())
		}
		return slices.ContainsFunc(names, func(own string) bool { return search.Fold(own) == search.Fold(name) })
	}
	inArticle := func(id graph.ID) bool {
		return slices.ContainsFunc(n.claims, func(c index.Claim) bool { return c.Article().ID() == id && slices.Contains(c.Entities(), e) })
	}
	return among(f.ID, e.ID()) && n.typeWithin(e, f.Type) && (f.Named == nil || *f.Named == e.Named()) &&
		(len(f.Name) == 0 || slices.ContainsFunc(f.Name, called)) &&
		(len(f.Article) == 0 || slices.ContainsFunc(f.Article, inArticle)) &&
		(f.MinLinks == nil || e.LinkCount() >= *f.MinLinks) &&
		!slices.ContainsFunc(f.Linked, func(to index.LinkedTo) bool { return !n.linked(e, to) }) &&
		!slices.ContainsFunc(f.NotLinked, func(to index.LinkedTo) bool { return n.linked(e, to) })
}

func (n *naive) linked(e index.Entity, to index.LinkedTo) bool {
	other := func(t index.Term) bool {
		entity, isEntity := t.(index.Entity)
		return amongTerms(to.Entity, t) && (len(to.EntityType) == 0 || isEntity && n.typeWithin(entity, to.EntityType))
	}
	return slices.ContainsFunc(n.linksOf[e], func(l index.Link) bool {
		out := l.Subject() == index.Term(e) && other(l.Object())
		in := l.Object() == index.Term(e) && other(l.Subject())
		direction := to.Direction
		if l.Predicate().Symmetric() {
			direction = index.Both
		}
		return n.predicateWithin(l.Predicate(), true, to.Predicate) && among(to.Standing, l.Standing()) &&
			(out && direction != index.In || in && direction != index.Out)
	})
}
