package ingest

import (
	"bytes"
	"io/fs"

	"github.com/newsgraph/newsgraph/schema/notation"
)

// Anchor finds the passages that the claims of a project name in the articles'
// texts, and returns the .anchors files that are to be written into its
// directory: those that are new or have changed. Passages that were anchored
// before are followed through small changes of a text; what is unsure is
// reported and never guessed; where an at string does not find its passage any
// more, a warning says so until it is changed. An article gets its anchors only when its text has
// the hash that it states and all of its passages are found; mistakes elsewhere
// do not keep it from that.
func Anchor(fsys, texts fs.FS) ([]File, Report) {
	p := load(fsys)
	anchored := make([][]File, len(p.articles))
	verified := make([]bool, len(p.articles))
	p.parallel(len(p.articles), func(i int) {
		anchored[i], verified[i] = p.articles[i].anchor(texts)
	})
	var files []File
	for _, some := range anchored {
		files = append(files, some...)
	}
	return files, p.report(func(i int) bool { return verified[i] })
}

// anchor returns the article's anchors file if it is to be written, and whether
// there is a text.
func (a *article) anchor(texts fs.FS) ([]File, bool) {
	text, same := a.readTextFile(texts)
	if text == nil {
		return nil, false
	}
	anchors, complete := a.locate(text, a.readAnchors(notation.Warning))
	a.useEvidence(anchors)
	if !same || !complete {
		return nil, true
	}
	var data bytes.Buffer
	anchors.WriteTo(&data) // a buffer takes everything
	before, err := fs.ReadFile(a.project.directory.fsys, a.anchorsFile())
	if err == nil && bytes.Equal(before, data.Bytes()) {
		return nil, true
	}
	return []File{{Name: a.anchorsFile(), Data: data.Bytes()}}, true
}
