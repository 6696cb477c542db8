package index

import (
	"slices"

	"github.com/newsgraph/newsgraph/graph"
)

// Entity is who or what articles speak of.
type Entity struct {
	ix *Index
	n  uint32
}

// ID returns its ID: entity/marco-rubio.
func (e Entity) ID() graph.ID { return e.row().id }

// Name returns the name that is shown.
func (e Entity) Name() string { return e.ix.name(e.n) }

// Label returns the name.
func (e Entity) Label() string { return e.Name() }

// Type returns what it is.
func (e Entity) Type() EntityType { return EntityType{e.ix, e.row().kind} }

// Named reports whether articles name it; they do not name three senior
// officials.
func (e Entity) Named() bool { return !e.row().unnamed }

// Number returns how many an unnamed group is, where articles tell.
func (e Entity) Number() (Literal, bool) {
	return given(Literal{e.ix, e.row().number}, e.row().number != none)
}

// Aliases returns its other names: those of the authority file, then those that
// only articles use.
func (e Entity) Aliases() []Alias {
	first := e.ix.nameStarts[e.n] + 1
	aliases := make([]Alias, 0, e.ix.nameStarts[e.n+1]-first)
	for n := first; n < e.ix.nameStarts[e.n+1]; n++ {
		aliases = append(aliases, Alias{e.ix, n})
	}
	return aliases
}

// Description returns who or what it is, in a sentence of the authority file.
func (e Entity) Description() (string, bool) { return optional(e.row().description) }

// SameAs returns IRIs of the same thing elsewhere.
func (e Entity) SameAs() []string { return slices.Clone(e.row().sameAs) }

// LinkCount returns at the ends of how many links it stands.
func (e Entity) LinkCount() int { return e.ix.entityLinks.size(e.n) }

// ClaimCount returns how many claims involve it in any role. Speech claims do not
// count, since their content carries the attribution.
func (e Entity) ClaimCount() int { return int(e.row().claims) }

// ArticleCount returns how many articles have a claim that involves it.
func (e Entity) ArticleCount() int { return int(e.row().articles) }

// Articles returns up to first of the articles with a claim that involves it, by
// date of publication; nil means [DefaultPage].
func (e Entity) Articles(first *int) []Article {
	limit := DefaultPage
	if first != nil {
		limit = max(0, *first)
	}
	all := e.ix.articlesByDate(e.ix.articlesOf(e.ix.involved.at(e.n)))
	return all[:min(limit, len(all))]
}

func (e Entity) row() *entityRow { return &e.ix.entities[e.n] }

// articlesOf returns the articles of claims, which are ascending.
func (ix *Index) articlesOf(claims []uint32) []uint32 {
	var articles []uint32
	for _, n := range claims {
		if a := ix.claims[n].article; len(articles) == 0 || articles[len(articles)-1] != a {
			articles = append(articles, a)
		}
	}
	return articles
}

// Alias is another name of an entity: a spelling, a translation, an
// abbreviation.
type Alias struct {
	ix *Index
	n  uint32
}

// Name returns the name as it is written.
func (a Alias) Name() string { return a.ix.names[a.n].text }

// Language returns its language (BCP 47), where one is given.
func (a Alias) Language() (string, bool) { return optional(a.ix.names[a.n].language) }

// Articles returns the articles that spell it so.
func (a Alias) Articles() []Article { return a.ix.articlesByDate(a.ix.spelledIn.at(a.n)) }
