package e2e

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

const (
	storiesFile   = "../../docs/queries.md"
	questionsGlob = "../../web/queries/*.graphql"
)

var update = flag.Bool("update", false, "write the answers into docs/queries.md, and its queries into web/queries")

// story is a question of docs/queries.md with the query that answers it.
type story struct {
	name     string // of the operation
	question string
	prose    string // what to look at
	query    string
	answer   string
}

var (
	storyPattern  = regexp.MustCompile("(?ms)^### (?P<question>[^\n]+)\n\n(?P<prose>.*?)\n\n```graphql\n(?P<query>.*?)^```\n\n```json\n(?P<answer>.*?)^```\n")
	storyHeading  = regexp.MustCompile(`(?m)^### .*$`)
	operationName = regexp.MustCompile(`(?m)^query ([A-Z][A-Za-z]+)\b`)
)

func readStories(t *testing.T) (text string, stories []story) {
	t.Helper()
	data, err := os.ReadFile(storiesFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, found := range storyPattern.FindAllStringSubmatch(string(data), -1) {
		names := operationName.FindAllStringSubmatch(found[3], -1)
		if len(names) != 1 {
			t.Fatalf("%s: the query has %d named operations instead of 1", found[1], len(names))
		}
		stories = append(stories, story{name: names[0][1], question: found[1], prose: found[2], query: found[3], answer: found[4]})
	}
	if headings := storyHeading.FindAllString(string(data), -1); len(headings) != len(stories) {
		t.Fatalf("%d of %d questions have prose, a query and an answer", len(stories), len(headings))
	}
	return string(data), stories
}

// file is the name of the file in web/queries that offers the story in GraphiQL.
func (s story) file(index int) string {
	var name strings.Builder
	for i, letter := range s.name {
		if i > 0 && unicode.IsUpper(letter) {
			name.WriteByte('-')
		}
		name.WriteRune(unicode.ToLower(letter))
	}
	return fmt.Sprintf("%02d-%s.graphql", index+1, name.String())
}

// graphiQL is the query as GraphiQL shows it: the question and the prose are
// comments above it.
func (s story) graphiQL() string {
	var text strings.Builder
	fmt.Fprintf(&text, "# %s\n#\n", s.question)
	for line := range strings.Lines(s.prose + "\n") {
		text.WriteString(strings.TrimRight("# "+line, " \n") + "\n")
	}
	return text.String() + s.query
}

// Every question has the answer that docs/queries.md shows.
func TestStories(t *testing.T) {
	text, stories := readStories(t)
	if len(stories) < 30 {
		t.Errorf("there are %d stories, and 30 were promised", len(stories))
	}
	server := serveSeeds(t)
	for _, story := range stories {
		t.Run(story.name, func(t *testing.T) {
			answer := server.query(t, story.query, nil)
			shown, err := layOut(answer)
			if err != nil {
				t.Fatal(err)
			}
			if *update {
				text = strings.Replace(text, story.query+"```\n\n```json\n"+story.answer, story.query+"```\n\n```json\n"+shown+"\n", 1)
				return
			}
			if diff := cmp.Diff(decoded(t, []byte(story.answer)), decoded(t, answer)); diff != "" {
				t.Errorf("%s\n(-docs/queries.md +server):\n%s", story.question, diff)
			}
		})
	}
	if *update {
		if err := os.WriteFile(storiesFile, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func decoded(t *testing.T, text []byte) (value any) {
	t.Helper()
	if err := json.Unmarshal(text, &value); err != nil {
		t.Fatalf("no JSON: %v\n%s", err, text)
	}
	return value
}

// GraphiQL offers the stories, and nothing else, in the same order.
func TestGraphiQLOffersTheStories(t *testing.T) {
	_, stories := readStories(t)
	left := map[string]bool{}
	files, err := filepath.Glob(questionsGlob)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		left[filepath.Base(file)] = true
	}
	for i, story := range stories {
		name, want := story.file(i), []byte(story.graphiQL())
		delete(left, name)
		path := filepath.Join(filepath.Dir(questionsGlob), name)
		if *update {
			if err := os.WriteFile(path, want, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not the query of docs/queries.md; write it with go test ./internal/e2e -run Stories -update", name)
		}
	}
	for name := range left {
		path := filepath.Join(filepath.Dir(questionsGlob), name)
		if !*update {
			t.Errorf("%s is no story of docs/queries.md", name)
		} else if err := os.Remove(path); err != nil {
			t.Error(err)
		}
	}
}
