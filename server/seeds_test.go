package server

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/ingest"
	"github.com/newsgraph/newsgraph/seeds"
)

// seedsIndex returns an index of the articles that are built in.
func seedsIndex(t testing.TB) *index.Index {
	t.Helper()
	project, err := ingest.Read(seeds.FS)
	if err != nil {
		t.Fatal(err)
	}
	ix, err := index.Build(project, index.Meta{})
	if err != nil {
		t.Fatal(err)
	}
	return ix
}

// The queries that GraphiQL offers have answers, and stay well below the limits.
func TestOpeningQueriesAreAnswered(t *testing.T) {
	s := newServer(t, func(c *Config) { c.Graph = versionsOf(seedsIndex(t)) })
	names, err := filepath.Glob("../web/queries/*.graphql")
	if err != nil || len(names) == 0 {
		t.Fatalf("no queries: %v", err)
	}
	for _, name := range names {
		query, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		answer := ask(t, s, string(query), nil)
		if answer.Errors != nil || !strings.Contains(string(answer.Data), `[{`) {
			t.Errorf("%s: errors %v, data %.200s", filepath.Base(name), answer.Errors, answer.Data)
		}
		if cost := answer.Extensions.Cost; cost == nil || cost.Fields > cost.Limit/2 {
			t.Errorf("%s costs %+v", filepath.Base(name), cost)
		}
	}
}

// The examples in the descriptions are about the seeds, so that whoever tries
// them in GraphiQL gets an answer.
func TestExamplesInDescriptionsAreAnswered(t *testing.T) {
	ix := seedsIndex(t)
	s := newServer(t, func(c *Config) { c.Graph = versionsOf(ix) })
	descriptions(servedSchema(), func(element, description string) {
		for _, found := range exampleQuery.FindAllStringSubmatch(description, -1) {
			query := strings.TrimSpace(found[1])
			if !strings.HasPrefix(query, "{") {
				continue // a part of a query
			}
			answer := ask(t, s, query, nil)
			if answer.Errors != nil || !strings.Contains(string(answer.Data), `[{`) {
				t.Errorf("%s: errors %v, data %.200s\n%s", element, answer.Errors, answer.Data, query)
			}
		}
		for _, found := range exampleID.FindAllStringSubmatch(description, -1) {
			if _, exists := ix.Node(graph.ID(found[1])); !exists {
				t.Errorf("%s: nothing in the seeds bears the id %s", element, found[1])
			}
		}
	})
}

func TestDesignationsOfTheSeeds(t *testing.T) {
	s := newServer(t, func(c *Config) { c.Graph = versionsOf(seedsIndex(t)) })
	answer := ask(t, s, `{ links(filter: {predicate: ["predicate/designated"], object: ["entity/foreign-terrorist-organization"]}) { nodes { subject { label } standing articles { id } } } }`, nil)
	var data struct {
		Links struct {
			Nodes []struct {
				Subject  struct{ Label string }
				Standing string
				Articles []struct{ ID string }
			}
		}
	}
	if err := json.Unmarshal(answer.Data, &data); err != nil {
		t.Fatalf("%v: %v", err, answer.Errors)
	}
	asserted := 0
	for _, link := range data.Links.Nodes {
		if link.Standing == "ASSERTED" && len(link.Articles) > 0 {
			asserted++
		}
	}
	if asserted == 0 {
		t.Errorf("no article says of any group that it was designated: %s", answer.Data)
	}
}
