package index

import (
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
)

// Article is a source text: its bibliographic data and what it claims.
type Article struct {
	ix *Index
	n  uint32
}

// ID returns its ID: article/guardian-sheinbaum.
func (a Article) ID() graph.ID { return a.row().id }

// Title returns the headline, where it is known.
func (a Article) Title() (string, bool) { return optional(a.row().title) }

// Label returns the title, else what the article is known by: its publisher and
// date, as far as they are known, else its key as words.
func (a Article) Label() string {
	if a.row().title != "" {
		return a.row().title
	}
	var known []string
	if publisher, ok := a.Publisher(); ok {
		known = append(known, publisher.Name())
	}
	if published, ok := a.Published(); ok {
		known = append(known, published.Label())
	}
	if len(known) == 0 {
		return strings.ReplaceAll(a.ID().Key(), "-", " ")
	}
	return strings.Join(known, ", ")
}

// Authors returns who wrote it.
func (a Article) Authors() []Entity {
	return handles(a.row().authors, func(n uint32) Entity { return Entity{a.ix, n} })
}

// Annotators returns who annotated it.
func (a Article) Annotators() []string { return slices.Clone(a.row().annotators) }

// URL returns the publisher's page.
func (a Article) URL() (string, bool) { return optional(a.row().url) }

// Publisher returns who published it.
func (a Article) Publisher() (Entity, bool) {
	return given(Entity{a.ix, a.row().publisher}, a.row().publisher != none)
}

// Published returns when it was published.
func (a Article) Published() (When, bool) { return a.ix.optionalWhen(a.row().published) }

// Language returns the language of the text (BCP 47).
func (a Article) Language() (string, bool) { return optional(a.row().language) }

// SHA256 returns the hash of the text that was annotated.
func (a Article) SHA256() (string, bool) { return optional(a.row().sha256) }

// TextFile returns the name of the text's file in a directory of texts.
func (a Article) TextFile() (string, bool) { return optional(a.row().textFile) }

// TextLength returns the length of the text in code points, 0 when it is not
// known.
func (a Article) TextLength() int { return int(a.row().textLength) }

// Coverage returns the share of the text, from 0 to 1, that lies in some claim's
// evidence, passages over 400 code points not counted; false when the length of
// the text is not known.
func (a Article) Coverage() (float64, bool) {
	if a.row().textLength == 0 {
		return 0, false
	}
	return min(1, float64(a.row().covered)/float64(a.row().textLength)), true
}

// ClaimCount returns how many claims it makes, speech claims included.
func (a Article) ClaimCount() int { return int(a.row().to - a.row().from) }

// Origins returns what its claims come from, most claims first, then by name.
// Speech claims do not count, since their content carries the attribution. What
// the article is based on is always among them.
func (a Article) Origins() []Origin {
	var claims []uint32
	var rest [][]source
	for n := a.row().from; n < a.row().to; n++ {
		if a.ix.claims[n].flags&flagSpeech == 0 {
			claims = append(claims, n)
			rest = append(rest, a.ix.sources(n))
		}
	}
	all := a.ix.origins(claims, rest)
	for _, entity := range a.row().basedOn {
		if !slices.ContainsFunc(all, func(o Origin) bool { return o.source == entitySource(entity) }) {
			all = append(all, Origin{ix: a.ix, source: entitySource(entity), articles: []uint32{a.n}})
		}
	}
	return all
}

func (a Article) row() *articleRow { return &a.ix.articles[a.n] }
