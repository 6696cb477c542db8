package e2e

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/newsgraph/newsgraph"

// rooms says which of our packages each package may import. A package that is
// not listed fails the test: a new room gets its line here first.
var rooms = map[string][]string{
	"":                 {"internal/command"},
	"schema":           {"schema/notation"},
	"schema/notation":  {},
	"graph":            {"schema"},
	"graph/edtf":       {"graph"},
	"graph/search":     {},
	"graph/graphtest":  {"graph", "schema"},
	"graph/quads":      {"graph", "schema"},
	"graph/index":      {"graph", "graph/edtf", "graph/search", "schema"},
	"graph/store":      {"graph", "graph/index", "graph/quads", "schema"},
	"ingest":           {"graph", "graph/edtf", "ingest/passage", "schema", "schema/notation"},
	"ingest/passage":   {"graph"},
	"seeds":            {},
	"server":           {"graph", "graph/edtf", "graph/index", "schema", "server/export", "server/generated", "server/relay"},
	"server/export":    {"graph", "graph/edtf", "graph/index", "graph/quads"},
	"server/generated": {"graph", "graph/edtf", "graph/index", "server/relay"},
	"server/relay":     {"graph/index"},
	"internal/command": {"graph", "graph/index", "graph/store", "ingest", "ingest/passage", "schema", "schema/notation", "seeds", "server", "server/export"},
	"internal/e2e":     {"internal/command"},
}

// technologies says which rooms may import what comes from outside.
var technologies = map[string][]string{
	"github.com/cayleygraph/":      {"graph/quads", "graph/store"},
	"go.etcd.io/bbolt":             {"graph/store"},
	"github.com/99designs/gqlgen/": {"server", "server/generated"},
	"github.com/vektah/gqlparser/": {"server", "server/generated", "schema"},
	"github.com/goccy/go-yaml":     {"schema/notation"},
	"github.com/spf13/cobra":       {"internal/command"},
	"net/http":                     {"server", "server/generated", "internal/command", "internal/e2e"},
	"log/slog":                     {"", "server", "internal/command"},
	"flag":                         {},
}

type listedPackage struct {
	ImportPath string
	Imports    []string
}

func TestImportsStayInsideTheFence(t *testing.T) {
	for _, p := range listPackages(t) {
		room := strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, module), "/")
		allowed, listed := rooms[room]
		if !listed {
			t.Errorf("package %q is in no room: add it to the list with what it may import", room)
			continue
		}
		for _, imported := range p.Imports {
			if ours, found := strings.CutPrefix(imported, module+"/"); found && !slices.Contains(allowed, ours) {
				t.Errorf("%q imports %q, which it may not", room, ours)
			}
			for technology, homes := range technologies {
				same := imported == technology || strings.HasSuffix(technology, "/") && strings.HasPrefix(imported, technology)
				if same && !slices.Contains(homes, room) {
					t.Errorf("%q imports %q, whose only rooms are %q", room, imported, homes)
				}
			}
		}
	}
}

func listPackages(t *testing.T) []listedPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", module+"/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []listedPackage
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listedPackage
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatalf("go list printed what is not JSON: %v", err)
		}
		packages = append(packages, p)
	}
}
