package ingest

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/newsgraph/newsgraph/ingest/passage"
)

// changed returns files with something replaced in one of them.
func changed(t *testing.T, files fstest.MapFS, name, old, new string) fstest.MapFS {
	t.Helper()
	if !strings.Contains(string(files[name].Data), old) {
		t.Fatalf("%s holds no %q", name, old)
	}
	copied := fstest.MapFS{}
	for n, file := range files {
		copied[n] = file
	}
	copied[name] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(string(files[name].Data), old, new))}
	return copied
}

// without returns files without one of them.
func without(files fstest.MapFS, name string) fstest.MapFS {
	copied := fstest.MapFS{}
	for n, file := range files {
		if n != name {
			copied[n] = file
		}
	}
	return copied
}

// lines returns the problems of a report that begin with a file, without it.
func lines(r Report, prefix string) []string {
	var some []string
	for _, p := range r.Problems {
		if strings.HasPrefix(p.String(), prefix) {
			some = append(some, strings.TrimPrefix(p.String(), prefix))
		}
	}
	return some
}

func TestAnchorWritesWhatIsNew(t *testing.T) {
	project := voyage(t)
	if files, report := Anchor(project, texts(t)); len(files) > 0 || report.Failed() {
		t.Errorf("Anchor of an anchored project = %v, %v, want nothing", files, report.Problems)
	}
	for _, name := range []string{"ferry.anchors", "gull.anchors"} {
		files, report := Anchor(without(project, name), texts(t))
		if report.Failed() || len(files) != 1 || files[0].Name != name || string(files[0].Data) != string(project[name].Data) {
			t.Errorf("Anchor without %s = %v, %v", name, files, report.Problems)
		}
	}
	broken := changed(t, project, "gull.anchors", "newsgraph anchors 1", "newsgraph anchors one")
	files, report := Anchor(broken, texts(t))
	if len(files) != 1 || string(files[0].Data) != string(project["gull.anchors"].Data) {
		t.Errorf("Anchor with broken anchors = %v", files)
	}
	want := []string{malformed(t, broken["gull.anchors"].Data, "warning")}
	if diff := cmp.Diff(want, lines(report, "gull.anchors")); diff != "" {
		t.Errorf("problems with broken anchors (-want +got):\n%s", diff)
	}
}

func TestAnchorsThatDoNotFit(t *testing.T) {
	project := voyage(t)
	const writes = "; expected what newsgraph anchor --texts DIR DIR writes"
	torn := changed(t, project, "gull.anchors", "excerpt", "exzerpt")
	tests := []struct {
		name    string
		project fstest.MapFS
		want    []string
	}{
		{"none", without(project, "gull.anchors"), []string{": error: the article has no anchors" + writes}},
		{"malformed", torn, []string{malformed(t, torn["gull.anchors"].Data, "error")}},
		{"another passage named", changed(t, project, "gull.yaml", `ferry/n1], at: p1`, `ferry/n1], at: Some gulls`),
			[]string{": error: the anchors are stale: 1 of the passages that claims name are not anchored, 1 anchored passages are named no more" + writes}},
		{"another text", changed(t, project, "gull.anchors", sum(t, texts(t), "gull"), strings.Repeat("0", 64)),
			[]string{": error: the anchors are stale: they were made for another text" + writes}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := Read(test.project)
			if err == nil {
				t.Fatal("Read accepts the anchors")
			}
			for _, texts := range []fs.FS{nil, texts(t)} {
				report := Check(test.project, texts)
				if diff := cmp.Diff(test.want, lines(report, "gull.anchors")); diff != "" {
					t.Errorf("problems, with texts: %t (-want +got):\n%s", texts != nil, diff)
				}
			}
		})
	}
}

// malformed returns what is said of anchors that cannot be read.
func malformed(t *testing.T, data []byte, severity string) string {
	t.Helper()
	_, err := passage.ReadAnchors(data)
	var e *passage.AnchorsError
	if !errors.As(err, &e) {
		t.Fatalf("anchors are read: %v", err)
	}
	return fmt.Sprintf(":%d:%d: %s: found %s; expected %s, as newsgraph anchor --texts DIR DIR writes it",
		e.Line, e.Column, severity, e.Found, e.Expected)
}

// sum returns the hash that an article of the texts states.
func sum(t *testing.T, texts fstest.MapFS, id string) string {
	t.Helper()
	files := withSums(fstest.MapFS{id + ".yaml": {Data: []byte(strings.Repeat("5", 64))}}, texts)
	return string(files[id+".yaml"].Data)
}

