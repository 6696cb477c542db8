package passage

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestFold(t *testing.T) {
	tests := map[string]struct{ in, want string }{
		"quotes":                        {"‘a’ ‚b‛ “c” „d‟ «e» ‹f› `g´ ′h″", `'a' 'b' "c" "d" "e" 'f' 'g' 'h"`},
		"Hebrew geresh":                 {"צה״ל ג׳", `צה"ל ג'`},
		"dashes":                        {"a‐b‑c‒d–e—f―g−h--i – j", "a-b-c-d-e-f-g-h-i - j"},
		"ellipses":                      {"a…b...c....d..e.f. . .", "a…b…c…d..e.f. . ."},
		"a full stop after an ellipsis": {"a….", "a…."},
		"white space":                   {" a \t\n b\u00A0\u202F c\u2003", " a b c "},
		"invisible":                     {"a\u00ADb\u200Bc\u200Ed\u2060e \u200F f.\u200B..", "abcde f…"},
		"joiners stay":                  {"می\u200Cخواهم 👩\u200D🚒", "می\u200Cخواهم 👩\u200D🚒"},
		"composed":                      {"Jose\u0301 A\u030A \u212B", "José Å Å"},
		"Hangul":                        {"\u1112\u1161\u11AB", "한"},
		"no composed form":              {"q\u0323\u0307 ’\u0301", "q\u0323\u0307 '\u0301"},
		"case counts":                   {"US us", "US us"},
		"compatibility stays":           {"ﬁ ² Ａ", "ﬁ ² Ａ"},
		"zero":                          {"\x00\x00", "\x00\x00"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := fold(test.in); got != test.want {
				t.Errorf("fold(%q) = %q, want %q", test.in, got, test.want)
			}
			checkFold(t, test.in)
		})
	}
}

// checkFold checks the laws of folding: what is folded stays as it is; offsets
// grow; and what lies between two places folds to what lies between theirs.
func checkFold(t *testing.T, text string) {
	t.Helper()
	plain := fold(text)
	if again := fold(plain); again != plain {
		t.Errorf("fold(fold(%q)) = %q, want %q", text, again, plain)
	}
	runes := []rune(text)
	f := foldWithOffsets(text, len(runes))
	if f.text != plain {
		t.Fatalf("foldWithOffsets(%q) = %q, want %q", text, f.text, plain)
	}
	last := 0
	for start, from := range f.from {
		if from == none {
			continue
		}
		if int(f.starts[from]) != start {
			t.Errorf("fold(%q): byte %d starts at %d, want %d", text, from, f.starts[from], start)
		}
		for end := start + 1; end <= len(runes) && end <= start+40; end++ {
			to := f.to[end]
			if to == none {
				continue
			}
			if int(f.ends[to]) != end {
				t.Errorf("fold(%q): byte %d ends at %d, want %d", text, to, f.ends[to], end)
			}
			if got, want := f.text[from:to], fold(string(runes[start:end])); got != want {
				t.Errorf("fold(%q): between %d and %d is %q, want %q", text, start, end, got, want)
			}
		}
		last = start
	}
	if len(plain) > 0 && last >= len(runes) {
		t.Errorf("fold(%q): the last unit starts at %d of %d", text, last, len(runes))
	}
}

// What folding takes apart never composes.
func TestComposedEndsWhereNothingComposes(t *testing.T) {
	for _, first := range "aက가\u1100\u0915" {
		alone := norm.NFC.String(string(first))
		for second := rune(1); second < 0x20000; second++ {
			if !unicode.IsLetter(second) && !unicode.IsMark(second) {
				continue
			}
			pair := string(first) + string(second)
			size, _ := composed(pair)
			if size < len(pair) && norm.NFC.String(pair) != alone+norm.NFC.String(string(second)) {
				t.Errorf("composed(%+q) = %d, but %+q composes", pair, size, pair)
			}
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, seed := range []string{"“a” … b", "e\u0301\u200B\u0301", "..\u00AD.-–\u2028 \u0301", "\u1112\u1161\u11AB", "\u0958\u0344"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 500 {
			t.Skip("texts are UTF-8")
		}
		checkFold(t, text)
	})
}
