package store

import (
	"context"
	"errors"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/graphtest"
	"github.com/newsgraph/newsgraph/graph/quads"
)

// eachFlavour runs a law over every flavour. reopen closes a store and opens it
// again where the flavour outlives that.
func eachFlavour(t *testing.T, law func(t *testing.T, s *Store, reopen func(*Store) *Store)) {
	t.Run("memory", func(t *testing.T) {
		law(t, open(t, Memory), func(s *Store) *Store { return s })
	})
	t.Run("bolt", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "graph.db")
		law(t, open(t, path), func(s *Store) *Store {
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			return open(t, path)
		})
	})
}

func open(t testing.TB, address string) *Store {
	t.Helper()
	s, err := Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func replace(t testing.TB, s *Store, p *graph.Project) Change {
	t.Helper()
	change, err := s.Replace(t.Context(), p, ReplaceOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return change
}

// stored returns what Cayley holds, in order.
func stored(t testing.TB, s *Store) []quad.Quad {
	t.Helper()
	var list []quad.Quad
	for q, err := range s.flavour.load(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, q)
	}
	quads.Sort(list)
	return list
}

// wanted returns what it should hold: a set of quads, in order.
func wanted(p *graph.Project) []quad.Quad {
	list := append(quads.Meta(p), quads.Vocabulary(p.Vocabulary)...)
	for i := range p.Entities {
		list = append(list, quads.Entity(&p.Entities[i])...)
	}
	for i := range p.Articles {
		list = append(list, quads.Article(&p.Articles[i])...)
	}
	quads.Sort(list)
	list = slices.Compact(list)
	list = append(list, sealOf(quads.HashesOf(p).Content(), len(list)+quads.SealSize).List()...)
	quads.Sort(list)
	return list
}

func TestClaimsComeBackAsTheyWere(t *testing.T) {
	eachFlavour(t, func(t *testing.T, s *Store, reopen func(*Store) *Store) {
		replace(t, s, graphtest.Rubio())
		s = reopen(s)
		if diff := cmp.Diff(graphtest.Rubio(), s.project); diff != "" {
			t.Errorf("the project came back otherwise (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(wanted(graphtest.Rubio()), stored(t, s)); diff != "" {
			t.Errorf("the quads differ (-want +got):\n%s", diff)
		}
	})
}

func TestTwiceChangesNothing(t *testing.T) {
	eachFlavour(t, func(t *testing.T, s *Store, reopen func(*Store) *Store) {
		first := replace(t, s, graphtest.Rubio())
		if first.IsZero() || first.AddedClaims != 8 || len(first.AddedArticles) != 2 || first.Quads != len(stored(t, s)) {
			t.Errorf("the first time changed %+v", first)
		}
		s = reopen(s)
		before, version := stored(t, s), s.Index()
		second := replace(t, s, graphtest.Rubio())
		if !second.IsZero() || second.ContentHash != first.ContentHash || second.Quads != first.Quads || second.Claims != first.Claims {
			t.Errorf("the second time changed %+v after %+v", second, first)
		}
		if s.Index() != version {
			t.Error("the second time published another Index")
		}
		if diff := cmp.Diff(before, stored(t, s)); diff != "" {
			t.Errorf("the quads changed (-before +after):\n%s", diff)
		}
	})
}

// A thousand times an article comes, goes or changes, in memory as in a file,
// and the quads are those of the project: also after the file was reopened.
func TestAnyHistoryEndsInTheSameQuads(t *testing.T) {
	const rounds, compareEvery, reopenEvery = 1000, 20, 125
	eachFlavour(t, func(t *testing.T, s *Store, reopen func(*Store) *Store) {
		r := rand.New(rand.NewPCG(7, 11))
		p := graphtest.Random(r, 3, 3)
		for round := 1; round <= rounds; round++ {
			p = graphtest.Mutate(r, p, 1+r.IntN(4))
			change := replace(t, s, p)
			if round%reopenEvery == 0 {
				s = reopen(s)
			}
			if round%compareEvery != 0 {
				continue
			}
			want := wanted(p)
			if diff := cmp.Diff(want, stored(t, s)); diff != "" {
				t.Fatalf("round %d: the quads differ (-want +got):\n%s", round, diff)
			}
			if change.Quads != len(want) || change.ContentHash != quads.HashesOf(p).Content() {
				t.Fatalf("round %d: the change says %d quads and %s", round, change.Quads, change.ContentHash)
			}
		}
	})
}

func TestRemovingAnArticleTakesNothingElse(t *testing.T) {
	eachFlavour(t, func(t *testing.T, s *Store, reopen func(*Store) *Store) {
		both := graphtest.Rubio()
		replace(t, s, both)
		one := graphtest.Rubio()
		one.Articles = slices.DeleteFunc(one.Articles, func(a graph.Article) bool { return a.ID == graph.ArticleID("the-post") })
		one.Entities = slices.DeleteFunc(one.Entities, func(e graph.Entity) bool { return e.ID == graph.EntityID("officials") })
		change := replace(t, s, one)
		if want := []graph.ID{graph.ArticleID("the-post")}; !slices.Equal(change.RemovedArticles, want) || change.RemovedClaims != 5 {
			t.Errorf("removed %v and %d claims", change.RemovedArticles, change.RemovedClaims)
		}
		s = reopen(s)
		if diff := cmp.Diff(wanted(one), stored(t, s)); diff != "" {
			t.Errorf("the quads differ (-want +got):\n%s", diff)
		}
	})
}

func TestKeepLeavesOtherArticles(t *testing.T) {
	eachFlavour(t, func(t *testing.T, s *Store, _ func(*Store) *Store) {
		replace(t, s, graphtest.Rubio())
		more := graphtest.Random(rand.New(rand.NewPCG(1, 1)), 2, 3)
		change, err := s.Replace(t.Context(), more, ReplaceOptions{Keep: true})
		if err != nil {
			t.Fatal(err)
		}
		if change.Articles != 4 || len(change.RemovedArticles) != 0 {
			t.Errorf("the change is %+v, want two articles more", change)
		}
	})
}

func TestACitedClaimStays(t *testing.T) {
	eachFlavour(t, func(t *testing.T, s *Store, _ func(*Store) *Store) {
		replace(t, s, graphtest.Rubio())
		without := graphtest.Rubio()
		without.Articles = slices.DeleteFunc(without.Articles, func(a graph.Article) bool { return a.ID == graph.ArticleID("the-times") })
		before := stored(t, s)
		_, err := s.Replace(t.Context(), without, ReplaceOptions{})
		var cited *CitedError
		if !errors.Is(err, graph.ErrConflict) || !errors.As(err, &cited) {
			t.Fatalf("Replace = %v, want a conflict", err)
		}
		want := []Citation{{Claim: "claim/the-post/c3", Cites: "claim/the-times/c2"}}
		if diff := cmp.Diff(want, cited.Citations); diff != "" {
			t.Errorf("the citations differ (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(before, stored(t, s)); diff != "" {
			t.Errorf("the quads changed (-before +after):\n%s", diff)
		}
	})
}

func TestACancelledChangeChangesNothing(t *testing.T) {
	eachFlavour(t, func(t *testing.T, s *Store, _ func(*Store) *Store) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := s.Replace(ctx, graphtest.Rubio(), ReplaceOptions{}); !errors.Is(err, context.Canceled) {
			t.Errorf("Replace = %v, want %v", err, context.Canceled)
		}
		if got := stored(t, s); len(got) != 0 || !s.IsEmpty() {
			t.Errorf("the store holds %d quads", len(got))
		}
	})
}

func TestReadingWhileWriting(t *testing.T) {
	eachFlavour(t, func(t *testing.T, s *Store, _ func(*Store) *Store) {
		ctx, cancel := context.WithCancel(t.Context())
		var readers sync.WaitGroup
		for range 2 {
			readers.Go(func() {
				for ctx.Err() == nil {
					overview := s.Index().Overview()
					if overview.Articles > 12 {
						t.Errorf("a reader saw %+v", overview)
					}
				}
			})
		}
		r := rand.New(rand.NewPCG(3, 4))
		p := graphtest.Random(r, 2, 3)
		for range 15 {
			p = graphtest.Mutate(r, p, 3)
			replace(t, s, p)
		}
		cancel()
		readers.Wait()
	})
}

func TestSubscribersHearOfChanges(t *testing.T) {
	s := open(t, Memory)
	ctx, cancel := context.WithCancel(t.Context())
	first, second := s.Subscribe(ctx), s.Subscribe(t.Context())
	change := replace(t, s, graphtest.Rubio())
	if got := <-first; got.ContentHash != change.ContentHash {
		t.Errorf("the subscriber heard of %s, want %s", got.ContentHash, change.ContentHash)
	}
	cancel()
	if _, more := <-first; more {
		t.Error("the channel of a context that is done stays open")
	}
	r := rand.New(rand.NewPCG(3, 4))
	p := graphtest.Random(r, 2, 2)
	for range 3 * pending {
		p = graphtest.Mutate(r, p, 2)
		change = replace(t, s, p)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	var last Change
	for last = range second {
	}
	if last.ContentHash != change.ContentHash {
		t.Error("a slow subscriber missed the newest change")
	}
	if _, more := <-s.Subscribe(t.Context()); more {
		t.Error("a closed store has subscribers")
	}
	if _, err := s.Replace(t.Context(), p, ReplaceOptions{}); err == nil {
		t.Error("a closed store was written")
	}
}
