package passage_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/ingest/passage"
)

func TestCopiedRuns(t *testing.T) {
	tests := map[string]struct {
		text, s string
		words   int
		want    []string
	}{
		"nothing":            {town, "The islanders keep their boat", 3, nil},
		"too short":          {town, "Ilse Brandt", 3, nil},
		"whole":              {town, "Critics said the ferry", 4, []string{"Critics said the ferry"}},
		"case and signs":     {town, "In short: “WE OWE IT, to the island” she said", 4, []string{"WE OWE IT, to the island"}},
		"over a line end":    {town, "the old ferry. We owe it", 6, []string{"the old ferry. We owe it"}},
		"two runs":           {town, "the ferry carries 10,000 people, but voted to keep the old one", 5, []string{"the ferry carries 10,000 people", "voted to keep the old"}},
		"overlapping runs":   {"a b c d. x c d e f", "a b c d e f", 4, []string{"a b c d", "c d e f"}},
		"after emoji":        {"🙂 we owe it to the island", "👍👍 we owe it to", 4, []string{"we owe it to"}},
		"Hebrew":             {"אמר ראש הממשלה אתמול", "כי ראש הממשלה אתמול", 3, []string{"ראש הממשלה אתמול"}},
		"decomposed":         {"Jose\u0301 is here now", "josé is here", 3, []string{"josé is here"}},
		"excerpt is no copy": {"a b c d e f g h i j k l", "a b c d … i j k l", 5, nil},
		"repeated":           {"no no no", "no no no no no", 3, []string{"no no no", "no no no", "no no no"}},
		"no text":            {"", "a b c", 1, nil},
		"no string":          {town, "", 9, nil},
		"zero words is one":  {"a", "a", 0, []string{"a"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, run := range passage.CopiedRuns(newText(t, test.text), test.words, test.s) {
				got = append(got, string([]rune(test.s)[run.Start:run.End]))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("CopiedRuns(%q) (-want +got):\n%s", test.s, diff)
			}
		})
	}
}

func TestCopiedRunsTellThePlace(t *testing.T) {
	got := passage.CopiedRuns(newText(t, "🙂🙂 one two three"), 2, "🙂 say: two three")
	want := []passage.Run{{Start: 7, End: 16, Words: 2, TextStart: 7}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("CopiedRuns (-want +got):\n%s", diff)
	}
}

// A run is what a search for every part of the string would find.
func TestCopiedRunsAreTheLongestOnes(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		text, s := letters(random, 30), letters(random, 12)
		minimum := 1 + random.IntN(4)
		var want []string
		words := strings.Fields(s)
		reached := 0
		for i := range words {
			end := i
			for end < len(words) && strings.Contains(" "+text+" ", " "+strings.Join(words[i:end+1], " ")+" ") {
				end++
			}
			if end-i >= minimum && end > reached {
				want = append(want, strings.Join(words[i:end], " "))
			}
			reached = max(reached, end)
		}
		var got []string
		for _, run := range passage.CopiedRuns(newText(t, text), minimum, s) {
			got = append(got, s[run.Start:run.End])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("CopiedRuns(%q, %d, %q) (-want +got):\n%s", text, minimum, s, diff)
		}
	}
}

func letters(random *rand.Rand, n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = string(rune('a' + random.IntN(4)))
	}
	return strings.Join(words, " ")
}
