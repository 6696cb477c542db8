package passage_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/ingest/passage"
)

func TestRelocate(t *testing.T) {
	const advert = "Read more here"
	tests := map[string]struct {
		before, at, after string
		want              string // the words that are found, or none
		start             int    // where they are found
		reason            string
		candidates        []string
	}{
		"nothing changed": {before: town, at: "Ilse Brandt", after: town, want: "Ilse Brandt", start: 218},
		"repeated words, nothing changed": {
			before: "a b a b a b a b a b a b", at: "p1", after: "a b a b a b a b a b a b", want: "a b a b a b a b a b a b"},
		"a line before": {before: town, at: "p4: The ferry stays", after: "A photo\n" + town, want: "The ferry stays", start: 240},
		"the paragraph's number moves": {
			before: town, at: "p5", after: strings.Replace(town, "In March", "A photo\n\nIn March", 1),
			want: "The ferry carries 10,000 people a year, and the mayor’s office wants 12,000.", start: 258},
		"quotes are straightened": {
			before: town, at: "p4: “We … The ferry stays.",
			after: strings.NewReplacer("“", `"`, "”", `"`, "’", "'", "…", "...").Replace(town),
			want:  `"We owe it to the island," said the mayor, Ilse Brandt. "The ferry stays.`, start: 177},
		"a word of its paragraph changes": {
			before: town, at: "Ilse Brandt", after: strings.Replace(town, "“The ferry stays", "“The boat stays", 1),
			want: "Ilse Brandt", start: 218},
		"its own word changes": {
			before: town, at: "ferry carries … people", after: strings.Replace(town, "10,000", "11,000", 1),
			reason: "its words are no longer where they were", candidates: []string{"ferry carries 11,000 people"}},
		"its paragraph goes": {
			before: town, at: "Ilse Brandt", after: strings.Replace(town, "“We owe it to the island,” said the mayor, Ilse Brandt. “The ferry stays.\n", "", 1),
			reason: "its words are no longer where they were"},
		"its paragraph moves": {
			before: "one a b c d e\ntwo\nthree\nfour", at: "p1", after: "two\nthree\nfour\none a b c d e",
			reason: "its words are no longer where they were", candidates: []string{"one a b c d e"}},
		"all round it changes": {
			before: "one two three four Ilse Brandt five six seven eight", at: "Ilse Brandt",
			after:  "one two three for Ilse Brandt fife six seven eight",
			reason: "its words stand in other surroundings now", candidates: []string{"Ilse Brandt"}},
		"at the beginning nothing before it agrees": {
			before: "Ferry stays for good this time", at: "Ferry", after: "Ferry goes, it is said today",
			reason: "its words stand in other surroundings now", candidates: []string{"Ferry"}},
		"the hit with the old words before it": {
			before: "one two three four Ilse said nothing more about it", at: "Ilse",
			after: "but Ilse came and one two three four Ilse went away again", want: "Ilse", start: 37},
		"two hits with the same surroundings": {
			before: "one two three four Ilse five six seven eight", at: "Ilse",
			after:  "one two three four Ilse said one two three four Ilse went",
			reason: "its words stand there 2 times", candidates: []string{"Ilse", "Ilse"}},
		"two hits, one agrees on both sides": {
			before: "one two three four Ilse five six seven eight", at: "Ilse",
			after: "one two three four Ilse said one two three four Ilse five six seven eight", want: "Ilse", start: 48},
		"repeated in an unchanged paragraph": {
			before: "x\nthe mayor said that they had met the mayor and left", at: "the mayor and", after: "y\nthe mayor said that they had met the mayor and left",
			want: "the mayor and", start: 35},
		"repeated words, unchanged paragraph": {
			before: "no no no no no no no no no no no no", at: "p1: no no no no no no no no no no no no", after: "no no no no no no no no no no no no\nnew",
			want: "no no no no no no no no no no no no"},
		"one of two equal paragraphs goes": {
			before: "x\n" + advert + "\ny\n" + advert + "\nz", at: "p2", after: "x\nchanged\n" + advert + "\nz",
			reason: "its words stand in other surroundings now", candidates: []string{advert}},
		"the words and what is before them stand twice, one goes": {
			before: "one two three four Ilse goes home today they say\nx\none two three four Ilse goes", at: "p1: Ilse",
			after:  "one two three four she goes home today they say\ny\nbut one two three four Ilse goes",
			reason: "its words stand in other surroundings now", candidates: []string{"Ilse"}},
		"equal paragraphs stay": {
			before: "x\n" + advert + "\ny\n" + advert + "\nz", at: "p4: more", after: "x\n" + advert + "\nnew\ny\n" + advert + "\nz", want: "more", start: 28},
		"over paragraphs": {
			before: town, at: "mayor, Ilse … 10,000 people", after: "A photo\n" + town, want: "mayor, Ilse Brandt. “The ferry stays.\nThe ferry carries 10,000 people", start: 219},
		"over paragraphs, the first changed": {
			before: town, at: "mayor, Ilse … 10,000 people", after: strings.Replace(town, "“We owe", "“They owe", 1),
			want: "mayor, Ilse Brandt. “The ferry stays.\nThe ferry carries 10,000 people", start: 213},
		"over paragraphs, one put between": {
			before: town, at: "Ilse … carries", after: strings.Replace(town, "stays.\n", "stays.\nA photo\n", 1),
			reason: "its words are no longer where they were", candidates: []string{"Ilse Brandt. “The ferry … photo The ferry carries"}},
		"over paragraphs, between unchanged ones": {
			before: "a b c\nd e f\ng h i", at: "p1-p3", after: "a b c\nd e f\ng h i\nj", want: "a b c\nd e f\ng h i"},
		"a paragraph by its excerpt": {
			before: "one two three four five six seven eight nine ten", at: "p1", after: "one two three four or five six seven eight nine ten",
			reason: "its words are no longer where they were", candidates: []string{"one two three four … seven eight nine ten"}},
		"nothing left": {before: town, at: "p3", after: "", reason: "its words are no longer where they were"},
		"signs round it": {
			before: "x\nhe said: (“No!”), then left for the old town", at: "(“No!”)", after: "y\nhe said: (“No!”), then left for the old town", want: "(“No!”)", start: 11},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			anchors := anchorAll(t, newText(t, test.before), passage.Cite{Claim: "c1", At: test.at})
			after := newText(t, test.after)
			r := anchors.Relocate(after)[0]
			got, _ := after.Quote(r.New.Passage)
			if got != test.want || r.New.Passage.Start != test.start || r.Reason() != test.reason {
				t.Errorf("Relocate = %q at %d, %q, want %q at %d, %q", got, r.New.Passage.Start, r.Reason(), test.want, test.start, test.reason)
			}
			if r.Found() != (test.want != "") || r.Found() && r.New.Cite != anchors.Passages[0].Cite {
				t.Errorf("Relocate found %v, %v", r.Found(), r.New.Cite)
			}
			var candidates []string
			for _, c := range r.Candidates {
				candidates = append(candidates, c.Excerpt)
			}
			if diff := cmp.Diff(test.candidates, candidates); diff != "" {
				t.Errorf("Relocate candidates (-want +got):\n%s", diff)
			}
		})
	}
}

