package store

import (
	"bytes"
	"context"
	"errors"

	"github.com/hidal-go/hidalgo/kv"
	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// boltKV is Cayley's interface to a key-value store over bbolt. Keys of several
// parts are buckets within buckets.
type boltKV struct {
	db *bbolt.DB
	// current is the transaction of together, which all others are part of.
	current *bbolt.Tx
}

var _ kv.KV = (*boltKV)(nil)

// together makes one transaction of all that f does: all of it is stored or, with
// an error, nothing. Nobody else may use the store meanwhile.
func (k *boltKV) together(f func() error) (err error) {
	tx, err := k.db.Begin(true)
	if err != nil {
		return err
	}
	// A damaged page makes f panic. The transaction ends then too: closing the
	// file would wait for it for ever.
	defer func() {
		k.current = nil
		if failed := tx.Rollback(); !errors.Is(failed, berrors.ErrTxClosed) {
			err = errors.Join(err, failed)
		}
	}()
	k.current = tx
	if err = f(); err != nil {
		return err
	}
	return tx.Commit()
}

// state is what a file holds.
type state int

const (
	stateEmpty state = iota
	stateStore
	stateForeign // the data of another program
)

func (k *boltKV) state() (state, error) {
	found := stateEmpty
	err := k.db.View(func(tx *bbolt.Tx) error {
		meta := tx.Bucket(versionKey[0])
		if meta != nil && meta.Get(versionKey[1]) != nil {
			found = stateStore
			return nil
		}
		return tx.ForEach(func([]byte, *bbolt.Bucket) error {
			found = stateForeign
			return nil
		})
	})
	return found, err
}

// Close ends the file.
func (k *boltKV) Close() error { return k.db.Close() }

// Tx begins a transaction, or joins the one of together.
func (k *boltKV) Tx(writable bool) (kv.Tx, error) {
	if k.current != nil {
		return &boltTx{tx: k.current, joined: true}, nil
	}
	tx, err := k.db.Begin(writable)
	if err != nil {
		return nil, err
	}
	return &boltTx{tx: tx}, nil
}

type boltTx struct {
	tx     *bbolt.Tx
	joined bool // commits and ends with the transaction of together
}

// Commit stores what was written.
func (t *boltTx) Commit(context.Context) error {
	if t.joined {
		return nil
	}
	return t.tx.Commit()
}

// Close undoes what was not committed.
func (t *boltTx) Close() error {
	if t.joined {
		return nil
	}
	if err := t.tx.Rollback(); !errors.Is(err, berrors.ErrTxClosed) {
		return err
	}
	return nil
}

// bucket returns the bucket of a key's last part, or nil.
func (t *boltTx) bucket(key kv.Key) *bbolt.Bucket {
	if len(key) < 2 {
		return nil
	}
	bucket := t.tx.Bucket(key[0])
	for _, part := range key[1 : len(key)-1] {
		if bucket == nil {
			return nil
		}
		bucket = bucket.Bucket(part)
	}
	return bucket
}

func (t *boltTx) get(key kv.Key) kv.Value {
	bucket := t.bucket(key)
	if bucket == nil {
		return nil
	}
	return bucket.Get(key[len(key)-1])
}

// Get returns the value of a key. It is valid as long as the transaction.
func (t *boltTx) Get(_ context.Context, key kv.Key) (kv.Value, error) {
	value := t.get(key)
	if value == nil {
		return nil, kv.ErrNotFound
	}
	return value, nil
}

// GetBatch returns the values of keys, nil for those that are not there.
func (t *boltTx) GetBatch(_ context.Context, keys []kv.Key) ([]kv.Value, error) {
	values := make([]kv.Value, len(keys))
	for i, key := range keys {
		values[i] = t.get(key)
	}
	return values, nil
}

var errShortKey = errors.New("a key needs a bucket and a name")

// Put sets the value of a key, and makes the buckets that it needs. A key whose
// last part is empty stands for its bucket.
func (t *boltTx) Put(key kv.Key, value kv.Value) error {
	if len(key) < 2 {
		return errShortKey
	}
	bucket, err := t.tx.CreateBucketIfNotExists(key[0])
	for _, part := range key[1 : len(key)-1] {
		if err != nil {
			return err
		}
		bucket, err = bucket.CreateBucketIfNotExists(part)
	}
	name := key[len(key)-1]
	if err != nil || len(name) == 0 {
		return err
	}
	return bucket.Put(name, value)
}

// Del removes a key; one that is not there is no error.
func (t *boltTx) Del(key kv.Key) error {
	bucket := t.bucket(key)
	if bucket == nil {
		return nil
	}
	return bucket.Delete(key[len(key)-1])
}

// Scan returns the keys in a bucket that begin as the last part of prefix.
func (t *boltTx) Scan(prefix kv.Key) kv.Iterator {
	it := &boltIterator{}
	if len(prefix) == 1 {
		// The whole bucket, as Cayley's prefixes go.
		prefix = prefix.AppendBytes(nil)
	}
	if bucket := t.bucket(prefix); bucket != nil {
		it.root, it.prefix = prefix[:len(prefix)-1].Clone(), prefix[len(prefix)-1]
		it.cursor = bucket.Cursor()
	}
	return it
}

// boltIterator walks one bucket.
type boltIterator struct {
	root       kv.Key
	prefix     []byte
	cursor     *bbolt.Cursor
	begun      bool
	key, value []byte
	err        error
}

// Next goes to the next key. It ends with the error of a context that is done.
func (it *boltIterator) Next(ctx context.Context) bool {
	if it.err = ctx.Err(); it.err != nil || it.cursor == nil {
		return false
	}
	if !it.begun {
		it.begun = true
		it.key, it.value = it.cursor.Seek(it.prefix)
	} else {
		it.key, it.value = it.cursor.Next()
	}
	return it.key != nil && bytes.HasPrefix(it.key, it.prefix)
}

// Key returns the whole key.
func (it *boltIterator) Key() kv.Key { return it.root.AppendBytes(it.key) }

// Val returns the value.
func (it *boltIterator) Val() kv.Value { return it.value }

// Err returns what ended the iteration early.
func (it *boltIterator) Err() error { return it.err }

// Close ends the iterator.
func (it *boltIterator) Close() error { return it.err }
