package schema

import (
	"net/url"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/schema/notation"
)

// LiteralKinds are the kinds of literals that can stand in a predicate's range.
func LiteralKinds() []string {
	return []string{"count", "money", "percent", "rate", "quantity", "date", "text"}
}

// unitKinds are the kinds of literals that have units.
func unitKinds() []string { return LiteralKinds()[:5] }

// typeDraft is a type with the places of what it names.
type typeDraft struct {
	Type
	key, parent *notation.Node
}

func (r *reading) readTypes(n *notation.Node) {
	if n == nil {
		return
	}
	for _, field := range n.Fields {
		_, taken := r.vocabulary.Type(field.Key.Text)
		f := r.doc.Fields(field.Value, "a type")
		draft := typeDraft{
			Type: Type{
				Key:         field.Key.Text,
				Label:       text(f.Text("label")),
				Description: text(f.Text("description")),
				Matches:     r.matches(f),
			},
			key:    field.Key,
			parent: f.Word("parent"),
		}
		f.Require("label")
		f.Done()
		if draft.Key == ClaimRange || slices.Contains(LiteralKinds(), draft.Key) {
			r.doc.Mismatch(field.Key, "another key", "%s has a meaning of its own in domain and range", notation.Quote(draft.Key))
		} else if r.key(field.Key, "type", taken) {
			r.types = append(r.types, draft)
		}
	}
}

// checkTypes joins the drafts to the vocabulary.
func (r *reading) checkTypes() {
	for _, draft := range r.types {
		if draft.parent != nil {
			draft.Parent = draft.parent.Text
		}
		r.vocabulary.Types = append(r.vocabulary.Types, draft.Type)
	}
	r.vocabulary.Sort()
	for _, draft := range r.types {
		if draft.parent == nil {
			continue
		}
		cycle := false
		if r.isType(draft.parent) {
			cycle = circular(draft.Key, func(key string) string {
				t, _ := r.vocabulary.Type(key)
				if t == nil {
					return ""
				}
				return t.Parent
			})
		}
		if cycle {
			r.doc.Mismatch(draft.parent, "a type that is broader", "the parents of type %s come back to it", notation.Quote(draft.Key))
		}
		if _, known := r.vocabulary.Type(draft.parent.Text); cycle || !known {
			t, _ := r.vocabulary.Type(draft.Key)
			t.Parent = ""
		}
	}
}

// isType reports a word that is no type's key.
func (r *reading) isType(n *notation.Node) bool {
	if _, known := r.vocabulary.Type(n.Text); known {
		return true
	}
	if !r.doc.Partial {
		r.doc.Unknown(n, "type", "", keys(r.vocabulary.Types, func(t Type) string { return t.Key }))
	}
	return false
}

// circular reports whether a key comes back to itself over its parents.
func circular(key string, parent func(string) string) bool {
	seen := map[string]bool{}
	for at := parent(key); at != "" && !seen[at]; at = parent(at) {
		if at == key {
			return true
		}
		seen[at] = true
	}
	return false
}

func (r *reading) readUnits(n *notation.Node) {
	if n == nil {
		return
	}
	for _, field := range n.Fields {
		_, taken := r.vocabulary.Unit(field.Key.Text)
		f := r.doc.Fields(field.Value, "a unit")
		unit := Unit{Key: field.Key.Text, Label: text(f.Text("label")), Plural: text(f.Text("plural"))}
		if unit.Plural == "" {
			unit.Plural = unit.Label
		}
		if kind := f.Word("kind"); kind != nil {
			if unit.Kind = kind.Text; !slices.Contains(unitKinds(), unit.Kind) {
				r.doc.Unknown(kind, "kind of unit", "", unitKinds())
			}
		}
		f.Require("label", "kind")
		f.Done()
		if r.key(field.Key, "unit", taken) {
			r.vocabulary.Units = append(r.vocabulary.Units, unit)
		}
	}
	r.vocabulary.Sort()
}

func (r *reading) readPrefixes(n *notation.Node) {
	if n == nil {
		return
	}
	for _, field := range n.Fields {
		iri := r.doc.Word(field.Value)
		if iri == nil {
			continue
		}
		before, known := r.prefixes[field.Key.Text]
		switch {
		case !keyPattern.MatchString(field.Key.Text):
			r.doc.Mismatch(field.Key, "small letters, digits and single hyphens", "%s cannot be a prefix", notation.Quote(field.Key.Text))
		case !absolute(iri.Text):
			r.doc.Mismatch(iri, "an absolute IRI such as https://schema.org/", "found %s", notation.Quote(iri.Text))
		case known && before != iri.Text:
			r.doc.Mismatch(iri, before, "the base vocabulary gives the prefix %s another meaning", notation.Quote(field.Key.Text))
		default:
			r.prefixes[field.Key.Text] = iri.Text
		}
	}
}

// matches reads the terms of standard vocabularies that a type or predicate is
// mapped to.
func (r *reading) matches(f *notation.Fields) []Match {
	var all []Match
	for _, key := range []string{"exact-match", "close-match"} {
		for _, n := range f.Words(key) {
			iri, ok := r.iri(n)
			switch {
			case !ok:
			case slices.ContainsFunc(all, func(m Match) bool { return m.IRI == iri }):
				r.doc.Errorf(n, "%s is given twice", notation.Quote(n.Text))
			default:
				all = append(all, Match{IRI: iri, Close: key == "close-match"})
			}
		}
	}
	return all
}

// iri returns the absolute form of schema:Person, or of an IRI in whole.
func (r *reading) iri(n *notation.Node) (string, bool) {
	prefix, local, found := strings.Cut(n.Text, ":")
	switch {
	case found && strings.HasPrefix(local, "//") && absolute(n.Text):
		return n.Text, true
	case !found || local == "" || strings.ContainsAny(n.Text, " <>\"{}|\\^`"):
		r.doc.Mismatch(n, "a prefix and a name such as schema:Person", "found %s", notation.Quote(n.Text))
		return "", false
	}
	iri, known := r.prefixes[prefix]
	if !known {
		if !r.doc.Partial {
			var prefixes []string
			for p := range r.prefixes {
				prefixes = append(prefixes, p)
			}
			slices.Sort(prefixes)
			r.doc.Add(n, notation.Problem{
				Message:  "unknown prefix " + notation.Quote(prefix),
				Expected: "one that prefixes declares",
				Guesses:  notation.Nearest(prefix, prefixes),
			})
		}
		return "", false
	}
	return iri + local, true
}

// absolute reports whether a text is an absolute IRI with a host.
func absolute(iri string) bool {
	u, err := url.Parse(iri)
	return err == nil && u.IsAbs() && u.Host != "" && !strings.ContainsAny(iri, " <>\"{}|\\^`")
}
