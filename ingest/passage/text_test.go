package passage_test

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/ingest/passage"
)

// newText returns a text that is known to be good.
func newText(t testing.TB, text string) *passage.Text {
	t.Helper()
	read, err := passage.NewText([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return read
}

func TestNewTextKeepsAllButMarkAndLineEnds(t *testing.T) {
	tests := map[string]struct {
		in, want   string
		paragraphs int
	}{
		"empty":                      {"", "", 0},
		"byte order mark":            {"\uFEFFOne\n", "One\n", 1},
		"only the first mark goes":   {"\uFEFF\uFEFFOne", "\uFEFFOne", 1},
		"CRLF":                       {"One\r\n\r\nTwo\r\n", "One\n\nTwo\n", 2},
		"CR":                         {"One\rTwo\r", "One\nTwo\n", 2},
		"LF before CR is two lines":  {"One\n\rTwo", "One\n\nTwo", 2},
		"decomposed stays so":        {"Jose\u0301", "Jose\u0301", 1},
		"no blank lines":             {"One\nTwo\nThree", "One\nTwo\nThree", 3},
		"blank lines of all kinds":   {"One\n \n\t\n\u00A0\n\u200B\u200E\nTwo", "One\n \n\t\n\u00A0\n\u200B\u200E\nTwo", 2},
		"line separator is no break": {"One\u2028Two", "One\u2028Two", 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			text := newText(t, test.in)
			if got := text.String(); got != test.want {
				t.Errorf("NewText(%q).String() = %q, want %q", test.in, got, test.want)
			}
			if got, want := text.SHA256(), fmt.Sprintf("%x", sha256.Sum256([]byte(test.want))); got != want {
				t.Errorf("NewText(%q).SHA256() = %s, want %s", test.in, got, want)
			}
			if got, want := text.Len(), utf8.RuneCountInString(test.want); got != want {
				t.Errorf("NewText(%q).Len() = %d, want %d", test.in, got, want)
			}
			if got := text.Paragraphs(); got != test.paragraphs {
				t.Errorf("NewText(%q).Paragraphs() = %d, want %d", test.in, got, test.paragraphs)
			}
		})
	}
}

func TestNewTextTellsWhereItIsNotUTF8(t *testing.T) {
	tests := map[string]struct {
		in   string
		want passage.EncodingError
		hint string
	}{
		"Latin-1":           {"One\nSe\xf1or\n", passage.EncodingError{Offset: 6, Line: 2, Byte: 0xf1}, "Latin-1"},
		"Windows quotes":    {"\x93No\x94", passage.EncodingError{Offset: 0, Line: 1, Byte: 0x93}, "Windows-1252"},
		"UTF-16":            {"\xff\xfeO\x00", passage.EncodingError{Offset: 0, Line: 1, Byte: 0xff}, "UTF-16"},
		"cut off":           {"One \xf0\x9f\x99", passage.EncodingError{Offset: 4, Line: 1, Byte: 0xf0}, "ends inside"},
		"after CRLF and CR": {"One\r\nTwo\rThree\xff", passage.EncodingError{Offset: 14, Line: 3, Byte: 0xff}, "UTF-8"},
		"after a replacement character of the text's own": {"\uFFFD\xc3(", passage.EncodingError{Offset: 3, Line: 1, Byte: 0xc3}, "UTF-8"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := passage.NewText([]byte(test.in))
			var got *passage.EncodingError
			if !errors.As(err, &got) || !errors.Is(err, graph.ErrInvalid) {
				t.Fatalf("NewText(%q) = %v, want an EncodingError that is invalid", test.in, err)
			}
			if !strings.Contains(got.Hint, test.hint) {
				t.Errorf("NewText(%q) hints %q, want it to hold %q", test.in, got.Hint, test.hint)
			}
			test.want.Hint = got.Hint
			if diff := cmp.Diff(test.want, *got); diff != "" {
				t.Errorf("NewText(%q) error (-want +got):\n%s", test.in, diff)
			}
		})
	}
}

func TestNewTextRefusesWhatIsNoArticle(t *testing.T) {
	if _, err := passage.NewText(make([]byte, passage.MaxSize+1)); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("NewText of more than MaxSize bytes = %v, want ErrInvalid", err)
	}
}

func TestQuote(t *testing.T) {
	text := newText(t, "\uFEFFÖl 🙂 gone\r\n")
	tests := []struct {
		start, end int
		want       string
		ok         bool
	}{
		{0, 2, "Öl", true},
		{3, 9, "🙂 gone", true},
		{3, 3, "", true},
		{0, 10, "Öl 🙂 gone\n", true},
		{-1, 2, "", false},
		{4, 3, "", false},
		{0, 11, "", false},
	}
	for _, test := range tests {
		got, ok := text.Quote(graph.Passage{Start: test.start, End: test.end})
		if got != test.want || ok != test.ok {
			t.Errorf("Quote(%d, %d) = %q, %v, want %q, %v", test.start, test.end, got, ok, test.want, test.ok)
		}
	}
}
