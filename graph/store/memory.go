package store

import (
	"context"
	"fmt"
	"iter"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
)

// memory keeps the quads in Cayley's memstore, which forgets them with the
// process.
type memory struct {
	quads cayley.QuadStore
}

func openMemory() (*memory, error) { return &memory{memstore.New()}, nil }

func (m *memory) load(ctx context.Context) iter.Seq2[quad.Quad, error] { return all(ctx, m.quads) }

// write undoes by itself what an error leaves half done: memstore has no
// transactions.
func (m *memory) write(ctx context.Context, deleted, added []quad.Quad) error {
	var before []quad.Quad
	for q, err := range m.load(ctx) {
		if err != nil {
			return err
		}
		before = append(before, q)
	}
	err := apply(m.quads, deleted, added)
	if err == nil {
		return nil
	}
	fresh := memstore.New()
	if undone := apply(fresh, nil, before); undone != nil {
		return &lostError{fmt.Errorf("%w; and the graph before it could not be restored: %w", err, undone)}
	}
	m.quads = fresh
	return err
}

func (m *memory) close() error { return m.quads.Close() }
