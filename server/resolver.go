package server

import (
	"context"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/server/generated"
)

// Texts gives the words of articles, where they are at hand. It is safe for
// concurrent use.
type Texts interface {
	// Text returns an article's text: the one with this SHA-256, without byte
	// order mark and with LF line ends, so that code points count as in
	// graph.Passage. It is false when the text is not there or is another one.
	Text(article graph.ID, sha256 string) (text string, found bool)
}

//go:generate go tool gqlgen generate
//go:generate go run patch.go

// Resolver answers what is not bound to the Index directly: the questions at
// the root, pages, and the words of articles.
type Resolver struct {
	graph    Source  // what subscriptions look at anew for every event
	texts    Texts   // may be nil
	changes  Changes // may be nil
	pageSize int
}

var _ generated.ResolverRoot = (*Resolver)(nil)

type (
	queryResolver        struct{ *Resolver }
	subscriptionResolver struct{ *Resolver }
	entityResolver       struct{ *Resolver }
	linkResolver         struct{ *Resolver }
	claimResolver        struct{ *Resolver }
	articleResolver      struct{ *Resolver }
	evidenceResolver     struct{ *Resolver }
	countResolver        struct{ *Resolver }
)

// Query returns the resolvers of the questions at the root.
func (r *Resolver) Query() generated.QueryResolver { return queryResolver{r} }

// Subscription returns the resolvers of what one can wait for.
func (r *Resolver) Subscription() generated.SubscriptionResolver { return subscriptionResolver{r} }

// Entity returns the resolvers of an entity's pages.
func (r *Resolver) Entity() generated.EntityResolver { return entityResolver{r} }

// Link returns the resolvers of a link's pages.
func (r *Resolver) Link() generated.LinkResolver { return linkResolver{r} }

// Claim returns the resolvers of a claim's pages.
func (r *Resolver) Claim() generated.ClaimResolver { return claimResolver{r} }

// Article returns the resolvers of an article's pages and text.
func (r *Resolver) Article() generated.ArticleResolver { return articleResolver{r} }

// Evidence returns the resolvers of a passage's words.
func (r *Resolver) Evidence() generated.EvidenceResolver { return evidenceResolver{r} }

// Count returns the resolvers of a count.
func (r *Resolver) Count() generated.CountResolver { return countResolver{r} }

type indexKey struct{}

// withIndex gives a request the version of the graph that all of its answer is
// of.
func withIndex(ctx context.Context, ix *index.Index) context.Context {
	return context.WithValue(ctx, indexKey{}, ix)
}

func indexOf(ctx context.Context) *index.Index {
	return ctx.Value(indexKey{}).(*index.Index)
}

// or returns what an optional argument points to; null is as good as absent.
func or[T any](given *T, standard T) T {
	if given == nil {
		return standard
	}
	return *given
}
