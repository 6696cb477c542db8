package index_test

import (
	"context"
	"math/rand/v2"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

// BenchmarkWalks asks for paths and neighbourhoods of random entities, few of
// which are hubs, and finds all disagreements.
func BenchmarkWalks(b *testing.B) {
	sizes(b, func(b *testing.B, p *graph.Project) {
		ix := build(b, p)
		ctx := context.Background()
		random := rand.New(rand.NewPCG(7, 8))
		someone := func() graph.ID { return p.Entities[random.IntN(len(p.Entities)/2)].ID }
		another := func() graph.ID { return p.Entities[len(p.Entities)/2+random.IntN(len(p.Entities)/2)].ID }
		if _, err := ix.Neighborhood(ctx, nil, 1, nil, 1); err != nil { // counts degrees
			b.Fatal(err)
		}
		for _, query := range []struct {
			name string
			run  func() error
		}{
			{"shortest path", func() error {
				_, err := ix.Paths(ctx, someone(), another(), 6, 1, nil)
				return err
			}},
			{"five paths with their evidence", func() error {
				found, err := ix.Paths(ctx, someone(), another(), 4, 5, nil)
				if err != nil {
					return err
				}
				for _, path := range found.Paths {
					for _, hop := range path.Hops() {
						for _, join := range hop.Joins() {
							join.Claims()
						}
					}
				}
				return nil
			}},
			{"neighborhood of two hops", func() error {
				_, err := ix.Neighborhood(ctx, []graph.ID{someone()}, 2, nil, 200)
				return err
			}},
			{"neighborhood of everything", func() error {
				_, err := ix.Neighborhood(ctx, nil, 1, nil, 200)
				return err
			}},
			{"all disagreements", func() error {
				_, err := build(b, p).Disagreements(ctx, nil, index.Page{})
				return err
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
