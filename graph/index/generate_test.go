package index_test

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/schema"
)

// generate returns a project of about so many claims, the same for the same
// seed: one entity for ten claims, one article for thirty, degrees by a power
// law, and everything that a claim can have now and then.
func generate(claims int, seed uint64) *graph.Project {
	g := &generator{
		Rand:     rand.New(rand.NewPCG(seed, 1)),
		entities: max(12, claims/10),
		types:    []string{"agent", "criminal-organization", "legal-status", "news-organization", "organization", "person", "place", "unnamed-source"},
	}
	p := &graph.Project{Vocabulary: generatedVocabulary()}
	for n := range g.entities {
		p.Entities = append(p.Entities, g.entity(n))
	}
	g.project = p
	for n := 0; g.made < claims; n++ {
		p.Articles = append(p.Articles, g.article(n))
	}
	return p
}

// plainPredicates is how many predicates relate entities.
const plainPredicates = 18

func generatedVocabulary() *schema.Vocabulary {
	v := vocabulary()
	for n := range plainPredicates {
		p := schema.Predicate{Key: fmt.Sprintf("relates-%02d", n), Label: fmt.Sprintf("relates so %d to", n), Symmetric: n%9 == 4}
		if n%3 == 2 {
			p.Parent = fmt.Sprintf("relates-%02d", n-1)
		}
		v.Predicates = append(v.Predicates, p)
	}
	slices.SortFunc(v.Predicates, func(a, b schema.Predicate) int { return cmp.Compare(a.Key, b.Key) })
	return v
}

type generator struct {
	*rand.Rand
	project  *graph.Project
	entities int
	types    []string
	made     int
	claims   []graph.Claim // of the article
	next     int
}

func (g *generator) chance(percent int) bool { return g.IntN(100) < percent }

func entityKey(n int) string { return fmt.Sprintf("e%07d", n) }

// someone returns an entity: few are chosen often.
func (g *generator) someone() graph.ID {
	n := int(float64(g.entities) * math.Pow(g.Float64(), 1.8))
	return graph.EntityID(entityKey(min(n, g.entities-1)))
}

var syllables = []string{"ba", "ko", "lé", "mi", "nu", "pa", "ri", "so", "tu", "ve", "ñan", "xo"}

func (g *generator) word() string {
	var b strings.Builder
	for range 2 + g.IntN(2) {
		b.WriteString(syllables[g.IntN(len(syllables))])
	}
	return b.String()
}

func (g *generator) words(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = g.word()
	}
	return strings.Join(words, " ")
}

func (g *generator) entity(n int) graph.Entity {
	e := graph.Entity{
		ID: graph.EntityID(entityKey(n)), Type: graph.TypeID(g.types[g.IntN(len(g.types))]),
		Names: []graph.Name{{Text: strings.ToUpper(g.word()) + " " + g.word()}}, Unnamed: g.chance(10),
	}
	if g.chance(30) {
		e.Aliases = []graph.Name{{Text: g.word()}}
	}
	if e.Unnamed {
		e.Number = graph.Literal{Kind: graph.Count, Value: fmt.Sprint(1 + g.IntN(9)), Unit: "person"}
	}
	return e
}

func (g *generator) article(n int) graph.Article {
	a := graph.Article{ID: graph.ArticleID(fmt.Sprintf("a%06d", n)), Title: g.words(5), TextLength: 6000, Language: []string{"en", "es", "en-GB", ""}[g.IntN(4)]}
	if g.chance(90) {
		a.Publisher = graph.EntityID(entityKey(g.IntN(12)))
	}
	if g.chance(95) {
		a.Published = g.date()
	}
	for range max(0, g.IntN(5)-2) {
		a.BasedOn = append(a.BasedOn, graph.Basing{Source: graph.EntityID(entityKey(g.IntN(12)))})
	}
	if g.chance(30) {
		a.Spellings = []graph.Spelling{{Entity: g.someone(), Name: graph.Name{Text: g.word()}}}
	}
	g.claims, g.next = nil, 0
	for len(g.claims) < 30 {
		g.claim(a.ID)
	}
	g.made += len(g.claims)
	a.Claims = sortedClaims(g.claims...)
	return a
}

