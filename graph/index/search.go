package index

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/search"
)

// SearchKind is a kind of things that a search finds.
type SearchKind uint8

// What a search finds: entities by any name, claims by their text, articles by
// title.
const (
	SearchEntities SearchKind = iota
	SearchClaims
	SearchArticles
)

// SearchResult is a find.
type SearchResult struct {
	Hit       Node // an [Entity], a [Claim] or an [Article]
	Label     string
	Score     float64 // higher is better, within one search; see package search
	Highlight string  // what matched, the matching part between ** and **
}

// entityWords returns what an entity is found by. What the authority file calls
// it counts more than what one article does: US is the country, although an
// article may say so of its government.
func (b *builder) entityWords(n uint32) search.Document {
	d := search.Document{Kind: search.Kind(SearchEntities), ID: n, Weight: b.weight(SearchEntities, n)}
	record := &b.project.Entities[n]
	for _, name := range slices.Concat(record.Names, record.Aliases) {
		d.Names = append(d.Names, name.Text)
	}
	for _, alias := range (Entity{b.Index, n}).Aliases() {
		if !slices.Contains(d.Names, alias.Name()) {
			d.Aliases = append(d.Aliases, alias.Name())
		}
	}
	return d
}

// claimTexts returns what a claim is found by: what it says, and those words of
// its source that its gist leaves out.
func (b *builder) claimTexts(n uint32) []string {
	texts := []string{Claim{b.Index, n}.Text()}
	add := func(r ref) {
		if l := r.literal(); l != none && b.literals[l].Kind == graph.Text && !strings.Contains(texts[0], b.literals[l].Value) {
			texts = append(texts, b.literals[l].Value)
		}
	}
	add(b.claims[n].object)
	for _, q := range b.qualifiers[b.qualifierStarts[n]:b.qualifierStarts[n+1]] {
		add(q.value)
	}
	return texts
}

// addWords makes the index of words. Speech claims are left out, since their
// content has the words.
func (b *builder) addWords() {
	var words search.Builder
	for n := range uint32(len(b.entities)) {
		words.Add(b.entityWords(n))
	}
	read := makeBitmap(len(b.claims))
	if kept := b.keptWords(); kept != nil {
		words.Keep(b.older.words, search.Kind(SearchClaims), func(old uint32) (uint32, bool) {
			n := kept[old]
			if n == none {
				return 0, false
			}
			read.add(n)
			return n, true
		})
	}
	for n := range uint32(len(b.claims)) {
		if b.claims[n].flags&flagSpeech == 0 && !read.has(n) {
			words.Add(search.Document{Kind: search.Kind(SearchClaims), ID: n, Texts: b.claimTexts(n)})
		}
	}
	for n := range uint32(len(b.articles)) {
		words.Add(search.Document{
			Kind: search.Kind(SearchArticles), ID: n, Weight: b.weight(SearchArticles, n),
			Names: []string{Article{b.Index, n}.Label()},
		})
	}
	b.words = words.Build()
}

// weight decides between equal matches: links of an entity, claims of an article.
func (ix *Index) weight(kind SearchKind, n uint32) uint32 {
	switch kind {
	case SearchEntities:
		return uint32(ix.entityLinks.size(n))
	case SearchArticles:
		return ix.articles[n].to - ix.articles[n].from
	}
	return 0
}

// Search returns a page of what the words of a text find, best first, in all
// kinds if none is given. Entity types, with narrower ones, restrict entities
// only.
func (ix *Index) Search(ctx context.Context, text string, kinds []SearchKind, entityTypes []graph.ID, page Page) (*Results[SearchResult], error) {
	r := resolver{ix: ix}
	types := makeSet(r.types(entityTypes))
	if r.err != nil {
		return nil, r.err
	}
	query := search.Query{Text: text}
	for _, kind := range kinds {
		if kind > SearchArticles {
			return nil, fmt.Errorf("there is no kind %d to search: %w", kind, graph.ErrInvalid)
		}
		query.Kinds = append(query.Kinds, search.Kind(kind))
	}
	if len(entityTypes) > 0 {
		query.Accept = func(kind search.Kind, n uint32) bool {
			return kind != search.Kind(SearchEntities) || types.has(ix.entities[n].kind)
		}
	}
	// One element more than wanted tells whether there is a next page. Where a
	// cursor is all are needed to find its place.
	if page.After == nil && page.Before == nil && page.Last == nil {
		query.Limit = DefaultPage + 1
		if page.First != nil {
			query.Limit = max(0, *page.First) + 1
		}
	}
	found := ix.words.Search(query)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	results, err := pageOf(found.Hits, page, tagSearch, ix.hitKey)
	if err != nil {
		return nil, err
	}
	results.Total = found.Total
	return converted(results, func(hit search.Hit) SearchResult {
		r := ix.hit(hit)
		r.Highlight = ix.words.Highlight(hit, text)
		return r
	}), nil
}

// hit returns a find without its highlight.
func (ix *Index) hit(hit search.Hit) SearchResult {
	switch SearchKind(hit.Kind) {
	case SearchEntities:
		e := Entity{ix, hit.ID}
		return SearchResult{Hit: e, Label: e.Label(), Score: hit.Score}
	case SearchClaims:
		c := Claim{ix, hit.ID}
		return SearchResult{Hit: c, Label: c.Label(), Score: hit.Score}
	}
	a := Article{ix, hit.ID}
	return SearchResult{Hit: a, Label: a.Label(), Score: hit.Score}
}

// hitKey orders as package search does: by score, weight, kind and ID.
func (ix *Index) hitKey(hit search.Hit) sortKey {
	kind := SearchKind(hit.Kind)
	return sortKey(nil).float(-hit.Score).down(int64(ix.weight(kind, hit.ID))).int(int64(kind)).text(string(ix.hit(hit).Hit.ID()))
}

// entitiesWith returns the entities with these words in their names, ascending.
func (ix *Index) entitiesWith(text string) []uint32 {
	return ix.words.Matching(search.Kind(SearchEntities), text)
}

// articlesWith returns the articles with these words in their titles, ascending.
func (ix *Index) articlesWith(text string) []uint32 {
	return ix.words.Matching(search.Kind(SearchArticles), text)
}

// claimsWith returns the claims that have every word in their text, or in a name
// of an entity that they involve, ascending. Speech has the words of its content
// too.
func (ix *Index) claimsWith(text string) []uint32 {
	words := search.Words(text)
	if len(words) == 0 {
		return ascending(len(ix.claims))
	}
	var all bitmap
	for _, word := range words {
		found := makeBitmap(len(ix.claims))
		for _, n := range ix.words.Matching(search.Kind(SearchClaims), word) {
			found.add(n)
		}
		for _, entity := range ix.entitiesWith(word) {
			for _, n := range ix.involved.at(entity) {
				found.add(n)
			}
		}
		for n := range found.each {
			for _, above := range ix.speechOver(n) {
				found.add(above)
			}
		}
		all = all.and(found)
	}
	return slices.Collect(all.each)
}

// speechOver returns the speech claims that utter a claim, and those that utter
// them.
func (ix *Index) speechOver(n uint32) []uint32 {
	var all []uint32
	for _, citing := range ix.citing.at(n) {
		if ix.content(citing) == n {
			all = append(append(all, citing), ix.speechOver(citing)...)
		}
	}
	return all
}