// Anchors that nobody wrote, with places that the text never had, are refused.
func TestRelocateOfNonsense(t *testing.T) {
	text := newText(t, town)
	tests := map[string]func(*passage.Anchor){
		"paragraph 0":           func(a *passage.Anchor) { a.Passage.Paragraph = 0 },
		"paragraph 99":          func(a *passage.Anchor) { a.Passage.Paragraph, a.LastParagraph = 99, 99 },
		"last before first":     func(a *passage.Anchor) { a.LastParagraph = 1 },
		"no words":              func(a *passage.Anchor) { a.Words = 0 },
		"more words than there": func(a *passage.Anchor) { a.Words = 999 },
		"no hash":               func(a *passage.Anchor) { a.Hash = "" },
		"a hash of other signs": func(a *passage.Anchor) { a.Hash = "zzzzzzzzzzzz" },
		"another hash":          func(a *passage.Anchor) { a.Hash = "000000000000" },
	}
	for name, spoil := range tests {
		t.Run(name, func(t *testing.T) {
			anchors := anchorAll(t, text, passage.Cite{Claim: "c1", At: "Ilse Brandt"})
			spoil(&anchors.Passages[0])
			if r := anchors.Relocate(text)[0]; r.Refusal != passage.Gone {
				t.Errorf("Relocate = %+v, want Gone", r)
			}
		})
	}
}

func TestRelocateOfWordsThatNothingTellsApart(t *testing.T) {
	anchors := anchorAll(t, newText(t, "no and no\n\u0301b c"))
	anchors.Passages = []passage.Anchor{{Passage: graph.Passage{Start: 0, End: 2, Paragraph: 1}, LastParagraph: 1, Words: 1, Hash: hash("no")}}
	r := anchors.Relocate(newText(t, "no and no\n\u0301b d"))[0]
	if r.Refusal != passage.Undecided || len(r.Candidates) != 2 {
		t.Errorf("Relocate = %+v, want it undecided between two", r)
	}
}
