package graphtest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"

	"github.com/newsgraph/newsgraph/graph"
)

// Random returns a consistent project over [Vocabulary] with as many articles of
// as many claims; the same source of randomness gives the same project. Few
// entities are used, so that articles carry the same triples.
func Random(r *rand.Rand, articles, claims int) *graph.Project {
	g := &generator{r: r, entities: max(4, articles*claims/10)}
	p := &graph.Project{Vocabulary: Vocabulary()}
	for i := range articles {
		p.Articles = append(p.Articles, g.Article(i, claims))
	}
	g.addEntities(p)
	p.Sort()
	return p
}

// Mutate returns the project with one article replaced by another of as many
// claims, added or removed. The project itself stays as it is.
func Mutate(r *rand.Rand, p *graph.Project, claims int) *graph.Project {
	g := &generator{r: r, entities: max(4, len(p.Articles)*claims/10)}
	changed := &graph.Project{Vocabulary: p.Vocabulary, Articles: slices.Clone(p.Articles)}
	number := r.IntN(12)
	at := slices.IndexFunc(changed.Articles, func(a graph.Article) bool { return a.ID == articleID(number) })
	switch {
	case at < 0:
		changed.Articles = append(changed.Articles, g.Article(number, claims))
	case r.IntN(2) == 0:
		changed.Articles = slices.Delete(changed.Articles, at, at+1)
	default:
		changed.Articles[at] = g.Article(number, claims)
	}
	g.addEntities(changed)
	changed.Sort()
	return changed
}

type generator struct {
	r        *rand.Rand
	entities int
}

func articleID(number int) graph.ID { return graph.ArticleID("a" + strconv.Itoa(number)) }

// Article returns an article with as many claims, of which some are speech.
func (g *generator) Article(number, claims int) graph.Article {
	a := graph.Article{ID: articleID(number), Title: g.text(), TextLength: 100 * (claims + 1), Publisher: g.entity("organization")}
	if g.r.IntN(2) == 0 {
		a.Spellings = []graph.Spelling{{Entity: g.entity("person"), Name: graph.Name{Text: g.text(), Language: "en"}}}
	}
	for i := range claims {
		a.Claims = append(a.Claims, g.claims(a.ID, i)...)
	}
	return a
}

// claims returns a claim and, if it is said by somebody, the speech.
func (g *generator) claims(article graph.ID, i int) []graph.Claim {
	key := "c" + strconv.Itoa(i)
	c := graph.Claim{
		ID: graph.ClaimID(article, key), Subject: graph.Ref(g.entity("organization")),
		Polarity: graph.Polarity(g.r.IntN(4) / 3), Modality: graph.Modality(max(0, g.r.IntN(12)-7)),
		Opinion: g.r.IntN(9) == 0, Gist: g.text(),
		Evidence: []graph.Passage{{Start: 100 * i, End: 100*i + 1 + g.r.IntN(90), Paragraph: i + 1, Excerpt: g.text()}},
	}
	g.object(&c)
	if g.r.IntN(3) == 0 {
		c.When = graph.When{EDTF: strconv.Itoa(2000 + g.r.IntN(30)), Basis: graph.Basis(g.r.IntN(3)), Note: g.text()}
	}
	if g.r.IntN(3) > 0 {
		return []graph.Claim{c}
	}
	c.Voice = graph.Paraphrased
	return []graph.Claim{c, {
		ID: graph.ClaimID(article, key+".1"), Subject: graph.Ref(g.entity("person")), Predicate: graph.PredicateID("stated"),
		Object: graph.Ref(c.ID), Evidence: c.Evidence,
	}}
}

func (g *generator) object(c *graph.Claim) {
	switch g.r.IntN(4) {
	case 0:
		c.Predicate, c.Object = graph.PredicateID("met"), graph.Ref(g.entity("person"))
	case 1:
		c.Predicate, c.Subject = graph.PredicateID("groups-designated"), graph.Ref(g.entity("event"))
		c.Object = graph.Term{Literal: count(strconv.Itoa(g.r.IntN(5)), graph.Comparator(g.r.IntN(5)))}
	case 2:
		c.Predicate, c.Object = graph.PredicateID("described-as"), graph.Term{Literal: graph.Literal{Kind: graph.Text, Value: g.text()}}
	default:
		c.Predicate, c.Object = graph.PredicateID("designated"), graph.Ref(g.entity("legal-status"))
		c.Qualifiers = []graph.Qualifier{{Predicate: graph.PredicateID("in-year"), Value: graph.Term{Literal: graph.Literal{Kind: graph.Money, Value: "1.5", To: "2", Comparator: graph.Between, Unit: "usd"}}}}
	}
}

func (g *generator) entity(kind string) graph.ID {
	return graph.EntityID(fmt.Sprintf("%s-%d", kind, g.r.IntN(g.entities)))
}

func (g *generator) text() string {
	words := []string{"plain", "“quoted”", `back\slash`, "dots…", "日本", "cartel", "línea", "100%", "a/b", "x..y", "\U0001F600"}
	return words[g.r.IntN(len(words))] + " " + words[g.r.IntN(len(words))]
}

// addEntities adds the entities that the articles use.
func (g *generator) addEntities(p *graph.Project) {
	added := map[graph.ID]bool{}
	for i := range p.Articles {
		for id := range p.Articles[i].Entities() {
			if added[id] {
				continue
			}
			added[id] = true
			kind := id.Key()[:lastDash(id.Key())]
			p.Entities = append(p.Entities, graph.Entity{ID: id, Type: graph.TypeID(kind), Names: []graph.Name{{Text: "The " + id.Key()}}})
		}
	}
}

func lastDash(key string) int {
	for i := len(key) - 1; ; i-- {
		if key[i] == '-' {
			return i
		}
	}
}
