package ingest

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// fleet returns a project of many articles with thirty claims each, anchored,
// and its texts.
func fleet(b *testing.B, articles int) (project, texts fstest.MapFS) {
	b.Helper()
	project, texts = harbour(b), fstest.MapFS{}
	delete(project, "ferry.yaml")
	var entities strings.Builder
	entities.Write(project["entities.yaml"].Data)
	for i := range articles {
		fmt.Fprintf(&entities, "mariner-%d: {type: mariner, name: Mariner %d, aliases: [M%d]}\n", i, i, i)
		var claims, text strings.Builder
		for c := range 30 {
			fmt.Fprintf(&claims, "  - key: c%d\n    by: [tide-post, mariner-%d]\n    claim: [mariner-%d, steers, skua]\n    with: {towards: petrel}\n"+
				"    said: 2025-08-08\n    gist: One sentence about number %d in words of my own.\n    at: \"p%d: begins here … goes on\"\n", c, i, i, c, c+1)
			fmt.Fprintf(&text, "Paragraph %d begins here and it tells at some length what mariner %d did on day %d and so it goes on for a while.\n", c, i, c)
		}
		id := fmt.Sprintf("article-%d", i)
		texts[id+".txt"] = &fstest.MapFile{Data: []byte(text.String())}
		project[id+".yaml"] = &fstest.MapFile{Data: []byte(fmt.Sprintf(
			"article:\n  id: %s\n  publisher: tide-post\n  text: {file: %s.txt, sha256: %s}\nclaims:\n%s", id, id, strings.Repeat("5", 64), claims.String()))}
	}
	project["entities.yaml"] = &fstest.MapFile{Data: []byte(entities.String())}
	return anchored(b, withSums(project, texts), texts), texts
}

func BenchmarkRead(b *testing.B) {
	for _, articles := range []int{10, 1000} {
		b.Run(fmt.Sprintf("claims=%d", articles*30), func(b *testing.B) {
			project, _ := fleet(b, articles)
			for b.Loop() {
				if _, err := Read(project); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkCheck(b *testing.B) {
	for _, articles := range []int{10, 1000} {
		b.Run(fmt.Sprintf("claims=%d", articles*30), func(b *testing.B) {
			project, texts := fleet(b, articles)
			for b.Loop() {
				if err := Check(project, texts).Err(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
