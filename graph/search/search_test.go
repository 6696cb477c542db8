package search_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph/search"
)

const (
	entity search.Kind = iota
	claim
)

var documents = []search.Document{
	{ID: 1, Weight: 40, Names: []string{"United States"}, Aliases: []string{"US", "U.S.", "Estados Unidos", "EE.UU."}},
	{ID: 2, Weight: 30, Names: []string{"Mexico"}, Aliases: []string{"México"}},
	{ID: 3, Weight: 20, Names: []string{"Sinaloa Cartel", "Cártel de Sinaloa"}},
	{ID: 4, Weight: 15, Names: []string{"Jalisco New Generation Cartel", "Cártel Jalisco Nueva Generación"}, Aliases: []string{"CJNG"}},
	{ID: 5, Weight: 25, Names: []string{"Claudia Sheinbaum"}},
	{ID: 6, Weight: 9, Names: []string{"Joaquín “El Chapo” Guzmán"}, Aliases: []string{"El Chapo"}},
	{ID: 7, Weight: 8, Names: []string{"Ismael Zambada"}, Aliases: []string{"El Mayo", "Ismael “El Mayo” Zambada García"}},
	{ID: 8, Weight: 7, Names: []string{"Foreign Terrorist Organization"}, Aliases: []string{"FTO"}},
	{ID: 9, Weight: 12, Names: []string{"US military"}},
	{ID: 10, Weight: 6, Names: []string{"US State Department"}},
	{ID: 11, Weight: 5, Names: []string{"The Guardian"}},
	{ID: 12, Weight: 3, Names: []string{"Drug Enforcement Administration"}},
	{ID: 13, Weight: 2, Names: []string{"Marcus Usher"}},
	{ID: 14, Weight: 11, Names: []string{"Marco Rubio"}},
	{ID: 15, Weight: 1, Names: []string{"Rubio family"}},
	{ID: 16, Weight: 4, Names: []string{"Straßburg"}},
	{ID: 17, Weight: 4, Names: []string{"Sergio de la Peña"}},
	{ID: 18, Weight: 2, Names: []string{"Patrick O’Neill"}},
	{ID: 19, Weight: 1, Names: []string{"Department of Defense"}},
	{ID: 20, Weight: 1, Names: []string{"World Health Organization"}, Aliases: []string{"WHO"}},
	{ID: 21, Weight: 1, Names: []string{"New York Times"}},

	{ID: 22, Weight: 3, Names: []string{"Anna Hannover"}},
	{ID: 23, Weight: 30, Names: []string{"Hannover rejects the plan of the ministers in a long speech"}},

	{Kind: claim, ID: 1, Texts: []string{"Sheinbaum rejects US troops on Mexican soil.", "Claudia Sheinbaum", "US military"}},
	{Kind: claim, ID: 2, Texts: []string{"The minister told us who used the cartels' money.", "Sinaloa Cartel"}},
	{Kind: claim, ID: 3, Texts: []string{"Seven groups were designated in February."}},
	{Kind: claim, ID: 4, Texts: []string{"Close to 10,000 troops stand at the border."}},
	{Kind: claim, ID: 5, Texts: []string{"Rubio calls the cartels a threat to the United States."}},
}

func build(documents []search.Document) *search.Index {
	var b search.Builder
	for _, d := range documents {
		b.Add(d)
	}
	return b.Build()
}

// found writes hits as: tier, kind, ID, highlight.
func found(ix *search.Index, q search.Query) []string {
	var lines []string
	for _, h := range ix.Search(q).Hits {
		kind := "e"
		if h.Kind == claim {
			kind = "c"
		}
		lines = append(lines, fmt.Sprintf("%d %s%d %s", int(h.Score), kind, h.ID, ix.Highlight(h, q.Text)))
	}
	return lines
}

