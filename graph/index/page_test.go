package index_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

// list is a list of the API with its order and page left open.
type list struct {
	name string
	ask  func(ix *index.Index, order int, page index.Page) (*listed, error)
	many int // orders
}

type listed struct {
	ids            []graph.ID
	cursors        []index.Cursor
	total          int
	next, previous bool
}

func asListed[T index.Node](r *index.Results[T], err error) (*listed, error) {
	if err != nil {
		return nil, err
	}
	l := &listed{ids: ids(r.Items), total: r.Total, next: r.HasNext, previous: r.HasPrevious}
	for i := range r.Items {
		l.cursors = append(l.cursors, r.Cursor(i))
	}
	return l, nil
}

func lists() []list {
	ctx := context.Background()
	dated := &index.DateRange{From: "2005", IncludeUndated: true}
	return []list{
		{"claims", func(ix *index.Index, order int, p index.Page) (*listed, error) {
			return asListed(ix.Claims(ctx, nil, index.ClaimOrder(order), p))
		}, 6},
		{"speech and later claims", func(ix *index.Index, order int, p index.Page) (*listed, error) {
			return asListed(ix.Claims(ctx, &index.ClaimFilter{Speech: ptr(true), When: dated}, index.ClaimOrder(order), p))
		}, 6},
		{"links", func(ix *index.Index, order int, p index.Page) (*listed, error) {
			return asListed(ix.Links(ctx, nil, index.LinkOrder(order), p))
		}, 4},
		{"some links", func(ix *index.Index, order int, p index.Page) (*listed, error) {
			return asListed(ix.Links(ctx, &index.LinkFilter{EntityType: []graph.ID{"type/person"}}, index.LinkOrder(order), p))
		}, 4},
		{"entities", func(ix *index.Index, order int, p index.Page) (*listed, error) {
			return asListed(ix.Entities(ctx, nil, index.EntityOrder(order), p))
		}, 2},
		{"articles", func(ix *index.Index, order int, p index.Page) (*listed, error) {
			return asListed(ix.Articles(ctx, nil, index.ArticleOrder(order), p))
		}, 4},
	}
}

// relay cuts a page out of a whole list in the words of the Relay specification.
func relay(all []graph.ID, p index.Page, at func(index.Cursor) int) (page []graph.ID, next, previous bool) {
	low, high := 0, len(all)
	if p.After != nil {
		low = at(*p.After) + 1
	}
	if p.Before != nil {
		high = max(low, at(*p.Before))
	}
	first := p.First
	if first == nil && p.Last == nil {
		first = ptr(index.DefaultPage)
	}
	if first != nil && high-low > *first {
		high = low + *first
	}
	if p.Last != nil && high-low > *p.Last {
		low = high - *p.Last
	}
	return all[low:high], high < len(all), low > 0
}

func TestPages(t *testing.T) {
	ix := build(t, generate(400, 3))
	random := rand.New(rand.NewPCG(5, 5))
	for _, l := range lists() {
		for order := range l.many {
			t.Run(fmt.Sprintf("%s in order %d", l.name, order), func(t *testing.T) {
				whole, err := l.ask(ix, order, index.Page{First: ptr(100_000)})
				if err != nil {
					t.Fatal(err)
				}
				if whole.total != len(whole.ids) || whole.next || whole.previous || whole.total < 5 {
					t.Fatalf("the whole list has %d of %d, more: %v %v", len(whole.ids), whole.total, whole.next, whole.previous)
				}
				at := func(c index.Cursor) int { return slices.Index(whole.cursors, c) }
				for range 200 {
					p := randomPage(random, whole.cursors)
					got, err := l.ask(ix, order, p)
					if err != nil {
						t.Fatal(err)
					}
					want, next, previous := relay(whole.ids, p, at)
					if !slices.Equal(got.ids, want) || got.total != whole.total {
						t.Fatalf("page %s: %d of %d, want %d of %d\n%s", pageText(p, at), len(got.ids), got.total, len(want), whole.total, cmp.Diff(want, got.ids))
					}
					if got.next != next || got.previous != previous {
						t.Fatalf("page %s: more after %v, before %v, want %v, %v", pageText(p, at), got.next, got.previous, next, previous)
					}
				}
			})
		}
	}
}

func randomPage(random *rand.Rand, cursors []index.Cursor) index.Page {
	var p index.Page
	if random.IntN(2) == 0 {
		p.After = &cursors[random.IntN(len(cursors))]
	}
	if random.IntN(3) == 0 {
		p.Before = &cursors[random.IntN(len(cursors))]
	}
	if random.IntN(3) > 0 {
		p.First = ptr(random.IntN(20))
	}
	if random.IntN(3) == 0 {
		p.Last = ptr(random.IntN(20))
	}
	return p
}

func pageText(p index.Page, at func(index.Cursor) int) string {
	text := ""
	if p.After != nil {
		text += fmt.Sprintf("after %d ", at(*p.After))
	}
	if p.Before != nil {
		text += fmt.Sprintf("before %d ", at(*p.Before))
	}
	if p.First != nil {
		text += fmt.Sprintf("first %d ", *p.First)
	}
	if p.Last != nil {
		text += fmt.Sprintf("last %d", *p.Last)
	}
	return text
}

// Cursors compare as the items that they stand for, in every order.
func TestCursorsAscend(t *testing.T) {
	ix := build(t, generate(400, 4))
	for _, l := range lists() {
		for order := range l.many {
			whole, err := l.ask(ix, order, index.Page{First: ptr(100_000)})
			if err != nil {
				t.Fatal(err)
			}
			for i := 1; i < len(whole.cursors); i++ {
				before, after := decoded(t, whole.cursors[i-1]), decoded(t, whole.cursors[i])
				if bytes.Compare(before, after) >= 0 {
					t.Fatalf("%s in order %d: cursor of %s is not before that of %s", l.name, order, whole.ids[i-1], whole.ids[i])
				}
			}
		}
	}
}

