package schema

import (
	"cmp"
	"slices"
	"strings"
)

// Sort brings everything in the vocabulary into the order of its keys, so that
// lookups find it and equal vocabularies are deeply equal. It changes the
// vocabulary in place.
func (v *Vocabulary) Sort() {
	slices.SortFunc(v.Types, func(a, b Type) int { return strings.Compare(a.Key, b.Key) })
	for i := range v.Types {
		sortMatches(v.Types[i].Matches)
	}
	slices.SortFunc(v.Predicates, func(a, b Predicate) int { return strings.Compare(a.Key, b.Key) })
	for i := range v.Predicates {
		p := &v.Predicates[i]
		slices.Sort(p.Domain)
		slices.Sort(p.Range)
		slices.Sort(p.Qualifiers)
		slices.Sort(p.Units)
		sortMatches(p.Matches)
	}
	slices.SortFunc(v.Units, func(a, b Unit) int { return strings.Compare(a.Key, b.Key) })
}

// sortMatches puts exact matches before close ones.
func sortMatches(matches []Match) {
	slices.SortFunc(matches, func(a, b Match) int {
		if a.Close != b.Close {
			if a.Close {
				return 1
			}
			return -1
		}
		return cmp.Compare(a.IRI, b.IRI)
	})
}
