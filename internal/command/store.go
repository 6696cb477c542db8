package command

import (
	"context"
	"fmt"

	"github.com/spf13/pflag"

	"github.com/newsgraph/newsgraph/graph/store"
)

func storeFlag(flags *pflag.FlagSet, address *string) {
	flags.StringVar(address, "store", "newsgraph.db", "the `file` of the store, or memory: for none")
}

func openStore(ctx context.Context, address string) (*store.Store, error) {
	graph, err := store.Open(ctx, address)
	if err != nil {
		return nil, fmt.Errorf("opening the store %s: %w", address, err)
	}
	return graph, nil
}