func (g *generator) date() graph.When {
	year, month, day := 2000+g.IntN(26), 1+g.IntN(12), 1+g.IntN(28)
	w := graph.When{Basis: graph.Basis(g.IntN(3))}
	switch g.IntN(12) {
	case 0:
		w.EDTF = fmt.Sprint(year)
	case 1:
		w.EDTF = fmt.Sprintf("%d-%02d~", year, month)
	case 2:
		w.EDTF = fmt.Sprintf("%d/%d", year, year+1+g.IntN(3))
	case 3:
		w.EDTF = fmt.Sprintf("../%d", year)
	case 4:
		w.EDTF = fmt.Sprintf("%d-%02d?", year, month)
	case 5, 6:
		w.EDTF = fmt.Sprintf("%d-%02d", year, month)
	default:
		w.EDTF = fmt.Sprintf("%d-%02d-%02d", year, month, day)
	}
	return w
}

func (g *generator) literal() graph.Literal {
	l := graph.Literal{Kind: graph.Count, Unit: "person", Value: fmt.Sprint(g.IntN(2000)), Comparator: graph.Comparator(g.IntN(6))}
	switch g.IntN(5) {
	case 0:
		l.Kind, l.Unit = graph.Money, "usd"
	case 1:
		l.Kind, l.Unit = graph.Percent, "percent"
	case 2:
		l.Comparator, l.To = graph.Between, fmt.Sprint(2000+g.IntN(2000))
	case 3:
		l.Comparator, l.Value = graph.Vague, "dozens"
	}
	return l
}

// claim adds a claim to the article, sometimes with its speech.
func (g *generator) claim(article graph.ID) {
	g.next++
	key := fmt.Sprintf("c%d", g.next)
	start := g.next * 150
	c := graph.Claim{
		ID: graph.ClaimID(article, key), Subject: graph.Ref(g.someone()), Predicate: graph.PredicateID(fmt.Sprintf("relates-%02d", g.IntN(plainPredicates))),
		Object: graph.Ref(g.someone()), Modality: graph.Modality(max(0, g.IntN(9)-4)), Opinion: g.chance(10),
		Evidence: []graph.Passage{{Start: start, End: start + 50 + g.IntN(400), Paragraph: g.next, Excerpt: g.words(4) + " … " + g.words(4)}},
	}
	if g.chance(15) {
		c.Polarity = graph.Negated
	}
	if g.chance(75) {
		c.When = g.date()
	}
	switch g.IntN(12) {
	case 0:
		c.Object = graph.Term{Literal: g.literal()}
		c.Predicate = "predicate/troops"
	case 1:
		c.Subject, c.Predicate, c.Object, c.Gist = graph.Term{}, "", graph.Term{}, g.words(8)
		c.About = slices.Compact(slices.Sorted(slices.Values([]graph.ID{g.someone(), g.someone()})))
	case 2:
		if len(g.claims) > 0 {
			c.Subject, c.Predicate, c.Object = graph.Ref(c.ID), "predicate/contradicts", graph.Ref(g.claims[g.IntN(len(g.claims))].ID)
			c.Voice, c.Evidence = graph.Annotator, nil
			g.claims = append(g.claims, c)
			return
		}
	}
	if g.chance(30) {
		c.Gist = g.words(8)
	}
	if g.chance(25) {
		c.Qualifiers = append(c.Qualifiers, graph.Qualifier{Predicate: "predicate/agent", Value: graph.Ref(g.someone())})
	}
	if g.chance(10) {
		c.Qualifiers = append(c.Qualifiers, graph.Qualifier{Predicate: "predicate/number", Value: graph.Term{Literal: g.literal()}})
	}
	g.utter(c)
}

// utter adds a claim in the article's own voice, or with a chain of speech.
func (g *generator) utter(c graph.Claim) {
	depth := max(0, g.IntN(6)-3)
	if depth > 0 {
		c.Voice = graph.Voice(1 + g.IntN(2))
	}
	g.claims = append(g.claims, c)
	content := c
	for step := range depth {
		verb := []string{"stated", "reported", "rejected"}[g.IntN(3)]
		s := claim(c.ID.Article(), fmt.Sprintf("%s.%d", c.ID.ClaimKey(), step+1), graph.Ref(g.someone()), verb, graph.Ref(content.ID), c.Evidence...)
		if step == 0 && g.chance(50) {
			s.When = g.date()
		}
		if step < depth-1 {
			s.Voice = graph.Paraphrased
		}
		g.claims = append(g.claims, s)
		content = s
	}
}
