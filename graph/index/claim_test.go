package index_test

import (
	"fmt"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
)

func TestDump(t *testing.T) {
	ix := build(t, fixture())
	for _, id := range []graph.ID{"claim/harbor/c1", "claim/harbor/c2", "claim/harbor/c2.1", "claim/harbor/c3", "claim/harbor/c3.1", "claim/harbor/c3.2", "claim/harbor/c4", "claim/harbor/c5", "claim/evening/c2", "claim/evening/c5", "claim/evening/c6", "claim/evening/c7"} {
		c, err := ix.Claim(id)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println(id, "|", c.Text(), "|", c.Whose())
		if l, ok := c.Link(); ok {
			fmt.Println("   ", l.ID(), l.Label(), l.Standing(), l.ClaimCount(), l.IndependentSources())
		}
	}
}
