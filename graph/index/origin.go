package index

import (
	"cmp"
	"slices"

	"github.com/newsgraph/newsgraph/graph"
)

// Origin is a source at which chains of attribution end within the articles: an
// outlet, a speaker, or an article's own publisher.
type Origin struct {
	ix       *Index
	source   source
	articles []uint32 // ascending
	claims   int
}

// Entity returns who or what it is; false for an article whose publisher is not
// known.
func (o Origin) Entity() (Entity, bool) {
	n := o.source.entity()
	return given(Entity{o.ix, n}, n != none)
}

// Articles returns the articles whose claims come from it, by date of
// publication.
func (o Origin) Articles() []Article { return o.ix.articlesByDate(o.articles) }

// ClaimCount returns how many claims come from it.
func (o Origin) ClaimCount() int { return o.claims }

// source is what a claim rests on: an entity, or an article without a publisher.
type source uint64

const articleSource source = 1 << 32

func entitySource(n uint32) source { return source(n) }

func (s source) entity() uint32 {
	if s&articleSource != 0 {
		return none
	}
	return uint32(s)
}

// sources returns what a claim rests on: the innermost source of its attribution;
// in the article's own voice what the article is based on, else its publisher,
// else the article itself. An article that is based on several has all of them,
// since nothing tells on which of them the claim rests. A remark of the annotator
// rests on none.
func (ix *Index) sources(n uint32) []source {
	c := &ix.claims[n]
	article := &ix.articles[c.article]
	switch {
	case c.voice == graph.Annotator:
		return nil
	case c.carrier != none:
		return []source{entitySource(ix.speaker(n))}
	case len(article.basedOn) > 0:
		all := make([]source, len(article.basedOn))
		for i, entity := range article.basedOn {
			all[i] = entitySource(entity)
		}
		return all
	case article.publisher != none:
		return []source{entitySource(article.publisher)}
	}
	return []source{articleSource | source(c.article)}
}

// restOn returns what each of a link's claims rests on, when its claims are
// looked at together: who is the end of one claim's chain may be a step in
// another's. A newspaper that one article names as the source, while another
// says whom the newspaper heard it from, is no source of its own: both rest on
// whom it heard it from.
func (ix *Index) restOn(claims []uint32) [][]source {
	rest := make([][]source, len(claims))
	var heard map[source][]source // from whom a source has it
	for i, n := range claims {
		rest[i] = ix.sources(n)
		if carrier := ix.claims[n].carrier; carrier != none {
			for c := ix.claims[carrier].carrier; c != none; c = ix.claims[c].carrier {
				if outer := entitySource(ix.claims[c].subject.entity()); outer != rest[i][0] {
					if heard == nil {
						heard = map[source][]source{}
					}
					heard[outer] = append(heard[outer], rest[i][0])
				}
			}
		}
	}
	if heard == nil {
		return rest
	}
	for i := range rest {
		var ends []source
		for _, s := range rest[i] {
			ends = append(ends, endsOf(s, heard)...)
		}
		slices.Sort(ends)
		rest[i] = slices.Compact(ends)
	}
	return rest
}

// endsOf follows a source to those who heard it from nobody. When there are none,
// since sources heard it from each other, it is its own end.
func endsOf(s source, heard map[source][]source) []source {
	reached := []source{s}
	var ends []source
	for i := 0; i < len(reached); i++ {
		from := heard[reached[i]]
		if len(from) == 0 {
			ends = append(ends, reached[i])
		}
		for _, next := range from {
			if !slices.Contains(reached, next) {
				reached = append(reached, next)
			}
		}
	}
	if len(ends) == 0 {
		return []source{s}
	}
	return ends
}

// independentSources returns the least number of sources on which all claims of
// a link can rest. It is the number of the link's origins, unless a claim may
// rest on one or another: such a claim adds none when one of them is needed
// anyway. Among claims that may rest on several the choice is greedy.
func (ix *Index) independentSources(link uint32) uint32 {
	claims := ix.linkClaims.at(link)
	if len(claims) == 1 {
		return uint32(min(1, len(ix.sources(claims[0]))))
	}
	needed := map[source]bool{}
	var open [][]source
	for _, sources := range ix.restOn(claims) {
		if len(sources) == 1 {
			needed[sources[0]] = true
		} else if len(sources) > 1 {
			open = append(open, sources)
		}
	}
	for {
		open = slices.DeleteFunc(open, func(sources []source) bool {
			return slices.ContainsFunc(sources, func(s source) bool { return needed[s] })
		})
		if len(open) == 0 {
			return uint32(len(needed))
		}
		needed[mostFrequent(open)] = true
	}
}

// mostFrequent returns what occurs in most of the lists, the least of equals.
func mostFrequent(all [][]source) source {
	counts := map[source]int{}
	best := all[0][0]
	for _, sources := range all {
		for _, s := range sources {
			counts[s]++
			if counts[s] > counts[best] || counts[s] == counts[best] && s < best {
				best = s
			}
		}
	}
	return best
}

// origins gathers claims by what they rest on: most claims first, then by name.
func (ix *Index) origins(claims []uint32, rest [][]source) []Origin {
	var all []Origin
	at := map[source]int{}
	for i, n := range claims {
		article := ix.claims[n].article
		for _, s := range rest[i] {
			k, found := at[s]
			if !found {
				k = len(all)
				at[s] = k
				all = append(all, Origin{ix: ix, source: s})
			}
			o := &all[k]
			o.claims++
			if len(o.articles) == 0 || o.articles[len(o.articles)-1] != article {
				o.articles = append(o.articles, article)
			}
		}
	}
	ix.sortOrigins(all)
	return all
}

func (ix *Index) sortOrigins(all []Origin) {
	rank := func(o Origin) uint32 {
		if n := o.source.entity(); n != none {
			return ix.orders.entities[EntitiesByName].rank[n]
		}
		return none
	}
	slices.SortFunc(all, func(a, b Origin) int {
		return cmp.Or(cmp.Compare(b.claims, a.claims), cmp.Compare(rank(a), rank(b)), cmp.Compare(a.source, b.source))
	})
}

// articlesByDate returns handles of articles by date of publication.
func (ix *Index) articlesByDate(ordinals []uint32) []Article {
	rank := ix.orders.articles[ArticlesByPublished].rank
	sorted := slices.SortedFunc(slices.Values(ordinals), func(a, b uint32) int { return cmp.Compare(rank[a], rank[b]) })
	articles := make([]Article, len(sorted))
	for i, n := range sorted {
		articles[i] = Article{ix, n}
	}
	return articles
}
