package ingest

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/ingest/passage"
	"github.com/newsgraph/newsgraph/schema/notation"
)

// anchorCommand is what writes anchors.
const anchorCommand = "newsgraph anchor --texts DIR DIR"

// citation is an at string of a claim, with its place in the file.
type citation struct {
	passage.Cite
	node *notation.Node
}

// citations returns what the article's claims name, in the order of the file.
func (a *article) citations() []citation {
	var all []citation
	for _, c := range a.claims {
		if c.key == nil || a.byKey[c.key.Text] != c {
			continue // reported
		}
		for _, n := range c.at {
			all = append(all, citation{passage.Cite{Claim: c.key.Text, At: n.Text}, n})
		}
	}
	return all
}

func (a *article) anchorsFile() string { return a.id + anchorsSuffix }

// problem adds a problem with the article's anchors file.
func (a *article) problem(p notation.Problem) {
	p.File = a.anchorsFile()
	a.problems = append(a.problems, p)
}

// readAnchors reads the article's anchors; nil when there are none that can be
// read. missing and malformed anchors are problems of the given severity.
func (a *article) readAnchors(severity notation.Severity) *passage.Anchors {
	data, err := fs.ReadFile(a.project.directory.fsys, a.anchorsFile())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if severity == notation.Error {
			a.problem(notation.Problem{Message: "the article has no anchors", Expected: "what " + anchorCommand + " writes"})
		}
		return nil
	case err != nil:
		a.problem(notation.Problem{Message: "the file cannot be read: " + reason(err)})
		return nil
	}
	anchors, err := passage.ReadAnchors(data)
	if err != nil {
		p := notation.Problem{Severity: severity, Message: err.Error(), Expected: "what " + anchorCommand + " writes"}
		var malformed *passage.AnchorsError
		if errors.As(err, &malformed) {
			p.Line, p.Column, p.Message = malformed.Line, malformed.Column, "found "+malformed.Found
			p.Expected = malformed.Expected + ", as " + anchorCommand + " writes it"
		}
		a.problem(p)
		return nil
	}
	return anchors
}

// useAnchors gives the claims the passages of the anchors, if the anchors are
// those of the article as it is now.
func (a *article) useAnchors(anchors *passage.Anchors) {
	if anchors == nil || a.doc.Partial {
		return
	}
	citations := a.citations()
	declared := make([]passage.Cite, len(citations))
	for i, c := range citations {
		declared[i] = c.Cite
	}
	if drift := anchors.Drift(a.record.SHA256, declared); !drift.None() {
		a.stale(drift)
		return
	}
	a.useEvidence(anchors)
}

// stale reports anchors that are not those of the article.
func (a *article) stale(drift passage.Drift) {
	var reasons []string
	if drift.OtherText {
		reasons = append(reasons, "they were made for another text")
	}
	if n := len(drift.Missing); n > 0 {
		reasons = append(reasons, fmt.Sprintf("%d of the passages that claims name are not anchored", n))
	}
	if n := len(drift.Superfluous); n > 0 {
		reasons = append(reasons, fmt.Sprintf("%d anchored passages are named no more", n))
	}
	if len(reasons) == 0 {
		reasons = append(reasons, "the text has these passages elsewhere")
	}
	a.problem(notation.Problem{
		Message:  "the anchors are stale: " + strings.Join(reasons, ", "),
		Expected: "what " + anchorCommand + " writes",
	})
}

// useEvidence gives every claim its passages in text order. Speech claims share
// those of their content.
func (a *article) useEvidence(anchors *passage.Anchors) {
	a.record.TextLength = anchors.Length
	evidence := map[string][]graph.Passage{}
	for _, anchor := range anchors.Passages {
		evidence[anchor.Claim] = append(evidence[anchor.Claim], anchor.Passage)
	}
	for key, passages := range evidence {
		slices.SortFunc(passages, func(p, q graph.Passage) int {
			return cmp.Or(cmp.Compare(p.Start, q.Start), cmp.Compare(p.End, q.End))
		})
		evidence[key] = slices.Compact(passages)
	}
	for i := range a.record.Claims {
		key, _, _ := strings.Cut(a.record.Claims[i].ID.ClaimKey(), ".")
		a.record.Claims[i].Evidence = evidence[key]
	}
}

