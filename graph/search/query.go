package search

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"
)

// Index finds documents. It is safe for concurrent use.
type Index struct {
	segments []*segment // by kind
}

// Query is what to look for.
type Query struct {
	Text   string
	Kinds  []Kind                          // of these only, if any are given
	Accept func(kind Kind, id uint32) bool // only these documents, if given
	Limit  int                             // how many hits are wanted; 0 is all
}

// Hit is a document that was found.
type Hit struct {
	Kind  Kind
	ID    uint32
	Score float64 // see the package for what it says

	doc uint32 // its number in the segment
}

// Results are the best hits of a query, best first.
type Results struct {
	Hits     []Hit
	Total    int  // hits, also beyond the limit
	Complete bool // false when the query was too wide to look at all matches
}

// Bounds on what a query costs. Words beyond maxWords are left out; so are
// entries of word lists beyond maxPostings, and mistyped words and words with
// the sought one inside beyond maxGuesses.
const (
	maxWords    = 16
	maxPostings = 4_000_000
	maxGuesses  = 64
)

// Lengths in letters from which on a beginning is looked for in texts, and a
// word inside of others; and the length up to which a whole name is not taken
// for the beginning of others.
const (
	minTextPrefix = 3
	minInside     = 4
	maxShortName  = 3
)

// token is a word of a query.
type token struct {
	text     string
	letters  int
	required bool
	prefix   bool // may be the beginning of a word
	number   bool // has a digit, so that another digit is another thing
}

// tokens cuts a query into words; it is not complete when there are too many.
func (ix *Index) tokens(text string) (tokens []token, complete bool) {
	complete = true
	anyRequired := false
	eachWord(text, func(w word, folded []byte) {
		t := token{text: string(folded), letters: utf8.RuneCount(folded), required: !w.isStop(folded)}
		t.number = slices.ContainsFunc([]rune(t.text), unicode.IsDigit)
		if i := slices.IndexFunc(tokens, func(other token) bool { return other.text == t.text }); i >= 0 {
			t.required = t.required || tokens[i].required
			tokens = slices.Delete(tokens, i, i+1)
		}
		if len(tokens) == maxWords {
			complete = false
			return
		}
		tokens = append(tokens, t)
		anyRequired = anyRequired || t.required
	})
	for i := range tokens {
		tokens[i].required = tokens[i].required || !anyRequired
	}
	if last := len(tokens) - 1; last >= 0 {
		tokens[last].prefix = tokens[last].letters > maxShortName || !ix.isWhole(tokens[last].text)
	}
	return tokens, complete
}

// isWhole reports whether a word is a whole name or alias.
func (ix *Index) isWhole(text string) bool {
	return slices.ContainsFunc(ix.segments, func(s *segment) bool {
		low, high := s.wholes.find(text)
		return low < high
	})
}

// effort is what is tried to match a word.
type effort uint8

const (
	asWritten effort = iota
	mistyped
	inside
)

// Search returns the documents that match the query, best first.
func (ix *Index) Search(q Query) Results {
	tokens, complete := ix.tokens(q.Text)
	if len(tokens) == 0 {
		return Results{Complete: complete}
	}
	for e := asWritten; ; e++ {
		run := run{query: q, tokens: tokens, effort: e, left: maxPostings, complete: complete}
		run.short, run.full = nameKeys(q.Text)
		for _, s := range ix.segments {
			if len(q.Kinds) == 0 || slices.Contains(q.Kinds, s.kind) {
				run.search(s)
			}
		}
		if run.whole || e == inside {
			return run.results()
		}
	}
}

// Matching returns the IDs of the documents of a kind that have every word of
// the text, the last one perhaps begun only, in ascending order. It returns all
// of the kind when the text has no word.
func (ix *Index) Matching(kind Kind, text string) []uint32 {
	i := slices.IndexFunc(ix.segments, func(s *segment) bool { return s.kind == kind })
	if i < 0 {
		return nil
	}
	s := ix.segments[i]
	tokens, _ := ix.tokens(text)
	if len(tokens) == 0 {
		return slices.Sorted(slices.Values(s.ids))
	}
	run := run{tokens: tokens, left: int(^uint(0) >> 1), strict: true}
	run.search(s)
	ids := make([]uint32, len(run.found))
	for i, f := range run.found {
		ids[i] = s.ids[f.doc]
	}
	slices.Sort(ids)
	return ids
}

// run is one pass of a query over the segments.
type run struct {
	query       Query
	tokens      []token
	effort      effort
	strict      bool   // only documents with every word as written
	short, full string // the keys of the query as a name
	left        int    // entries of word lists that may still be read

	found    []found
	total    int
	worst    found // of as many as are wanted, when there are as many
	whole    bool  // some document has every word
	complete bool
}

// found is a document with its score.
type found struct {
	segment *segment
	doc     uint32
	score   float32
}

func compareFound(a, b found) int {
	return cmp.Or(
		cmp.Compare(b.score, a.score),
		cmp.Compare(b.segment.weights[b.doc], a.segment.weights[a.doc]),
		cmp.Compare(a.segment.kind, b.segment.kind),
		cmp.Compare(a.doc, b.doc),
	)
}

// keep adds a match, and now and then forgets those that cannot be wanted.
func (r *run) keep(f found) {
	r.total++
	if r.worst.segment != nil && compareFound(f, r.worst) > 0 {
		return
	}
	r.found = append(r.found, f)
	if limit := r.query.Limit; limit > 0 && len(r.found) >= 4*limit+256 {
		slices.SortFunc(r.found, compareFound)
		r.found = r.found[:limit]
		r.worst = r.found[limit-1]
	}
}

func (r *run) results() Results {
	slices.SortFunc(r.found, compareFound)
	if limit := r.query.Limit; limit > 0 && len(r.found) > limit {
		r.found = r.found[:limit]
	}
	hits := make([]Hit, len(r.found))
	for i, f := range r.found {
		hits[i] = Hit{Kind: f.segment.kind, ID: f.segment.ids[f.doc], Score: round(float64(f.score)), doc: f.doc}
	}
	return Results{Hits: hits, Total: r.total, Complete: r.complete}
}
