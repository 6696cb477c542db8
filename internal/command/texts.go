package command

import (
	"io/fs"
	"sync"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/ingest/passage"
)

// texts finds an article's text in a directory by its hash, whatever its file
// is called. It is safe for concurrent use.
type texts struct {
	fsys fs.FS

	mu    sync.Mutex
	files map[string]string // by the SHA-256 of the text in them
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
	t.files, err = t.scan()
	return t, err
}

// Text returns the text with this hash. The directory is looked through again
// when the text is not where it was.
func (t *texts) Text(_ graph.ID, sha256 string) (string, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	name, known := t.files[sha256]
	if !known {
		return "", false
	}
	if text, ok := t.read(name); ok && text.SHA256() == sha256 {
		return text.String(), true
	}
	files, err := t.scan()
	if err != nil {
		return "", false
	}
	t.files = files
	text, ok := t.read(t.files[sha256])
	if !ok || text.SHA256() != sha256 {
		return "", false
	}
	return text.String(), true
}

func (t *texts) scan() (map[string]string, error) {
	entries, err := fs.ReadDir(t.fsys, ".")
	if err != nil {
		return nil, err
	}
	files := make(map[string]string, len(entries))
	for _, entry := range entries {
		if text, ok := t.read(entry.Name()); ok {
			files[text.SHA256()] = entry.Name()
		}
	}
	return files, nil
}

func (t *texts) read(name string) (*passage.Text, bool) {
	data, err := fs.ReadFile(t.fsys, name)
	if err != nil {
		return nil, false
	}
	text, err := passage.NewText(data)
	return text, err == nil
}
