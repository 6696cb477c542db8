package passage

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

func fileOf(t testing.TB, a *Anchors) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := a.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func FuzzNewText(f *testing.F) {
	for _, seed := range []string{"", "\uFEFFOne\r\n\r\nTwo\rThree", "Jose\u0301 🙂👍🏽", "\xff\xfe", "a\n \u00A0\n\u200Bb", "צה\"ל 10,000 …", " \uFFCE \u1161"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, err := NewText(data)
		if (err == nil) != utf8.Valid(data) {
			t.Fatalf("NewText(%q) = %v, want an error exactly when it is not UTF-8", data, err)
		}
		if err != nil {
			return
		}
		if strings.Contains(text.String(), "\r") || text.Len() != utf8.RuneCountInString(text.String()) {
			t.Errorf("NewText(%q) holds %q with length %d", data, text.String(), text.Len())
		}
		again := mustText(t, text.String())
		if !strings.HasPrefix(text.String(), "\uFEFF") && again.SHA256() != text.SHA256() {
			t.Errorf("NewText(%q) changes when it is read again", data)
		}
		end := 0
		for _, w := range text.words {
			if w.start < end || w.end <= w.start || w.end > text.Len() {
				t.Fatalf("words %v of %q do not follow each other", text.words, data)
			}
			end = w.end
			if problem := text.cutProblem(w); problem != "" {
				t.Errorf("the word %v of %q %s", w, data, problem)
			}
		}
		for i, p := range text.paras {
			whole, err := text.find("p" + decimal(i+1))
			if err == nil && whole != p {
				t.Errorf("p%d of %q = %v, want %v", i+1, data, whole, p)
			}
			if err != nil && err.Problem != Malformed {
				t.Errorf("p%d of %q = %v", i+1, data, err)
			}
		}
	})
}

func decimal(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return decimal(n/10) + decimal(n%10)
}

func FuzzFind(f *testing.F) {
	for _, at := range []string{"p1", "p2-p3", "p2: a … b", "“a … … b", "no no", "a ... b", "p1: p2", "…", "👍"} {
		f.Add("a x “b”\nno no no … a 👍🏽\nb Jose\u0301", at)
	}
	f.Fuzz(func(t *testing.T, text, at string) {
		read, err := NewText([]byte(text))
		if err != nil || len(text) > 300 {
			t.Skip("no text")
		}
		s, problem := read.find(at)
		if problem != nil {
			if problem.Error() == "" {
				t.Error("an error without words")
			}
			return
		}
		checkFound(t, read, at, s)
	})
}

// checkFound checks the laws of what was found: it can be cut out, its words
// find it again or are ambiguous, and its anchor leads back to it.
func checkFound(t *testing.T, text *Text, at string, s span) {
	t.Helper()
	if problem := text.cutProblem(s); problem != "" {
		t.Errorf("Find(%q) in %q = %v, which %s", at, text, s, problem)
	}
	literal := string(text.runes[s.start:s.end])
	if !readAt(literal).placed {
		again, problem := text.find(literal)
		if problem == nil && again != s || problem != nil && problem.Problem != Ambiguous {
			t.Errorf("Find(%q) in %q = %v, %v, want %v", literal, text, again, problem, s)
		}
	}
	anchors := NewAnchors(text)
	anchors.Passages = []Anchor{text.anchor(Cite{"c1", at}, s)}
	read, err := ReadAnchors(fileOf(t, anchors))
	if err != nil || !read.Equal(anchors) {
		t.Fatalf("anchors of %q in %q are read as %v, %v, want %v", at, text, read, err, anchors)
	}
	if r := anchors.Relocate(text)[0]; r.New != anchors.Passages[0] {
		t.Errorf("Relocate(%q) in the same text %q = %v", at, text, r)
	}
	moved := mustText(t, "one two three four five\n"+text.String())
	if r := anchors.Relocate(moved)[0]; r.Found() && r.New.Hash != anchors.Passages[0].Hash {
		t.Errorf("Relocate(%q) in %q found other words: %v", at, moved, r)
	}
}

func FuzzReadAnchors(f *testing.F) {
	f.Add([]byte(header + "\ntext " + strings.Repeat("0", 64) + " 20\nparagraph 0123456789ab\n\nc1 \"p1\"\n  at 0-5 p1\n  words 1 0123456789ab before - after 0123456789ab\n  excerpt \"a\"\n"))
	f.Add([]byte(header + "\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		anchors, err := ReadAnchors(data)
		if err != nil {
			if err.Error() == "" {
				t.Error("an error without words")
			}
			return
		}
		file := fileOf(t, anchors)
		if want := bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")); !bytes.Equal(file, want) {
			t.Errorf("ReadAnchors of %q is written as %q", data, file)
		}
		anchors.Relocate(mustText(t, "a b c\nd e f g h i"))
	})
}
