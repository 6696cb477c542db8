package ingest_test

import (
	"fmt"
	"os"
	"testing/fstest"

	"github.com/newsgraph/newsgraph/ingest"
)

func ExampleCheck() {
	project := fstest.MapFS{
		"entities.yaml": {Data: []byte(`
maren: {type: person, name: Maren}
skua:  {type: organization, name: Skua Ferries}
`)},
		"ferry.yaml": {Data: []byte(`
article:
  id: ferry
  text: {file: ferry.txt, sha256: 28dd6ff2ea01cdf28ad7bb24de6b1e7c0be4a31a3ac3cf9fd1b5fd9c04ae27d7}
claims:
  - key: c1
    claim: [marne, works-for, skua]
    polarity: negativ
    at: Maren no longer
`)},
	}
	report := ingest.Check(project, nil)
	report.Print(os.Stdout, "harbour")
	fmt.Println("usable:", !report.Failed())
	// Output:
	// harbour/entities.yaml:2:1: warning: no article names the entity "maren"
	// harbour/ferry.anchors: error: the article has no anchors; expected what newsgraph anchor --texts DIR DIR writes
	// harbour/ferry.yaml:7:13: error: unknown entity "marne"; expected a key of entities.yaml; did you mean "maren"?
	// harbour/ferry.yaml:8:15: error: unknown polarity "negativ"; expected affirmed or negated; did you mean "negated"?
	// usable: false
}

func Example() {
	project := fstest.MapFS{
		"entities.yaml": {Data: []byte(`
maren: {type: person, name: Maren}
skua:  {type: organization, name: Skua Ferries}
`)},
		"ferry.yaml": {Data: []byte(`
article:
  id: ferry
  text: {file: ferry.txt, sha256: be22507179ada4cc3280fd3e5e5fb9f0cf52823d1713f2c4562e8b3045f4de76}
claims:
  - key: c1
    by: maren
    claim: [maren, works-for, skua]
    polarity: negated
    at: Maren no longer … she says
`)},
	}
	texts := fstest.MapFS{"ferry.txt": {Data: []byte("Maren no longer works on the ferry, she says.\n")}}

	files, _ := ingest.Anchor(project, texts)
	for _, f := range files {
		project[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	records, err := ingest.Read(project)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range records.Articles[0].Claims {
		fmt.Println(c.ID, c.Subject.Ref, c.Predicate, c.Object.Ref, "at", c.Evidence[0].Excerpt)
	}
	// Output:
	// claim/ferry/c1 entity/maren predicate/works-for entity/skua at Maren no longer works … the ferry, she says
	// claim/ferry/c1.1 entity/maren predicate/stated claim/ferry/c1 at Maren no longer works … the ferry, she says
}
