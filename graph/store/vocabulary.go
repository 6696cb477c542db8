package store

import (
	"slices"

	"github.com/newsgraph/newsgraph/schema"
)

// keepVocabulary returns the vocabulary with the types, predicates and units of
// the old one that it lacks.
func keepVocabulary(old, vocabulary *schema.Vocabulary) *schema.Vocabulary {
	kept := &schema.Vocabulary{
		Types:      slices.Clone(vocabulary.Types),
		Predicates: slices.Clone(vocabulary.Predicates),
		Units:      slices.Clone(vocabulary.Units),
	}
	for _, t := range old.Types {
		if _, declared := vocabulary.Type(t.Key); !declared {
			kept.Types = append(kept.Types, t)
		}
	}
	for _, p := range old.Predicates {
		if _, declared := vocabulary.Predicate(p.Key); !declared {
			kept.Predicates = append(kept.Predicates, p)
		}
	}
	for _, u := range old.Units {
		if _, declared := vocabulary.Unit(u.Key); !declared {
			kept.Units = append(kept.Units, u)
		}
	}
	kept.Sort()
	return kept
}
