package index_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

// manner is how a claim is made: everything that standing can depend on.
type manner struct {
	voice    graph.Voice
	polarity graph.Polarity
	modality graph.Modality
	speech   bool // a speech claim; its content is a gist
}

func (m manner) String() string {
	return fmt.Sprintf("voice=%d polarity=%d modality=%d speech=%v", m.voice, m.polarity, m.modality, m.speech)
}

func allManners() []manner {
	var all []manner
	for voice := graph.Author; voice <= graph.Annotator; voice++ {
		for polarity := graph.Affirmed; polarity <= graph.Negated; polarity++ {
			for modality := graph.Plain; modality <= graph.Open; modality++ {
				all = append(all, manner{voice, polarity, modality, false}, manner{voice, polarity, modality, true})
			}
		}
	}
	return all
}

// claim makes a claim of this manner and what it needs. Those of the same speech
// have the same link.
func (m manner) claims(key string) []graph.Claim {
	const article = "article/a"
	c := claim(article, key, graph.Ref("entity/army"), "enters", graph.Ref("entity/delta"), at(0, 10))
	claims := []graph.Claim{c}
	if m.speech {
		content := graph.Claim{ID: "claim/a/said", Gist: "What is said.", Voice: graph.Paraphrased, About: []graph.ID{"entity/delta"}}
		claims[0] = claim(article, key, graph.Ref("entity/ada-lund"), "stated", graph.Ref(content.ID), at(0, 10))
		claims = append(claims, content)
	}
	claims[0].Voice, claims[0].Polarity, claims[0].Modality = m.voice, m.polarity, m.modality
	return claims
}

// want says what standing is, in the words of the glossary.
func want(all ...manner) index.Standing {
	counts := slices.DeleteFunc(slices.Clone(all), func(m manner) bool {
		return m.modality == graph.Hypothetical || m.modality == graph.Predicted || m.modality == graph.Open
	})
	if len(counts) == 0 {
		return index.Hypothetical
	}
	affirm := slices.ContainsFunc(counts, func(m manner) bool { return m.polarity == graph.Affirmed })
	negate := slices.ContainsFunc(counts, func(m manner) bool { return m.polarity == graph.Negated })
	vouch := slices.ContainsFunc(counts, func(m manner) bool {
		return m.voice == graph.Author && m.polarity == graph.Affirmed && m.modality == graph.Plain
	})
	switch {
	case affirm && negate:
		return index.Disputed
	case negate:
		return index.Denied
	case vouch:
		return index.Asserted
	}
	return index.Reported
}

func standingOf(t *testing.T, claims []graph.Claim) (*index.Index, index.Standing) {
	t.Helper()
	claims = slices.CompactFunc(sortedClaims(slices.Clone(claims)...), func(a, b graph.Claim) bool { return a.ID == b.ID })
	p := &graph.Project{Vocabulary: vocabulary(), Entities: fixture().Entities,
		Articles: []graph.Article{{ID: "article/a", Claims: claims}}}
	ix := build(t, p)
	c, err := ix.Claim("claim/a/x")
	if err != nil {
		t.Fatal(err)
	}
	link, ok := c.Link()
	if !ok {
		t.Fatal("the claim has no link")
	}
	return ix, link.Standing()
}

func TestStandingOfEveryManner(t *testing.T) {
	for _, m := range allManners() {
		claims := m.claims("x")
		if _, got := standingOf(t, claims); got != want(m) {
			t.Errorf("standing of %v = %d, want %d", m, got, want(m))
		}
		// The plain triple exists exactly where a single claim makes the link
		// asserted.
		if got, want := claims[0].Vouched(), want(m) == index.Asserted; got != want {
			t.Errorf("Vouched() of %v = %v, want %v", m, got, want)
		}
	}
}

func TestStandingOfEveryTwoManners(t *testing.T) {
	for _, a := range allManners() {
		for _, b := range allManners() {
			if a.speech != b.speech {
				continue // of different links
			}
			claims := append(a.claims("x"), b.claims("y")...)
			if _, got := standingOf(t, claims); got != want(a, b) {
				t.Errorf("standing of %v with %v = %d, want %d", a, b, got, want(a, b))
			}
		}
	}
}
