package passage

import (
	"math/rand/v2"
	"testing"
)

// article is an invented text as long as a long article, and passages of it.
func article(b *testing.B) (invented, []byte, *Text, *Anchors) {
	b.Helper()
	random := rand.New(rand.NewPCG(1, 1))
	doc := invent(random, 60)
	text, places := doc.write(random, asItIs)
	read := mustText(b, text)
	anchors := NewAnchors(read)
	for _, c := range cuts(random, doc, 100) {
		anchors.Passages = append(anchors.Passages, read.anchor(Cite{"c1", "p1"}, c.span(places)))
	}
	return doc, []byte(text), read, anchors
}

func BenchmarkNewText(b *testing.B) {
	_, data, _, _ := article(b)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := NewText(data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	_, _, text, anchors := article(b)
	for i := 0; b.Loop(); i++ {
		_, _ = text.Find(anchors.Passages[i%len(anchors.Passages)].Passage.Excerpt)
	}
}

func BenchmarkFindNearest(b *testing.B) {
	_, _, text, _ := article(b)
	for b.Loop() {
		if _, err := text.Find("the counsil of Varna voted to klose … the harbur"); err == nil {
			b.Fatal("found what is not there")
		}
	}
}

// BenchmarkRelocate finds 100 passages again after changes everywhere.
func BenchmarkRelocate(b *testing.B) {
	doc, _, _, anchors := article(b)
	random := rand.New(rand.NewPCG(2, 2))
	text, _ := deleteParagraphs(random, changeWords(random, doc)).write(random, spaced)
	changed := mustText(b, text)
	for b.Loop() {
		anchors.Relocate(changed)
	}
}

func BenchmarkCopiedRuns(b *testing.B) {
	_, _, text, _ := article(b)
	note := "The council of Varna Bay will not say that the old harbour is to close before winter and the mayor denies it"
	for b.Loop() {
		CopiedRuns(text, 9, note)
	}
}

func BenchmarkReadAnchors(b *testing.B) {
	_, _, _, anchors := article(b)
	for i := range anchors.Passages {
		anchors.Passages[i].Claim += string(rune('a'+i%26)) + string(rune('a'+i/26))
	}
	file := fileOf(b, anchors)
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		if _, err := ReadAnchors(file); err != nil {
			b.Fatal(err)
		}
	}
}
