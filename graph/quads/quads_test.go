package quads

import (
	"bytes"
	"iter"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/graphtest"
)

// all returns every quad of a project.
func all(p *graph.Project) []quad.Quad {
	list := append(Meta(p), Vocabulary(p.Vocabulary)...)
	for i := range p.Entities {
		list = append(list, Entity(&p.Entities[i])...)
	}
	for i := range p.Articles {
		list = append(list, Article(&p.Articles[i])...)
	}
	return list
}

func yielding(list []quad.Quad) iter.Seq2[quad.Quad, error] {
	seen := map[quad.Quad]bool{}
	return func(yield func(quad.Quad, error) bool) {
		for _, q := range list {
			if !seen[q] && !yield(q, nil) {
				return
			}
			seen[q] = true
		}
	}
}

func TestWhatGoesInComesOut(t *testing.T) {
	projects := map[string]*graph.Project{"rubio": graphtest.Rubio()}
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 0))
		projects["random"] = graphtest.Random(r, 1+r.IntN(5), r.IntN(20))
		for name, want := range projects {
			list := all(want)
			r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
			got, err := Decode(yielding(list))
			if err != nil {
				t.Fatalf("%s, seed %d: %v", name, seed, err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%s, seed %d: what came out (+) is not what went in (-):\n%s", name, seed, diff)
			}
		}
	}
}

func TestPlainTriplesAreVouchedFor(t *testing.T) {
	lines := nquads(t, graphtest.Rubio())
	for _, c := range []struct {
		name, triple string
		want         bool
	}{
		{"an article's own words", "entity/sinaloa-cartel> <https://newsgraph.example/predicate/designated> <https://newsgraph.example/entity/fto>", true},
		{"who said it", "entity/marco-rubio> <https://newsgraph.example/predicate/stated> <https://newsgraph.example/claim/the-times/c1>", true},
		{"a speech within speech", "entity/officials> <https://newsgraph.example/predicate/stated>", false},
		{"a number that somebody is said to have said", "/value/count/about/8/organization> .\n<https://newsgraph.example/entity/designation-2025>", false},
		{"a remark", "claim/the-post/c2> <https://newsgraph.example/predicate/contradicts>", false},
	} {
		if got := strings.Contains(lines, c.triple); got != c.want {
			t.Errorf("%s: the plain triple stands there: %v, want %v", c.name, got, c.want)
		}
	}
}

func nquads(t *testing.T, p *graph.Project) string {
	t.Helper()
	var b bytes.Buffer
	if err := WriteNQuads(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestContentHashIsOfTheContentOnly(t *testing.T) {
	want := HashesOf(graphtest.Rubio()).Content()
	other := graphtest.Rubio()
	other.Articles[0], other.Articles[1] = other.Articles[1], other.Articles[0]
	other.Entities[0], other.Entities[3] = other.Entities[3], other.Entities[0]
	other.Origin = "elsewhere"
	if got := HashesOf(other).Content(); got != want {
		t.Errorf("another order has the hash %s, want %s", got, want)
	}
	other.Articles[0].Claims[0].Gist = "Something else."
	if got := HashesOf(other).Content(); got == want {
		t.Errorf("another claim has the same hash %s", got)
	}
}

func TestLiteralsKeepTheirDigits(t *testing.T) {
	for _, want := range []graph.Literal{
		{Kind: graph.Text, Value: "a..b/c%2E “d”"},
		{Kind: graph.Text, Value: "2025", Comparator: graph.About},
		{Kind: graph.Date, Value: "2025-08~"},
		{Kind: graph.Date, Value: "2025", Comparator: graph.AtLeast},
		{Kind: graph.Count, Value: "1_0", Unit: "person"},
		{Kind: graph.Money, Value: "378.40", To: "..1", Comparator: graph.Between, Unit: "usd"},
		{Kind: graph.Count, Value: "thousands", Comparator: graph.Vague, Unit: "person"},
		{Kind: graph.Percent, Value: "-0.5"},
	} {
		got, ok := literalOf(valueOf(want))
		if !ok || got != want {
			t.Errorf("literalOf(valueOf(%+v)) = %+v, %v", want, got, ok)
		}
	}
}

func TestAnotherFormatIsRefused(t *testing.T) {
	p := graphtest.Rubio()
	list := all(p)
	for i, q := range list {
		if q.Predicate == ownFormatVersion {
			list[i].Object = quad.TypedString{Value: "99", Type: integerType}
		}
	}
	_, err := Decode(yielding(list))
	if err == nil || !strings.Contains(err.Error(), "format 99") {
		t.Errorf("Decode of format 99 = %v, want an error that names it", err)
	}
}

func FuzzLiteral(f *testing.F) {
	f.Add("1..2", "", "person", uint8(1), uint8(6))
	f.Fuzz(func(t *testing.T, value, to, unit string, kind, comparator uint8) {
		want := graph.Literal{Kind: graph.LiteralKind(1 + kind%7), Value: value, To: to, Unit: unit, Comparator: graph.Comparator(comparator % 8)}
		if got, ok := literalOf(valueOf(want)); !ok || got != want {
			t.Errorf("literalOf(valueOf(%+v)) = %+v, %v", want, got, ok)
		}
	})
}

func BenchmarkEncodeAndDecode(b *testing.B) {
	p := graphtest.Random(rand.New(rand.NewPCG(1, 2)), 100, 100)
	for b.Loop() {
		list := all(p)
		if _, err := Decode(yielding(list)); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(list))/10000, "quads/claim")
	}
}
