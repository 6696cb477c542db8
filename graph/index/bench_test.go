package index_test

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

var largest = flag.Int("claims", 100_000, "claims of the largest generated graph in benchmarks, by powers of ten")

// sizes calls bench with generated graphs of 1,000 claims and more.
func sizes(b *testing.B, bench func(b *testing.B, p *graph.Project)) {
	for claims := 1000; claims <= *largest; claims *= 10 {
		p := generate(claims, 1)
		b.Run(fmt.Sprintf("claims=%d", claims), func(b *testing.B) { bench(b, p) })
	}
}

// BenchmarkBuild also reports what an index takes beyond what its project does:
// names, texts and IDs are shared with the project.
func BenchmarkBuild(b *testing.B) {
	sizes(b, func(b *testing.B, p *graph.Project) {
		before := heap()
		ix := build(b, p)
		bytes := float64(heap()-before) / float64(ix.Overview().Claims)
		for b.Loop() {
			build(b, p)
		}
		b.ReportMetric(bytes, "B/claim")
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(ix.Overview().Claims), "ns/claim")
		runtime.KeepAlive(ix)
	})
}

// BenchmarkUpdate adds an article to a graph.
func BenchmarkUpdate(b *testing.B) {
	sizes(b, func(b *testing.B, p *graph.Project) {
		ix := build(b, p)
		c := changer{Rand: rand.New(rand.NewPCG(1, 1)), project: p}
		for b.Loop() {
			changed := *p
			changed.Articles = slices.Clone(p.Articles)
			c.project = &changed
			c.put(c.article(graph.ArticleID(fmt.Sprintf("a%06d-again", c.IntN(len(p.Articles))))))
			if _, err := ix.Update(&changed, index.Meta{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func heap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func BenchmarkQueries(b *testing.B) {
	sizes(b, func(b *testing.B, p *graph.Project) {
		ix := build(b, p)
		ctx := context.Background()
		hub, err := ix.Entity(graph.EntityID(entityKey(0)))
		if err != nil {
			b.Fatal(err)
		}
		ten := index.Page{First: ptr(10)}
		for _, query := range []struct {
			name string
			run  func() error
		}{
			{"ten newest links of a hub", func() error {
				_, err := hub.Links(ctx, index.Both, nil, index.LinksByDateDesc, ten)
				return err
			}},
			{"predicate in a range of dates", func() error {
				_, err := ix.Claims(ctx, &index.ClaimFilter{Predicate: []graph.ID{"predicate/relates-03"},
					When: &index.DateRange{From: "2012", To: "2013-06"}}, index.ClaimsByDate, index.Page{})
				return err
			}},
			{"all claims", func() error {
				_, err := ix.Claims(ctx, nil, index.ClaimsByDate, index.Page{})
				return err
			}},
			{"counts by predicate in a range of dates", func() error {
				_, err := ix.Counts(ctx, index.CountByPredicate, &index.ClaimFilter{When: &index.DateRange{From: "2012", To: "2013-06"}}, nil)
				return err
			}},
			{"claims of a speaker type about a person", func() error {
				_, err := ix.Claims(ctx, &index.ClaimFilter{SpeakerType: []graph.ID{"type/organization"}, EntityType: []graph.ID{"type/person"}},
					index.ClaimsByDate, index.Page{})
				return err
			}},
			{"claims with words", func() error {
				_, err := ix.Claims(ctx, &index.ClaimFilter{Text: ptr("bako nuso")}, index.ClaimsByDate, index.Page{})
				return err
			}},
			{"search for a beginning", func() error {
				_, err := ix.Search(ctx, "bak", []index.SearchKind{index.SearchEntities}, nil, ten)
				return err
			}},
			{"links with two sources", func() error {
				_, err := ix.Links(ctx, &index.LinkFilter{MinIndependentSources: ptr(2)}, index.LinksByClaims, index.Page{})
				return err
			}},
			{"neighbors of a hub", func() error {
				_, err := hub.Neighbors(ctx, index.Both, nil, nil, index.Page{})
				return err
			}},
			{"branches of a hub", func() error {
				_, err := hub.Branches(ctx, index.Both, nil)
				return err
			}},
			{"unknown id", func() error {
				_, _ = ix.Entity("entity/e0000o12")
				return nil
			}},
		} {
			b.Run(query.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := query.run(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	})
}
