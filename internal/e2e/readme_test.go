package e2e

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var (
	fence       = regexp.MustCompile("(?ms)^```([a-z]*)\n(.*?)^```")
	commandLine = regexp.MustCompile(`(?m)^go run \. ([a-z]+)(.*?)(#.*)?$`)
	link        = regexp.MustCompile(`\]\(([^)#:]+)(#[^)]*)?\)`)
)

func readme(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Every query of the README is followed by its answer.
func TestTheReadmeAnswersItsQueries(t *testing.T) {
	server := serveSeeds(t)
	blocks := fence.FindAllStringSubmatch(readme(t), -1)
	for i, block := range blocks {
		if block[1] != "graphql" {
			continue
		}
		if i+1 == len(blocks) || blocks[i+1][1] != "json" {
			t.Errorf("no answer follows the query\n%s", block[2])
			continue
		}
		var want, got any
		if err := json.Unmarshal([]byte(blocks[i+1][2]), &want); err != nil {
			t.Fatalf("the answer is no JSON: %v", err)
		}
		answer := server.query(t, block[2], nil)
		if err := json.Unmarshal(answer, &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			var indented bytes.Buffer
			_ = json.Indent(&indented, answer, "", "  ")
			t.Errorf("the README's answer is not the server's (-README +server):\n%s\nthe server answers:\n%s", diff, indented.String())
		}
	}
}

// Every command of the README exists with the flags that are used.
func TestTheReadmesCommandsExist(t *testing.T) {
	found := commandLine.FindAllStringSubmatch(readme(t), -1)
	if len(found) < 4 {
		t.Fatalf("the README holds %d commands", len(found))
	}
	for _, one := range found {
		help, err := exec.Command("go", "run", "../..", one[1], "--help").CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v\n%s", one[0], err, help)
		}
		for _, word := range strings.Fields(one[2]) {
			if strings.HasPrefix(word, "--") && !strings.Contains(string(help), word+" ") {
				t.Errorf("%s: there is no flag %s", one[0], word)
			}
		}
	}
}

func TestTheReadmesLinksLeadSomewhere(t *testing.T) {
	for _, target := range link.FindAllStringSubmatch(readme(t), -1) {
		if _, err := os.Stat("../../" + target[1]); err != nil {
			t.Errorf("the README leads to %s: %v", target[1], err)
		}
	}
}
