package passage_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/ingest/passage"
)

// anchorAll anchors passages of a text.
func anchorAll(t testing.TB, text *passage.Text, cites ...passage.Cite) *passage.Anchors {
	t.Helper()
	anchors := passage.NewAnchors(text)
	for _, cite := range cites {
		anchor, err := text.Anchor(cite)
		if err != nil {
			t.Fatal(err)
		}
		anchors.Passages = append(anchors.Passages, anchor)
	}
	return anchors
}

func hash(words string) passage.Hash {
	return passage.Hash(fmt.Sprintf("%x", sha256.Sum256([]byte(words)))[:12])
}

func written(t testing.TB, a *passage.Anchors) string {
	t.Helper()
	var b bytes.Buffer
	n, err := a.WriteTo(&b)
	if err != nil || n != int64(b.Len()) {
		t.Fatalf("WriteTo = %d, %v, want %d bytes and no error", n, err, b.Len())
	}
	return b.String()
}

func TestAnchorHoldsWhatFindsThePassageAgain(t *testing.T) {
	text := newText(t, town)
	tests := map[string]passage.Anchor{
		"Ilse Brandt": {
			Passage: graph.Passage{Start: 218, End: 229, Paragraph: 4, Excerpt: "Ilse Brandt"}, LastParagraph: 4, Words: 2,
			Hash: hash("Ilse Brandt"), Before: hash("island said the mayor"), After: hash("The ferry stays The"),
		},
		"“We … island": {
			Passage: graph.Passage{Start: 175, End: 199, Paragraph: 4, Excerpt: "“We owe it to the island"}, LastParagraph: 4, Words: 6,
			Hash: hash(`"We owe it to the island`), Before: hash("keep the old ferry"), After: hash("said the mayor Ilse"),
		},
		"p1": {
			Passage: graph.Passage{Start: 0, End: 30, Paragraph: 1, Excerpt: "Town keeps its ferry ‘for now’"}, LastParagraph: 1, Words: 6,
			Hash: hash("Town keeps its ferry 'for now'"), After: hash("The mayor says the"),
		},
		"stays. … people": {
			Passage: graph.Passage{Start: 242, End: 280, Paragraph: 4, Excerpt: "stays. The ferry carries 10,000 people"}, LastParagraph: 5, Words: 6,
			Hash: hash("stays. The ferry carries 10,000 people"), Before: hash("Ilse Brandt The ferry"), After: hash("a year and the"),
		},
		"p6: the ferry": {
			Passage: graph.Passage{Start: 339, End: 348, Paragraph: 6, Excerpt: "the ferry"}, LastParagraph: 6, Words: 2,
			Hash: hash("the ferry"), Before: hash("wants 12,000 Critics said"), After: hash("loses money and they"),
		},
		"may be": {
			Passage: graph.Passage{Start: 372, End: 378, Paragraph: 6, Excerpt: "may be"}, LastParagraph: 6, Words: 2,
			Hash: hash("may be"), Before: hash("loses money and they"),
		},
	}
	for at, want := range tests {
		t.Run(at, func(t *testing.T) {
			want.Cite = passage.Cite{Claim: "c1", At: at}
			got, err := text.Anchor(want.Cite)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("Anchor(%q) (-want +got):\n%s", at, diff)
			}
		})
	}
	if _, err := text.Anchor(passage.Cite{Claim: "c1", At: "Ilse"}); err != nil {
		t.Errorf("Anchor of what is there = %v", err)
	}
	var wrong *passage.FindError
	if _, err := text.Anchor(passage.Cite{Claim: "c1", At: "p9"}); !errors.As(err, &wrong) {
		t.Errorf("Anchor of what is not there = %v, want a FindError", err)
	}
}

func TestAnchorKeepsNoContextThatStandsTwice(t *testing.T) {
	text := newText(t, "one two three four Ilse five six seven eight\none two three four Ilse nine ten old men\nand Ilse five six seven eight")
	tests := map[string]struct{ before, after passage.Hash }{
		"p1: Ilse": {"", ""},
		"p2: Ilse": {"", hash("nine ten old men")},
		"p3: Ilse": {hash("ten old men and"), ""},
	}
	for at, want := range tests {
		got, err := text.Anchor(passage.Cite{Claim: "c1", At: at})
		if err != nil || got.Before != want.before || got.After != want.after {
			t.Errorf("Anchor(%q) = before %q, after %q, %v, want %q, %q", at, got.Before, got.After, err, want.before, want.after)
		}
	}
}

