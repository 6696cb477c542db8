package server

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestGeneratedCodeIsFresh generates the code again in a copy of the module and
// compares. It needs no network: the generator is in the module's cache.
func TestGeneratedCodeIsFresh(t *testing.T) {
	if testing.Short() {
		t.Skip("generating takes seconds")
	}
	root := t.TempDir()
	for _, part := range []string{"go.mod", "go.sum", "gqlgen.yml", "schema", "graph", "server/relay"} {
		copyTree(t, filepath.Join("..", part), filepath.Join(root, part))
	}
	generate := exec.Command("go", "tool", "gqlgen", "generate")
	generate.Dir = root
	generate.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off")
	if out, err := generate.CombinedOutput(); err != nil {
		t.Fatalf("go tool gqlgen generate: %v\n%s", err, out)
	}
	generated, err := filepath.Glob(filepath.Join(root, "server/generated/*.go"))
	if err != nil || len(generated) == 0 {
		t.Fatalf("nothing was generated: %v", err)
	}
	committed, err := filepath.Glob("generated/*.go")
	if err != nil || len(committed) != len(generated) {
		t.Errorf("server/generated has %d files, %d are generated; run go generate ./server", len(committed), len(generated))
	}
	for _, fresh := range generated {
		name := filepath.Base(fresh)
		if diff := cmp.Diff(lines(t, filepath.Join("generated", name)), lines(t, fresh)); diff != "" {
			t.Errorf("server/generated/%s is stale; run go generate ./server (-committed +generated):\n%s", name, shortenDiff(diff))
		}
	}
}

func copyTree(t *testing.T, from, to string) {
	t.Helper()
	err := filepath.WalkDir(from, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasSuffix(path, "_test.go") {
			return err
		}
		relative, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		target := filepath.Join(to, relative)
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.WriteFile(target, content, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func lines(t *testing.T, name string) []string {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(string(content), "\n")
}

func shortenDiff(diff string) string {
	const longest = 2000
	if len(diff) > longest {
		return diff[:longest] + "…"
	}
	return diff
}
