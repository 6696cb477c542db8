package command

import (
	"context"
	"fmt"
	"io"

	"github.com/newsgraph/newsgraph/graph/store"
	"github.com/newsgraph/newsgraph/ingest"
	"github.com/newsgraph/newsgraph/seeds"
	"github.com/newsgraph/newsgraph/server"
)

// fillWithSeeds ingests the built-in seeds where the store is empty or holds an
// earlier version of them. A store of the user's own is left alone.
func fillWithSeeds(ctx context.Context, graph *store.Store, metrics *server.Metrics, stderr io.Writer) error {
	empty := graph.IsEmpty()
	if !empty && graph.Origin() != seeds.Origin {
		return nil
	}
	project, err := ingest.Read(seeds.FS)
	if err != nil {
		return fmt.Errorf("reading the built-in seeds: %w", err)
	}
	project.Origin = seeds.Origin
	change, err := countIngest(metrics, func() (store.Change, error) { return graph.Replace(ctx, project, store.ReplaceOptions{}) })
	if err != nil {
		return fmt.Errorf("ingesting the built-in seeds: %w", err)
	}
	switch {
	case empty:
		fmt.Fprintf(stderr, "the store is empty, so the built-in seeds are in it now: %s\n", counts(change))
	case !change.IsZero():
		fmt.Fprintf(stderr, "the store held earlier built-in seeds; these are in it now: %s\n", counts(change))
	}
	return nil
}
