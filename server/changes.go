package server

import (
	"context"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/server/generated"
)

// Change is what an ingest changed.
type Change struct {
	ContentHash                                     string
	AddedArticles, ChangedArticles, RemovedArticles []graph.ID
	AddedClaims, ChangedClaims, RemovedClaims       int
}

// GraphChanged tells of every change until the context is done or the source of
// changes ends. Each is told with the Index that is published then.
func (r subscriptionResolver) GraphChanged(ctx context.Context) (<-chan *generated.GraphChange, error) {
	var changes <-chan Change // of a graph that never changes, nothing is heard
	if r.changes != nil {
		changes = r.changes(ctx)
	}
	told := make(chan *generated.GraphChange)
	go func() {
		defer close(told)
		for {
			select {
			case <-ctx.Done():
				return
			case change, more := <-changes:
				if !more {
					return
				}
				select {
				case <-ctx.Done():
					return
				case told <- describeChange(r.graph.Index(), change):
				}
			}
		}
	}()
	return told, nil
}

func describeChange(ix *index.Index, change Change) *generated.GraphChange {
	told := &generated.GraphChange{
		ContentHash:     change.ContentHash,
		AddedArticles:   articlesWith(ix, change.AddedArticles),
		ChangedArticles: articlesWith(ix, change.ChangedArticles),
		RemovedArticles: append([]graph.ID{}, change.RemovedArticles...),
		AddedClaims:     change.AddedClaims,
		ChangedClaims:   change.ChangedClaims,
		RemovedClaims:   change.RemovedClaims,
	}
	if touched := append(told.AddedArticles[:len(told.AddedArticles):len(told.AddedArticles)], told.ChangedArticles...); len(touched) == 1 {
		told.Article = &touched[0]
	}
	return told
}

// articlesWith leaves out what a later change has taken away again.
func articlesWith(ix *index.Index, ids []graph.ID) []index.Article {
	articles := make([]index.Article, 0, len(ids))
	for _, id := range ids {
		if article, err := ix.Article(id); err == nil {
			articles = append(articles, article)
		}
	}
	return articles
}
