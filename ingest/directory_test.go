package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

func TestDirectory(t *testing.T) {
	project := harbour(t)
	for _, name := range []string{
		"README.md", "notes.txt", ".hidden.yaml", ".vscode/settings.json", "old/fery.yaml", "folder.yaml/x", "article.schema.json",
	} {
		project[name] = &fstest.MapFile{Data: []byte("no: article")}
	}
	if problems := load(project).allProblems(); len(problems) > 0 {
		t.Errorf("problems with files that are none of ours:\n%v", problems)
	}
	tests := []struct {
		name    string
		project fstest.MapFS
		want    string
	}{
		{"empty", fstest.MapFS{"README.md": {}}, ".: error: the directory holds no article; expected a file such as my-article.yaml\n" +
			"entities.yaml: error: there is no authority file; expected a file with the entities that the articles name"},
		{"no authority file", without(harbour(t), "entities.yaml"), "entities.yaml: error: there is no authority file; expected a file with the entities that the articles name"},
		{"another suffix", harbour(t, txtar.File{Name: "gull.yml"}, txtar.File{Name: "heron.YAML"}),
			"gull.yml: error: the file would be overlooked; expected the name gull.yaml\nheron.YAML: error: the file would be overlooked; expected the name heron.yaml"},
		{"anchors without an article", harbour(t, txtar.File{Name: "gull.anchors"}), "gull.anchors: warning: the anchors belong to no article; expected gull.yaml beside them"},
		{"a name that is no id", harbour(t, txtar.File{Name: "My Ferry.yaml", Data: []byte(
			"article: {id: My Ferry, text: {file: f.txt, sha256: " + strings.Repeat("5", 64) + "}}\nclaims: []\n")}),
			`My Ferry.yaml:1:15: error: "My Ferry" cannot be the id of an article; expected small letters, digits and single hyphens`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, load(test.project).allProblems().Error()); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

func TestDirectoryOnDisk(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	for name, file := range harbour(t) {
		if err := os.WriteFile(filepath.Join(elsewhere, name), file.Data, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(filepath.Join(elsewhere, name), filepath.Join(dir, name)); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	if problems := load(os.DirFS(dir)).allProblems(); len(problems) > 0 {
		t.Errorf("problems with a directory of symbolic links:\n%v", problems)
	}
	if err := os.Remove(filepath.Join(elsewhere, "entities.yaml")); err != nil {
		t.Fatal(err)
	}
	got := load(os.DirFS(dir)).allProblems().Error()
	if want := "entities.yaml: error: the file cannot be read: no such file or directory"; !strings.Contains(got, want) {
		t.Errorf("problems = %s, want %s", got, want)
	}
	got = load(os.DirFS(filepath.Join(dir, "missing"))).allProblems().Error()
	if want := ".: error: the directory cannot be read: no such file or directory"; !strings.Contains(got, want) {
		t.Errorf("problems = %s, want %s", got, want)
	}
}
