package store

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/cayleygraph/quad"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/graph/quads"
)

// Memory is the address of a store that ends with the process.
const Memory = "memory:"

// flavour is where Cayley keeps the quads. Only the writer calls it.
type flavour interface {
	// load returns all quads, in no order. It ends with an error.
	load(ctx context.Context) iter.Seq2[quad.Quad, error]
	// write deletes and adds quads, all of them or, with an error, none. What is
	// deleted is there, what is added is not.
	write(ctx context.Context, deleted, added []quad.Quad) error
	close() error
}

// Store is a graph in Cayley. It is safe for concurrent use.
type Store struct {
	writer  sync.Mutex
	address string
	flavour flavour
	project *graph.Project
	hashes  quads.Hashes
	seal    quads.Seal
	size    int   // in quads
	closed  bool  // by Close
	broken  error // what made the flavour unusable

	index       atomic.Pointer[index.Index]
	subscribers subscribers
}

// Open opens the store at an address: [Memory], or the path of a file, which is
// created where there is none. Errors tell what is in the way: another process
// that has the file open, a file that is no store, is damaged or has another
// format. None of them changes the file.
func Open(ctx context.Context, address string) (*Store, error) {
	f, err := openFlavour(address)
	if err != nil {
		return nil, err
	}
	s := &Store{address: address, flavour: f}
	if err := s.read(ctx); err != nil {
		return nil, errors.Join(err, f.close())
	}
	return s, nil
}

func openFlavour(address string) (flavour, error) {
	switch scheme, _, found := strings.Cut(address, "://"); {
	case address == Memory:
		return openMemory()
	case address == "":
		return nil, fmt.Errorf("the store has no address: %w", graph.ErrInvalid)
	case found:
		return nil, fmt.Errorf("there is no store of the kind %s: %w", scheme, graph.ErrInvalid)
	}
	return openBolt(address)
}

// read builds the Index from what the flavour holds.
func (s *Store) read(ctx context.Context) error {
	var found quads.Seal // what the seal says
	var size int
	counted := func(yield func(quad.Quad, error) bool) {
		for q, err := range s.flavour.load(ctx) {
			size++
			found.Read(q)
			if !yield(q, err) {
				return
			}
		}
	}
	project, err := quads.Decode(counted)
	if err != nil {
		return fmt.Errorf("reading the graph: %w", err)
	}
	hashes := quads.HashesOf(project)
	seal := sealOf(hashes.Content(), size)
	if found != seal {
		return damagedError(s.address, fmt.Errorf("its %d quads are not the %d that were written", seal.Quads, found.Quads))
	}
	ix, err := index.Build(project, index.Meta{ContentHash: hashes.Content(), Quads: size})
	if err != nil {
		return fmt.Errorf("reading the graph: %w", err)
	}
	s.project, s.hashes, s.size, s.seal = project, hashes, size, seal
	s.index.Store(ix)
	return nil
}

// sealOf returns the seal of a store with so many quads; an empty one has none.
func sealOf(content string, size int) quads.Seal {
	if size == 0 {
		return quads.Seal{}
	}
	return quads.Seal{ContentHash: content, Quads: size}
}

// Index returns the graph as it is now. It never changes; ask again to see what
// was written since.
func (s *Store) Index() *index.Index { return s.index.Load() }

// IsEmpty reports whether the store holds no article.
func (s *Store) IsEmpty() bool {
	s.writer.Lock()
	defer s.writer.Unlock()
	return len(s.project.Articles) == 0
}

// Origin returns the origin of the project that was stored last.
func (s *Store) Origin() string {
	s.writer.Lock()
	defer s.writer.Unlock()
	return s.project.Origin
}

// Close ends the store; calling it again does nothing. An Index that was
// returned before stays valid.
func (s *Store) Close() error {
	s.writer.Lock()
	defer s.writer.Unlock()
	if s.closed {
		return nil
	}
	s.closed = true
	s.subscribers.close()
	if s.broken != nil {
		return nil
	}
	return s.flavour.close()
}
