package ingest

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/schema/notation"
)

// The files of a project that are not articles.
const (
	VocabularyFile = "vocabulary.yaml"
	EntitiesFile   = "entities.yaml"
	yamlSuffix     = ".yaml"
	anchorsSuffix  = ".anchors"
)

// directory is what a project's directory holds.
type directory struct {
	fsys       fs.FS
	vocabulary bool
	entities   bool
	articles   []string // names of their files, sorted
	anchors    []string // names of the .anchors files, sorted
	problems   notation.Problems
}

// list looks into a project's directory. Files that are not YAML, hidden files
// and directories are none of its business.
func list(fsys fs.FS) *directory {
	d := &directory{fsys: fsys}
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		d.fail(".", "the directory cannot be read: "+reason(err), "")
		return d
	}
	for _, entry := range entries {
		d.sort(entry.Name())
	}
	if len(d.articles) == 0 {
		d.fail(".", "the directory holds no article", "a file such as my-article.yaml")
	}
	if !d.entities {
		d.fail(EntitiesFile, "there is no authority file", "a file with the entities that the articles name")
	}
	for _, name := range d.anchors {
		if article := strings.TrimSuffix(name, anchorsSuffix) + yamlSuffix; !slices.Contains(d.articles, article) {
			d.problems = append(d.problems, notation.Problem{
				File: name, Severity: notation.Warning,
				Message: "the anchors belong to no article", Expected: article + " beside them",
			})
		}
	}
	return d
}

// sort puts one entry of the directory where it belongs.
func (d *directory) sort(name string) {
	suffix := path.Ext(name)
	folded := strings.ToLower(suffix)
	if strings.HasPrefix(name, ".") || folded != yamlSuffix && folded != ".yml" && folded != anchorsSuffix {
		return
	}
	info, err := fs.Stat(d.fsys, name) // follows symbolic links
	switch {
	case err != nil:
		d.fail(name, "the file cannot be read: "+reason(err), "")
	case info.IsDir():
	case suffix == anchorsSuffix:
		d.anchors = append(d.anchors, name)
	case suffix != yamlSuffix:
		d.fail(name, "the file would be overlooked", "the name "+strings.TrimSuffix(name, suffix)+yamlSuffix)
	case name == VocabularyFile:
		d.vocabulary = true
	case name == EntitiesFile:
		d.entities = true
	default:
		d.articles = append(d.articles, name)
	}
}

func (d *directory) fail(file, message, expected string) {
	d.problems = append(d.problems, notation.Problem{File: file, Message: message, Expected: expected})
}

// document reads a file of the directory as YAML.
func (d *directory) document(name string) *notation.Document {
	data, err := fs.ReadFile(d.fsys, name)
	if err != nil {
		doc := &notation.Document{Name: name, Partial: true}
		doc.Errorf(nil, "the file cannot be read: %s", reason(err))
		return doc
	}
	return notation.Read(name, data)
}

// reason returns what went wrong without the operation and the path.
func reason(err error) string {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return err.Error()
}
