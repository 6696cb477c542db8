package server

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"sync"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/schema"
)

// generatedIndex returns an index of a graph with this many claims: a tenth as
// many entities with power-law degrees, 30 claims an article, 25 predicates,
// every claim with a passage and a date. The same number gives the same graph.
func generatedIndex(t testing.TB, claims int) *index.Index {
	t.Helper()
	built, err := buildGenerated(claims)
	if err != nil {
		t.Fatal(err)
	}
	return built
}

// buildGenerated keeps what it built: benchmarks of all questions share it.
func buildGenerated(claims int) (*index.Index, error) {
	generatedOnce.Lock()
	defer generatedOnce.Unlock()
	if ix, found := generatedOnce.built[claims]; found {
		return ix, nil
	}
	ix, err := index.Build(generate(claims), index.Meta{})
	if err == nil {
		generatedOnce.built[claims] = ix
	}
	return ix, err
}

var generatedOnce = struct {
	sync.Mutex
	built map[int]*index.Index
}{built: map[int]*index.Index{}}

func generate(claims int) *graph.Project {
	const perArticle, predicates, types = 30, 25, 5
	random := rand.New(rand.NewPCG(1, uint64(claims)))
	entities, articles := max(claims/10, 20), max(claims/perArticle, 1)
	p := &graph.Project{Vocabulary: &schema.Vocabulary{}}
	for i := range types {
		p.Vocabulary.Types = append(p.Vocabulary.Types, schema.Type{Key: fmt.Sprintf("type-%02d", i), Label: fmt.Sprintf("type %d", i)})
	}
	for i := range predicates {
		p.Vocabulary.Predicates = append(p.Vocabulary.Predicates, schema.Predicate{Key: fmt.Sprintf("does-%02d", i), Label: fmt.Sprintf("does %d to", i)})
	}
	for i := range entities {
		p.Entities = append(p.Entities, graph.Entity{
			ID: entityAt(i), Type: graph.TypeID(fmt.Sprintf("type-%02d", i%types)),
			Names:   []graph.Name{{Text: nameOf(i)}},
			Aliases: []graph.Name{{Text: "alias " + strconv.Itoa(i)}},
		})
	}
	pick := func() int { // few are named often, most seldom
		return min(int(float64(entities)*math.Pow(random.Float64(), 3)), entities-1)
	}
	for i := range articles {
		a := graph.Article{
			ID: graph.ArticleID(fmt.Sprintf("article-%06d", i)), Title: "Article " + strconv.Itoa(i), Publisher: entityAt(i % 20),
			Published: graph.When{EDTF: day(random)}, Language: "en", TextLength: 6000, URL: fmt.Sprintf("https://news.example/%d", i),
		}
		for j := range perArticle {
			subject, object := pick(), pick()
			if object == subject {
				object = (object + 1) % entities
			}
			a.Claims = append(a.Claims, graph.Claim{
				ID: graph.ClaimID(a.ID, fmt.Sprintf("c%02d", j)), Subject: graph.Ref(entityAt(subject)),
				Predicate: graph.PredicateID(fmt.Sprintf("does-%02d", random.IntN(predicates))), Object: graph.Ref(entityAt(object)),
				When:     graph.When{EDTF: day(random)},
				Evidence: []graph.Passage{{Start: j * 200, End: j*200 + 150, Paragraph: j + 1, Excerpt: "the first four words … the last four words"}},
			})
		}
		p.Articles = append(p.Articles, a)
	}
	return p
}

func entityAt(i int) graph.ID { return graph.EntityID(fmt.Sprintf("entity-%06d", i)) }

func day(random *rand.Rand) string {
	return fmt.Sprintf("%d-%02d-%02d", 2000+random.IntN(25), 1+random.IntN(12), 1+random.IntN(28))
}

// nameOf makes names of syllables, so that prefixes are shared as those of
// people are.
func nameOf(i int) string {
	syllables := []string{"ba", "cor", "den", "el", "fri", "gan", "ho", "is", "jul", "ka", "lo", "mer", "nor", "os", "pel", "qui", "ra", "sol", "tam", "ul"}
	name := ""
	for n := i + 8000; n > 0; n /= len(syllables) {
		name += syllables[n%len(syllables)]
	}
	return string(name[0]-'a'+'A') + name[1:] + " " + strconv.Itoa(i)
}
