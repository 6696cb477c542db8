package passage_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/ingest/passage"
)

func TestPassageDescribesASpan(t *testing.T) {
	text := newText(t, "🙂 Öl\r\n\r\n“No  one,” said\u00A0Ana, “will come here before the winter is over …”\nEnd")
	tests := map[string]struct {
		start, end int
		want       graph.Passage
	}{
		"emoji":             {0, 4, graph.Passage{Start: 0, End: 4, Paragraph: 1, Excerpt: "🙂 Öl"}},
		"after emoji":       {2, 4, graph.Passage{Start: 2, End: 4, Paragraph: 1, Excerpt: "Öl"}},
		"white space":       {6, 26, graph.Passage{Start: 6, End: 26, Paragraph: 2, Excerpt: "“No one,” said Ana,"}},
		"eight words":       {7, 49, graph.Passage{Start: 7, End: 49, Paragraph: 2, Excerpt: "No one,” said Ana, “will come here before"}},
		"nine words":        {7, 53, graph.Passage{Start: 7, End: 53, Paragraph: 2, Excerpt: "No one,” said Ana … come here before the"}},
		"over paragraphs":   {64, 75, graph.Passage{Start: 64, End: 75, Paragraph: 2, Excerpt: "over …” End"}},
		"signs round words": {64, 71, graph.Passage{Start: 64, End: 71, Paragraph: 2, Excerpt: "over …”"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := text.Passage(test.start, test.end)
			if err != nil {
				t.Fatalf("Passage(%d, %d): %v", test.start, test.end, err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("Passage(%d, %d) (-want +got):\n%s", test.start, test.end, diff)
			}
		})
	}
}

func TestPassageCutsNothing(t *testing.T) {
	text := newText(t, "Ana’s 10,000 cre\u0301dits … 👍🏽 done\n")
	tests := map[string]struct {
		start, end int
		want       string
	}{
		"before the text":     {-1, 3, "is not in"},
		"after the text":      {0, 35, "is not in"},
		"backwards":           {5, 0, "is not in"},
		"empty":               {6, 6, "is empty"},
		"leading space":       {5, 12, "begins with white space"},
		"trailing space":      {6, 13, "ends with white space"},
		"trailing line end":   {27, 32, "ends with white space"},
		"apostrophe":          {0, 3, "ends inside a word"},
		"number":              {9, 12, "begins inside a word"},
		"accent":              {13, 16, "ends inside a word"},
		"begins with a mark":  {16, 21, "begins inside a word"},
		"skin tone":           {24, 25, "ends inside a word"},
		"no word":             {22, 23, "holds no word"},
		"inside a long word":  {14, 21, "begins inside a word"},
		"ends inside a word":  {27, 30, "ends inside a word"},
		"begins inside digit": {7, 12, "begins inside a word"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := text.Passage(test.start, test.end)
			var cut *passage.CutError
			if !errors.As(err, &cut) || !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("Passage(%d, %d) = %v, want a CutError that it %s", test.start, test.end, err, test.want)
			}
		})
	}
}

func TestCoverage(t *testing.T) {
	p := func(start, end int) graph.Passage { return graph.Passage{Start: start, End: end} }
	tests := map[string]struct {
		passages []graph.Passage
		length   int
		want     float64
	}{
		"none":               {nil, 100, 0},
		"one":                {[]graph.Passage{p(10, 35)}, 100, 0.25},
		"all":                {[]graph.Passage{p(0, 100)}, 100, 1},
		"overlap once":       {[]graph.Passage{p(40, 60), p(0, 50), p(10, 20)}, 100, 0.6},
		"the same twice":     {[]graph.Passage{p(0, 50), p(0, 50)}, 100, 0.5},
		"touching":           {[]graph.Passage{p(50, 75), p(25, 50)}, 100, 0.5},
		"400 counts":         {[]graph.Passage{p(0, 400)}, 1000, 0.4},
		"401 does not":       {[]graph.Passage{p(0, 401), p(100, 200)}, 1000, 0.1},
		"beyond the text":    {[]graph.Passage{p(90, 190), p(-5, 10)}, 100, 0.2},
		"outside altogether": {[]graph.Passage{p(200, 300)}, 100, 0},
		"no text":            {[]graph.Passage{p(0, 1)}, 0, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := passage.Coverage(test.passages, test.length); math.Abs(got-test.want) > 1e-9 {
				t.Errorf("Coverage(%v, %d) = %v, want %v", test.passages, test.length, got, test.want)
			}
		})
	}
}

func TestLong(t *testing.T) {
	if passage.Long(graph.Passage{Start: 7, End: 407}) {
		t.Error("Long of 400 code points = true, want false")
	}
	if !passage.Long(graph.Passage{Start: 7, End: 408}) {
		t.Error("Long of 401 code points = false, want true")
	}
}
