package server

import (
	"encoding/json"
	"fmt"
	"sync"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

// fixtureVersion returns a version of the fixture with n articles more, whose
// hash says so.
func fixtureVersion(t *testing.T, n int) *index.Index {
	t.Helper()
	p := fixture()
	for i := range n {
		a := article{Article: graph.Article{ID: graph.ArticleID(fmt.Sprintf("x-%03d", i)), Title: "More", TextLength: 100}}
		c := a.claim("c1", "north-line", "acquired", "ferry-works", 0, 10)
		c.When = graph.When{EDTF: fmt.Sprint(2000 + i)}
		p.Articles = append(p.Articles, a.sorted())
	}
	ix, err := index.Build(p, index.Meta{ContentHash: fmt.Sprint(n)})
	if err != nil {
		t.Fatal(err)
	}
	return ix
}

// While the graph changes, every answer is of one version of it.
func TestAnswersAreOfOneVersion(t *testing.T) {
	source := versionsOf(fixtureVersion(t, 0))
	s := newServer(t, func(c *Config) { c.Graph = source })
	versions := []*index.Index{fixtureVersion(t, 0), fixtureVersion(t, 1), fixtureVersion(t, 7)}
	done := make(chan struct{})
	var writer, readers sync.WaitGroup
	writer.Go(func() {
		for i := 0; ; i++ {
			select {
			case <-done:
				return
			default:
				source.current.Store(versions[i%len(versions)])
			}
		}
	})
	for range 4 {
		readers.Go(func() {
			for range 50 {
				answer := ask(t, s, "{ a: overview { contentHash articles } articles { totalCount nodes { claims { totalCount } } } b: overview { contentHash } }", nil)
				var data struct {
					A struct {
						ContentHash string
						Articles    int
					}
					Articles struct{ TotalCount int }
					B        struct{ ContentHash string }
				}
				if err := json.Unmarshal(answer.Data, &data); err != nil {
					t.Errorf("%v: %v", err, answer.Errors)
					return
				}
				if data.A.ContentHash != data.B.ContentHash || data.A.Articles != data.Articles.TotalCount || fmt.Sprint(data.A.Articles-2) != data.A.ContentHash {
					t.Errorf("versions are mixed: %s", answer.Data)
					return
				}
			}
		})
	}
	readers.Wait()
	close(done)
	writer.Wait()
}

// Who reads all claims page by page while articles come and go sees each claim
// that was there all the time exactly once.
func TestPagesAcrossVersions(t *testing.T) {
	for _, order := range []string{"DATE", "DATE_DESC", "SAID", "TEXT", "PREDICATE"} {
		t.Run(order, func(t *testing.T) {
			source := versionsOf(fixtureVersion(t, 3))
			s := newServer(t, func(c *Config) { c.Graph = source })
			seen := map[string]int{}
			var after any
			for page := 0; ; page++ {
				source.current.Store(fixtureVersion(t, 3+5*(page%3)))
				answer := ask(t, s, "query($order: ClaimOrder, $after: String) { claims(orderBy: $order, first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }",
					map[string]any{"order": order, "after": after})
				var data struct {
					Claims struct {
						Nodes    []struct{ ID string }
						PageInfo struct {
							HasNextPage bool
							EndCursor   string
						}
					}
				}
				if err := json.Unmarshal(answer.Data, &data); err != nil {
					t.Fatalf("%v: %v", err, answer.Errors)
				}
				for _, node := range data.Claims.Nodes {
					seen[node.ID]++
				}
				if after = data.Claims.PageInfo.EndCursor; !data.Claims.PageInfo.HasNextPage && page%3 == 0 {
					break
				}
			}
			for _, id := range []string{"claim/harbour-sale/c1", "claim/harbour-sale/c5", "claim/crew-dispute/c2", "claim/crew-dispute/c4", "claim/x-000/c1", "claim/x-002/c1"} {
				if seen[id] != 1 {
					t.Errorf("%s is seen %d times", id, seen[id])
				}
			}
			for id, n := range seen {
				if n > 1 {
					t.Errorf("%s is seen %d times", id, n)
				}
			}
		})
	}
}