// Passages are followed through a changed text, and what is unsure is told.
func TestAnchorFollowsAChangedText(t *testing.T) {
	const text = "The ferry sails at dawn.\n\n“Nobody knows the bay as she does,” the pilot said of Maren.\n\nThe bay is wide and the bay is cold.\n"
	const article = `article: {id: ferry, publisher: tide-post, text: {file: ferry.txt, sha256: 5555555555555555555555555555555555555555555555555555555555555555}}
claims:
  - {key: c1, claim: [maren, steers, skua], at: p2}
  - {key: c2, claim: [tariq, steers, petrel], at: "“Nobody knows … of Maren"}
  - {key: c3, claim: [skua, crew, 4], at: "p3: bay is wide"}
`
	tests := []struct {
		name string
		text string
		want []string // problems with the article
		at   string   // where the passages are then; empty when nothing is written
	}{
		{"a caption comes before", "A caption.\n" + text, []string{
			`:3:49: warning: "p2" does not find its passage any more, which is p3 at 37 ““Nobody knows the bay … pilot said of Maren.”; expected words that find it`,
			`:5:43: warning: "p3: bay is wide" does not find its passage any more, which is p4 at 103 “bay is wide”; expected words that find it`,
		}, "37-97 p3, 37-96 p3, 103-114 p4"},
		{"quotes are straightened", strings.NewReplacer("“", `"`, "”", `"`).Replace(text), nil, "26-86 p2, 26-85 p2, 92-103 p3"},
		{"a word changes", strings.ReplaceAll(text, "the pilot", "a pilot"), []string{
			`:3:49: error: the text has changed and the passage is not found again: its words are no longer where they were; maybe p2 at 26 ““Nobody knows the bay … pilot said of Maren.”; expected the first and last words of the passage`,
			`:4:51: warning: the text has changed here: its words are no longer where they were; it is taken to be p2 at 26 ““Nobody knows the bay … pilot said of Maren”; expected a look whether it still carries the claim`,
		}, ""},
		{"a paragraph goes", strings.ReplaceAll(text, "The bay is wide and the bay is cold.\n", ""), []string{
			`:5:43: error: the text has changed and the passage is not found again: its words are no longer where they were; expected the first and last words of the passage`,
		}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			before := fstest.MapFS{"ferry.txt": {Data: []byte(text)}}
			after := fstest.MapFS{"ferry.txt": {Data: []byte(test.text)}}
			project := harbour(t, txtar.File{Name: "ferry.yaml", Data: []byte(article)})
			anchors := anchored(t, withSums(project, before), before)["ferry.anchors"]

			project = withSums(project, after)
			project["ferry.anchors"] = anchors
			files, report := Anchor(project, after)
			if diff := cmp.Diff(test.want, lines(report, "ferry.yaml")); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
			if test.at == "" {
				if len(files) > 0 {
					t.Errorf("Anchor writes %v", files)
				}
				return
			}
			project["ferry.anchors"] = &fstest.MapFile{Data: files[0].Data}
			records, err := Read(project)
			if err != nil {
				t.Fatal(err)
			}
			var at []string
			for _, c := range records.Articles[0].Claims {
				at = append(at, fmt.Sprintf("%d-%d p%d", c.Evidence[0].Start, c.Evidence[0].End, c.Evidence[0].Paragraph))
			}
			if got := strings.Join(at, ", "); got != test.at {
				t.Errorf("passages are at %s, want %s", got, test.at)
			}
			// What was followed is verified too, and told again.
			report = Check(project, after)
			if diff := cmp.Diff(test.want, lines(report, "ferry.yaml")); report.Failed() || diff != "" {
				t.Errorf("problems of Check (-want +got):\n%s", diff)
			}
		})
	}
}

func TestAnchorWantsTheTextThatIsStated(t *testing.T) {
	project := voyage(t)
	other := fstest.MapFS{"ferry.txt": {Data: []byte("Another text.\n")}, "gull.txt": {Data: []byte("caf\xe9")}}
	files, report := Anchor(project, other)
	if len(files) > 0 {
		t.Errorf("Anchor writes %v", files)
	}
	want := []string{
		`:14:35: error: the text has another hash; expected ` + sum(t, other, "ferry") + `, if this is the text that was annotated`,
	}
	if diff := cmp.Diff(want, lines(report, "ferry.yaml")[:1]); diff != "" {
		t.Errorf("problems with the ferry (-want +got):\n%s", diff)
	}
	want = []string{`:1:34: error: the text "gull.txt" cannot be read: line 1: byte 0xe9 at offset 3 is not UTF-8: the file ends inside a character`}
	if diff := cmp.Diff(want, lines(report, "gull.yaml")); diff != "" {
		t.Errorf("problems with the gull (-want +got):\n%s", diff)
	}
	_, report = Anchor(project, fstest.MapFS{})
	want = []string{`:14:16: error: the text "ferry.txt" cannot be read: file does not exist; expected a file in the directory of texts`}
	if diff := cmp.Diff(want, lines(report, "ferry.yaml")); diff != "" {
		t.Errorf("problems without texts (-want +got):\n%s", diff)
	}
}
