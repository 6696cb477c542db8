package index_test

import (
	"testing"

	"github.com/newsgraph/newsgraph/graph"
)

func TestTextFragments(t *testing.T) {
	for _, test := range []struct{ name, page, excerpt, want string }{
		{"whole", "https://a.example/x", "the river rose", "https://a.example/x#:~:text=the%20river%20rose"},
		{"shortened", "https://a.example/x", "one two three four … six seven eight nine", "https://a.example/x#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine"},
		{"what has a meaning in directives", "https://a.example/x", "well-known, & dear", "https://a.example/x#:~:text=well%2Dknown%2C%20%26%20dear"},
		{"beyond ASCII", "https://a.example/x", "“Señor” 🌊", "https://a.example/x#:~:text=%E2%80%9CSe%C3%B1or%E2%80%9D%20%F0%9F%8C%8A"},
		{"a page with a fragment", "https://a.example/x#top", "river", "https://a.example/x#top:~:text=river"},
		{"the article's own dots", "https://a.example/x", "he … said", "https://a.example/x#:~:text=he%20%E2%80%A6%20said"},
		{"nothing to look for", "https://a.example/x", "", "https://a.example/x"},
	} {
		p := fixture()
		c := claim("article/a", "c1", graph.Ref("entity/army"), "enters", graph.Ref("entity/delta"), graph.Passage{End: 5, Excerpt: test.excerpt})
		p.Articles = []graph.Article{{ID: "article/a", URL: test.page, Claims: []graph.Claim{c}}}
		e := mustClaim(t, build(t, p), "claim/a/c1").Evidence()[0]
		if got, _ := e.URL(); got != test.want {
			t.Errorf("%s: URL() = %s, want %s", test.name, got, test.want)
		}
		if e.Verified() {
			t.Errorf("%s: verified against a text that the article does not state", test.name)
		}
	}
}
