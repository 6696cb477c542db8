package index

import (
	"math"
	"slices"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/search"
)

// Keys of the vocabulary that tell whether two things can be told apart.
const (
	possiblySameKey = "possibly-same-as"
	narrowerKey     = "narrower-than"
	partOfKey       = "part-of"
	locatedInKey    = "located-in"
	hasRoleKey      = "has-role"
	eventKey        = "event"  // qualifier: two claims that name the same event tell of one occasion
	agentKey        = "agent"  // qualifier: who did it, of whom one is expected
	reasonKey       = "reason" // qualifiers that explain, and so do not tell claims apart
	purposeKey      = "purpose"
	eventTypeKey    = "event" // type: what happens once
)

// aboutReach is how far a number that is about right reaches, as a share of it.
const aboutReach = 0.1

// maxBroader is over how many steps something is looked for in what is broader.
const maxBroader = 6

// comparison tells which values can both be right, and which claims answer the
// same question.
type comparison struct {
	ix            *Index
	broader       map[uint32][]uint32 // entities that an entity is part of
	alike         map[[2]uint32]bool  // entities that are possibly the same
	event, agent  uint32              // qualifiers, or none
	reason, cause uint32
	eventTypes    []uint32 // the type of events and all narrower ones
}

func newComparison(ix *Index) *comparison {
	c := &comparison{ix: ix, broader: map[uint32][]uint32{}, alike: map[[2]uint32]bool{}}
	c.event, c.agent = c.predicate(eventKey), c.predicate(agentKey)
	c.reason, c.cause = c.predicate(reasonKey), c.predicate(purposeKey)
	for n := range c.ix.types {
		if c.ix.types[n].Key == eventTypeKey {
			c.eventTypes = c.ix.types[n].within
		}
	}
	for _, key := range [...]string{narrowerKey, partOfKey, locatedInKey, hasRoleKey} {
		c.eachLink(key, func(narrow, wide uint32) { c.broader[narrow] = append(c.broader[narrow], wide) })
	}
	c.eachLink(possiblySameKey, func(one, other uint32) {
		c.alike[[2]uint32{min(one, other), max(one, other)}] = true
	})
	return c
}

// isEvent reports whether something is an event.
func (c *comparison) isEvent(r ref) bool {
	entity := r.entity()
	return entity != none && slices.Contains(c.eventTypes, c.ix.entities[entity].kind)
}

func (c *comparison) predicate(key string) uint32 {
	n, found := c.ix.findPredicate(graph.PredicateID(key))
	if !found {
		return none
	}
	return n
}

// eachLink calls visit with the ends of the links with a predicate or a narrower
// one that somebody affirms.
func (c *comparison) eachLink(key string, visit func(subject, object uint32)) {
	p := c.predicate(key)
	if p == none {
		return
	}
	for _, within := range c.ix.predicates[p].within {
		for _, n := range c.ix.predicateLinks.at(within) {
			l := &c.ix.links[n]
			subject, object := l.subject.entity(), l.object.entity()
			if subject != none && object != none && l.standing <= Disputed {
				visit(subject, object)
			}
		}
	}
}

// conflict reports whether two values cannot both be right.
func (c *comparison) conflict(x, y ref) bool {
	switch {
	case x == y || x.kind() != y.kind():
		return false
	case x.kind() == refEntity:
		return !c.related(x.ordinal(), y.ordinal())
	case x.kind() == refLiteral:
		return conflicting(&c.ix.literals[x.ordinal()], &c.ix.literals[y.ordinal()])
	}
	return false
}

// related reports whether two entities may stand for each other.
func (c *comparison) related(x, y uint32) bool {
	return x == y ||
		c.ix.entities[x].unnamed || c.ix.entities[y].unnamed ||
		c.alike[[2]uint32{min(x, y), max(x, y)}] ||
		c.reaches(x, y) || c.reaches(y, x)
}

// reaches reports whether the wide entity is among what the narrow one is part
// of.
func (c *comparison) reaches(narrow, wide uint32) bool {
	layer := []uint32{narrow}
	seen := map[uint32]bool{}
	for range maxBroader {
		var next []uint32
		for _, n := range layer {
			for _, up := range c.broader[n] {
				if up == wide {
					return true
				}
				if !seen[up] {
					seen[up] = true
					next = append(next, up)
				}
			}
		}
		layer = next
	}
	return false
}