// readTextFile reads the article's text among the texts and compares its hash. It
// returns nil when there is no such text, and same is false when the article
// means another one.
func (a *article) readTextFile(texts fs.FS) (text *passage.Text, same bool) {
	if a.record.TextFile == "" {
		return nil, false
	}
	data, err := fs.ReadFile(texts, a.record.TextFile)
	if err != nil {
		a.doc.Mismatch(a.textFile, "a file in the directory of texts", "the text %s cannot be read: %s",
			notation.Quote(a.record.TextFile), reason(err))
		return nil, false
	}
	text, err = passage.NewText(data)
	if err != nil {
		a.doc.Errorf(a.textFile, "the text %s cannot be read: %s", notation.Quote(a.record.TextFile), err)
		return nil, false
	}
	if a.record.SHA256 != "" && a.record.SHA256 != text.SHA256() {
		a.doc.Mismatch(a.textSum, text.SHA256()+", if this is the text that was annotated", "the text has another hash")
	}
	return text, a.record.SHA256 == text.SHA256()
}

// locate finds the passages of all claims in the text. Passages that the old
// anchors hold stay what they are, as far as they are found again for sure; the
// others are looked up. complete is false when one is not there.
func (a *article) locate(text *passage.Text, old *passage.Anchors) (anchors *passage.Anchors, complete bool) {
	relocated := map[passage.Cite]passage.Relocation{}
	if old != nil {
		for _, r := range old.Relocate(text) {
			if r.Found() || old.SHA256 != text.SHA256() {
				relocated[r.Old.Cite] = r
			}
		}
	}
	anchors, complete = passage.NewAnchors(text), !a.doc.Partial
	for _, c := range a.citations() {
		var anchor passage.Anchor
		var found bool
		if r, moved := relocated[c.Cite]; moved {
			anchor, found = a.follow(text, c, r)
		} else {
			anchor, found = a.lookUp(text, c)
		}
		if found {
			anchors.Passages = append(anchors.Passages, anchor)
		}
		complete = complete && found
	}
	return anchors, complete
}

// lookUp finds a passage by its words.
func (a *article) lookUp(text *passage.Text, c citation) (passage.Anchor, bool) {
	anchor, err := text.Anchor(c.Cite)
	if err == nil {
		return anchor, true
	}
	p := notation.Problem{Message: err.Error()}
	var find *passage.FindError
	if errors.As(err, &find) && find.Problem == passage.Ambiguous {
		p.Expected = `more words, or the paragraph before them as in "p4: …"`
	}
	a.doc.Add(c.node, p)
	return passage.Anchor{}, false
}

// paragraphsOnly matches at strings without words: p4, p4-p6.
var paragraphsOnly = regexp.MustCompile(`^\s*p[0-9]+\s*(?:-\s*p?[0-9]+\s*)?$`)

// follow decides on a passage that was anchored before.
func (a *article) follow(text *passage.Text, c citation, r passage.Relocation) (passage.Anchor, bool) {
	anchor, err := text.Anchor(c.Cite)
	switch {
	case r.Found() && err == nil && anchor == r.New:
		return anchor, true
	case r.Found():
		a.doc.Add(c.node, notation.Problem{
			Severity: notation.Warning,
			Message:  fmt.Sprintf("%s does not find its passage any more, which is %s", notation.Quote(c.At), passage.Describe(r.New.Passage)),
			Expected: "words that find it",
		})
		return r.New, true
	case err == nil && !paragraphsOnly.MatchString(c.At):
		a.doc.Add(c.node, notation.Problem{
			Severity: notation.Warning,
			Message:  fmt.Sprintf("the text has changed here: %s; it is taken to be %s", r.Reason(), passage.Describe(anchor.Passage)),
			Expected: "a look whether it still carries the claim",
		})
		return anchor, true
	}
	message := fmt.Sprintf("the text has changed and the passage is not found again: %s", r.Reason())
	for i, candidate := range r.Candidates {
		if i == 0 {
			message += "; maybe "
		} else {
			message += ", "
		}
		message += passage.Describe(candidate)
	}
	a.doc.Mismatch(c.node, "the first and last words of the passage", "%s", message)
	return passage.Anchor{}, false
}
