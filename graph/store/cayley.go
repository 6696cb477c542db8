package store

import (
	"context"
	"errors"
	"fmt"
	"iter"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// lostError says that the graph before a failed change could not be had back.
type lostError struct{ error }

func (e *lostError) Unwrap() error { return e.error }

// apply deletes and then adds quads, never both in one batch: a batch that mixes
// them leaves Cayley's key-value stores with added quads that lost a direction.
func apply(qs cayley.QuadStore, deleted, added []quad.Quad) error {
	// Cayley refuses a batch at the first quad that is there already, or is
	// missing, and is damaged by having refused.
	ignore := cayley.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true}
	for _, batch := range []struct {
		quads  []quad.Quad
		action cayley.Procedure
	}{{deleted, cayley.Delete}, {added, cayley.Add}} {
		if len(batch.quads) == 0 {
			continue
		}
		deltas := make([]cayley.Delta, len(batch.quads))
		for i, q := range batch.quads {
			deltas[i] = cayley.Delta{Quad: q, Action: batch.action}
		}
		if err := qs.ApplyDeltas(deltas, ignore); err != nil {
			return err
		}
	}
	return nil
}

// namesAtOnce is how many names are asked for in one go.
const namesAtOnce = 4096

// all returns every quad of a Cayley store. Names are resolved in batches and
// each once: one by one they are most of the time of opening a store.
func all(ctx context.Context, qs cayley.QuadStore) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		refs, err := allRefs(ctx, qs)
		if err != nil {
			yield(quad.Quad{}, err)
			return
		}
		names, err := namesOf(ctx, qs, refs)
		if err != nil {
			yield(quad.Quad{}, err)
			return
		}
		for _, ref := range refs {
			q := quad.Quad{Subject: names[ref[0].Key()], Predicate: names[ref[1].Key()], Object: names[ref[2].Key()]}
			if !q.IsValid() {
				yield(quad.Quad{}, errors.New("a quad lacks one of its names: the store is damaged"))
				return
			}
			if !yield(q, nil) {
				return
			}
		}
	}
}

// triple holds the references of a quad's subject, predicate and object.
type triple [3]cayley.Ref

func allRefs(ctx context.Context, qs cayley.QuadStore) ([]triple, error) {
	var refs []triple
	it := qs.QuadsAllIterator()
	defer it.Close()
	for it.Next(ctx) {
		result := it.Result()
		refs = append(refs, triple{
			qs.QuadDirection(result, quad.Subject), qs.QuadDirection(result, quad.Predicate), qs.QuadDirection(result, quad.Object),
		})
	}
	// A cancelled context ends the iteration without an error of its own.
	return refs, errors.Join(it.Err(), ctx.Err())
}

func namesOf(ctx context.Context, qs cayley.QuadStore, refs []triple) (map[any]quad.Value, error) {
	names := map[any]quad.Value{}
	var wanted []cayley.Ref
	resolve := func() error {
		values, err := cayley.ValuesOf(ctx, qs, wanted)
		if err != nil {
			return fmt.Errorf("reading names: %w", err)
		}
		for i, ref := range wanted {
			names[ref.Key()] = values[i]
		}
		wanted = wanted[:0]
		return ctx.Err()
	}
	for _, three := range refs {
		for _, ref := range three {
			if ref == nil {
				return nil, errors.New("a quad lacks one of its ends: the store is damaged")
			}
			if _, known := names[ref.Key()]; known {
				continue
			}
			names[ref.Key()] = nil
			if wanted = append(wanted, ref); len(wanted) == namesAtOnce {
				if err := resolve(); err != nil {
					return nil, err
				}
			}
		}
	}
	return names, resolve()
}
