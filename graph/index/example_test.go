package index_test

import (
	"context"
	"fmt"
	"log"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

// Who says that the gang was outlawed, in which article, and where in its text?
func Example() {
	ix, err := index.Build(fixture(), index.Meta{})
	if err != nil {
		log.Fatal(err)
	}
	gang, found, err := ix.EntityNamed("banda del rio")
	if err != nil || !found {
		log.Fatal("nobody is so called: ", err)
	}
	designations := &index.LinkFilter{Predicate: []graph.ID{"predicate/designated"}}
	links, err := gang.Links(context.Background(), index.Out, designations, index.LinksByClaims, index.Page{})
	if err != nil {
		log.Fatal(err)
	}
	for _, link := range links.Items {
		fmt.Println(link.Label(), "– independent sources:", link.IndependentSources())
		claims, err := link.Claims(context.Background(), nil, index.ClaimsByDate, index.Page{})
		if err != nil {
			log.Fatal(err)
		}
		for _, claim := range claims.Items {
			passage := claim.Evidence()[0]
			fmt.Printf("  %s, %d to %d: %s\n", claim.Whose(), passage.Start(), passage.End(), claim.Text())
		}
	}
	// Output:
	// River Gang designated as outlaw – independent sources: 2
	//   Evening Post, 0 to 50: River Gang designated as outlaw (2025)
	//   Harbor Times, 0 to 100: River Gang designated as outlaw (by Interior Ministry, February 2025)
	//   wire, 0 to 20: It would be so that River Gang designated as outlaw
}
