package server

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/store"
)

// BenchmarkQuestionsWriting measures what is asked of the store: Q8 is to load a
// graph into a new file, Q9 to add an article of 30 claims to it. Both are
// durable, and the new Index is there to be asked, when they are done. To open
// is what a start waits for.
func BenchmarkQuestionsWriting(b *testing.B) {
	for _, claims := range sizes() {
		b.Run(fmt.Sprintf("Q8-load/%d", claims), func(b *testing.B) {
			p := generate(claims)
			for b.Loop() {
				openLoaded(b, p, newFile(b))
			}
			b.ReportMetric(float64(claims)*float64(b.N)/b.Elapsed().Seconds(), "claims/s")
		})
		b.Run(fmt.Sprintf("Q9-one-article/%d", claims), func(b *testing.B) {
			p := generate(claims)
			s := openLoaded(b, p, newFile(b))
			i := 0
			for b.Loop() {
				p = withArticle(p, i)
				if _, err := s.Replace(b.Context(), p, store.ReplaceOptions{}); err != nil {
					b.Fatal(err)
				}
				i++
			}
		})
		b.Run(fmt.Sprintf("open/%d", claims), func(b *testing.B) {
			file := newFile(b)
			openLoaded(b, generate(claims), file).Close()
			for b.Loop() {
				s, err := store.Open(b.Context(), file)
				if err != nil {
					b.Fatal(err)
				}
				s.Close()
			}
		})
	}
}

func newFile(b *testing.B) string { return filepath.Join(b.TempDir(), "graph.db") }

func openLoaded(b *testing.B, p *graph.Project, file string) *store.Store {
	b.Helper()
	s, err := store.Open(b.Context(), file)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	if _, err := s.Replace(b.Context(), p, store.ReplaceOptions{}); err != nil {
		b.Fatal(err)
	}
	return s
}

// withArticle returns a project with an article more, somewhere among the
// others, that says something else of its entities than they do.
func withArticle(p *graph.Project, n int) *graph.Project {
	place := n * 7919 % len(p.Articles)
	a := p.Articles[place]
	a.ID = graph.ArticleID(fmt.Sprintf("%s-again-%d", a.ID.Key(), n))
	a.Claims = slices.Clone(a.Claims)
	for i := range a.Claims {
		c := &a.Claims[i]
		c.ID = graph.ClaimID(a.ID, c.ID.ClaimKey())
		c.Object = graph.Ref(p.Entities[(n*37+i*101)%len(p.Entities)].ID)
	}
	changed := *p
	i, _ := slices.BinarySearchFunc(p.Articles, a.ID, func(a graph.Article, id graph.ID) int { return cmp.Compare(a.ID, id) })
	changed.Articles = slices.Insert(slices.Clone(p.Articles), i, a)
	return &changed
}