// conflicting reports whether two literals cannot both be right. Another kind or
// unit is another measure, and contradicts nothing.
func conflicting(x, y *literalRow) bool {
	switch {
	case x.Kind != y.Kind || x.Unit != y.Unit:
		return false
	case x.Kind == graph.Date:
		return !x.date.Compatible(y.date)
	case x.Kind == graph.Text:
		return search.Fold(x.Value) != search.Fold(y.Value)
	}
	lowX, highX := x.bounds()
	lowY, highY := y.bounds()
	return highX < lowY || highY < lowX
}

// bounds returns between what a number lies, both included: over 60 percent is
// no contradiction to 60 percent.
func (l *literalRow) bounds() (low, high float64) {
	if !l.hasNumber {
		return math.Inf(-1), math.Inf(1)
	}
	low, high = l.number, l.number
	switch l.Comparator {
	case graph.About:
		reach := math.Abs(l.number) * aboutReach
		return low - reach, high + reach
	case graph.AtLeast, graph.MoreThan:
		high = math.Inf(1)
	case graph.AtMost, graph.LessThan:
		low = math.Inf(-1)
	case graph.Between:
		if l.hasNumberTo {
			low, high = min(l.number, l.numberTo), max(l.number, l.numberTo)
		}
	case graph.Vague:
		return math.Inf(-1), math.Inf(1)
	}
	return low, high
}

// sameQuestion reports whether two claims can answer the same question. The
// aspect is what is asked: a qualifier, the date, or none.
func (c *comparison) sameQuestion(x, y, aspect uint32) bool {
	if aspect != aspectDate && c.datesConflict(x, y) {
		return false
	}
	same := true
	c.ix.eachQualifier(x, func(qualifier uint32) {
		if same && qualifier != aspect && qualifier != c.reason && qualifier != c.cause {
			same = !c.qualifiersConflict(x, y, qualifier)
		}
	})
	return same
}

func (c *comparison) datesConflict(x, y uint32) bool {
	whenX, whenY := c.ix.claims[x].when, c.ix.claims[y].when
	return whenX != none && whenY != none && !c.ix.whens[whenX].date.Compatible(c.ix.whens[whenY].date)
}

// qualifiersConflict reports whether two claims both have a qualifier and none of
// the one's values goes with one of the other's.
func (c *comparison) qualifiersConflict(x, y, qualifier uint32) bool {
	valuesX, valuesY := c.ix.valuesOf(x, qualifier), c.ix.valuesOf(y, qualifier)
	if len(valuesX) == 0 || len(valuesY) == 0 {
		return false
	}
	for _, a := range valuesX {
		if slices.ContainsFunc(valuesY, func(b qualifierRow) bool { return !c.conflict(a.value, b.value) }) {
			return false
		}
	}
	return true
}

// sameEvent reports whether two claims name the same event.
func (c *comparison) sameEvent(x, y uint32) bool {
	return slices.ContainsFunc(c.ix.valuesOf(x, c.event), func(a qualifierRow) bool {
		return slices.Contains(c.ix.valuesOf(y, c.event), a)
	})
}

// qualifiersOf returns the qualifiers of a claim, sorted by predicate.
func (ix *Index) qualifiersOf(n uint32) []qualifierRow {
	return ix.qualifiers[ix.qualifierStarts[n]:ix.qualifierStarts[n+1]]
}

// eachQualifier calls visit once for each predicate among a claim's qualifiers.
func (ix *Index) eachQualifier(n uint32, visit func(predicate uint32)) {
	all := ix.qualifiersOf(n)
	for i, q := range all {
		if i == 0 || all[i-1].predicate != q.predicate {
			visit(q.predicate)
		}
	}
}

// valuesOf returns a claim's qualifiers with a predicate.
func (ix *Index) valuesOf(n, predicate uint32) []qualifierRow {
	all := ix.qualifiersOf(n)
	first := slices.IndexFunc(all, func(q qualifierRow) bool { return q.predicate == predicate })
	if first < 0 {
		return nil
	}
	end := first
	for end < len(all) && all[end].predicate == predicate {
		end++
	}
	return all[first:end]
}
