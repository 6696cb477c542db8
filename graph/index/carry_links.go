package index

import (
	"cmp"
	"slices"
	"sort"
)

// carriedLink returns the number of the link with these parts and this ID, if
// claims that are carried over have given it one, or none.
func (b *builder) carriedLink(g *gatheredLinks, parts linkParts, id uint64) uint32 {
	if b.carried == nil {
		return none
	}
	old := b.carried.old.links
	before := sort.Search(len(old), func(i int) bool { return old[i].id >= id })
	if before == len(old) || old[before].id != id {
		return none
	}
	number := b.carried.links[before]
	if number != none && g.parts[number] != parts {
		return none // two links with one ID, which numberLinks refuses
	}
	return number
}

// linksByID returns the numbers of links in the order of their IDs. Those of the
// older index are in order already.
func (b *builder) linksByID(ids []uint64) []uint32 {
	order := make([]uint32, 0, len(ids))
	carried := makeBitmap(len(ids))
	if b.carried != nil {
		for _, number := range b.carried.links {
			if number != none {
				carried.add(number)
			}
		}
	}
	var others []uint32
	for number := range uint32(len(ids)) {
		if !carried.has(number) {
			others = append(others, number)
		}
	}
	slices.SortFunc(others, func(x, y uint32) int { return cmp.Compare(ids[x], ids[y]) })
	if b.carried != nil {
		for _, number := range b.carried.links {
			if number == none {
				continue
			}
			for len(others) > 0 && ids[others[0]] < ids[number] {
				order, others = append(order, others[0]), others[1:]
			}
			order = append(order, number)
		}
	}
	return append(order, others...)
}

// carrySum sums up a link whose claims are those that it has in the older index,
// and reports whether it is one.
func (b *builder) carrySum(n uint32) bool {
	claims := b.linkClaims.at(n)
	was := b.carriedFrom(claims[0])
	if was == none {
		return false
	}
	old := b.carried.old
	before := old.claims[was].link
	if old.linkClaims.size(before) != len(claims) {
		return false
	}
	for _, claim := range claims[1:] {
		if b.carriedFrom(claim) == none {
			return false
		}
	}
	row, sum := &b.links[n], &old.links[before]
	row.first, row.last = b.carryWhen(sum.first), b.carryWhen(sum.last)
	row.articles, row.sources, row.standing = sum.articles, sum.sources, sum.standing
	return true
}
