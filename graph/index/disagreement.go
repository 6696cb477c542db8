package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/newsgraph/newsgraph/graph"
)

// DisagreementKind says what sources disagree about.
type DisagreementKind uint8

// The kinds of disagreement. DisagreeOnValue: one answer is expected, several are
// given. DisagreeOnQualifier: the same link with dates, agents or numbers of which
// only one can be right. DisagreeOnPolarity: some affirm, others deny.
// DisagreeOnSpeaker: the same words in different mouths. DisagreeByRemark: an
// annotator recorded that claims contradict each other.
const (
	DisagreeOnValue DisagreementKind = iota
	DisagreeOnQualifier
	DisagreeOnPolarity
	DisagreeOnSpeaker
	DisagreeByRemark
)

// Disagreement is one question to which sources give different answers. What
// only looks alike is none: see [Index.Disagreements].
type Disagreement struct {
	ix *Index
	n  uint32
}

// ID returns its ID, which depends on the question alone; for words of a person
// and for remarks on the first of the claims:
// disagreement/9f86d081884c7d65.
func (d Disagreement) ID() graph.ID { return disagreementID(d.row().id) }

func disagreementID(id uint64) graph.ID { return graph.ID(fmt.Sprintf("disagreement/%016x", id)) }

// Kind returns what the sources disagree about.
func (d Disagreement) Kind() DisagreementKind { return d.row().kind }

// Question returns the question, readable on its own.
func (d Disagreement) Question() string { return d.ix.question(d.row()) }

// Subject returns the entity that the question is about; false when there is no
// such one.
func (d Disagreement) Subject() (Entity, bool) {
	n := d.row().subject
	return Entity{d.ix, n}, n != none
}

// Predicate returns the relation that the question is about; false when it is
// about claims of several.
func (d Disagreement) Predicate() (Predicate, bool) {
	n := d.row().predicate
	return Predicate{d.ix, n}, n != none
}

// Positions returns the answers: those with most claims first, then in the order
// of their values.
func (d Disagreement) Positions() []Position {
	all := make([]Position, len(d.row().positions))
	for i := range all {
		all[i] = Position{d.ix, d.n, uint32(i)}
	}
	return all
}

// Articles returns the articles whose claims are among the positions, by date of
// publication.
func (d Disagreement) Articles() []Article { return d.ix.articlesByDate(d.row().articles(d.ix)) }

// findDisagreement returns the number of the disagreement with an ID.
func (ix *Index) findDisagreement(id graph.ID) (uint32, bool) {
	all := ix.disputes.all(ix)
	i := slices.IndexFunc(all.rows, func(d disagreementRow) bool { return disagreementID(d.id) == id })
	return uint32(max(i, 0)), i >= 0
}

func (d Disagreement) row() *disagreementRow { return &d.ix.disputes.all(d.ix).rows[d.n] }

// Position is one answer to the question of a disagreement.
type Position struct {
	ix *Index
	of uint32 // the disagreement
	n  uint32
}

// Label returns the answer in words.
func (p Position) Label() string {
	row := p.row()
	if term, found := p.ix.term(row.value); found {
		return term.Label()
	}
	if when, found := p.When(); found && p.disagreement().aspect == aspectDate {
		return when.Label()
	}
	return polarityLabels[row.polarity]
}

var polarityLabels = [...]string{graph.Affirmed: "affirmed", graph.Negated: "denied"}

// Value returns the answer as an entity, a literal or a claim; false when it is a
// date or whether something is so.
func (p Position) Value() (Term, bool) { return p.ix.term(p.row().value) }

// When returns the date that is the answer, else the date that all its claims
// give, if there is one.
func (p Position) When() (When, bool) { return p.ix.optionalWhen(p.row().when) }

// Polarity tells whether its claims affirm or deny.
func (p Position) Polarity() graph.Polarity { return p.row().polarity }

// Claims returns the claims that give the answer, by article and passage.
func (p Position) Claims() []Claim {
	return handles(p.row().claims, func(n uint32) Claim { return Claim{p.ix, n} })
}

// Articles returns the articles of the claims, by date of publication.
func (p Position) Articles() []Article {
	return p.ix.articlesByDate(articlesAmong(p.ix, p.row().claims))
}

// Sources returns who or what the claims rest on, as [Link.Origins] tells it, by
// name.
func (p Position) Sources() []Entity {
	var found []uint32
	for _, n := range p.row().claims {
		for _, s := range p.ix.sources(n) {
			if entity := s.entity(); entity != none {
				found = append(found, entity)
			}
		}
	}
	rank := p.ix.orders.entities[EntitiesByName].rank
	slices.SortFunc(found, func(a, b uint32) int { return cmp.Compare(rank[a], rank[b]) })
	return handles(slices.Compact(found), func(n uint32) Entity { return Entity{p.ix, n} })
}

func (p Position) disagreement() *disagreementRow { return &p.ix.disputes.all(p.ix).rows[p.of] }
func (p Position) row() *positionRow              { return &p.disagreement().positions[p.n] }

