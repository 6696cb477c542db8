package ingest

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

// Whatever stands in an article's file: reading it does not panic, and what is
// accepted is in the records.
func FuzzArticle(f *testing.F) {
	for _, archive := range []string{"testdata/harbour.txtar", "testdata/voyage.txtar", "testdata/mistakes/literals.txtar", "testdata/mistakes/speech.txtar"} {
		parsed, err := txtar.ParseFile(archive)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range parsed.Files {
			if file.Name == "ferry.yaml" {
				f.Add(file.Data)
			}
		}
	}
	project := harbour(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		files := fstest.MapFS{"ferry.yaml": {Data: data}}
		for _, name := range []string{"vocabulary.yaml", "entities.yaml"} {
			files[name] = project[name]
		}
		p := load(files)
		problems := p.allProblems()
		for _, problem := range problems {
			if problem.File == "ferry.yaml" && strings.Count(string(data), "\n")+1 < problem.Line {
				t.Errorf("a problem after the end of the file: %v", problem)
			}
		}
		if problems.Failed() {
			return
		}
		records := p.records()
		if !records.Articles[0].ID.Valid() {
			t.Errorf("accepted the article %q", records.Articles[0].ID)
		}
		claims := 0
		for _, c := range p.articles[0].claims {
			claims += 1 + len(c.speakers)
		}
		if got := len(records.Articles[0].Claims); got != claims {
			t.Errorf("%d claims were written and %d are in the records", claims, got)
		}
		for _, c := range records.Articles[0].Claims {
			if !c.ID.Valid() || c.Predicate == "" && (!c.Subject.IsZero() || c.Gist == "") || c.Predicate != "" && (c.Subject.IsZero() || c.Object.IsZero()) {
				t.Errorf("accepted the claim %+v", c)
			}
		}
		records.Sort()
		if diff := cmp.Diff(p.records(), records); diff != "" {
			t.Errorf("the records are not sorted:\n%s", diff)
		}
	})
}

func FuzzEntities(f *testing.F) {
	for _, file := range []string{"testdata/harbour.txtar", "testdata/voyage.txtar", "testdata/mistakes/entities.txtar"} {
		parsed, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		i := slices.IndexFunc(parsed.Files, func(f txtar.File) bool { return f.Name == "entities.yaml" })
		f.Add(parsed.Files[i].Data)
	}
	project := harbour(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		files := fstest.MapFS{"entities.yaml": {Data: data}, "vocabulary.yaml": project["vocabulary.yaml"]}
		p := load(files)
		if p.authority.doc.Problems().Failed() {
			return
		}
		for key, e := range p.authority.entities {
			if !e.record.ID.Valid() || e.record.Type == "" || len(e.record.Names) == 0 {
				t.Errorf("accepted the entity %s: %+v", key, e.record)
			}
		}
	})
}
