package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"runtime"
	"runtime/debug"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	cayleykv "github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/quad"
	"github.com/hidal-go/hidalgo/kv"
	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"github.com/newsgraph/newsgraph/graph"
)

const (
	// lockTimeout is how long another process may take to let go of the file.
	lockTimeout = time.Second
	// mmapSize is how much address space the file may fill before it is mapped
	// anew, which waits for every reader.
	mmapSize = 1 << 30
	fileMode = 0o644
	// growth is by how much the file grows at least, in bytes.
	growth = 1 << 20
)

var (
	// withoutBloom: the filter is rebuilt at every opening and answers nothing
	// that the writer has not checked before.
	withoutBloom = cayley.Options{cayleykv.OptNoBloom: true}
	// indexes of the quads. Cayley's own do not serve a path that walks against
	// the direction of a predicate.
	indexes = []cayleykv.QuadIndex{
		{Dirs: []quad.Direction{quad.Subject, quad.Predicate}},
		{Dirs: []quad.Direction{quad.Object, quad.Predicate}},
	}
	versionKey = kv.SKey("meta", "version")
	indexesKey = kv.SKey("meta", "indexes")
)

// bolt keeps the quads in a file of bbolt, through Cayley's key-value store.
type bolt struct {
	path  string
	db    *boltKV
	quads cayley.QuadStore
}

func openBolt(path string) (*bolt, error) {
	b := &bolt{path: path}
	if err := b.open(); err != nil {
		return nil, err
	}
	return b, nil
}

func (b *bolt) open() error { return guarded(b.path, b.openFile) }

func (b *bolt) openFile() error {
	info, err := os.Stat(b.path)
	switch {
	case err == nil && info.IsDir():
		return &FileError{Path: b.path, Problem: "is a directory", hint: "name a file in it"}
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	db, err := bbolt.Open(b.path, fileMode, &bbolt.Options{
		Timeout: lockTimeout, InitialMmapSize: mmapSize, FreelistType: bbolt.FreelistMapType,
	})
	if err != nil {
		return openingFailed(b.path, err)
	}
	db.AllocSize = growth
	b.db = &boltKV{db: db}
	if b.quads, err = b.initialised(); err != nil {
		return errors.Join(err, db.Close())
	}
	return nil
}

// initialised returns Cayley's store in the file, after making it where the file
// is new. It is made in one transaction, so it is there whole or not at all.
func (b *bolt) initialised() (cayley.QuadStore, error) {
	if err := b.checkWhole(); err != nil {
		return nil, err
	}
	state, err := b.db.state()
	switch {
	case err != nil:
		return nil, err
	case state == stateForeign:
		return nil, &FileError{Path: b.path, Problem: "is a database of another program", hint: "name another file"}
	case state == stateEmpty:
		if err := b.db.together(b.initialise); err != nil {
			return nil, fmt.Errorf("making the store: %w", err)
		}
	}
	return cayleykv.New(b.db, withoutBloom)
}

func (b *bolt) initialise() error {
	if err := cayleykv.Init(b.db, withoutBloom); err != nil {
		return err
	}
	list, err := json.Marshal(indexes)
	if err != nil {
		return err
	}
	return kv.Update(context.Background(), b.db, func(tx kv.Tx) error { return tx.Put(indexesKey, list) })
}

// checkWhole refuses a file that ends before the pages which it says it has.
func (b *bolt) checkWhole() error {
	info, err := os.Stat(b.path)
	if err != nil {
		return err
	}
	return b.db.db.View(func(tx *bbolt.Tx) error {
		if tx.Size() > info.Size() {
			return damagedError(b.path, fmt.Errorf("it has %d of %d bytes", info.Size(), tx.Size()))
		}
		return nil
	})
}

func (b *bolt) load(ctx context.Context) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		stopped := false
		err := guarded(b.path, func() error {
			for q, err := range all(ctx, b.quads) {
				if stopped = !yield(q, err); stopped {
					break
				}
			}
			return nil
		})
		if err != nil && !stopped {
			yield(quad.Quad{}, err)
		}
	}
}

// write is one transaction of bbolt. After an error the file is opened anew:
// Cayley's own memory of it no longer fits.
func (b *bolt) write(_ context.Context, deleted, added []quad.Quad) error {
	err := guarded(b.path, func() error {
		return b.db.together(func() error { return apply(b.quads, deleted, added) })
	})
	if err == nil {
		return nil
	}
	if failed := b.close(); failed != nil {
		return &lostError{errors.Join(err, failed)}
	}
	if failed := b.open(); failed != nil {
		return &lostError{errors.Join(err, failed)}
	}
	return err
}

func (b *bolt) close() error { return b.db.Close() }

// guarded calls f. bbolt answers a damaged page with a panic, and one that is
// missing with a fault of the memory map: both become an error.
func guarded(path string, f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		switch cause := recover().(type) {
		case nil:
		case runtime.Error:
			err = damagedError(path, errors.New("one of its pages cannot be read"))
		default:
			err = damagedError(path, fmt.Errorf("%v", cause))
		}
	}()
	return f()
}

// FileError says why a file cannot be a store.
type FileError struct {
	Path, Problem string
	Cause         error // nil when the problem says it all
	hint          string
}

func (e *FileError) Error() string {
	if e.Cause == nil {
		return fmt.Sprintf("the file %s %s", e.Path, e.Problem)
	}
	return fmt.Sprintf("the file %s %s: %v", e.Path, e.Problem, e.Cause)
}

// Hint tells what to do.
func (e *FileError) Hint() string { return e.hint }

// Unwrap returns [graph.ErrConflict] and the cause.
func (e *FileError) Unwrap() []error { return []error{graph.ErrConflict, e.Cause} }

func damagedError(path string, cause error) error {
	return &FileError{Path: path, Problem: "is damaged", Cause: cause,
		hint: "the articles' files are the source: move it away and ingest them again"}
}

func openingFailed(path string, err error) error {
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return &FileError{Path: path, Problem: "is open in another process",
			hint: "stop that one (newsgraph serve?), or name another file with --store"}
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrVersionMismatch), errors.Is(err, berrors.ErrChecksum):
		return &FileError{Path: path, Problem: "is no store, or is damaged", Cause: err,
			hint: "name another file, or move this one away and ingest the articles again"}
	}
	return err
}
