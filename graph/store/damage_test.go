package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"go.etcd.io/bbolt"

	"github.com/newsgraph/newsgraph/graph/graphtest"
	"github.com/newsgraph/newsgraph/graph/quads"
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

// What another program took out of the file is missed when it is opened, also a
// plain triple, which no claim is read from.
func TestLostQuadsAreMissed(t *testing.T) {
	for name, lost := range map[string]func(q quad.Quad) bool{
		"a plain triple": func(q quad.Quad) bool {
			return q.Subject == quads.IRI("entity/sinaloa-cartel") && q.Predicate == quads.IRI("predicate/designated")
		},
		"what a claim says":  func(q quad.Quad) bool { return q.Subject == quads.IRI("claim/the-times/c1") },
		"a whole article":    func(q quad.Quad) bool { return strings.Contains(q.Subject.String(), "/the-post") },
		"what a value means": func(q quad.Quad) bool { return strings.Contains(q.Subject.String(), "/value/") },
		"the seal": func(q quad.Quad) bool {
			return strings.HasSuffix(q.Predicate.String(), "/quads>") || strings.HasSuffix(q.Predicate.String(), "/contentHash>")
		},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "graph.db")
			s := open(t, file)
			replace(t, s, graphtest.Rubio())
			gone := slices.DeleteFunc(stored(t, s), func(q quad.Quad) bool { return !lost(q) })
			if err := s.flavour.write(t.Context(), gone, nil); err != nil || len(gone) == 0 {
				t.Fatalf("taking out %d quads: %v", len(gone), err)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			before, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if s, err := Open(t.Context(), file); err == nil {
				t.Errorf("Open = %v, want an error", s.Index().Overview())
			}
			if after, err := os.ReadFile(file); err != nil || !bytes.Equal(before, after) {
				t.Errorf("the file was changed (%v)", err)
			}
		})
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
