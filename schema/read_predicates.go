package schema

import (
	"slices"

	"github.com/newsgraph/newsgraph/schema/notation"
)

// predicateDraft is a predicate with the places of what it names.
type predicateDraft struct {
	Predicate
	key, parent                       *notation.Node
	domain, ranges, qualifiers, units []*notation.Node
	inverse                           *notation.Node
}

func (r *reading) readPredicates(n *notation.Node) {
	if n == nil {
		return
	}
	for _, field := range n.Fields {
		_, taken := r.vocabulary.Predicate(field.Key.Text)
		f := r.doc.Fields(field.Value, "a predicate")
		draft := predicateDraft{
			Predicate: Predicate{
				Key:         field.Key.Text,
				Label:       text(f.Text("label")),
				Description: text(f.Text("description")),
				Symmetric:   f.Bool("symmetric"),
				Functional:  f.Bool("functional"),
				Speech:      f.Bool("speech"),
				Remark:      f.Bool("remark"),
				Qualifier:   f.Bool("qualifier"),
				Negates:     f.Bool("negates"),
				Matches:     r.matches(f),
			},
			key:        field.Key,
			parent:     f.Word("parent"),
			inverse:    f.Word("inverse"),
			domain:     r.distinct(f.Words("domain")),
			ranges:     r.distinct(f.Words("range")),
			qualifiers: r.distinct(f.Words("qualifiers")),
			units:      r.distinct(f.Words("units")),
		}
		f.Require("label", "range")
		if !draft.Qualifier {
			f.Require("domain")
		}
		f.Done()
		if f != nil && r.key(field.Key, "predicate", taken) {
			r.predicates = append(r.predicates, draft)
		}
	}
}

// distinct reports words that are given twice.
func (r *reading) distinct(nodes []*notation.Node) []*notation.Node {
	var some []*notation.Node
	for _, n := range nodes {
		if slices.ContainsFunc(some, func(m *notation.Node) bool { return m.Text == n.Text }) {
			r.doc.Errorf(n, "%s is given twice", notation.Quote(n.Text))
			continue
		}
		some = append(some, n)
	}
	return some
}

// checkPredicates joins the drafts to the vocabulary.
func (r *reading) checkPredicates() {
	for i := range r.predicates {
		draft := &r.predicates[i]
		if draft.parent != nil {
			draft.Parent = draft.parent.Text
		}
		if draft.inverse != nil {
			draft.InverseLabel = text(draft.inverse.Text)
		}
		draft.Domain, draft.Range = texts(draft.domain), texts(draft.ranges)
		draft.Qualifiers, draft.Units = texts(draft.qualifiers), texts(draft.units)
		r.vocabulary.Predicates = append(r.vocabulary.Predicates, draft.Predicate)
	}
	r.vocabulary.Sort()
	for _, draft := range r.predicates {
		r.checkParent(draft)
		r.checkEnds(draft)
		r.checkQualifiers(draft)
		r.checkUnits(draft)
	}
}

func (r *reading) checkParent(draft predicateDraft) {
	if draft.parent == nil {
		return
	}
	stored, _ := r.vocabulary.Predicate(draft.Key)
	parent, known := r.vocabulary.Predicate(draft.parent.Text)
	switch {
	case !known:
		stored.Parent = ""
		if !r.doc.Partial {
			r.doc.Unknown(draft.parent, "predicate", "", r.predicateKeys(func(Predicate) bool { return true }))
		}
	case circular(draft.Key, func(key string) string {
		p, _ := r.vocabulary.Predicate(key)
		if p == nil {
			return ""
		}
		return p.Parent
	}):
		r.doc.Mismatch(draft.parent, "a predicate that is broader", "the parents of predicate %s come back to it", notation.Quote(draft.Key))
		stored.Parent = ""
	case parent.Speech != draft.Speech:
		r.doc.Mismatch(draft.parent, "speech for both or for none", "of predicate %s and its parent only one is speech", notation.Quote(draft.Key))
	case parent.Qualifier != draft.Qualifier:
		r.doc.Mismatch(draft.parent, "qualifier for both or for none", "of predicate %s and its parent only one is a qualifier", notation.Quote(draft.Key))
	case len(parent.Domain) > 0 && len(r.outside(draft.Domain, parent.Domain)) > 0:
		r.doc.Mismatch(draft.parent, "ends within those of the parent", "the domain of predicate %s has %s and its parent's has not",
			notation.Quote(draft.Key), notation.OneOf(r.outside(draft.Domain, parent.Domain)))
	case len(r.outside(draft.Range, parent.Range)) > 0:
		r.doc.Mismatch(draft.parent, "ends within those of the parent", "the range of predicate %s has %s and its parent's has not",
			notation.Quote(draft.Key), notation.OneOf(r.outside(draft.Range, parent.Range)))
	}
}

// outside returns the ends that are neither among broader ends nor narrower than
// one of them.
func (r *reading) outside(ends, broader []string) []string {
	return slices.DeleteFunc(slices.Clone(ends), func(end string) bool {
		return slices.ContainsFunc(broader, func(b string) bool { return end == b || r.vocabulary.TypeWithin(end, b) })
	})
}