func TestAnchorsAreReadAsTheyAreWritten(t *testing.T) {
	tests := map[string]*passage.Anchors{
		"no text":     anchorAll(t, newText(t, "")),
		"no passages": anchorAll(t, newText(t, town)),
		"all kinds": anchorAll(t, newText(t, town),
			passage.Cite{Claim: "c1", At: "p1"},
			passage.Cite{Claim: "c1", At: "p2-p3"},
			passage.Cite{Claim: "c2-b", At: "“We … \n  island"},
			passage.Cite{Claim: "c2-b", At: "p6: the ferry"}),
		"other scripts": anchorAll(t, newText(t, "🙂 אמר ראש הממשלה\u2028\u00A0Jose\u0301 gone, 他说“不”"),
			passage.Cite{Claim: "c1", At: "ראש"}, passage.Cite{Claim: "c2", At: "🙂 … 不\""}),
	}
	for name, want := range tests {
		t.Run(name, func(t *testing.T) {
			file := written(t, want)
			got, err := passage.ReadAnchors([]byte(file))
			if err != nil {
				t.Fatalf("ReadAnchors of\n%s: %v", file, err)
			}
			if !got.Equal(want) {
				t.Errorf("ReadAnchors of what WriteTo wrote (-want +got):\n%s", cmp.Diff(want, got))
			}
			if again := written(t, got); again != file {
				t.Errorf("WriteTo of what was read (-want +got):\n%s", cmp.Diff(file, again))
			}
			windows, err := passage.ReadAnchors([]byte(strings.ReplaceAll(file, "\n", "\r\n")))
			if err != nil || !windows.Equal(want) {
				t.Errorf("ReadAnchors with CRLF = %v, want the same as with LF", err)
			}
		})
	}
}

const someAnchors = `newsgraph anchors 1
text 4381ee56db0d4ad64b38d1d40bbab664b4d77c8ccc9dad55958670d32d56889f 200
paragraph 28c2c4620d29
paragraph e04519aa3f41

c1 "p2"
  at 17-80 p2
  words 13 e04519aa3f41 before - after 2a0737615cc7
  excerpt "The council of Varna … old harbour in May."

c2 "other way"
  at 95-104 p1-p2
  words 2 bf4fa0726748 before 0f85d7d6f0da after 357afdd52383
  excerpt "other way"
`

func TestReadAnchorsIsStrict(t *testing.T) {
	replace := func(old, new string) string {
		if !strings.Contains(someAnchors, old) {
			t.Fatalf("the file holds no %q", old)
		}
		return strings.Replace(someAnchors, old, new, 1)
	}
	if _, err := passage.ReadAnchors([]byte(someAnchors)); err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct{ file, want string }{
		"empty":                    {"", `1:1: found the end of the file, expected a line end: the file was cut off`},
		"another file":             {"article:\n  id: x\n", `1:1: found "article:", expected the line 'newsgraph anchors 1'`},
		"another version":          {replace("anchors 1", "anchors 2"), `1:1: found "newsgraph anchors 2", expected the line 'newsgraph anchors 1'`},
		"only the first line":      {"newsgraph anchors 1\n", `2:1: found the end of the file, expected the line 'text SHA256 LENGTH'`},
		"short hash":               {replace("4381ee", "4381e"), `2:1: found "text 4381e56db0d4ad64b38d1d40bbab664b4d77c8ccc9dad55958670d3…", expected the line 'text SHA256 LENGTH'`},
		"capital hash":             {replace("28c2c4", "28C2C4"), `3:1: found "paragraph 28C2C4620d29", expected the line 'paragraph HASH' or an empty line`},
		"conflict":                 {replace("paragraph e04519aa3f41", "<<<<<<< HEAD"), `4:1: found "<<<<<<< HEAD", expected the line 'paragraph HASH' or an empty line`},
		"no empty line":            {replace("\n\nc2", "\nc2"), `10:1: found "c2 \"other way\"", expected an empty line between passages`},
		"two empty lines":          {replace("\n\nc2", "\n\n\nc2"), `11:1: found "", expected the line 'CLAIM "AT"'`},
		"empty line at the end":    {someAnchors + "\n", `16:1: found the end of the file, expected the line 'CLAIM "AT"'`},
		"cut off in a line":        {strings.TrimSuffix(someAnchors, "way\"\n"), `14:18: found the end of the file, expected a line end: the file was cut off`},
		"cut off after a line":     {replace("  excerpt \"other way\"\n", ""), `14:1: found the end of the file, expected the line '  excerpt "WORDS"'`},
		"no key":                   {replace(`c1 "p2"`, `"p2"`), `6:1: found "\"p2\"", expected the line 'CLAIM "AT"'`},
		"speech claim":             {replace(`c1 "p2"`, `c1.1 "p2"`), `6:1: found "c1.1 \"p2\"", expected the line 'CLAIM "AT"'`},
		"bad quoting":              {replace(`"p2"`, `"p\2"`), `6:4: found "\"p\\2\"", expected a string in double quotes as Go writes it`},
		"other quoting":            {replace(`"p2"`, `"p\u0032"`), `6:4: found "\"p\\u0032\"", expected a string in double quotes as Go writes it`},
		"the same again":           {replace(`c2 "other way"`, `c1 "p2"`), `11:1: found the same claim and passage again, expected every passage once`},
		"backwards":                {replace("17-80", "80-17"), `7:6: found 80-17, expected a passage that ends after its start`},
		"empty passage":            {replace("17-80", "17-17"), `7:6: found 17-17, expected a passage that ends after its start`},
		"after the text":           {replace("17-80", "17-201"), `7:6: found 17-201, expected a passage in a text of 200 code points`},
		"leading zero":             {replace("17-80", "017-80"), `7:1: found "  at 017-80 p2", expected the line '  at START-END pPARAGRAPH'`},
		"out of numbers":           {replace("17-80", "17-9999999999"), `7:1: found "  at 17-9999999999 p2", expected the line '  at START-END pPARAGRAPH'`},
		"no such paragraph":        {replace("17-80 p2", "17-80 p3"), `7:6: found paragraph 3, expected one of the 2 paragraphs`},
		"paragraphs backwards":     {replace("p1-p2", "p2-p1"), `12:6: found paragraphs 2 to 1, expected a last paragraph after the first`},
		"one paragraph as several": {replace("p1-p2", "p2-p2"), `12:6: found paragraphs 2 to 2, expected a last paragraph after the first`},
		"no words":                 {replace("words 13", "words 0"), `8:1: found "  words 0 e04519aa3f41 before - after 2a0737615cc7", expected the line '  words NUMBER HASH before HASH after HASH'`},
		"too many words":           {replace("words 13", "words 64"), `8:9: found 64 words, expected at most 63 in a passage of 63 code points`},
		"no context":               {replace("before - after", "before after"), `8:1: found "  words 13 e04519aa3f41 before after 2a0737615cc7", expected the line '  words NUMBER HASH before HASH after HASH'`},
		"no excerpt":               {replace(`"other way"`+"\n"+`  at`, `"other way"`+"\n"+`  at`) + "\nc3 \"x\"\n  at 0-1 p1\n  words 1 bf4fa0726748 before - after -\n  excerpt \"\"\n", `19:11: found "", expected the first and last words of the passage`},
		"tabs":                     {replace("  at 17", "\tat 17"), `7:1: found "\tat 17-80 p2", expected the line '  at START-END pPARAGRAPH'`},
		"space at a line's end":    {replace("p2\n  words", "p2 \n  words"), `7:1: found "  at 17-80 p2 ", expected the line '  at START-END pPARAGRAPH'`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := passage.ReadAnchors([]byte(test.file))
			var place *passage.AnchorsError
			if !errors.As(err, &place) || !errors.Is(err, graph.ErrInvalid) {
				t.Fatalf("ReadAnchors = %v, want an AnchorsError that is invalid", err)
			}
			if err.Error() != test.want {
				t.Errorf("ReadAnchors =\n\t%v, want\n\t%s", err, test.want)
			}
		})
	}
}

