package command

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/graph"
)

const ferry, bank = "The ferry leaves at nine.\nNobody waits.\n", "The bank 🏦 is closed.\n"

func TestATextIsFoundByItsHash(t *testing.T) {
	for name, content := range map[string]string{
		"as it is":                  ferry,
		"with a mark of byte order": "\uFEFF" + ferry,
		"with other line ends":      strings.ReplaceAll(ferry, "\n", "\r\n"),
	} {
		t.Run(name, func(t *testing.T) {
			dir, texts := newTexts(t, map[string]string{"any name": content, "other.txt": bank})
			wantText(t, texts, ferry)
			rename(t, filepath.Join(dir, "any name"), filepath.Join(dir, "another name"))
			wantText(t, texts, ferry)
		})
	}
}

func TestTextsFollowTheirFiles(t *testing.T) {
	dir, texts := newTexts(t, map[string]string{"a.txt": ferry})
	wantText(t, texts, ferry)
	wantNone(t, texts, bank)

	write(t, filepath.Join(dir, "b.txt"), bank)
	wantText(t, texts, bank)

	longer := ferry + "It is raining.\n"
	write(t, filepath.Join(dir, "a.txt"), longer)
	wantNone(t, texts, ferry)
	wantText(t, texts, longer)

	if err := os.Remove(filepath.Join(dir, "b.txt")); err != nil {
		t.Fatal(err)
	}
	wantNone(t, texts, bank)
	wantText(t, texts, longer)
}

func TestWhatIsNoTextIsPassedOver(t *testing.T) {
	dir, texts := newTexts(t, map[string]string{"picture": "\xff\xd8\xff", "a.txt": ferry})
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o755); err != nil {
		t.Fatal(err)
	}
	wantNone(t, texts, "\xff\xd8\xff")
	wantText(t, texts, ferry)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	wantNone(t, texts, ferry)
}

func TestATextIsReadOnce(t *testing.T) {
	_, texts := newTexts(t, map[string]string{"a.txt": ferry, "b.txt": bank})
	counted := &countingFS{FS: texts.fsys}
	texts.fsys = counted
	var asking sync.WaitGroup
	for range 8 {
		asking.Go(func() {
			for range 50 {
				wantText(t, texts, ferry)
				wantNone(t, texts, "never written")
			}
		})
	}
	asking.Wait()
	if reads := counted.reads.Load(); reads != 1 {
		t.Errorf("%d reads, want 1", reads)
	}
}

func TestFewTextsAreKept(t *testing.T) {
	var recent recentTexts
	long := strings.Repeat("x", generation/4)
	recent.add("often", "asked for again and again")
	for i := range 100 {
		recent.add(fmt.Sprint(i), long)
		if _, found := recent.get("often"); !found {
			t.Fatalf("after %d others, what was asked for last is gone", i)
		}
		held := 0
		for _, texts := range []map[string]string{recent.young, recent.old} {
			for _, text := range texts {
				held += len(text)
			}
		}
		if held > 2*generation {
			t.Fatalf("%d bytes are kept, more than %d", held, 2*generation)
		}
	}
	if _, found := recent.get("0"); found {
		t.Error("the first is still kept")
	}
}

func BenchmarkText(b *testing.B) {
	text := strings.Repeat(ferry, 400)
	_, texts := newTexts(b, map[string]string{"a.txt": text})
	sum := hash(text)
	for b.Loop() {
		if _, found := texts.Text("", sum); !found {
			b.Fatal("not found")
		}
	}
}

// countingFS counts how often a file is read.
type countingFS struct {
	fs.FS
	reads atomic.Int64
}

func (c *countingFS) ReadFile(name string) ([]byte, error) {
	c.reads.Add(1)
	return fs.ReadFile(c.FS, name)
}

func (c *countingFS) Stat(name string) (fs.FileInfo, error) { return fs.Stat(c.FS, name) }

func newTexts(t testing.TB, files map[string]string) (string, *texts) {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		write(t, filepath.Join(dir, name), content)
	}
	texts, err := openTexts(dir)
	if err != nil {
		t.Fatal(err)
	}
	return dir, texts
}

func wantText(t *testing.T, texts *texts, want string) {
	t.Helper()
	if got, found := texts.Text(graph.ArticleID("a"), hash(want)); !found || got != want {
		t.Errorf("Text(hash of %q) = %q, %v", want, got, found)
	}
}

func wantNone(t *testing.T, texts *texts, content string) {
	t.Helper()
	if got, found := texts.Text(graph.ArticleID("a"), hash(content)); found {
		t.Errorf("Text(hash of %q) = %q, want none", content, got)
	}
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// write also makes sure that the folder's time tells of it, however coarse the
// file system's clock is.
func write(t testing.TB, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	age(t, filepath.Dir(name))
}

func rename(t testing.TB, from, to string) {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
	age(t, filepath.Dir(to))
}

// age moves a folder's time on by a second.
func age(t testing.TB, dir string) {
	t.Helper()
	info, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}
	later := info.ModTime().Add(time.Second)
	if err := os.Chtimes(dir, later, later); err != nil {
		t.Fatal(err)
	}
}
