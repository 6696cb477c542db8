package passage

import "sort"

// align returns, for every paragraph of an old text, the index of the same
// paragraph of a new one, or none when it has changed: a common subsequence of
// their hashes. A paragraph that stands several times takes part only when it
// stands equally often in both, and then the first is the first; between what is
// aligned in this way the same is done again, until nothing more is found.
//
// With every paragraph told apart, the longest common subsequence is the
// longest increasing one, found in O(n log n) (Schensted 1961). Beginning with
// what stands once is the idea of the patience diff (Cohen 2003): it aligns no
// paragraph that might as well be another one.
func align(old, changed []Hash) []int {
	alignment := filled[int](len(old))
	type gap struct{ old, changed span }
	for gaps := []gap{{span{0, len(old)}, span{0, len(changed)}}}; len(gaps) > 0; {
		g := gaps[len(gaps)-1]
		gaps = gaps[:len(gaps)-1]
		partners := increasing(partners(old[g.old.start:g.old.end], changed[g.changed.start:g.changed.end]))
		next, found := g, false
		for i, partner := range partners {
			if partner == none {
				continue
			}
			found = true
			i, j := g.old.start+i, g.changed.start+partner
			alignment[i] = j
			next.old.end, next.changed.end = i, j
			gaps = append(gaps, next)
			next = gap{span{i + 1, g.old.end}, span{j + 1, g.changed.end}}
		}
		if found {
			gaps = append(gaps, next)
		}
	}
	return alignment
}

// partners returns for every old paragraph the only new one that it can be, or
// none.
func partners(old, changed []Hash) []int {
	places := map[Hash][]int{}
	for i, h := range changed {
		places[h] = append(places[h], i)
	}
	counts := map[Hash]int{}
	for _, h := range old {
		counts[h]++
	}
	partner := filled[int](len(old))
	seen := map[Hash]int{}
	for i, h := range old {
		if counts[h] == len(places[h]) {
			partner[i] = places[h][seen[h]]
			seen[h]++
		}
	}
	return partner
}

// increasing keeps the longest increasing subsequence of what is not none.
func increasing(values []int) []int {
	var tails []int // tails[k]: where the subsequence of k+1 values ends that ends lowest
	before := filled[int](len(values))
	for i, v := range values {
		if v == none {
			continue
		}
		k := sort.Search(len(tails), func(k int) bool { return values[tails[k]] >= v })
		if k > 0 {
			before[i] = tails[k-1]
		}
		if k == len(tails) {
			tails = append(tails, i)
		} else {
			tails[k] = i
		}
	}
	kept := filled[int](len(values))
	if len(tails) == 0 {
		return kept
	}
	for i := tails[len(tails)-1]; i != none; i = before[i] {
		kept[i] = values[i]
	}
	return kept
}