func TestDrift(t *testing.T) {
	text := newText(t, town)
	a, b, c := passage.Cite{Claim: "c1", At: "p1"}, passage.Cite{Claim: "c1", At: "Ilse Brandt"}, passage.Cite{Claim: "c2", At: "p1"}
	anchors := anchorAll(t, text, a, b)
	tests := map[string]struct {
		anchors  *passage.Anchors
		sha256   string
		declared []passage.Cite
		want     passage.Drift
	}{
		"none":              {anchors, text.SHA256(), []passage.Cite{a, b}, passage.Drift{}},
		"other order":       {anchors, text.SHA256(), []passage.Cite{b, a}, passage.Drift{}},
		"other text":        {anchors, "0", []passage.Cite{a, b}, passage.Drift{OtherText: true}},
		"another claim":     {anchors, text.SHA256(), []passage.Cite{a, b, c}, passage.Drift{Missing: []passage.Cite{c}}},
		"missing once":      {anchors, text.SHA256(), []passage.Cite{c, a, c, b}, passage.Drift{Missing: []passage.Cite{c}}},
		"at was changed":    {anchors, text.SHA256(), []passage.Cite{a, {Claim: "c1", At: "Brandt"}}, passage.Drift{Missing: []passage.Cite{{Claim: "c1", At: "Brandt"}}, Superfluous: []passage.Cite{b}}},
		"claim was removed": {anchors, text.SHA256(), nil, passage.Drift{Superfluous: []passage.Cite{a, b}}},
		"no file":           {&passage.Anchors{}, text.SHA256(), []passage.Cite{a}, passage.Drift{OtherText: true, Missing: []passage.Cite{a}}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := test.anchors.Drift(test.sha256, test.declared)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("Drift (-want +got):\n%s", diff)
			}
			if none := cmp.Equal(test.want, passage.Drift{}); got.None() != none {
				t.Errorf("Drift.None() = %v, want %v", got.None(), none)
			}
		})
	}
}
