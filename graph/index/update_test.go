package index_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

// Law: an index that follows changes is the index of the changed project built
// anew, in all its tables.
func TestUpdateIsAsIfBuiltAnew(t *testing.T) {
	for seed := range uint64(10) {
		c := changer{Rand: rand.New(rand.NewPCG(seed, 9)), project: generate(90, seed)}
		c.contradict(&c.project.Articles[0])
		ix := build(t, c.project)
		for step := range 6 {
			for range 1 + c.IntN(3) {
				c.change()
			}
			updated, err := ix.Update(c.project, index.Meta{ContentHash: "hash", Quads: 7})
			if err != nil {
				t.Fatalf("seed %d, step %d: %v", seed, step, err)
			}
			if diff := gocmp.Diff(build(t, c.project), updated, allTables()...); diff != "" {
				t.Fatalf("seed %d, step %d: %v: -anew +updated:\n%s", seed, step, c.done, diff)
			}
			ix, c.done = updated, nil
		}
	}
}

// allTables compares indexes in all that they are built with.
func allTables() []gocmp.Option {
	unbuilt := func(p gocmp.Path) bool {
		field, ok := p.Last().(gocmp.StructField)
		return ok && slices.Contains([]string{"key", "pool", "once"}, field.Name())
	}
	return []gocmp.Option{
		gocmp.Exporter(func(reflect.Type) bool { return true }),
		gocmp.FilterPath(unbuilt, gocmp.Ignore()),
		cmpopts.EquateEmpty(),
	}
}

// changer changes a project at random, and never a part that is shared with the
// project before.
type changer struct {
	*rand.Rand
	project *graph.Project
	made    int
	done    []string
}

func (c *changer) change() {
	p := *c.project
	p.Articles, p.Entities = slices.Clone(p.Articles), slices.Clone(p.Entities)
	c.project = &p
	c.made++
	article, entity := &p.Articles[c.IntN(len(p.Articles))], &p.Entities[c.IntN(len(p.Entities))]
	kinds := []struct {
		name   string
		change func()
	}{
		{"new article", func() { c.put(c.article(graph.ArticleID(fmt.Sprintf("a%06d-%d", c.IntN(9), c.made)))) }},
		{"other claims", func() {
			if !c.cited(article.ID) {
				c.put(c.article(article.ID))
			}
		}},
		{"dropped article", func() {
			if !c.cited(article.ID) && len(p.Articles) > 2 {
				p.Articles = slices.DeleteFunc(p.Articles, func(a graph.Article) bool { return a.ID == article.ID })
			}
		}},
		{"other words", func() {
			i := c.IntN(len(article.Claims))
			if cited, at, found := c.remarked(); found {
				article, i = cited, at
			}
			article.Claims = slices.Clone(article.Claims)
			article.Claims[i].Gist = fmt.Sprintf("Other words %d.", c.made)
		}},
		{"contradicted in another article", func() { c.contradict(article) }},
		{"other title", func() { article.Title = "Another title" }},
		{"spelling", func() {
			s := graph.Spelling{Entity: entity.ID, Name: graph.Name{Text: entity.Names[0].Text, Language: "es"}}
			article.Spellings = slices.Clone(article.Spellings)
			article.Spellings = append(article.Spellings, s)
			article.Sort()
		}},
		{"new name", func() { entity.Names = []graph.Name{{Text: fmt.Sprintf("newly named boats %d", c.made)}} }},
		{"unnamed", func() { entity.Unnamed = !entity.Unnamed }},
		{"new entity", func() {
			id := graph.EntityID(fmt.Sprintf("%s-%d", entity.ID.Key(), c.made))
			p.Entities = append(p.Entities, graph.Entity{ID: id, Type: entity.Type, Names: []graph.Name{{Text: "Somebody New"}}})
			p.Sort()
		}},
		{"other label", func() {
			v := *p.Vocabulary
			v.Predicates = slices.Clone(v.Predicates)
			v.Predicates[c.IntN(len(v.Predicates))].Label = fmt.Sprintf("label %d", c.made)
			p.Vocabulary = &v
		}},
	}
	// What keeps most of the words comes more often than what keeps none.
	kind := kinds[min(c.IntN(2*len(kinds)), c.IntN(len(kinds)))]
	kind.change()
	c.done = append(c.done, kind.name)
}

// article makes an article of the entities that there are.
func (c *changer) article(id graph.ID) graph.Article {
	g := &generator{Rand: c.Rand, entities: 12, types: []string{"person"}, project: c.project}
	a := g.article(0)
	a.ID = id
	for i := range a.Claims {
		one := &a.Claims[i]
		one.ID = graph.ClaimID(id, one.ID.ClaimKey())
		for _, term := range []*graph.Term{&one.Subject, &one.Object} {
			if key := term.Ref.ClaimKey(); key != "" {
				term.Ref = graph.ClaimID(id, key)
			}
		}
	}
	return a
}

func (c *changer) put(a graph.Article) {
	i, found := slices.BinarySearchFunc(c.project.Articles, a.ID, func(a graph.Article, id graph.ID) int { return cmp.Compare(a.ID, id) })
	if found {
		c.project.Articles[i] = a
		return
	}
	c.project.Articles = slices.Insert(c.project.Articles, i, a)
}

// cited reports whether another article has a claim of this one inside.
func (c *changer) cited(id graph.ID) bool {
	for i := range c.project.Articles {
		a := &c.project.Articles[i]
		for j := range a.Claims {
			if a.ID != id && (a.Claims[j].Object.Ref.Article() == id || a.Claims[j].Subject.Ref.Article() == id) {
				return true
			}
		}
	}
	return false
}

// remarked returns a claim that a remark in an article has inside.
func (c *changer) remarked() (a *graph.Article, claim int, found bool) {
	articles := c.project.ArticlesByID()
	for i := range c.project.Articles {
		for _, remark := range c.project.Articles[i].Claims {
			if about := remark.Object.Ref; about.Article() != "" && about.Article() != c.project.Articles[i].ID {
				a = articles[about.Article()]
				return a, slices.IndexFunc(a.Claims, func(c graph.Claim) bool { return c.ID == about }), true
			}
		}
	}
	return nil, 0, false
}

// contradict adds a claim with claims of other articles inside: a remark.
func (c *changer) contradict(a *graph.Article) {
	someone := func() graph.Term {
		other := &c.project.Articles[c.IntN(len(c.project.Articles))]
		return graph.Ref(other.Claims[c.IntN(len(other.Claims))].ID)
	}
	remark := claim(a.ID, fmt.Sprintf("z%d", c.made), someone(), "contradicts", someone())
	remark.Voice = graph.Annotator
	a.Claims = append(slices.Clone(a.Claims), remark)
	a.Sort()
}
