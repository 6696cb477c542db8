package command

import (
	"context"
	"log/slog"

	"github.com/newsgraph/newsgraph/graph/store"
	"github.com/newsgraph/newsgraph/server"
)

// newAPI returns the server over a store. Texts may be nil.
func newAPI(graph *store.Store, texts *texts, metrics *server.Metrics, o serveOptions, logger *slog.Logger) (*server.Server, error) {
	config := server.Config{
		Graph:       graph,
		Changes:     changesOf(graph),
		Logger:      logger,
		CORSOrigins: o.origins,
		Version:     version(),
		Metrics:     metrics,
	}
	if texts != nil { // a nil *texts would be a Texts that is not nil
		config.Texts = texts
	}
	return server.New(config)
}

// changesOf tells the server of a store's changes in its own words.
func changesOf(graph *store.Store) server.Changes {
	return func(ctx context.Context) <-chan server.Change {
		told := make(chan server.Change)
		go func() {
			defer close(told)
			for c := range graph.Subscribe(ctx) {
				change := server.Change{
					ContentHash:     c.ContentHash,
					AddedArticles:   c.AddedArticles,
					ChangedArticles: c.ChangedArticles,
					RemovedArticles: c.RemovedArticles,
					AddedClaims:     c.AddedClaims,
					ChangedClaims:   c.ChangedClaims,
					RemovedClaims:   c.RemovedClaims,
				}
				select {
				case told <- change:
				case <-ctx.Done():
					return
				}
			}
		}()
		return told
	}
}
