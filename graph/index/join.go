package index

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Join is what joins two entities: a link, or all joins by one qualifier, or by
// one verb of speech, that run the same way.
type Join struct {
	ix      *Index
	row     joinRow  // of the first of numbers
	forward bool     // runs from the entity that one looks from
	numbers []uint32 // in the join table
	claims  int
}

// Kind returns what kind of join it is.
func (j Join) Kind() JoinKind { return j.row.kind }

// Forward reports whether it runs the way one looks: from the first of the two
// entities to the second.
func (j Join) Forward() bool { return j.forward }

// From returns the entity that it runs from, whichever way one looks.
func (j Join) From() Entity { return Entity{j.ix, j.row.from} }

// To returns the entity that it runs to, whichever way one looks.
func (j Join) To() Entity { return Entity{j.ix, j.row.to} }

// Predicate returns the link's predicate, the qualifier's, or the speech verb.
func (j Join) Predicate() (Predicate, bool) { return Predicate{j.ix, j.row.predicate}, true }

// Link returns the link; false when the join gathers what several links make.
func (j Join) Link() (Link, bool) {
	if len(j.numbers) != 1 {
		return Link{}, false
	}
	return Link{j.ix, j.row.link}, true
}

// Label returns a readable sentence, whichever way one looks.
func (j Join) Label() string {
	switch j.row.kind {
	case JoinSpeech:
		verb := j.ix.predicates[j.row.predicate].Label
		return j.From().Name() + " " + verb + " something about " + j.To().Name()
	case JoinQualifier:
		qualifier := j.ix.predicates[j.row.predicate].Label + " " + j.To().Name()
		label := strings.TrimSuffix(Link{j.ix, j.row.link}.Label(), ".")
		if more := len(j.numbers) - 1; more > 0 {
			return fmt.Sprintf("%s (%s), and %d more", label, qualifier, more)
		}
		return label + " (" + qualifier + ")"
	}
	return Link{j.ix, j.row.link}.Label()
}

// Claims returns the claims that make the join, by article and ID. A join by
// speech is made by speech claims.
func (j Join) Claims() []Claim {
	var all []Claim
	for _, number := range j.numbers {
		row, _ := j.ix.join(number)
		for _, n := range j.ix.linkClaims.at(row.link) {
			if j.ix.makesJoin(n, row) {
				all = append(all, Claim{j.ix, n})
			}
		}
	}
	slices.SortFunc(all, func(a, b Claim) int { return cmp.Compare(a.n, b.n) })
	return all
}

// ClaimCount returns how many claims make it.
func (j Join) ClaimCount() int { return j.claims }

// makesJoin reports whether a claim of a join's link makes the join.
func (ix *Index) makesJoin(n uint32, row joinRow) bool {
	return row.kind == JoinLink || slices.Contains(ix.appendJoins(nil, row.link, n), row)
}

// claimsOfJoin returns how many claims of its link make a join.
func (ix *Index) claimsOfJoin(row joinRow) int {
	claims := ix.linkClaims.at(row.link)
	if row.kind == JoinLink || len(claims) == 1 {
		return len(claims)
	}
	count := 0
	for _, n := range claims {
		if ix.makesJoin(n, row) {
			count++
		}
	}
	return count
}

// compare orders joins between two entities: those with most claims first.
func (j Join) compare(other Join) int {
	return cmp.Or(
		cmp.Compare(other.claims, j.claims),
		cmp.Compare(j.row.kind, other.row.kind),
		cmp.Compare(j.row.predicate, other.row.predicate),
		cmp.Compare(j.numbers[0], other.numbers[0]),
	)
}

// gatherJoins makes joins of numbers of the join table that all join the same
// two entities, seen from one of them; best supported first.
func (ix *Index) gatherJoins(from uint32, numbers []uint32) []Join {
	var all []Join
	for _, number := range numbers {
		row, _ := ix.join(number)
		i := slices.IndexFunc(all, func(j Join) bool {
			return row.kind != JoinLink && j.row.kind == row.kind && j.row.predicate == row.predicate && j.row.from == row.from
		})
		if i < 0 {
			i = len(all)
			all = append(all, Join{ix: ix, row: row, forward: row.from == from})
		}
		all[i].numbers = append(all[i].numbers, number)
		all[i].claims += ix.claimsOfJoin(row)
	}
	slices.SortFunc(all, Join.compare)
	return all
}

// other returns the end of a join that is not the given one.
func (r joinRow) other(entity uint32) uint32 {
	if r.from == entity {
		return r.to
	}
	return r.from
}