// Disagreements returns the disagreements that a claim has a part in.
func (c Claim) Disagreements() []Disagreement {
	return handles(c.ix.disputes.all(c.ix).byClaim[c.n], func(n uint32) Disagreement { return Disagreement{c.ix, n} })
}

// DisagreementFilter is a condition on disagreements, built like a [ClaimFilter].
type DisagreementFilter struct {
	Kind      []DisagreementKind
	Entity    []graph.ID // involved in one of the claims, in any role
	Predicate []graph.ID // of the question or of one of the claims
	Article   []graph.ID
}

// Disagreements returns a page of the disagreements that pass the filter: those
// over most articles first, then by kind, then by ID.
//
// Claims that are hypothetical, predicted or left open take no part, nor does
// what the annotator says, but for the remarks that record a contradiction. Two
// claims are compared only when they can be answers to the same question: when
// their dates leave room for each other, and no qualifier that both have tells
// them apart. Two answers disagree only when they cannot both be right:
//
//   - numbers of the same kind and unit, by the ranges that their comparators
//     give them; about reaches a tenth further, and a number without digits
//     contradicts nothing;
//   - dates, as [edtf.Date.Compatible] tells; those of a link only when its object
//     is no literal, neither date is an interval, nobody tells of several, and the
//     predicate is not symmetric, unless both claims name the same event: else it
//     may have happened twice;
//   - texts that are not the same but for case and accents;
//   - entities that articles name, unless one is part of the other, is in it, has
//     a role in it, is narrower than it, or is possibly the same.
func (ix *Index) Disagreements(ctx context.Context, filter *DisagreementFilter, page Page) (*Results[Disagreement], error) {
	passes, err := ix.disagreementTest(filter)
	if err != nil {
		return nil, err
	}
	all := ix.disputes.all(ix)
	var found []Disagreement
	for n := range all.rows {
		if n%checkEvery == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if passes(&all.rows[n]) {
			found = append(found, Disagreement{ix, uint32(n)})
		}
	}
	return pageOf(found, page, tagDisputes, func(d Disagreement) sortKey { return d.row().key(ix) })
}

// disagreementTest makes a filter ready.
func (ix *Index) disagreementTest(f *DisagreementFilter) (func(*disagreementRow) bool, error) {
	if f == nil {
		return func(*disagreementRow) bool { return true }, nil
	}
	r := resolver{ix: ix}
	entities, predicates, articles := makeSet(r.entities(f.Entity)), makeSet(r.predicates(f.Predicate)), makeSet(r.articles(f.Article))
	kinds := flagsOf(f.Kind)
	return func(d *disagreementRow) bool {
		return (len(f.Kind) == 0 || kinds.has(uint8(d.kind))) &&
			(len(f.Entity) == 0 || d.any(func(n uint32) bool { return ix.involves(n, entities.has) })) &&
			(len(f.Predicate) == 0 || d.predicate != none && predicates.has(d.predicate) || d.any(func(n uint32) bool {
				p := ix.claims[n].predicate
				return p != none && predicates.has(p)
			})) &&
			(len(f.Article) == 0 || d.any(func(n uint32) bool { return articles.has(ix.claims[n].article) }))
	}, r.err
}

// disagreements are all that there are in an Index, found when they are first
// asked for.
type disagreements struct {
	once    sync.Once
	rows    []disagreementRow
	byClaim map[uint32][]uint32
}

type disagreementRow struct {
	id        uint64
	kind      DisagreementKind
	subject   uint32 // entity, or none
	predicate uint32 // or none
	link      uint32 // that the question is about, or none
	aspect    uint32 // of a link: a qualifier, aspectDate or none
	positions []positionRow
}

// aspectDate stands for the date of a link, where others are qualifiers.
const aspectDate = none - 1

type positionRow struct {
	value    ref    // or the zero ref
	when     uint32 // or none
	polarity graph.Polarity
	claims   []uint32
}

// all returns all disagreements of an Index.
func (d *disagreements) all(ix *Index) *disagreements {
	d.once.Do(func() { d.find(ix) })
	return d
}

// any reports whether some claim of the positions is such.
func (d *disagreementRow) any(such func(claim uint32) bool) bool {
	return slices.ContainsFunc(d.positions, func(p positionRow) bool { return slices.ContainsFunc(p.claims, such) })
}

func (d *disagreementRow) articles(ix *Index) []uint32 {
	var claims []uint32
	for i := range d.positions {
		claims = append(claims, d.positions[i].claims...)
	}
	return articlesAmong(ix, claims)
}

// articlesAmong returns the articles of claims in any order, ascending.
func articlesAmong(ix *Index, claims []uint32) []uint32 {
	sorted := slices.Clone(claims)
	slices.Sort(sorted)
	return ix.articlesOf(sorted)
}

// key orders disagreements.
func (d *disagreementRow) key(ix *Index) sortKey {
	return sortKey(nil).down(int64(len(d.articles(ix)))).int(int64(d.kind)).text(string(disagreementID(d.id)))
}
