package command

import (
	"io/fs"
	"sync"
	"time"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/ingest/passage"
)

// texts finds an article's text in a directory by its hash, whatever its file
// is called, and keeps the texts read last. It is safe for concurrent use.
type texts struct {
	fsys fs.FS

	mu      sync.Mutex
	looked  stamp               // of the directory when it was last looked through
	files   map[string]textFile // by name
	names   map[string]string   // of the files, by the SHA-256 of the text in them
	missing map[string]bool     // hashes that were looked for in vain
	recent  recentTexts
}

// textFile is what was last found in a file.
type textFile struct {
	stamp  stamp
	sha256 string // empty when it holds no text
}

// stamp tells whether a file is as it was.
type stamp struct {
	size     int64
	modified time.Time
}

// openTexts returns the texts in a directory, or nil when none is named.
func openTexts(dir string) (*texts, error) {
	if dir == "" {
		return nil, nil
	}
	fsys, err := openDir(dir)
	if err != nil {
		return nil, err
	}
	t := &texts{fsys: fsys}
	return t, t.look()
}

// Text returns the text with this hash. The directory is looked through again
// when the text is not where it was, when a hash is new, and when files came or
// went.
func (t *texts) Text(_ graph.ID, sha256 string) (string, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if text, found := t.open(sha256); found {
		return text, true
	}
	if t.missing[sha256] {
		if now, ok := t.stamp("."); ok && now == t.looked {
			return "", false
		}
	}
	if err := t.look(); err != nil {
		return "", false
	}
	text, found := t.open(sha256)
	if !found {
		t.missing[sha256] = true
	}
	return text, found
}

// open returns a text from the file that had it, unless that has changed. What is
// kept has its hash, so it is never another text.
func (t *texts) open(sha256 string) (string, bool) {
	name, known := t.names[sha256]
	if !known {
		return "", false
	}
	now, ok := t.stamp(name)
	if !ok || now != t.files[name].stamp {
		return "", false
	}
	if text, found := t.recent.get(sha256); found {
		return text, true
	}
	text, ok := t.read(name)
	if !ok || text.SHA256() != sha256 {
		return "", false
	}
	t.recent.add(sha256, text.String())
	return text.String(), true
}

// look reads what is new in the directory, or changed.
func (t *texts) look() error {
	looked, _ := t.stamp(".")
	entries, err := fs.ReadDir(t.fsys, ".")
	if err != nil {
		return err
	}
	files := make(map[string]textFile, len(entries))
	names := make(map[string]string, len(entries))
	for _, entry := range entries {
		name := entry.Name()
		now, ok := t.stamp(name)
		if !ok {
			continue
		}
		file, known := t.files[name]
		if !known || file.stamp != now {
			file = textFile{stamp: now}
			if text, ok := t.read(name); ok {
				file.sha256 = text.SHA256()
			}
		}
		files[name] = file
		if file.sha256 != "" {
			names[file.sha256] = name
		}
	}
	t.looked, t.files, t.names, t.missing = looked, files, names, map[string]bool{}
	return nil
}

func (t *texts) stamp(name string) (stamp, bool) {
	info, err := fs.Stat(t.fsys, name)
	if err != nil || !info.Mode().IsRegular() && name != "." {
		return stamp{}, false
	}
	return stamp{info.Size(), info.ModTime()}, true
}

func (t *texts) read(name string) (*passage.Text, bool) {
	data, err := fs.ReadFile(t.fsys, name)
	if err != nil {
		return nil, false
	}
	text, err := passage.NewText(data)
	return text, err == nil
}

// generation is how many bytes of texts are kept until those that nobody asked
// for meanwhile are let go: about as many as a thousand articles have.
const generation = 16 << 20

// recentTexts keeps the texts read last, by their hashes, at most two
// generations of them.
type recentTexts struct {
	young, old map[string]string
	size       int // of the young, in bytes
}

func (r *recentTexts) get(sha256 string) (string, bool) {
	if text, found := r.young[sha256]; found {
		return text, true
	}
	text, found := r.old[sha256]
	if found {
		r.add(sha256, text)
	}
	return text, found
}

func (r *recentTexts) add(sha256, text string) {
	if r.young == nil || r.size+len(text) > generation {
		r.young, r.old, r.size = map[string]string{}, r.young, 0
	}
	r.young[sha256] = text
	r.size += len(text)
}
