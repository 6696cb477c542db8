package passage

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAlign(t *testing.T) {
	tests := map[string]struct {
		old, changed string
		want         []int
	}{
		"empty":                {"", "", []int{}},
		"all gone":             {"ab", "", []int{-1, -1}},
		"same":                 {"abc", "abc", []int{0, 1, 2}},
		"one before":           {"abc", "xabc", []int{1, 2, 3}},
		"one gone":             {"abc", "ac", []int{0, -1, 1}},
		"one changed":          {"abc", "axc", []int{0, -1, 2}},
		"moved":                {"abcd", "bcda", []int{-1, 0, 1, 2}},
		"all the same":         {"aaa", "aaa", []int{0, 1, 2}},
		"one of the same gone": {"aaa", "aa", []int{-1, -1, -1}},
		"the same, in between": {"xayaz", "xyaz", []int{0, -1, 1, 2, 3}},
		"the same, undecided":  {"xaaz", "xaz", []int{0, -1, -1, 2}},
		"the same, one added":  {"xayz", "xayaz", []int{0, 1, 2, 4}},
		"as often, elsewhere":  {"aaxb", "axab", []int{0, -1, 1, 3}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := align(hashes(test.old), hashes(test.changed))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("align(%s, %s) (-want +got):\n%s", test.old, test.changed, diff)
			}
		})
	}
}

func hashes(letters string) []Hash {
	all := make([]Hash, len(letters))
	for i := range letters {
		all[i] = Hash(letters[i : i+1])
	}
	return all
}

// What is aligned is the same, in the same order; and when no paragraph stands
// twice it is as much as the textbook's longest common subsequence.
func TestAlignmentIsACommonSubsequence(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	draw := func(distinct bool) string {
		letters := []byte("abcdefghijkl")
		random.Shuffle(len(letters), func(i, j int) { letters[i], letters[j] = letters[j], letters[i] })
		if !distinct {
			for i := range letters {
				letters[i] = "abcd"[random.IntN(4)]
			}
		}
		return string(letters[:random.IntN(len(letters))])
	}
	for i := range 3000 {
		distinct := i%2 == 0
		old, changed := draw(distinct), draw(distinct)
		length, last := 0, -1
		for i, to := range align(hashes(old), hashes(changed)) {
			if to == none {
				continue
			}
			if to <= last || old[i] != changed[to] {
				t.Fatalf("align(%s, %s) puts %d at %d after %d", old, changed, i, to, last)
			}
			length, last = length+1, to
		}
		if want := longestCommon(old, changed); length > want || distinct && length < want {
			t.Fatalf("align(%s, %s) aligns %d, the longest common subsequence has %d", old, changed, length, want)
		}
	}
}

func longestCommon(a, b string) int {
	if a == "" || b == "" {
		return 0
	}
	row := make([]int, len(b)+1)
	for i := range a {
		diagonal := 0
		for j := range b {
			above := row[j+1]
			row[j+1] = max(above, row[j])
			if a[i] == b[j] {
				row[j+1] = diagonal + 1
			}
			diagonal = above
		}
	}
	return row[len(b)]
}

func TestAlignIsNotSlowOnManyEqualParagraphs(t *testing.T) {
	old, changed := hashes(strings.Repeat("a", 20_000)), hashes(strings.Repeat("ab", 10_000))
	for _, to := range align(old, changed) {
		if to != none {
			t.Fatal("align tells paragraphs apart that are the same")
		}
	}
}
