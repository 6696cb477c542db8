package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	dataCard    = "../../seeds/README.md"
	countsBegin = "<!-- counts: written by go test ./internal/e2e -run DataCard -update -->\n"
	countsEnd   = "<!-- end of counts -->"
)

// The counts of the seeds' data card are those of the seeds.
func TestTheDataCardCounts(t *testing.T) {
	data, err := os.ReadFile(dataCard)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(data), countsBegin)
	counts, after, ended := strings.Cut(rest, countsEnd)
	if !found || !ended {
		t.Fatalf("%s has no place for the counts", dataCard)
	}
	want := countSeeds(t)
	if *update {
		if err := os.WriteFile(dataCard, []byte(before+countsBegin+want+countsEnd+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, counts); diff != "" {
		t.Errorf("the data card counts otherwise (-seeds +card), write it anew with -update:\n%s", diff)
	}
}

func countSeeds(t *testing.T) string {
	t.Helper()
	var report struct {
		Articles []struct {
			File             string
			Claims, Passages int
			Coverage         float64
		}
	}
	out, err := exec.Command("go", "run", "../..", "check", "--json", "../../seeds").Output()
	if err != nil {
		t.Fatalf("check: %v\n%s", err, out)
	}
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatal(err)
	}
	var overview struct {
		Overview struct{ Entities, Links, Disagreements int }
	}
	if err := json.Unmarshal(serveSeeds(t).query(t, `{ overview { entities links disagreements } }`, nil), &overview); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString("| annotation | claims | passages | coverage |\n| --- | --- | --- | --- |\n")
	var claims, passages int
	for _, a := range report.Articles {
		fmt.Fprintf(&b, "| %s | %d | %d | %.0f %% |\n", strings.TrimSuffix(a.File, ".yaml"), a.Claims, a.Passages, 100*a.Coverage)
		claims, passages = claims+a.Claims, passages+a.Passages
	}
	fmt.Fprintf(&b, "| all five | %d | %d | |\n\n", claims, passages)
	fmt.Fprintf(&b, "Together they make %d entities, %d links and %d disagreements.\n", overview.Overview.Entities, overview.Overview.Links, overview.Overview.Disagreements)
	return b.String()
}
