package schema

import (
	"slices"
	"strings"
)

// Type returns the type with this key.
func (v *Vocabulary) Type(key string) (*Type, bool) {
	i, found := slices.BinarySearchFunc(v.Types, key, func(t Type, key string) int { return strings.Compare(t.Key, key) })
	if !found {
		return nil, false
	}
	return &v.Types[i], true
}

// Predicate returns the predicate with this key.
func (v *Vocabulary) Predicate(key string) (*Predicate, bool) {
	i, found := slices.BinarySearchFunc(v.Predicates, key, func(p Predicate, key string) int { return strings.Compare(p.Key, key) })
	if !found {
		return nil, false
	}
	return &v.Predicates[i], true
}

// Unit returns the unit with this key.
func (v *Vocabulary) Unit(key string) (*Unit, bool) {
	i, found := slices.BinarySearchFunc(v.Units, key, func(u Unit, key string) int { return strings.Compare(u.Key, key) })
	if !found {
		return nil, false
	}
	return &v.Units[i], true
}

// TypeWithin reports whether a type is the given one or narrower.
func (v *Vocabulary) TypeWithin(key, broader string) bool {
	for key != "" {
		if key == broader {
			return true
		}
		t, found := v.Type(key)
		if !found {
			return false
		}
		key = t.Parent
	}
	return false
}

// PredicateWithin reports whether a predicate is the given one or narrower.
func (v *Vocabulary) PredicateWithin(key, broader string) bool {
	for key != "" {
		if key == broader {
			return true
		}
		p, found := v.Predicate(key)
		if !found {
			return false
		}
		key = p.Parent
	}
	return false
}
