package index_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

func mustLink(t testing.TB, ix *index.Index, claim graph.ID) index.Link {
	t.Helper()
	link, ok := mustClaim(t, ix, claim).Link()
	if !ok {
		t.Fatalf("%s has no link", claim)
	}
	return link
}

// linkID computes an ID from the bytes that the documentation names.
func linkID(key string) graph.ID {
	sum := sha256.Sum256([]byte(key))
	return graph.ID("link/" + hex.EncodeToString(sum[:8]))
}

func TestLinkIDs(t *testing.T) {
	ix := build(t, fixture())
	enters := linkID("entity/army\npredicate/enters\nentity/delta\n")
	met := linkID("entity/bruno-vey\npredicate/met\nentity/river-gang\n")
	stated := linkID("entity/port-officials\npredicate/stated\n" + string(met) + " AFFIRMED\n")
	for claim, want := range map[graph.ID]graph.ID{
		"claim/harbor/c2":    enters,
		"claim/evening/c2":   enters,
		"claim/harbor/c3":    met,
		"claim/evening/c3":   met, // the ends of a symmetric predicate are ordered
		"claim/harbor/c2.1":  linkID("entity/ada-lund\npredicate/rejected\n" + string(enters) + " NEGATED\n"),
		"claim/evening/c6.1": linkID("entity/ada-lund\npredicate/rejected\n" + string(enters) + " NEGATED\n"),
		"claim/harbor/c3.1":  stated,
		"claim/harbor/c3.2":  linkID("entity/evening-post\npredicate/reported\n" + string(stated) + " AFFIRMED\n"),
		"claim/harbor/c4.1":  linkID("entity/ada-lund\npredicate/stated\nclaim/harbor/c4\n"),
		"claim/harbor/c5":    linkID("entity/army\npredicate/troops\nCOUNT ABOUT \"10000\" \"\" \"person\"\n"),
		"claim/evening/c7":   linkID("claim/evening/c4\npredicate/contradicts\nclaim/harbor/c5\n"),
	} {
		if got := mustLink(t, ix, claim).ID(); got != want {
			t.Errorf("link of %s = %s, want %s", claim, got, want)
		}
		found, err := ix.Link(want)
		if err != nil || found.ID() != want {
			t.Errorf("Link(%s) = %v, %v", want, found, err)
		}
	}
}

func TestLinks(t *testing.T) {
	ix := build(t, fixture())
	for _, test := range []struct {
		claim                     graph.ID
		label                     string
		standing                  index.Standing
		claims, articles, sources int
		first, last               string
	}{
		{"claim/harbor/c1", "River Gang designated as outlaw", index.Asserted, 3, 3, 2, "2025", "2025"},
		{"claim/harbor/c2", "Army enters Delta", index.Denied, 3, 2, 2, "2025-04", "2025-04"},
		{"claim/harbor/c3", "Bruno Vey met River Gang", index.Asserted, 2, 2, 1, "", ""},
		{"claim/harbor/c5", "Army, number of troops: about 10,000 people", index.Asserted, 1, 1, 1, "2025-03-01~", "2025-03-01~"},
		{"claim/harbor/c2.1", "Ada Lund rejected: It is not so that Army enters Delta", index.Asserted, 2, 2, 2, "2025-03-01", "2025-03-01"},
		{"claim/harbor/c3.1", "port officials stated: Bruno Vey met River Gang", index.Reported, 1, 1, 1, "", ""},
		{"claim/evening/c7", "“Army, number of troops: 12,000 people” contradicts “Army, number of troops: about 10,000 people (about 1 March 2025)”",
			index.Reported, 1, 1, 0, "", ""},
	} {
		l := mustLink(t, ix, test.claim)
		if l.Label() != test.label || l.Standing() != test.standing {
			t.Errorf("link of %s = %q, standing %d, want %q, %d", test.claim, l.Label(), l.Standing(), test.label, test.standing)
		}
		if l.ClaimCount() != test.claims || l.ArticleCount() != test.articles || l.IndependentSources() != test.sources {
			t.Errorf("counts of %q = %d claims, %d articles, %d sources, want %d, %d, %d", test.label,
				l.ClaimCount(), l.ArticleCount(), l.IndependentSources(), test.claims, test.articles, test.sources)
		}
		first, _ := l.FirstDate()
		last, _ := l.LastDate()
		if first != test.first || last != test.last {
			t.Errorf("dates of %q = %q to %q, want %q to %q", test.label, first, last, test.first, test.last)
		}
	}
}

func TestClaimsOfASpeechLinkNeedNotBeAskedFor(t *testing.T) {
	ix := build(t, fixture())
	r, err := mustLink(t, ix, "claim/harbor/c2.1").Claims(context.Background(), nil, index.ClaimsByDate, index.Page{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]graph.ID{"claim/harbor/c2.1", "claim/evening/c6.1"}, ids(r.Items)); diff != "" {
		t.Errorf("Claims, -want +got:\n%s", diff)
	}
}

func TestArticlesOfALinkComeByDate(t *testing.T) {
	ix := build(t, fixture())
	got := ids(mustLink(t, ix, "claim/harbor/c1").Articles())
	if diff := cmp.Diff([]graph.ID{"article/harbor", "article/evening", "article/wire"}, got); diff != "" {
		t.Errorf("Articles, -want +got:\n%s", diff)
	}
}
