package ingest

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	gocmp "github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/schema/notation"
)

// texts returns the texts of testdata/texts.txtar. What that archive cannot
// hold, accents that stand apart, is put in here.
func texts(t testing.TB) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/texts.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, f := range archive.Files {
		files[f.Name] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(string(f.Data), "´", "\u0301"))}
	}
	return files
}

// withSums returns a project whose articles state the hashes of their texts.
func withSums(project, texts fstest.MapFS) fstest.MapFS {
	files := fstest.MapFS{}
	for name, file := range project {
		data := string(file.Data)
		if text, found := texts[strings.TrimSuffix(name, ".yaml")+".txt"]; found {
			sum := sha256.Sum256(text.Data)
			data = strings.ReplaceAll(data, strings.Repeat("5", 64), hex.EncodeToString(sum[:]))
		}
		files[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return files
}

// anchored returns a project with the anchors that it needs.
func anchored(t testing.TB, project, texts fstest.MapFS) fstest.MapFS {
	t.Helper()
	files, report := Anchor(project, texts)
	if err := report.Err(); err != nil {
		t.Fatal(err)
	}
	whole := fstest.MapFS{}
	for name, file := range project {
		whole[name] = file
	}
	for _, f := range files {
		whole[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return whole
}

func voyage(t testing.TB) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/voyage.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files, _ := split(archive, "records")
	return anchored(t, withSums(harbour(t, files...), texts(t)), texts(t))
}

func TestReadWholeFormat(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/voyage.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files, want := split(archive, "records")
	project, err := Read(voyage(t))
	if err != nil {
		t.Fatal(err)
	}
	got := describe(project)
	if *update {
		archive.Files = append(files, txtar.File{Name: "records", Data: []byte(got)})
		if err := os.WriteFile("testdata/voyage.txtar", txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("records (-want +got):\n%s", diff)
	}
}

// describe writes records, one a line, without what is empty.
func describe(p *graph.Project) string {
	var b strings.Builder
	line := func(indent string, parts ...any) {
		b.WriteString(indent)
		for _, part := range parts {
			if text := strings.TrimSpace(fmt.Sprint(part)); text != "" && text != "[]" {
				b.WriteString(text + " ")
			}
		}
		b.WriteString("\n")
	}
	for _, e := range p.Entities {
		line("", e.ID, e.Type, names(e.Names), "|", names(e.Aliases), "|", e.Description, e.SameAs, mark("unnamed", e.Unnamed), literal(e.Number))
	}
	for _, a := range p.Articles {
		line("", a.ID, a.Title, a.Publisher, a.Authors, when(a.Published), a.Language, a.URL, a.Annotators, a.Note, a.TextFile, a.TextLength)
		for _, basing := range a.BasedOn {
			line("  based on ", basing.Source, basisWords[basing.Basis], basing.Note)
		}
		for _, s := range a.Spellings {
			line("  spells ", s.Entity, names([]graph.Name{s.Name}))
		}
		for _, c := range a.Claims {
			line("  ", c.ID, "=", term(c.Subject), c.Predicate, term(c.Object), mark("about", len(c.About) > 0), c.About)
			line("    ", polarityWords[c.Polarity], modalityWords[c.Modality], voiceWords[c.Voice], mark("opinion", c.Opinion),
				when(c.When), mark(fmt.Sprint("confidence ", c.Confidence), c.HasConfidence), c.Gist, "|", c.Note)
			for _, q := range c.Qualifiers {
				line("    with ", q.Predicate, term(q.Value))
			}
			for _, e := range c.Evidence {
				line("    at ", fmt.Sprintf("%d-%d p%d", e.Start, e.End, e.Paragraph), e.Excerpt)
			}
		}
	}
	return strings.ReplaceAll(b.String(), " \n", "\n")
}

func mark(word string, set bool) string {
	if set {
		return word
	}
	return ""
}

func names(all []graph.Name) string {
	var parts []string
	for _, n := range all {
		parts = append(parts, strings.TrimSuffix(n.Text+"@"+n.Language, "@"))
	}
	return strings.Join(parts, ", ")
}

func when(w graph.When) string {
	if w.IsZero() {
		return ""
	}
	return strings.TrimSpace(w.EDTF + " " + basisWords[w.Basis] + " " + w.Note)
}

func term(t graph.Term) string { return cmp.Or(string(t.Ref), literal(t.Literal)) }

func literal(l graph.Literal) string {
	if l.Kind == graph.NoLiteral {
		return ""
	}
	return strings.Join(strings.Fields(fmt.Sprintf("%s(%s %q %s %s)", kindWords[l.Kind], comparatorWords[l.Comparator], l.Value, l.To, l.Unit)), " ")
}

// The order of claims in a file makes no difference.
func TestClaimOrderDoesNotMatter(t *testing.T) {
	project := voyage(t)
	want, err := Read(project)
	if err != nil {
		t.Fatal(err)
	}
	head, claims, _ := strings.Cut(string(project["ferry.yaml"].Data), "claims:\n")
	entries := strings.Split(strings.TrimPrefix(claims, "  - "), "\n  - ")
	slices.Reverse(entries)
	for i := range entries {
		entries[i] = "  - " + strings.TrimSuffix(entries[i], "\n")
	}
	project["ferry.yaml"] = &fstest.MapFile{Data: []byte(head + "claims:\n" + strings.Join(entries, "\n") + "\n")}
	got, err := Read(project)
	if err != nil {
		t.Fatal(err)
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("records after reversing the claims (-want +got):\n%s", diff)
	}
}

// Line ends and a byte order mark make no difference.
func TestLineEndsDoNotMatter(t *testing.T) {
	project := voyage(t)
	want, err := Read(project)
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range project {
		data := strings.ReplaceAll(string(file.Data), "\n", "\r\n")
		if strings.HasSuffix(name, ".yaml") {
			data = "\uFEFF" + data
		}
		project[name] = &fstest.MapFile{Data: []byte(data)}
	}
	got, err := Read(project)
	if err != nil {
		t.Fatal(err)
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("records with CRLF (-want +got):\n%s", diff)
	}
}

func TestReadGivesErrorsOnly(t *testing.T) {
	project := harbour(t, txtar.File{Name: "extra.yaml", Data: []byte("article: {id: extra}\nclaims: []\n")})
	records, err := Read(project)
	want := strings.Join([]string{
		"extra.anchors: error: the article has no anchors; expected what newsgraph anchor --texts DIR DIR writes",
		`extra.yaml:1:10: error: the article's header lacks "text"`,
		"ferry.anchors: error: the article has no anchors; expected what newsgraph anchor --texts DIR DIR writes",
	}, "\n")
	if records != nil || err == nil || err.Error() != want {
		t.Errorf("Read() = %v, %v, want the error %v", records, err, want)
	}
}

// Nothing that is written is overlooked: whichever word of a file is changed,
// that is a mistake, or the records change.
func TestEveryWordMatters(t *testing.T) {
	project := voyageWithoutWarnings(t)
	want, err := Read(project)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"ferry.yaml", "gull.yaml", "entities.yaml"} {
		source := string(project[name].Data)
		for word := range notation.Read(name, []byte(source)).Root.Scalars() {
			lines := strings.Split(source, "\n")
			before, after := splitColumn(lines[word.Line-1], word.Column)
			if quote := strings.IndexAny(after, `"'`); quote == 0 {
				before, after = before+after[:1], after[1:]
			}
			if strings.HasPrefix(after, ">") {
				continue // a block, whose text begins in the next line
			}
			lines[word.Line-1] = before + "zz" + after
			other := without(project, name)
			other[name] = &fstest.MapFile{Data: []byte(strings.Join(lines, "\n"))}
			if got, err := Read(other); err == nil && gocmp.Equal(want, got) {
				t.Errorf("%s:%d:%d: %q can be changed and nobody sees it", name, word.Line, word.Column, word.Text)
			}
		}
	}
}

// splitColumn cuts a line before a column that counts code points from 1.
func splitColumn(line string, column int) (before, after string) {
	runes := []rune(line)
	return string(runes[:column-1]), string(runes[column-1:])
}
