package index

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph/search"
)

// ordering is a total order of all things of a kind. Keys compare as ranks do,
// and tell the place of a thing also in an index that does not hold it.
type ordering struct {
	tag   orderTag
	order []uint32 // ordinals by rank
	rank  []uint32 // ranks by ordinal
	key   func(n uint32) sortKey
}

// orders holds every order that lists come in, by its number.
type orders struct {
	claims   [6]ordering
	links    [4]ordering
	entities [2]ordering
	articles [4]ordering
}

func makeOrdering(tag orderTag, order []uint32, key func(n uint32) sortKey) ordering {
	rank := make([]uint32, len(order))
	for r, n := range order {
		rank[n] = uint32(r)
	}
	return ordering{tag, order, rank, key}
}

// ascending returns the numbers up to n.
func ascending(n int) []uint32 {
	order := make([]uint32, n)
	for i := range order {
		order[i] = uint32(i)
	}
	return order
}

// sortedBy sorts by the bucket that each number belongs to, in linear time;
// within a bucket the order stays.
func sortedBy(order []uint32, buckets int, bucket func(n uint32) uint32) []uint32 {
	next := make([]uint32, buckets+1)
	for _, n := range order {
		next[bucket(n)+1]++
	}
	for i := range buckets {
		next[i+1] += next[i]
	}
	sorted := make([]uint32, len(order))
	for _, n := range order {
		b := bucket(n)
		sorted[next[b]] = n
		next[b]++
	}
	return sorted
}

// ranked numbers n things by an order in which some may be equal.
func ranked(n int, compare func(a, b uint32) int) (ranks []uint32, count int) {
	order := ascending(n)
	slices.SortFunc(order, compare)
	ranks = make([]uint32, n)
	for i, x := range order {
		if i > 0 && compare(order[i-1], x) != 0 {
			count++
		}
		ranks[x] = uint32(count)
	}
	return ranks, count + 1
}

// dateRanks are buckets of dates for both ways of ordering them; what has no
// date comes last.
type dateRanks struct {
	first, last           []uint32
	firstCount, lastCount int
}

func (b *builder) rankDates() dateRanks {
	var r dateRanks
	r.first, r.firstCount = ranked(len(b.whens), func(x, y uint32) int { return b.whens[x].compareFirst(&b.whens[y]) })
	r.last, r.lastCount = ranked(len(b.whens), func(x, y uint32) int { return b.whens[x].compareLast(&b.whens[y]) })
	return r
}

// up sorts by the earliest day, then by the latest.
func (r *dateRanks) up(order []uint32, when func(n uint32) uint32) []uint32 {
	return sortedBy(order, r.firstCount+1, func(n uint32) uint32 {
		if w := when(n); w != none {
			return r.first[w]
		}
		return uint32(r.firstCount)
	})
}

// down sorts the other way round.
func (r *dateRanks) down(order []uint32, when func(n uint32) uint32) []uint32 {
	return sortedBy(order, r.firstCount+1, func(n uint32) uint32 {
		if w := when(n); w != none {
			return uint32(r.firstCount-1) - r.first[w]
		}
		return uint32(r.firstCount)
	})
}

// downByLast sorts by the latest day, then by the earliest, latest first.
func (r *dateRanks) downByLast(order []uint32, when func(n uint32) uint32) []uint32 {
	return sortedBy(order, r.lastCount+1, func(n uint32) uint32 {
		if w := when(n); w != none {
			return uint32(r.lastCount-1) - r.last[w]
		}
		return uint32(r.lastCount)
	})
}

func (b *builder) addOrders() {
	dates := b.rankDates()
	b.orderEntities()
	b.orderArticles(&dates)
	terms := b.rankTerms()
	b.orderClaims(&dates, terms)
	b.orderLinks(&dates, terms)
}

