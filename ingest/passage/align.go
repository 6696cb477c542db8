package passage

import "sort"

// align returns, for every paragraph of an old text, the index of the same
// paragraph of a new one, or none when it has changed: the longest common
// subsequence of their hashes. A paragraph that stands several times takes part
// only when it stands equally often in both, and then the first is the first.
//
// With every paragraph told apart in this way, the longest common subsequence
// is the longest increasing one, found in O(n log n) (Schensted 1961).
func align(old, changed []Hash) []int {
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
	return increasing(partner)
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
