package ingest

import (
	"io/fs"
	"slices"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/ingest/passage"
	"github.com/newsgraph/newsgraph/schema/notation"
)

// Check tells every mistake of a project, and how much of each article is
// annotated. With texts, a directory of the articles' texts, it looks up every
// passage in them, compares their hashes, and finds what was copied: a file of
// the project may have at most eight words in a row in common with a text,
// titles excepted. texts may be nil.
func Check(fsys, texts fs.FS) Report {
	p := load(fsys)
	read := make([]*passage.Text, len(p.articles))
	p.parallel(len(p.articles), func(i int) {
		a := p.articles[i]
		anchors := a.readAnchors(notation.Error)
		if texts != nil {
			var same bool
			if read[i], same = a.readTextFile(texts); read[i] != nil {
				a.verify(read[i], same, anchors)
				return
			}
		}
		a.useAnchors(anchors)
	})
	p.checkCopies(read)
	return p.report(func(i int) bool { return read[i] != nil })
}

// report says what is wrong with the project, and of every article how much is
// annotated and whether that was verified.
func (p *project) report(verified func(int) bool) Report {
	report := Report{Problems: p.allProblems(), Articles: make([]ArticleReport, len(p.articles))}
	for i, a := range p.articles {
		report.Articles[i] = a.report(verified(i))
	}
	return report
}

// verify looks up every passage in the text and compares the anchors with what
// is found.
func (a *article) verify(text *passage.Text, same bool, anchors *passage.Anchors) {
	fresh, complete := a.locate(text, anchors)
	a.useEvidence(fresh)
	if anchors == nil || !complete || !same {
		return
	}
	declared := make([]passage.Cite, len(fresh.Passages))
	for i, p := range fresh.Passages {
		declared[i] = p.Cite
	}
	drift := anchors.Drift(text.SHA256(), declared)
	if old := anchors.ByCite(); !drift.None() || slices.ContainsFunc(fresh.Passages, func(p passage.Anchor) bool {
		return old[p.Cite] != p
	}) {
		a.stale(drift)
	}
}

// report says how much of the article is annotated.
func (a *article) report(verified bool) ArticleReport {
	var passages []graph.Passage
	for _, c := range a.record.Claims {
		passages = append(passages, c.Evidence...)
	}
	return ArticleReport{
		File:     a.doc.Name,
		Claims:   len(a.claims),
		Passages: len(a.citations()),
		Coverage: passage.Coverage(passages, a.record.TextLength),
		Verified: verified,
	}
}
