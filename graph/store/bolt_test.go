package store

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/cayleygraph/cayley/graph/path"
	"github.com/cayleygraph/quad"
	"go.etcd.io/bbolt"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/graphtest"
	"github.com/newsgraph/newsgraph/graph/quads"
)

// Cayley's own path language finds in the file what was designated and stated.
func TestCayleyQueriesTheFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, file)
	replace(t, s, graphtest.Rubio())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := openBolt(file)
	if err != nil {
		t.Fatal(err)
	}
	defer b.close()
	iri := func(id string) quad.IRI { return quads.IRI(graph.ID(id)) }
	for _, c := range []struct {
		name string
		path *path.Path
		want []quad.Value
	}{
		{"what the Sinaloa Cartel was designated", path.StartPath(b.quads, iri("entity/sinaloa-cartel")).Out(iri("predicate/designated")),
			[]quad.Value{iri("entity/fto")}},
		{"what Rubio stated", path.StartPath(b.quads, iri("entity/marco-rubio")).Out(iri("predicate/stated")),
			[]quad.Value{iri("claim/the-times/c1")}},
		{"of what Rubio spoke", path.StartPath(b.quads, iri("entity/marco-rubio")).Out(iri("predicate/stated")).Out(quad.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject")),
			[]quad.Value{iri("entity/sinaloa-cartel")}},
		{"who was designated as FTO", path.StartPath(b.quads, iri("entity/fto")).In(iri("predicate/designated")),
			[]quad.Value{iri("entity/sinaloa-cartel")}},
	} {
		got, err := c.path.Iterate(t.Context()).Paths(false).AllValues(nil)
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, %v, want %v", c.name, got, err, c.want)
		}
	}
}

const (
	childFile  = "NEWSGRAPH_TEST_STORE" // set in a child process: the file to write
	childLimit = "NEWSGRAPH_TEST_LIMIT" // set: how large files may become
)

// TestMain lets the test binary be its own child that writes a store.
func TestMain(m *testing.M) {
	if file := os.Getenv(childFile); file != "" {
		os.Exit(writeAsChild(file))
	}
	os.Exit(m.Run())
}

// sizes are the claims an article of the two projects between which the child
// goes to and fro.
func childProject(round int) *graph.Project {
	return graphtest.Random(rand.New(rand.NewPCG(uint64(round%2), 5)), 6, 10+20*(round%2))
}

func writeAsChild(file string) int {
	if os.Getenv(childLimit) != "" {
		signal.Ignore(syscall.SIGXFSZ)
		limit := &syscall.Rlimit{Cur: 256 << 10, Max: 256 << 10}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, limit); err != nil {
			return 3
		}
	}
	ctx := context.Background()
	s, err := Open(ctx, file)
	if err != nil {
		os.Stderr.WriteString(err.Error())
		return 4
	}
	os.Stdout.WriteString("open\n")
	for round := 1; ; round++ {
		if _, err := s.Replace(ctx, childProject(round), ReplaceOptions{}); err != nil {
			os.Stderr.WriteString(err.Error())
			if closing := s.Close(); closing != nil {
				return 5
			}
			return 6
		}
	}
}

func child(t *testing.T, file string, environment ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), append(environment, childFile+"="+file)...)
	return cmd
}

// Whenever the writer is killed, the file holds the graph before a change or the
// one after it. The first kills hit the making of the file.
func TestKilledWhileWriting(t *testing.T) {
	const rounds = 20
	versions := map[string]bool{quads.HashesOf(graph.NewProject()).Content(): true}
	for round := range 2 {
		versions[quads.HashesOf(childProject(round)).Content()] = true
	}
	seen := map[string]bool{}
	r := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0))
	file := filepath.Join(t.TempDir(), "graph.db")
	for round := range rounds {
		cmd := child(t, file)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(5+r.IntN(20+20*round)) * time.Millisecond)
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait()
		s := open(t, file)
		hash := s.Index().Overview().ContentHash
		if !versions[hash] {
			t.Fatalf("round %d: the graph is neither the one before nor the one after", round)
		}
		if got, want := stored(t, s), wanted(s.project); s.size > 0 && !slices.Equal(got, want) {
			t.Fatalf("round %d: the quads are not those of the project", round)
		}
		seen[hash] = true
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if len(seen) < 2 {
		t.Logf("all kills found the same version: %v", seen)
	}
}