// checkEnds checks domain, range and what depends on them.
func (r *reading) checkEnds(draft predicateDraft) {
	for _, n := range draft.domain {
		if n.Text != ClaimRange {
			r.isEnd(n, nil)
		}
	}
	literals := 0
	for _, n := range draft.ranges {
		if slices.Contains(LiteralKinds(), n.Text) {
			literals++
		} else if n.Text != ClaimRange {
			r.isEnd(n, LiteralKinds())
		}
	}
	onlyLiterals := literals == len(draft.ranges)
	switch {
	case draft.Speech && (len(draft.Range) != 1 || draft.Range[0] != ClaimRange):
		r.doc.Mismatch(placeOfFirst(draft.ranges, draft.key), "["+ClaimRange+"]", "the range of the speech predicate %s is not a claim", notation.Quote(draft.Key))
	case draft.Speech && slices.Contains(draft.Domain, ClaimRange):
		r.doc.Mismatch(draft.domain[0], "types of speakers", "a claim cannot be the speaker of %s", notation.Quote(draft.Key))
	case draft.Speech && (draft.Qualifier || draft.Remark || draft.Symmetric):
		r.doc.Mismatch(draft.key, "speech alone", "predicate %s is speech and also qualifier, remark or symmetric", notation.Quote(draft.Key))
	case draft.Qualifier && (draft.Remark || draft.Symmetric || draft.Functional || len(draft.qualifiers) > 0):
		r.doc.Mismatch(draft.key, "qualifier alone", "predicate %s is a qualifier and also remark, symmetric, functional or qualified", notation.Quote(draft.Key))
	case draft.Negates && !draft.Speech:
		r.doc.Mismatch(draft.key, "negates for speech predicates only", "predicate %s negates and is no speech", notation.Quote(draft.Key))
	case draft.Symmetric && !sameSet(draft.Domain, draft.Range):
		r.doc.Mismatch(draft.key, "a range that equals the domain", "predicate %s is symmetric and its ends differ", notation.Quote(draft.Key))
	}
	switch {
	case draft.inverse == nil && !draft.Qualifier && !draft.Symmetric && !onlyLiterals:
		r.doc.Mismatch(draft.key, "an inverse label that reads from object to subject", "predicate %s lacks %q", notation.Quote(draft.Key), "inverse")
	case draft.inverse != nil && (draft.Symmetric || onlyLiterals):
		r.doc.Mismatch(draft.inverse, "no inverse of a symmetric predicate or one whose objects are literals", "found %s", notation.Quote(draft.inverse.Text))
	}
}

// isEnd reports a word that is neither a type's key, nor claim, nor one of the
// other words that may stand at a predicate's end.
func (r *reading) isEnd(n *notation.Node, others []string) {
	if _, known := r.vocabulary.Type(n.Text); known || r.doc.Partial {
		return
	}
	expected := "a type or " + ClaimRange
	if len(others) > 0 {
		expected = "a type, " + ClaimRange + ", " + notation.OneOf(others)
	}
	types := keys(r.vocabulary.Types, func(t Type) string { return t.Key })
	r.doc.Unknown(n, "type", expected, slices.Concat(types, others, []string{ClaimRange}))
}

func (r *reading) checkQualifiers(draft predicateDraft) {
	for _, n := range draft.qualifiers {
		p, known := r.vocabulary.Predicate(n.Text)
		switch {
		case known && !p.Qualifier:
			r.doc.Mismatch(n, "a predicate that says qualifier: true", "predicate %s is no qualifier", notation.Quote(n.Text))
		case !known && !r.doc.Partial:
			r.doc.Unknown(n, "qualifier", "", r.predicateKeys(func(p Predicate) bool { return p.Qualifier }))
		}
	}
}

// checkUnits sees to it that the units of a predicate are of a kind in its range.
func (r *reading) checkUnits(draft predicateDraft) {
	for _, n := range draft.units {
		unit, known := r.vocabulary.Unit(n.Text)
		switch {
		case known && !slices.Contains(draft.Range, unit.Kind):
			r.doc.Mismatch(n, "a unit of a kind in the range", "unit %s is of the kind %s", notation.Quote(n.Text), unit.Kind)
		case !known && !r.doc.Partial:
			r.doc.Unknown(n, "unit", "", keys(r.vocabulary.Units, func(u Unit) string { return u.Key }))
		}
	}
}

// predicateKeys returns the keys of the predicates that pass, sorted.
func (r *reading) predicateKeys(pass func(Predicate) bool) []string {
	var some []string
	for _, p := range r.vocabulary.Predicates {
		if pass(p) {
			some = append(some, p.Key)
		}
	}
	return some
}

// placeOfFirst returns the first node, or another when there is none.
func placeOfFirst(nodes []*notation.Node, otherwise *notation.Node) *notation.Node {
	if len(nodes) > 0 {
		return nodes[0]
	}
	return otherwise
}

// sameSet reports whether two lists of distinct words hold the same.
func sameSet(a, b []string) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(word string) bool { return !slices.Contains(b, word) })
}
