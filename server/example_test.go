package server_test

import (
	"fmt"
	"io"
	"net/http/httptest"
	"strings"

	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/ingest"
	"github.com/newsgraph/newsgraph/seeds"
	"github.com/newsgraph/newsgraph/server"
)

// fixed is a graph that never changes.
type fixed struct{ ix *index.Index }

func (f fixed) Index() *index.Index { return f.ix }

func Example() {
	project, err := ingest.Read(seeds.FS)
	if err != nil {
		panic(err)
	}
	ix, err := index.Build(project, index.Meta{})
	if err != nil {
		panic(err)
	}
	s, err := server.New(server.Config{Graph: fixed{ix}, RequestID: func() string { return "1" }})
	if err != nil {
		panic(err)
	}

	r := httptest.NewRequest("POST", "/graphql", strings.NewReader(`{"query": "{ entity(name: \"CJNG\") { name } }"}`))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	answer, _ := io.ReadAll(w.Result().Body)
	fmt.Print(string(answer))
	// Output:
	// {"data":{"entity":{"name":"Jalisco New Generation Cartel"}},"extensions":{"requestId":"1","cost":{"fields":2,"limit":200000}}}
}
