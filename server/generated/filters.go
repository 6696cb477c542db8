package generated

import (
	"context"

	"github.com/newsgraph/newsgraph/graph/index"
)

// This file is written by hand: what gqlgen generated to read filters serves
// addresses and the command line too, so that a filter means the same everywhere.

// ClaimFilter reads a claim filter from the values of its fields.
func ClaimFilter(ctx context.Context, fields map[string]any) (index.ClaimFilter, error) {
	return new(executionContext).unmarshalInputClaimFilter(ctx, fields)
}

// LinkFilter reads a link filter from the values of its fields.
func LinkFilter(ctx context.Context, fields map[string]any) (index.LinkFilter, error) {
	return new(executionContext).unmarshalInputLinkFilter(ctx, fields)
}
