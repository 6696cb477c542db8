package index

import (
	"slices"
	"strings"
)

// articleMatcher makes a filter of articles ready. A nil filter has no
// conditions.
func (ix *Index) articleMatcher(f *ArticleFilter) (*matcher, error) {
	m := newMatcher(len(ix.articles))
	if f == nil {
		return m, nil
	}
	r := resolver{ix: ix}
	only := func(articles []uint32) { m.only(makeSet(articles).has, listed(articles)) }
	if len(f.Publisher) > 0 {
		only(r.publishers(f.Publisher))
	}
	if len(f.Entity) > 0 {
		var articles []uint32
		for _, entity := range r.entities(f.Entity) {
			articles = append(articles, ix.articlesOf(ix.involved.at(entity))...)
		}
		slices.Sort(articles)
		only(slices.Compact(articles))
	}
	if f.Text != nil {
		only(ix.articlesWith(*f.Text))
	}
	if len(f.Language) > 0 {
		m.test(func(n uint32) bool {
			return slices.ContainsFunc(f.Language, func(wanted string) bool { return speaks(ix.articles[n].language, wanted) })
		})
	}
	if f.Published != nil {
		t := r.dateTest("published", f.Published)
		m.date(func(n uint32) verdict { return t.verdict(ix.articles[n].published) })
	}
	return m, r.err
}

// speaks reports whether a language is the wanted one or a variety of it: en-GB
// is en.
func speaks(language, wanted string) bool {
	language, wanted = strings.ToLower(language), strings.ToLower(wanted)
	return language == wanted || wanted != "" && strings.HasPrefix(language, wanted+"-")
}
