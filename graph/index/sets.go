package index

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
)

// set holds ordinals or refs: a sorted list, or a bit for each.
type set struct {
	few  []uint32
	bits bitmap
}

// maxFew is up to how many ordinals a list is as fast as bits.
const maxFew = 8

// makeSet makes a set of ascending numbers.
func makeSet(ordinals []uint32) set {
	if len(ordinals) <= maxFew || slices.Max(ordinals) >= maxOrdinals {
		return set{few: ordinals}
	}
	members := makeBitmap(int(slices.Max(ordinals)) + 1)
	for _, n := range ordinals {
		members.add(n)
	}
	return set{bits: members}
}

func (s set) has(n uint32) bool {
	switch {
	case s.bits == nil && len(s.few) <= maxFew:
		return slices.Contains(s.few, n)
	case s.bits == nil:
		_, found := slices.BinarySearch(s.few, n)
		return found
	}
	return s.bits.has(n)
}

// bitmap has a bit for each number up to a bound.
type bitmap []uint64

func makeBitmap(n int) bitmap { return make(bitmap, (n+63)/64) }

func (b bitmap) add(n uint32) { b[n/64] |= 1 << (n % 64) }

// and returns what is in both; a nil bitmap holds everything.
func (b bitmap) and(other bitmap) bitmap {
	if b == nil {
		return other
	}
	for i := range b {
		b[i] &= other[i]
	}
	return b
}

// each yields what is in it, ascending.
func (b bitmap) each(yield func(n uint32) bool) {
	for i, word := range b {
		for ; word != 0; word &= word - 1 {
			if !yield(uint32(i*64 + bits.TrailingZeros64(word))) {
				return
			}
		}
	}
}

func (b bitmap) has(n uint32) bool { return n/64 < uint32(len(b)) && b[n/64]&(1<<(n%64)) != 0 }

// flags is a set of values of an enumeration.
type flags uint32

func flagsOf[T ~uint8](values []T) flags {
	var f flags
	for _, v := range values {
		f |= 1 << v
	}
	return f
}

func (f flags) has(v uint8) bool { return f&(1<<v) != 0 }

// resolver turns the IDs of a filter into ordinals and keeps the first error.
type resolver struct {
	ix  *Index
	err error
}

func (r *resolver) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

func (r *resolver) ids(ids []graph.ID, find func(graph.ID) (uint32, bool), kinds ...graph.Kind) []uint32 {
	ordinals := make([]uint32, 0, len(ids))
	for _, id := range ids {
		n, err := r.ix.known(id, find, kinds...)
		if err != nil {
			r.fail(err)
			continue
		}
		ordinals = append(ordinals, n)
	}
	slices.Sort(ordinals)
	return slices.Compact(ordinals)
}

func (r *resolver) entities(ids []graph.ID) []uint32 {
	return r.ids(ids, r.ix.findEntity, graph.KindEntity)
}

func (r *resolver) articles(ids []graph.ID) []uint32 {
	return r.ids(ids, r.ix.findArticle, graph.KindArticle)
}

// publishers returns the articles of publishers.
func (r *resolver) publishers(ids []graph.ID) []uint32 {
	publishers := makeSet(r.entities(ids))
	var articles []uint32
	for n := range r.ix.articles {
		if p := r.ix.articles[n].publisher; p != none && publishers.has(p) {
			articles = append(articles, uint32(n))
		}
	}
	return articles
}

// predicates includes narrower ones.
func (r *resolver) predicates(ids []graph.ID) []uint32 {
	var all []uint32
	for _, n := range r.ids(ids, r.ix.findPredicate, graph.KindPredicate) {
		all = append(all, r.ix.predicates[n].within...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// types includes narrower ones.
func (r *resolver) types(ids []graph.ID) []uint32 {
	var all []uint32
	for _, n := range r.ids(ids, r.ix.findType, graph.KindType) {
		all = append(all, r.ix.types[n].within...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// terms returns entities and claims.
func (r *resolver) terms(ids []graph.ID) []uint32 {
	return r.ids(ids, func(id graph.ID) (uint32, bool) {
		if id.Kind() == graph.KindClaim {
			n, found := r.ix.findClaim(id)
			return uint32(refClaim) | n, found
		}
		n, found := r.ix.findEntity(id)
		return uint32(refEntity) | n, found
	}, graph.KindEntity, graph.KindClaim)
}

// units returns the keys of units as the vocabulary spells them.
func (r *resolver) units(names []string) []string {
	var keys []string
	for _, name := range names {
		key, found := r.ix.findUnit(name)
		if !found {
			r.fail(r.ix.unknownUnit(name))
		}
		keys = append(keys, key)
	}
	return keys
}

func (ix *Index) unknownUnit(name string) error {
	g := newGuesser(name)
	for _, u := range ix.vocabulary.Units {
		for _, called := range []string{u.Key, u.Label, u.Plural} {
			g.offer(graph.ID(u.Key), called)
		}
	}
	hint := ""
	if nearest := g.best(); len(nearest) > 0 {
		hint = fmt.Sprintf("; did you mean %s?", strings.Trim(fmt.Sprint(nearest), "[]"))
	}
	return fmt.Errorf("the vocabulary has no unit %q%s: %w", name, hint, graph.ErrInvalid)
}
