package export

import (
	"context"
	"io"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/graph/quads"
)

func writeNQuads(ctx context.Context, out io.Writer, ix *index.Index, s Selection) error {
	p, err := selected(ctx, ix, s.Claims)
	if err != nil {
		return err
	}
	return quads.WriteNQuads(out, p)
}

func writeJSONLD(ctx context.Context, out io.Writer, ix *index.Index, s Selection) error {
	p, err := selected(ctx, ix, s.Claims)
	if err != nil {
		return err
	}
	return quads.WriteJSONLD(out, p)
}

// selected returns the project with the claims that pass the filter, the speech
// that carries them, and the entities that all these use.
func selected(ctx context.Context, ix *index.Index, filter *index.ClaimFilter) (*graph.Project, error) {
	whole := ix.Project()
	if filter == nil {
		return whole, ctx.Err()
	}
	chosen := map[graph.ID]bool{}
	err := eachClaim(ctx, ix, filter, func(c index.Claim) error {
		choose(c, chosen)
		return nil
	})
	if err != nil {
		return nil, err
	}
	part := &graph.Project{Vocabulary: whole.Vocabulary, Origin: whole.Origin}
	used := map[graph.ID]bool{}
	for _, a := range whole.Articles {
		claims := a.Claims
		a.Claims = nil
		for _, c := range claims {
			if chosen[c.ID] {
				a.Claims = append(a.Claims, c)
			}
		}
		if len(a.Claims) == 0 {
			continue
		}
		part.Articles = append(part.Articles, a)
		for id := range a.Entities() {
			used[id] = true
		}
	}
	for _, e := range whole.Entities {
		if used[e.ID] {
			part.Entities = append(part.Entities, e)
		}
	}
	return part, nil
}

// choose takes a claim, the claims that it is about, and who says so.
func choose(c index.Claim, chosen map[graph.ID]bool) {
	if chosen[c.ID()] {
		return
	}
	chosen[c.ID()] = true
	for _, step := range c.Attribution() {
		choose(step.Claim(), chosen)
	}
	subject, _ := c.Subject()
	object, _ := c.Object()
	terms := []index.Term{subject, object}
	for _, q := range c.Qualifiers() {
		terms = append(terms, q.Value())
	}
	for _, term := range terms {
		if claim, ok := term.(index.Claim); ok {
			choose(claim, chosen)
		}
	}
}