// Who reads page by page while articles come and go sees nothing twice, and all
// that stays.
func TestPagesSurviveAChange(t *testing.T) {
	whole := generate(600, 8)
	for _, l := range lists() {
		for order := range l.many {
			byCounts := l.name == "entities" && order == int(index.EntitiesByLinks) || l.name == "articles" && order == int(index.ArticlesByClaims)
			if byCounts || l.name == "links" || l.name == "some links" {
				continue // their sort keys change with the articles
			}
			t.Run(fmt.Sprintf("%s in order %d", l.name, order), func(t *testing.T) {
				all, err := l.ask(build(t, whole), order, index.Page{First: ptr(100_000)})
				if err != nil {
					t.Fatal(err)
				}
				seen, gone := readWhileChanging(t, whole, l, order)
				for _, id := range all.ids {
					article := id
					if id.Kind() == graph.KindClaim {
						article = id.Article()
					}
					if seen[id] > 1 || seen[id] == 0 && !gone[article] {
						t.Fatalf("%s was seen %d times", id, seen[id])
					}
				}
			})
		}
	}
}

// readWhileChanging reads each page from a version that lacks one article or
// other, and returns how often each thing was seen and which articles were away.
func readWhileChanging(t *testing.T, whole *graph.Project, l list, order int) (seen map[graph.ID]int, gone map[graph.ID]bool) {
	random := rand.New(rand.NewPCG(8, uint64(order)))
	seen, gone = map[graph.ID]int{}, map[graph.ID]bool{}
	var after *index.Cursor
	for {
		version := *whole
		without := random.IntN(len(version.Articles))
		gone[version.Articles[without].ID] = true
		version.Articles = slices.Delete(slices.Clone(version.Articles), without, without+1)
		page, err := l.ask(build(t, &version), order, index.Page{First: ptr(37), After: after})
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range page.ids {
			seen[id]++
		}
		if !page.next {
			return seen, gone
		}
		after = &page.cursors[len(page.cursors)-1]
	}
}

func TestAVanishedItemKeepsItsPlace(t *testing.T) {
	p := fixture()
	r, err := build(t, p).Claims(context.Background(), nil, index.ClaimsByText, index.Page{First: ptr(3)})
	if err != nil {
		t.Fatal(err)
	}
	after := r.Cursor(2)
	text := after.String()
	gone := r.Items[2].ID()
	p.Articles[0].Claims = slices.DeleteFunc(p.Articles[0].Claims, func(c graph.Claim) bool { return c.ID == gone })
	if after, err = index.ParseCursor(text); err != nil {
		t.Fatal(err)
	}
	r, err = build(t, p).Claims(context.Background(), nil, index.ClaimsByText, index.Page{First: ptr(1), After: &after})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]graph.ID{"claim/evening/c4"}, ids(r.Items)); gone != "claim/evening/c3" || diff != "" {
		t.Errorf("after %s, -want +got:\n%s", gone, diff)
	}
}

func TestWhatPagesRefuse(t *testing.T) {
	ix := build(t, fixture())
	ctx := context.Background()
	r, err := ix.Entities(ctx, nil, index.EntitiesByName, index.Page{})
	if err != nil {
		t.Fatal(err)
	}
	ofEntities := r.Cursor(0)
	for name, page := range map[string]index.Page{
		"a cursor of another list": {After: &ofEntities},
		"less than no elements":    {First: ptr(-1)},
		"less than no last ones":   {Last: ptr(-1)},
	} {
		if _, err := ix.Claims(ctx, nil, index.ClaimsByDate, page); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: error %v, want ErrInvalid", name, err)
		}
	}
	if _, err := ix.Claims(ctx, nil, index.ClaimOrder(99), index.Page{}); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("an order that is none: error %v, want ErrInvalid", err)
	}
}

func TestListsStopWhenTheContextIsDone(t *testing.T) {
	ix := build(t, generate(5000, 1))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	e, err := ix.Entity(graph.EntityID(entityKey(0)))
	if err != nil {
		t.Fatal(err)
	}
	for name, ask := range map[string]func() error{
		"claims": func() error { _, err := ix.Claims(ctx, nil, index.ClaimsByDate, index.Page{}); return err },
		"filtered claims": func() error {
			_, err := ix.Claims(ctx, &index.ClaimFilter{Opinion: ptr(true)}, index.ClaimsByDate, index.Page{})
			return err
		},
		"links": func() error {
			_, err := ix.Links(ctx, &index.LinkFilter{Speech: ptr(true)}, index.LinksByDate, index.Page{})
			return err
		},
		"entities": func() error {
			_, err := ix.Entities(ctx, &index.EntityFilter{Named: ptr(true)}, index.EntitiesByName, index.Page{})
			return err
		},
		"articles":         func() error { _, err := ix.Articles(ctx, nil, index.ArticlesByTitle, index.Page{}); return err },
		"counts":           func() error { _, err := ix.Counts(ctx, index.CountByEntity, nil, nil); return err },
		"neighbors":        func() error { _, err := e.Neighbors(ctx, index.Both, nil, nil, index.Page{}); return err },
		"branches":         func() error { _, err := e.Branches(ctx, index.Both, nil); return err },
		"search":           func() error { _, err := ix.Search(ctx, "bako", nil, nil, index.Page{}); return err },
		"links of someone": func() error { _, err := e.Links(ctx, index.Both, nil, index.LinksByDate, index.Page{}); return err },
	} {
		if err := ask(); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: error %v, want context canceled", name, err)
		}
	}
}
