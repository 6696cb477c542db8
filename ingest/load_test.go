package ingest

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write the expected problems anew")

// harbour returns the project of testdata/harbour.txtar with other files over
// its own; an empty file takes one away.
func harbour(t testing.TB, over ...txtar.File) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/harbour.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, f := range slices.Concat(archive.Files, over) {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return files
}

func TestHarbourHasNoProblems(t *testing.T) {
	if problems := load(harbour(t)).allProblems(); len(problems) > 0 {
		t.Error(problems)
	}
}

// Every archive holds files with mistakes, and in the end the problems that
// they give.
func TestMistakes(t *testing.T) {
	archives, err := filepath.Glob("testdata/mistakes/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives:", err)
	}
	for _, file := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			files, want := split(archive, "problems")
			got := load(harbour(t, files...)).allProblems().Error() + "\n"
			if *update {
				archive.Files = append(files, txtar.File{Name: "problems", Data: []byte(got)})
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

// split returns the files of an archive and what the last one, of a given name,
// expects.
func split(archive *txtar.Archive, expectation string) ([]txtar.File, string) {
	last := len(archive.Files) - 1
	if archive.Files[last].Name != expectation {
		return archive.Files, ""
	}
	return archive.Files[:last:last], string(archive.Files[last].Data)
}
