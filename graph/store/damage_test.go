package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"github.com/newsgraph/newsgraph/graph/graphtest"
)

// Opening reads no page of the indexes, so a writer is the first to meet one that
// is damaged: it gets an error, and the store can still be closed.
func TestAPageDamagedUnderTheWriter(t *testing.T) {
	file := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, file)
	replace(t, s, graphtest.Rubio())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	eraseRoot(t, file, "op")

	s = open(t, file)
	before := s.Index()
	ended := make(chan error, 1)
	go func() {
		_, err := s.Replace(t.Context(), childProject(0), ReplaceOptions{})
		ended <- errors.Join(err, s.Close())
	}()
	select {
	case err := <-ended:
		var damaged *FileError
		if !errors.As(err, &damaged) {
			t.Errorf("Replace over a damaged page = %v, want a FileError", err)
		}
	case <-time.After(time.Minute):
		t.Fatal("the writer waits for itself")
	}
	if s.Index() != before {
		t.Error("another Index was published")
	}
}

// eraseRoot fills the first page of a bucket with zeros.
func eraseRoot(t *testing.T, file, bucket string) {
	t.Helper()
	db, err := bbolt.Open(file, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	var offset int64
	if err := db.View(func(tx *bbolt.Tx) error {
		offset = int64(tx.Bucket([]byte(bucket)).Root()) * int64(db.Info().PageSize)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	size := db.Info().PageSize
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if offset == 0 {
		t.Fatalf("the bucket %s has no page of its own", bucket)
	}
	f, err := os.OpenFile(file, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteAt(make([]byte, size), offset); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
