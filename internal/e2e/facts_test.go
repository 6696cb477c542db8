package e2e

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// fact is what the answer to a story must hold, whatever -update has written
// into docs/queries.md: it was read out of the articles by hand.
type fact struct {
	story string
	list  string // where the rows of the answer are: links.nodes
	show  string // what to look at in each row: "subject.label standing"

	exactly []string // these rows and no others, in any order
	has     []string // these rows among others
	lacks   []string // no row that holds such a text
}

func facts() []fact {
	return slices.Concat(designationFacts, orderFacts, stanceFacts, peopleFacts, numberFacts, sourceFacts)
}

// Facts are checked against the answers that the server gives to the queries
// of docs/queries.md.
func TestFacts(t *testing.T) {
	_, stories := readStories(t)
	server := serveSeeds(t)
	for _, f := range facts() {
		t.Run(f.story+"/"+f.list, func(t *testing.T) {
			i := slices.IndexFunc(stories, func(s story) bool { return s.name == f.story })
			if i < 0 {
				t.Fatalf("there is no story %s", f.story)
			}
			rows := f.rows(decoded(t, server.query(t, stories[i].query, nil)))
			if f.exactly != nil {
				want := slices.Sorted(slices.Values(f.exactly))
				if diff := cmp.Diff(want, slices.Sorted(slices.Values(rows))); diff != "" {
					t.Errorf("(-fact +answer):\n%s", diff)
				}
			}
			for _, want := range f.has {
				if !slices.Contains(rows, want) {
					t.Errorf("no row is %q; there are\n%s", want, strings.Join(rows, "\n"))
				}
			}
			for _, text := range f.lacks {
				if slices.ContainsFunc(rows, func(row string) bool { return strings.Contains(row, text) }) {
					t.Errorf("a row holds %q", text)
				}
			}
		})
	}
}

// Every story has facts, unless it is an overview.
func TestEveryStoryIsChecked(t *testing.T) {
	checked := map[string]bool{}
	for _, f := range facts() {
		checked[f.story] = true
	}
	_, stories := readStories(t)
	for _, s := range stories {
		if !checked[s.name] && !overviews[s.name] {
			t.Errorf("no fact is checked of %s: %s", s.name, s.question)
		}
	}
}

// overviews are stories whose answers grow with every article: they show what
// there is rather than what is so.
var overviews = map[string]bool{"MostLinked": true, "ClaimsByYear": true, "AroundSinaloaCartel": true, "WhoIsQuoted": true}

// rows writes each element of the list: what is shown of it, with bars between.
func (f fact) rows(answer any) (rows []string) {
	for _, row := range at(answer, strings.Split(f.list, ".")) {
		var shown []string
		for _, path := range strings.Fields(f.show) {
			var values []string
			for _, value := range at(row, strings.Split(path, ".")) {
				values = append(values, text(value))
			}
			shown = append(shown, strings.Join(values, "; "))
		}
		rows = append(rows, strings.Join(shown, " | "))
	}
	return rows
}

// at follows a path of keys; through a list it goes into every element.
func at(value any, path []string) (found []any) {
	switch value := value.(type) {
	case []any:
		for _, element := range value {
			found = append(found, at(element, path)...)
		}
		return found
	case map[string]any:
		if len(path) > 0 {
			return at(value[path[0]], path[1:])
		}
	}
	return []any{value}
}

func text(value any) string {
	switch value := value.(type) {
	case nil:
		return "–"
	case float64:
		return fmt.Sprintf("%.10g", value)
	}
	return fmt.Sprint(value)
}