func (b *builder) orderEntities() {
	folded := make([]string, len(b.entities))
	for n := range b.entities {
		folded[n] = search.Fold(b.name(uint32(n)))
	}
	byName := ascending(len(b.entities))
	slices.SortFunc(byName, func(x, y uint32) int {
		return cmp.Or(strings.Compare(folded[x], folded[y]), cmp.Compare(x, y))
	})
	most := 0
	for n := range b.entities {
		most = max(most, b.entityLinks.size(uint32(n)))
	}
	byLinks := sortedBy(byName, most+1, func(n uint32) uint32 { return uint32(most - b.entityLinks.size(n)) })
	b.orders.entities = [...]ordering{
		EntitiesByLinks: makeOrdering(tagEntities+orderTag(EntitiesByLinks), byLinks, b.entityLinksKey),
		EntitiesByName:  makeOrdering(tagEntities+orderTag(EntitiesByName), byName, b.entityNameKey),
	}
}

func (b *builder) orderArticles(dates *dateRanks) {
	byID := ascending(len(b.articles))
	published := func(n uint32) uint32 { return b.articles[n].published }
	titles := make([]string, len(b.articles))
	for n := range titles {
		titles[n] = search.Fold(Article{b.Index, uint32(n)}.Label())
	}
	byTitle := slices.Clone(byID)
	slices.SortFunc(byTitle, func(x, y uint32) int { return cmp.Or(strings.Compare(titles[x], titles[y]), cmp.Compare(x, y)) })
	byClaims := slices.Clone(byID)
	slices.SortFunc(byClaims, func(x, y uint32) int {
		return cmp.Or(cmp.Compare(Article{b.Index, y}.ClaimCount(), Article{b.Index, x}.ClaimCount()), cmp.Compare(x, y))
	})
	for order, articles := range [...][]uint32{
		ArticlesByPublished:     dates.up(byID, published),
		ArticlesByPublishedDesc: dates.down(byID, published),
		ArticlesByTitle:         byTitle,
		ArticlesByClaims:        byClaims,
	} {
		o, ix := ArticleOrder(order), b.Index // not the builder, which would stay with it
		b.orders.articles[order] = makeOrdering(tagArticles+orderTag(order), articles, func(n uint32) sortKey { return ix.articleKey(o, n) })
	}
}

func (b *builder) orderClaims(dates *dateRanks, terms termRanks) {
	byText := ascending(len(b.claims))
	for i := range b.articles {
		slices.SortFunc(byText[b.articles[i].from:b.articles[i].to], func(x, y uint32) int {
			startX, endX := b.firstPassage(x)
			startY, endY := b.firstPassage(y)
			return cmp.Or(cmp.Compare(startX, startY), cmp.Compare(endX, endY), cmp.Compare(x, y))
		})
	}
	when := func(n uint32) uint32 { return b.claims[n].when }
	for order, claims := range [...][]uint32{
		ClaimsByDate:      dates.up(byText, when),
		ClaimsByDateDesc:  dates.down(byText, when),
		ClaimsBySaid:      dates.up(byText, b.said),
		ClaimsBySaidDesc:  dates.down(byText, b.said),
		ClaimsByText:      byText,
		ClaimsByPredicate: terms.sorted(byText, func(n uint32) (uint32, ref, ref) { c := &b.claims[n]; return c.predicate, c.subject, c.object }),
	} {
		o, ix := ClaimOrder(order), b.Index // not the builder, which would stay with it
		b.orders.claims[order] = makeOrdering(tagClaims+orderTag(order), claims, func(n uint32) sortKey { return ix.claimKey(o, n) })
	}
}

func (b *builder) orderLinks(dates *dateRanks, terms termRanks) {
	byID := ascending(len(b.links))
	most := 0
	for n := range b.links {
		most = max(most, b.linkClaims.size(uint32(n)))
	}
	for order, links := range [...][]uint32{
		LinksByClaims:    sortedBy(byID, most+1, func(n uint32) uint32 { return uint32(most - b.linkClaims.size(n)) }),
		LinksByDate:      dates.up(byID, func(n uint32) uint32 { return b.links[n].first }),
		LinksByDateDesc:  dates.downByLast(byID, func(n uint32) uint32 { return b.links[n].last }),
		LinksByPredicate: terms.sorted(byID, func(n uint32) (uint32, ref, ref) { l := &b.links[n]; return l.predicate, l.subject, l.object }),
	} {
		o, ix := LinkOrder(order), b.Index // not the builder, which would stay with it
		b.orders.links[order] = makeOrdering(tagLinks+orderTag(order), links, func(n uint32) sortKey { return ix.linkKey(o, n) })
	}
}
