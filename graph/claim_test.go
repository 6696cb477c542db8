package graph_test

import (
	"fmt"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
)

func TestVouchedIsOneCombinationOfAll(t *testing.T) {
	for voice := graph.Author; voice <= graph.Annotator; voice++ {
		for polarity := graph.Affirmed; polarity <= graph.Negated; polarity++ {
			for modality := graph.Plain; modality <= graph.Open; modality++ {
				for _, triple := range []bool{true, false} {
					c := graph.Claim{Voice: voice, Polarity: polarity, Modality: modality}
					if triple {
						c.Subject, c.Predicate, c.Object = graph.Ref("entity/a"), "predicate/p", graph.Ref("entity/b")
					}
					want := fmt.Sprint(voice, polarity, modality, triple) == fmt.Sprint(graph.Author, graph.Affirmed, graph.Plain, true)
					if got := c.Vouched(); got != want {
						t.Errorf("Vouched() of voice %d polarity %d modality %d triple %v = %v, want %v", voice, polarity, modality, triple, got, want)
					}
				}
			}
		}
	}
}
