package export

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGoldenFiles(t *testing.T) {
	ix := build(t, named(yard))
	for _, format := range Formats() {
		t.Run(format.Name, func(t *testing.T) {
			got := write(t, format.Name, ix, Selection{})
			file := filepath.Join("testdata", "golden", format.Name)
			if *update {
				if err := os.WriteFile(file, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("the file differs; -update writes it anew (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFormatsAreFoundByName(t *testing.T) {
	all := Formats()
	if !slices.IsSortedFunc(all, func(a, b Format) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("the formats are not in the order of their names")
	}
	for _, f := range all {
		if found, known := ByName(f.Name); !known || found.MediaType != f.MediaType {
			t.Errorf("ByName(%q) = %v, %t", f.Name, found.Name, known)
		}
	}
	if _, known := ByName("gif"); known {
		t.Error("gif is a format")
	}
}

func TestSameGraphSameBytes(t *testing.T) {
	one, another := build(t, named(yard)), build(t, named(yard))
	for _, format := range Formats() {
		first := write(t, format.Name, one, Selection{})
		for _, ix := range []*index.Index{one, another} {
			if again := write(t, format.Name, ix, Selection{}); !slices.Equal(first, again) {
				t.Errorf("%s: the bytes differ", format.Name)
			}
		}
	}
}

func TestReportedClaimsLookReported(t *testing.T) {
	ix := build(t, named(yard))
	var graph struct {
		Links []struct{ Source, Target, Predicate, Standing, Sources string }
	}
	if err := json.Unmarshal(write(t, "node-link", ix, Selection{}), &graph); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, l := range graph.Links {
		got[l.Source+" "+strings.TrimPrefix(l.Target, "claim/harbour-sale/")] = l.Standing + ", " + l.Sources
	}
	number, _ := idOf(firstLiteral(t, ix))
	want := map[string]string{
		"entity/north-line entity/ferry-works": "ASSERTED, The Vel Courier",
		"entity/ferry-works " + number:         "ASSERTED, The Vel Courier",
		"entity/north-line entity/tide-bank":   "DENIED, Ana López",
		"entity/ana-lopez c3":                  "ASSERTED, The Vel Courier",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("links (-want +got):\n%s", diff)
	}
	claims := table(t, write(t, "claims.csv", ix, Selection{}))
	denied := claims[2]
	for column, want := range map[string]string{
		"id": "claim/harbour-sale/c3", "polarity": "NEGATED", "standing": "DENIED", "whose": "The Vel Courier › Ana López",
		"speaker": "entity/ana-lopez", "note": "two lines\nof a note", "article": "article/harbour-sale",
	} {
		if denied[column] != want {
			t.Errorf("%s = %q, want %q", column, denied[column], want)
		}
	}
	if speech := claims[3]; speech["speech"] != "true" || speech["object"] != denied["id"] {
		t.Errorf("the speech claim is %v", speech)
	}
	if strings.Contains(string(write(t, "n-quads", ix, Selection{})), "entity/north-line> <https://newsgraph.example/predicate/acquired> <https://newsgraph.example/entity/tide-bank>") {
		t.Error("what was denied stands there as a plain triple")
	}
}

func firstLiteral(t *testing.T, ix *index.Index) index.Term {
	t.Helper()
	claim, err := ix.Claim(graph.ClaimID(graph.ArticleID("harbour-sale"), "c2"))
	if err != nil {
		t.Fatal(err)
	}
	literal, _ := claim.Object()
	return literal
}

// table returns the rows of a table by their columns.
func table(t testing.TB, data []byte) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	named := make([]map[string]string, len(rows)-1)
	for i, row := range rows[1:] {
		named[i] = map[string]string{}
		for j, cell := range row {
			named[i][rows[0][j]] = cell
		}
	}
	return named
}

func TestFilters(t *testing.T) {
	ix := build(t, named(yard))
	speech := true
	links := &index.LinkFilter{Standing: []index.Standing{index.Denied}}
	claims := &index.ClaimFilter{Speech: &speech}
	for _, test := range []struct {
		format string
		column string
		want   []string
	}{
		{"links.csv", "target", []string{"entity/tide-bank"}},
		{"nodes.csv", "id", []string{"entity/north-line", "entity/tide-bank"}},
		{"claims.csv", "id", []string{"claim/harbour-sale/c3.1"}},
	} {
		var got []string
		for _, row := range table(t, write(t, test.format, ix, Selection{Claims: claims, Links: links})) {
			got = append(got, row[test.column])
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.format, diff)
		}
	}
}

// RDF of a part holds whatever the claims in it refer to.
func TestPartsAreWhole(t *testing.T) {
	ix := build(t, named(yard))
	data := string(write(t, "n-quads", ix, Selection{Claims: &index.ClaimFilter{Speaker: []graph.ID{graph.EntityID("ana-lopez")}}}))
	for id, want := range map[string]bool{"claim/harbour-sale/c3": true, "claim/harbour-sale/c3.1": true, "claim/harbour-sale/c1": false,
		"entity/ana-lopez": true, "entity/vel-courier": true, "entity/ferry-works": false} {
		if got := strings.Contains(data, "\n<https://newsgraph.example/"+id+"> "); got != want {
			t.Errorf("%s is there: %t, want %t", id, got, want)
		}
	}
}

func TestExportsEndWithTheirContext(t *testing.T) {
	ix := build(t, named(yard))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, format := range Formats() {
		if err := format.Write(ctx, discard{}, ix, Selection{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: error %v", format.Name, err)
		}
	}
}

var errFull = errors.New("the disk is full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

type discard struct{}

func (discard) Write(data []byte) (int, error) { return len(data), nil }

func TestErrorsOfTheWriterAreTold(t *testing.T) {
	ix := build(t, named(yard))
	for _, format := range Formats() {
		if err := format.Write(t.Context(), full{}, ix, Selection{}); !errors.Is(err, errFull) {
			t.Errorf("%s: error %v", format.Name, err)
		}
	}
}

func TestDays(t *testing.T) {
	for _, test := range []struct{ first, last, from, to string }{
		{"", "", "", ""},
		{"2024-03", "2024-03", "2024-03-01", "2024-03-31"},
		{"2024-02~", "2025?", "2024-02-01", "2025-12-31"},
		{"2024/..", "2024/..", "2024-01-01", ""},
		{"../2024", "../2024", "", "2024-12-31"},
		{"-0043-03-15", "-0043-03-15", "", ""},
		{"Y17000", "Y17000", "", ""},
		{"199X", "199X", "1990-01-01", "1999-12-31"},
	} {
		if from, to := days(test.first, test.last); from != test.from || to != test.to {
			t.Errorf("days(%q, %q) = %q, %q, want %q, %q", test.first, test.last, from, to, test.from, test.to)
		}
	}
}
