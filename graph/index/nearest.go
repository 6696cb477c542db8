package index

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/search"
)

// maxNearest is how many guesses an error names.
const maxNearest = 3

// guesser finds the IDs whose keys or names are nearest to what was asked for,
// by edit distance without case, accents and punctuation.
type guesser struct {
	wanted  string
	letters uint64 // which are in wanted
	limit   int    // distance up to which something may have been meant
	found   []guess
}

type guess struct {
	id       graph.ID
	distance int
	weight   int // of equals the greater comes first
}

func newGuesser(text string) *guesser {
	wanted := search.Fold(text)
	return &guesser{wanted: wanted, letters: letters(wanted), limit: max(1, utf8.RuneCountInString(wanted)/3)}
}

// letters returns a set of the bytes of a text, as bits: an edit changes at most
// two letters, or eight bytes beyond ASCII.
func letters(text string) uint64 {
	var set uint64
	for i := range len(text) {
		if text[i] < utf8.RuneSelf {
			set |= 1 << (text[i] % 64)
		}
	}
	return set
}

// offer considers what a thing is called.
func (g *guesser) offer(id graph.ID, called string) { g.offerFolded(id, search.Fold(called), 0) }

// offerKey considers a key, whose words are folded but for the hyphens between.
func (g *guesser) offerKey(id graph.ID, key string, weight int) {
	g.offerFolded(id, strings.ReplaceAll(key, "-", " "), weight)
}

// offerFolded considers what a thing is called when it is folded already.
func (g *guesser) offerFolded(id graph.ID, folded string, weight int) {
	distance := 0
	switch difference := len(folded) - len(g.wanted); {
	case folded == g.wanted:
	case len(g.wanted) >= 3 && (strings.HasPrefix(folded, g.wanted+" ") || strings.HasSuffix(folded, " "+g.wanted)):
		distance = 1 // a part that stands for the whole: rubio
	case max(difference, -difference) > g.limit*utf8.UTFMax, bits.OnesCount64(letters(folded)^g.letters) > 2*g.limit:
		return
	default:
		if distance = levenshtein.ComputeDistance(folded, g.wanted); distance > g.limit {
			return
		}
	}
	if i := slices.IndexFunc(g.found, func(f guess) bool { return f.id == id }); i >= 0 {
		g.found[i].distance = min(g.found[i].distance, distance)
		return
	}
	g.found = append(g.found, guess{id, distance, weight})
	if len(g.found) > 16*maxNearest {
		g.best()
	}
}

// best returns the nearest, and forgets the rest.
func (g *guesser) best() []graph.ID {
	slices.SortFunc(g.found, func(a, b guess) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id))
	})
	g.found = g.found[:min(len(g.found), maxNearest)]
	ids := make([]graph.ID, len(g.found))
	for i, f := range g.found {
		ids[i] = f.id
	}
	return ids
}

// nearest returns IDs of the given kinds that were probably meant.
func (ix *Index) nearest(id graph.ID, kinds []graph.Kind) []graph.ID {
	text := string(id)
	if slices.Contains(kinds, id.Kind()) {
		text = id.Key()
	}
	if len(text) > maxCursorBytes {
		return nil
	}
	g := newGuesser(text)
	for _, kind := range kinds {
		ix.offerKind(g, kind, text)
	}
	return g.best()
}

func (ix *Index) offerKind(g *guesser, kind graph.Kind, text string) {
	switch kind {
	case graph.KindEntity:
		for n := range ix.entities {
			g.offerKey(ix.entities[n].id, ix.entities[n].id.Key(), ix.entityLinks.size(uint32(n)))
		}
		for _, name := range ix.folded {
			g.offerFolded(ix.entities[name.entity].id, name.text, ix.entityLinks.size(name.entity))
		}
	case graph.KindPredicate:
		for n := range ix.predicates {
			p := Predicate{ix, uint32(n)}
			g.offer(p.ID(), p.ID().Key())
			g.offer(p.ID(), p.Label())
		}
	case graph.KindType:
		for n := range ix.types {
			t := EntityType{ix, uint32(n)}
			g.offer(t.ID(), t.ID().Key())
			g.offer(t.ID(), t.Label())
		}
	case graph.KindArticle:
		for n := range ix.articles {
			g.offerKey(ix.articles[n].id, ix.articles[n].id.Key(), 0)
			g.offer(ix.articles[n].id, ix.articles[n].title)
		}
	case graph.KindClaim:
		ix.offerClaims(g, text)
	}
}

// offerClaims considers the claims of the article that was asked for, or of
// those whose keys are nearest.
func (ix *Index) offerClaims(g *guesser, text string) {
	article, key, found := strings.Cut(text, "/")
	if !found {
		return
	}
	near := newGuesser(article)
	ix.offerKind(near, graph.KindArticle, article)
	inside := newGuesser(key)
	for _, id := range near.best() {
		a, _ := ix.findArticle(id)
		for n := ix.articles[a].from; n < ix.articles[a].to; n++ {
			inside.offer(Claim{ix, n}.ID(), ix.claimWords[n].key)
		}
		if len(inside.found) > 0 {
			break
		}
	}
	inside.best()
	g.found = append(g.found, inside.found...)
}