func TestAFullDiskChangesNothing(t *testing.T) {
	file := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, file)
	small := graphtest.Rubio()
	replace(t, s, small)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	cmd := child(t, file, childLimit+"=1")
	cmd.Stderr = &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 6 || !strings.Contains(stderr.String(), "writing the graph") {
		t.Fatalf("the writer ended with %v and said %q", err, stderr.String())
	}
	s = open(t, file)
	if got := s.Index().Overview().ContentHash; got != quads.HashesOf(small).Content() {
		t.Error("the graph is not the one before")
	}
}

func TestWhatIsNoStoreIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, data []byte) string {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	whole := filepath.Join(dir, "whole.db")
	s := open(t, whole)
	replace(t, s, childProject(1))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	foreign := filepath.Join(dir, "foreign.db")
	db, err := bbolt.Open(foreign, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Update(func(tx *bbolt.Tx) error { _, err := tx.CreateBucket([]byte("x")); return err }); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	scrambled := slices.Clone(data)
	for i := 3 * 4096; i < len(scrambled); i++ {
		scrambled[i] ^= 0x5a
	}
	held := open(t, filepath.Join(dir, "held.db"))
	defer held.Close()
	for _, c := range []struct{ name, address, want string }{
		{"a directory", dir, "is a directory"},
		{"a text", write("text.db", bytes.Repeat([]byte("no store "), 2000)), "is no store"},
		{"a database of another program", foreign, "another program"},
		{"a file that was cut", write("cut.db", data[:len(data)/2]), "damaged"},
		{"a file with other pages", write("scrambled.db", scrambled), "damaged"},
		{"a file that is open", filepath.Join(dir, "held.db"), "open in another process"},
		{"another scheme", "mysql://localhost", "no store of the kind mysql"},
		{"no address", "", "no address"},
		{"a directory that is not there", filepath.Join(dir, "no", "where.db"), "no such file or directory"},
	} {
		before, _ := os.ReadFile(c.address)
		s, err := Open(t.Context(), c.address)
		if err == nil {
			s.Close()
		}
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: Open = %v, want an error with %q", c.name, err, c.want)
		}
		if after, _ := os.ReadFile(c.address); !bytes.Equal(before, after) {
			t.Errorf("%s: the file was changed", c.name)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	file := filepath.Join(b.TempDir(), "graph.db")
	s := open(b, file)
	replace(b, s, graphtest.Random(rand.New(rand.NewPCG(1, 2)), 100, 100))
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := open(b, file).Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoad10000Claims(b *testing.B) {
	p := graphtest.Random(rand.New(rand.NewPCG(1, 2)), 100, 100)
	for b.Loop() {
		s := open(b, filepath.Join(b.TempDir(), "graph.db"))
		change := replace(b, s, p)
		b.ReportMetric(float64(change.Quads)/float64(change.Claims), "quads/claim")
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAddAnArticleOf30Claims(b *testing.B) {
	p := graphtest.Random(rand.New(rand.NewPCG(1, 2)), 100, 100)
	more := *p
	extra := graphtest.Random(rand.New(rand.NewPCG(3, 4)), 1, 30)
	extra.Articles[0].ID = graph.ArticleID("extra")
	for i := range extra.Articles[0].Claims {
		c := &extra.Articles[0].Claims[i]
		c.ID = graph.ClaimID(graph.ArticleID("extra"), c.ID.ClaimKey())
		if c.Object.Ref.Kind() == graph.KindClaim {
			c.Object = graph.Ref(graph.ClaimID(graph.ArticleID("extra"), c.Object.Ref.ClaimKey()))
		}
	}
	more.Articles = append(slices.Clone(p.Articles), extra.Articles[0])
	more.Sort()
	s := open(b, filepath.Join(b.TempDir(), "graph.db"))
	replace(b, s, p)
	for b.Loop() {
		replace(b, s, &more)
		replace(b, s, p)
	}
}
