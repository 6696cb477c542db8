package search_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph/graph/search"
)

// corpus makes entities with names of two or three words and, ten times as
// many, claims with texts of twelve, from words as frequent as in a language.
func corpus(entities int) []search.Document {
	random := rand.New(rand.NewPCG(5, 6))
	vocabulary := make([]string, 20_000+entities/4)
	for i := range vocabulary {
		vocabulary[i] = syllables(random, 2+random.IntN(3))
	}
	text := func(words int) string {
		all := make([]string, words)
		for i := range all {
			all[i] = vocabulary[int(math.Pow(float64(len(vocabulary)), random.Float64()))-1]
		}
		return strings.Join(all, " ")
	}
	name := func(words int) string {
		all := make([]string, words)
		for i := range all {
			w := vocabulary[random.IntN(len(vocabulary))]
			all[i] = strings.ToUpper(w[:1]) + w[1:]
		}
		return strings.Join(all, " ")
	}
	documents := make([]search.Document, 0, 11*entities)
	for i := range entities {
		documents = append(documents, search.Document{
			Kind: entity, ID: uint32(i), Weight: uint32(random.IntN(100)), Names: []string{name(2 + random.IntN(2))},
		})
	}
	for i := range 10 * entities {
		documents = append(documents, search.Document{Kind: claim, ID: uint32(i), Texts: []string{text(12)}})
	}
	return documents
}

func syllables(random *rand.Rand, count int) string {
	var b strings.Builder
	for range count {
		b.WriteByte("bcdfghjklmnprstvz"[random.IntN(17)])
		b.WriteByte("aeiou"[random.IntN(5)])
	}
	return b.String()
}

// BenchmarkBuild tells also what an index weighs, beyond the strings it is
// given.
func BenchmarkBuild(b *testing.B) {
	for _, entities := range []int{1_000, 10_000} {
		documents := corpus(entities)
		b.Run(fmt.Sprintf("documents=%d", len(documents)), func(b *testing.B) {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			var ix *search.Index
			for b.Loop() {
				ix = build(documents)
			}
			runtime.GC()
			runtime.ReadMemStats(&after)
			runtime.KeepAlive(ix)
			b.ReportMetric(float64(int64(after.HeapAlloc)-int64(before.HeapAlloc))/float64(len(documents)), "bytes/document")
		})
	}
}

func BenchmarkSearch(b *testing.B) {
	documents := corpus(100_000)
	ix := build(documents)
	names := strings.Fields(documents[4711].Names[0])
	mistyped := names[0][:2] + names[0][3:] + " " + names[1]
	frequent := strings.Fields(documents[100_000].Texts[0])[0]
	queries := []struct {
		name, text string
		kinds      []search.Kind
	}{
		{"name", documents[4711].Names[0], []search.Kind{entity}},
		{"prefix1", names[0][:1], []search.Kind{entity}},
		{"prefix3", names[0][:3], []search.Kind{entity}},
		{"prefix5", names[0][:5], []search.Kind{entity}},
		{"two words", names[0] + " " + names[1][:2], []search.Kind{entity}},
		{"mistyped", mistyped, []search.Kind{entity}},
		{"claims/two words", strings.Join(strings.Fields(documents[200_000].Texts[0])[:2], " "), []search.Kind{claim}},
		{"claims/prefix3", frequent[:3], []search.Kind{claim}},
		{"claims/mistyped", mistyped, []search.Kind{claim}},
		{"all kinds/prefix4", names[0][:4], nil},
	}
	for _, q := range queries {
		b.Run(q.name, func(b *testing.B) {
			b.ReportAllocs()
			total := 0
			for b.Loop() {
				results := ix.Search(search.Query{Text: q.text, Kinds: q.kinds, Limit: 10})
				for _, h := range results.Hits {
					ix.Highlight(h, q.text)
				}
				total = results.Total
			}
			b.ReportMetric(float64(total), "hits")
		})
	}
}
