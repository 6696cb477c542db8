package ingest

import (
	"bytes"
	"encoding/json"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/newsgraph/newsgraph/ingest/passage"
)

func TestCheckVerifiesPassages(t *testing.T) {
	const text = "The bay is wide.\n\nThe bay is cold, the pilot said, and the bay is deep …\nسفينة قديمة في الخليج 🌊🌊 وحدها\n"
	tests := []struct {
		name, at string
		hint     string // what is expected, after what passage says of it
	}{
		{"found", "pilot said", ""},
		{"found from right to left", "سفينة قديمة … وحدها", ""},
		{"paragraph", "p3", ""},
		{"not there", "the pilot sang", ""},
		{"several times", "The bay", `; expected more words, or the paragraph before them as in "p4: …"`},
		{"another paragraph", "p1: the pilot", ""},
		{"no such paragraph", "p9", ""},
		{"inside a word", "ilot said", ""},
	}
	read, err := passage.NewText([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			texts := fstest.MapFS{"ferry.txt": {Data: []byte(text)}}
			project := withSums(harbour(t, txtar.File{Name: "ferry.yaml", Data: []byte(
				"article: {id: ferry, publisher: tide-post, text: {file: ferry.txt, sha256: 5555555555555555555555555555555555555555555555555555555555555555}}\n" +
					"claims:\n  - {key: c1, claim: [maren, steers, skua], at: \"" + test.at + "\"}\n",
			)}), texts)
			var want []string
			if _, err := read.Find(test.at); err != nil {
				want = []string{":3:49: error: " + err.Error() + test.hint}
			}
			report := Check(project, texts)
			if diff := cmp.Diff(want, lines(report, "ferry.yaml")); diff != "" {
				t.Errorf("problems of at %q (-want +got):\n%s", test.at, diff)
			}
		})
	}
}

func TestCheckFindsCopies(t *testing.T) {
	const nine, eight = "Maren steers the old Skua across the bay, café", "steers the old Skua across the bay café"
	article := func(title, gist, comment string) txtar.File {
		return txtar.File{Name: "ferry.yaml", Data: []byte("article:\n  id: ferry\n  title: \"" + title + "\"\n  publisher: tide-post\n" +
			"  text: {file: ferry.txt, sha256: 5555555555555555555555555555555555555555555555555555555555555555}\n" +
			"names: {skua: \"" + title + "\"}\nclaims:\n" + comment +
			"  - {key: c1, claim: [maren, steers, skua], at: p3, gist: \"" + gist + "\"}\n")}
	}
	tests := []struct {
		name  string
		files []txtar.File
		want  []string
	}{
		{"titles and names are free", []txtar.File{article(nine, "A ferry.", "")}, nil},
		{"eight words are free", []txtar.File{article("x", eight, "")}, nil},
		{"a gist", []txtar.File{article("x", "She: "+nine+"!", "")},
			[]string{`ferry.yaml:8:59: error: 9 words in a row are copied from ferry.txt: "Maren steers the old Skua across the bay, café"; expected your own words, or fewer in a row`}},
		{"letters, signs and accents do not hide it", []txtar.File{article("x", "MAREN steers – the old “Skua” across the bay; cafe\u0301", "")},
			[]string{`ferry.yaml:8:59: error: 9 words in a row are copied from ferry.txt: "MAREN steers – the old “Skua” across the bay; cafe` + "\u0301" + `"; expected your own words, or fewer in a row`}},
		{"a comment over lines", []txtar.File{article("x", "A ferry.", "  # Maren steers the old\n  # Skua across the bay, café after\n")},
			[]string{`ferry.yaml:8:3: error: 10 words in a row are copied from ferry.txt: "Maren steers the old Skua across the bay, café after"; expected your own words, or fewer in a row`}},
		{"the authority file", []txtar.File{article("x", "A ferry.", ""), {Name: "entities.yaml", Data: []byte(
			"maren: {type: mariner, name: Maren, description: nobody asks where the harbour lights have gone tonight}\n" +
				"skua: {type: ferry, name: nobody asks where the harbour lights have gone tonight}\ntide-post: {type: news-organization, name: Tide Post}\n")}},
			[]string{`entities.yaml:1:50: error: 9 words in a row are copied from ferry.txt: "nobody asks where the harbour lights have gone tonight"; expected your own words, or fewer in a row`}},
		{"the vocabulary", []txtar.File{article("x", "A ferry.", ""), {Name: "vocabulary.yaml", Data: []byte(
			"types:\n  mariner: {label: mariner, parent: person}\n  ferry: {label: ferry}\npredicates:\n" +
				"  steers: {label: steers, inverse: steered by, domain: [mariner], range: [ferry], description: nobody asks where the harbour lights have gone tonight}\n")},
			{Name: "entities.yaml", Data: []byte("maren: {type: mariner, name: Maren}\nskua: {type: ferry, name: Skua}\ntide-post: {type: news-organization, name: Tide Post}\n")}},
			[]string{`vocabulary.yaml:5:96: error: 9 words in a row are copied from ferry.txt: "nobody asks where the harbour lights have gone tonight"; expected your own words, or fewer in a row`}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			texts := texts(t)
			project := anchored(t, withSums(harbour(t, test.files...), texts), texts)
			var got []string
			for _, p := range Check(project, texts).Problems {
				if p.Severity == 0 {
					got = append(got, p.String())
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

func TestReport(t *testing.T) {
	project := voyage(t)
	for _, texts := range []fstest.MapFS{nil, texts(t)} {
		report := Check(project, nil)
		if texts != nil {
			report = Check(project, texts)
		}
		if report.Failed() || report.Err() != nil {
			t.Error(report.Problems)
		}
		want := []ArticleReport{
			{File: "ferry.yaml", Claims: 17, Passages: 18, Coverage: 219.0 / 271, Verified: texts != nil},
			{File: "gull.yaml", Claims: 4, Passages: 2, Coverage: 43.0 / 44, Verified: texts != nil},
		}
		if diff := cmp.Diff(want, report.Articles); diff != "" {
			t.Errorf("articles, with texts: %t (-want +got):\n%s", texts != nil, diff)
		}
		var printed bytes.Buffer
		if err := report.Print(&printed, "seeds"); err != nil {
			t.Fatal(err)
		}
		if got, want := printed.String(), "seeds/entities.yaml:10:1: warning: no article names the entity \"unused\"\n"; got != want {
			t.Errorf("Print writes %q, want %q", got, want)
		}
	}
}

func TestReportAsJSON(t *testing.T) {
	report := Check(harbour(t, txtar.File{Name: "ferry.yaml", Data: []byte("article: {id: fery}\nclaims: [{key: c1, claim: [marne, steers, skua]}]\n")}), nil)
	got, err := json.MarshalIndent(report, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	const want = `{
 "problems": [
  {
   "file": "entities.yaml",
   "line": 1,
   "column": 1,
   "severity": "warning",
   "message": "no article names the entity \"maren\""
  },`
	if !bytes.HasPrefix(got, []byte(want)) {
		t.Errorf("report = %s, want a beginning %s", got, want)
	}
	empty, err := json.Marshal(Check(voyageWithoutWarnings(t), nil).Problems)
	if err != nil || string(empty) != "[]" {
		t.Errorf("no problems = %s, %v", empty, err)
	}
}

// voyageWithoutWarnings is the voyage without the entity that nobody names.
func voyageWithoutWarnings(t *testing.T) fstest.MapFS {
	return changed(t, voyage(t), "entities.yaml", "unused: {type: ferry, name: Unused}\n", "")
}