func TestSearch(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"whole name", "Sinaloa Cartel", []string{
			"6 e3 **Sinaloa Cartel**", "4 c2 **Sinaloa Cartel**"}},
		{"whole name in another language", "cartel de sinaloa", []string{
			"6 e3 **Cártel de Sinaloa**", "4 c2 **Sinaloa Cartel**"}},
		{"acronym", "cjng", []string{"5 e4 **CJNG**"}},
		{"acronym FTO", "FTO", []string{"5 e8 **FTO**"}},
		{"acronym that nobody gave", "DEA", []string{"4 e12 **D**rug **E**nforcement **A**dministration"}},
		{"a country of two letters", "US", []string{
			"5 e1 **US**", "4 e9 **US** military", "4 e10 **US** State Department", "4 c1 Sheinbaum rejects **US** troops on Mexican soil."}},
		{"a country of two letters, small", "us", []string{
			"5 e1 **US**", "4 e9 **US** military", "4 e10 **US** State Department", "4 c1 Sheinbaum rejects **US** troops on Mexican soil."}},
		{"with points", "U.S.", []string{
			"5 e1 **US**", "4 e9 **US** military", "4 e10 **US** State Department", "4 c1 Sheinbaum rejects **US** troops on Mexican soil."}},
		{"an acronym that is a stop word", "WHO", []string{"5 e20 **WHO**"}},
		{"country", "united states", []string{
			"6 e1 **United States**", "4 c5 Rubio calls the cartels a threat to the **United States**."}},
		{"accents and capitals", "JOAQUIN GUZMÁN", []string{"4 e6 **Joaquín** “El Chapo” **Guzmán**"}},
		{"alias with a stop word", "chapo", []string{"5 e6 El **Chapo**"}},
		{"letters changed about", "Shienbaum", []string{
			"2 e5 Claudia **Sheinbaum**", "2 c1 **Sheinbaum** rejects US troops on Mexican soil."}},
		{"a name before a title that begins with it", "Hannover", []string{"4 e22 Anna **Hannover**", "4 e23 **Hannover** rejects the plan of the ministers in a long speech"}},
		{"too far for a short word", "Zambssa", nil},
		{"letter left out", "Zambda", []string{"2 e7 Ismael **Zambada**"}},
		{"mistyped while typing", "shienba", []string{
			"2 e5 Claudia **Sheinbaum**", "2 c1 **Sheinbaum** rejects US troops on Mexican soil."}},
		{"while typing", "sinal", []string{"3 e3 **Sinal**oa Cartel", "3 c2 **Sinal**oa Cartel"}},
		{"while typing, the weight decides", "rub", []string{
			"3 e14 Marco **Rub**io", "3 e15 **Rub**io family", "3 c5 **Rub**io calls the cartels a threat to the United States."}},
		{"while typing a second word", "claudia sh", []string{"3 e5 **Claudia Sh**einbaum", "1 c1 **Claudia Sh**einbaum"}},
		{"one letter finds names only", "g", []string{"3 e11 The **G**uardian", "3 e7 Ismael “El Mayo” Zambada **G**arcía", "3 e6 Joaquín “El Chapo” **G**uzmán", "3 e4 Jalisco New **G**eneration Cartel"}},
		{"without the article", "guardian", []string{"6 e11 The **Guardian**"}},
		{"with the article", "the guardian", []string{"6 e11 **The Guardian**"}},
		{"sharp s", "strassburg", []string{"6 e16 **Straßburg**"}},
		{"accent left out", "de la pena", []string{"4 e17 Sergio **de la Peña**"}},
		{"apostrophe left out", "oneill", []string{"4 e18 Patrick **O’Neill**"}},
		{"genitive", "Sheinbaum's", []string{
			"4 e5 Claudia **Sheinbaum**", "4 c1 **Sheinbaum** rejects US troops on Mexican soil."}},
		{"plural", "cartel", []string{
			"4 e3 Sinaloa **Cartel**", "4 e4 Jalisco New Generation **Cartel**",
			"4 c2 The minister told us who used the **cartels**' money.", "4 c5 Rubio calls the **cartels** a threat to the United States."}},
		{"number", "10000", []string{"4 c4 Close to **10,000** troops stand at the border."}},
		{"stop words do not dominate", "department of the defense", []string{"6 e19 **Department of Defense**"}},
		{"inside a word", "york", []string{"4 e21 New **York** Times"}},
		{"part of a word", "heinba", []string{"2 e5 Claudia **Sheinbaum**", "2 c1 **Sheinbaum** rejects US troops on Mexican soil."}},
		{"deep inside a word", "inbaum", []string{"1 e5 Claudia She**inbaum**", "1 c1 She**inbaum** rejects US troops on Mexican soil."}},
		{"part of the query", "Ismael Kowalski", []string{"1 e7 **Ismael** Zambada"}},
		{"nothing", "zyx", nil},
		{"no word", " “…” ", nil},
	}
	ix := build(documents)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := gocmp.Diff(tt.want, found(ix, search.Query{Text: tt.text})); diff != "" {
				t.Errorf("Search(%q) (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestSearchKindsAndLimit(t *testing.T) {
	ix := build(documents)
	claims := ix.Search(search.Query{Text: "US", Kinds: []search.Kind{claim}})
	if claims.Total != 1 || claims.Hits[0].Kind != claim {
		t.Errorf("claims with US: %+v", claims)
	}
	odd := ix.Search(search.Query{Text: "US", Accept: func(_ search.Kind, id uint32) bool { return id%2 == 1 }})
	if odd.Total != 3 {
		t.Errorf("documents with US and an odd ID: %+v", odd)
	}
	all := ix.Search(search.Query{Text: "US"})
	for limit := 1; limit <= len(all.Hits); limit++ {
		some := ix.Search(search.Query{Text: "US", Limit: limit})
		if some.Total != all.Total || !slices.Equal(some.Hits, all.Hits[:limit]) {
			t.Errorf("limit %d: %+v, want the first of %+v", limit, some, all)
		}
	}
	if wide := ix.Search(search.Query{Text: strings.Repeat("a1 b2 c3 d4 e5 f6 g7 h8 i9 ", 1) + "j1 k2 l3 m4 n5 o6 p7 q8"}); wide.Complete {
		t.Error("a query of 17 words is said to be complete")
	}
}

func TestMatching(t *testing.T) {
	ix := build(documents)
	tests := []struct {
		text string
		want []uint32
	}{
		{"cartels", []uint32{2, 5}},
		{"cartel sinaloa", []uint32{2}},
		{"sinaloa car", []uint32{2}},
		{"Shienbaum", nil},
		{"", []uint32{1, 2, 3, 4, 5}},
	}
	for _, tt := range tests {
		if diff := gocmp.Diff(tt.want, ix.Matching(claim, tt.text), emptyIsNil); diff != "" {
			t.Errorf("Matching(%q) (-want +got):\n%s", tt.text, diff)
		}
	}
	if got := ix.Matching(9, "cartel"); got != nil {
		t.Errorf("Matching of a kind without documents = %v", got)
	}
}

var emptyIsNil = gocmp.Transformer("empty", func(ids []uint32) int { return len(ids) })

func TestFold(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Cártel Jalisco Nueva Generación", "cartel jalisco nueva generacion"},
		{"CÁRTEL  JALISCO—nueva generación!", "cartel jalisco nueva generacion"},
		{"U.S. troops", "us troops"},
		{"EE.UU.", "eeuu"},
		{"J.D. Vance", "jd vance"},
		{"Joaquín “El Chapo” Guzmán", "joaquin el chapo guzman"},
		{"Patrick O’Neill", "patrick oneill"},
		{"Trump’s order", "trump order"},
		{"the cartels’ money", "the cartels money"},
		{"Straße, STRASSE", "strasse strasse"},
		{"Ærø Łódź", "aero lodz"},
		{"İstanbul", "istanbul"},
		{"10,000 and 3.5", "10000 and 35"},
		{"end.Next", "end next"},
		{"cafe\u0301", "cafe"},
		{"ﬁnance", "finance"},
		{"МОСКВА", "москва"},
		{"'s", "s"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := search.Fold(tt.text); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// Law: the order in which documents come does not matter.
func TestOrderOfDocumentsDoesNotMatter(t *testing.T) {
	want := build(documents)
	shuffled := slices.Clone(documents)
	random := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		got := build(shuffled)
		for _, text := range []string{"US", "cartel", "s", "Shienbaum", "department of the"} {
			q := search.Query{Text: text}
			if diff := gocmp.Diff(found(want, q), found(got, q)); diff != "" {
				t.Errorf("Search(%q) (-want +got):\n%s", text, diff)
			}
		}
	}
}

// Law: mistyped words are exactly those within the distance, as a plain
// computation over all names finds them.
func TestMistypedAgreesWithPlainDistance(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var documents []search.Document
	seen := map[string]bool{}
	for len(documents) < 400 {
		w := randomWord(random, 4+random.IntN(5))
		if !seen[w] {
			seen[w] = true
			documents = append(documents, search.Document{ID: uint32(len(documents)), Names: []string{w}})
		}
	}
	ix := build(documents)
	for range 300 {
		w := randomWord(random, 4+random.IntN(5))
		limit := 1
		if len(w) >= 8 {
			limit = 2
		}
		var want []uint32
		asWritten := false
		for _, d := range documents {
			name := d.Names[0]
			best := 9
			for end := range len(name) + 1 {
				best = min(best, distance(w, name[:end]))
			}
			asWritten = asWritten || best == 0 || name == w+"s" || w == name+"s"
			if best <= limit {
				want = append(want, d.ID)
			}
		}
		if asWritten || len(want) > 60 || len(want) == 0 {
			continue
		}
		var got []uint32
		for _, h := range ix.Search(search.Query{Text: w}).Hits {
			got = append(got, h.ID)
		}
		slices.Sort(got)
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Fatalf("mistyped %q (-want +got):\n%s", w, diff)
		}
	}
}

func randomWord(random *rand.Rand, length int) string {
	b := make([]byte, length)
	for i := range b {
		b[i] = "abcd"[random.IntN(4)]
	}
	return string(b)
}

// distance is optimal string alignment, by the book.
func distance(a, b string) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, d[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

func TestConcurrentSearches(t *testing.T) {
	ix := build(documents)
	want := found(ix, search.Query{Text: "cartel us"})
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 50 {
				if diff := gocmp.Diff(want, found(ix, search.Query{Text: "cartel us"})); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
	wait.Wait()
}

func FuzzSearch(f *testing.F) {
	ix := build(documents)
	for _, text := range []string{"US", "joaquin", "l'état", "a\u0301", "10,000.", "'s", "E.E.U.U", "\xff", "ŉ", "the of", "ﷺ"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		folded := search.Fold(text)
		if again := search.Fold(folded); again != folded {
			t.Fatalf("Fold(%q) = %q, and folded again %q", text, folded, again)
		}
		results := ix.Search(search.Query{Text: text, Limit: 10})
		if len(results.Hits) > 10 || len(results.Hits) > results.Total {
			t.Fatalf("%d hits of %d", len(results.Hits), results.Total)
		}
		if !slices.IsSortedFunc(results.Hits, func(a, b search.Hit) int { return cmp.Compare(b.Score, a.Score) }) {
			t.Fatalf("hits are not best first: %v", results.Hits)
		}
		for _, h := range results.Hits {
			if mark := ix.Highlight(h, text); mark == "" || strings.Count(mark, "**")%2 != 0 || !utf8.ValidString(mark) {
				t.Fatalf("highlight of %q: %q", text, mark)
			}
		}
		own := build([]search.Document{{ID: 7, Names: []string{text}}})
		if own := own.Search(search.Query{Text: text}); folded != "" && len(strings.Fields(folded)) <= 16 && (own.Total != 1 || own.Hits[0].Score < 6) {
			t.Fatalf("a name %q is not found by itself: %v", text, own)
		}
	})
}
