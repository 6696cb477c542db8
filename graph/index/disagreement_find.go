package index

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/edtf"
)

// finder gathers disagreements.
type finder struct {
	*comparison
	rows []disagreementRow
}

// find finds all disagreements of an Index, in time about linear in its size
// unless very many different answers to one question agree.
func (d *disagreements) find(ix *Index) {
	f := &finder{comparison: newComparison(ix)}
	f.values()
	for n := range uint32(len(ix.links)) {
		if ix.linkClaims.size(n) > 1 {
			f.link(n)
		}
	}
	f.speakers()
	f.remarks()
	keys := make(map[uint64]sortKey, len(f.rows))
	for i := range f.rows {
		keys[f.rows[i].id] = f.rows[i].key(ix)
	}
	slices.SortFunc(f.rows, func(a, b disagreementRow) int { return slices.Compare(keys[a.id], keys[b.id]) })
	d.rows = f.rows
	d.byClaim = map[uint32][]uint32{}
	for n := range d.rows {
		for _, p := range d.rows[n].positions {
			for _, claim := range p.claims {
				if of := d.byClaim[claim]; len(of) == 0 || of[len(of)-1] != uint32(n) {
					d.byClaim[claim] = append(of, uint32(n))
				}
			}
		}
	}
}

// answers reports whether a claim answers questions: whether somebody holds it to
// be so, or not to be so, now.
func (ix *Index) answers(n uint32) bool {
	c := &ix.claims[n]
	return c.modality <= graph.Hedged && c.voice != graph.Annotator
}

// answer is what claims say in reply to a question; they are alike in all that is
// compared.
type answer struct {
	values   []ref
	when     uint32 // or none
	polarity graph.Polarity
	claims   []uint32
	disputed bool // by another answer
}

func (a *answer) first() uint32 { return a.claims[0] }

// answerSet gathers the answers to a question.
type answerSet struct {
	ix      *Index
	aspect  uint32
	answers []answer
	byKey   map[string]int
}

// add adds a claim with the values that are its answer.
func (s *answerSet) add(n uint32, values ...ref) {
	c := &s.ix.claims[n]
	key := binary.AppendUvarint([]byte{byte(c.polarity)}, uint64(c.when))
	key = binary.AppendUvarint(key, uint64(len(values)))
	for _, v := range values {
		key = binary.AppendUvarint(key, uint64(v))
	}
	for _, q := range s.ix.qualifiersOf(n) {
		key = binary.AppendUvarint(binary.AppendUvarint(key, uint64(q.predicate)), uint64(q.value))
	}
	i, found := s.byKey[string(key)]
	if !found {
		if s.byKey == nil {
			s.byKey = map[string]int{}
		}
		i = len(s.answers)
		s.byKey[string(key)] = i
		s.answers = append(s.answers, answer{values: values, when: c.when, polarity: c.polarity})
	}
	s.answers[i].claims = append(s.answers[i].claims, n)
}

// compare marks the answers that dispute each other.
func (s *answerSet) compare(conflict func(x, y *answer) bool) {
	for i := range s.answers {
		for j := range s.answers[:i] {
			x, y := &s.answers[i], &s.answers[j]
			if (!x.disputed || !y.disputed) && conflict(x, y) {
				x.disputed, y.disputed = true, true
			}
		}
	}
}

// positions makes one position of all disputed answers that say the same.
func (s *answerSet) positions(part func(a *answer, value ref) positionRow) []positionRow {
	var all []positionRow
	for i := range s.answers {
		a := &s.answers[i]
		if !a.disputed {
			continue
		}
		for _, value := range append(a.values, make([]ref, max(0, 1-len(a.values)))...) {
			p := part(a, value)
			k := slices.IndexFunc(all, func(other positionRow) bool {
				return other.value == p.value && other.polarity == p.polarity && (s.aspect != aspectDate || other.when == p.when)
			})
			if k < 0 {
				all = append(all, p)
				k = len(all) - 1
			} else if all[k].when != p.when {
				all[k].when = none
			}
			all[k].claims = append(all[k].claims, a.claims...)
		}
	}
	for i := range all {
		s.ix.sortByText(all[i].claims)
	}
	s.ix.sortPositions(all)
	return all
}

// sortByText orders claims by article and passage.
func (ix *Index) sortByText(claims []uint32) {
	rank := ix.orders.claims[ClaimsByText].rank
	slices.SortFunc(claims, func(a, b uint32) int { return cmp.Compare(rank[a], rank[b]) })
}

// sortPositions puts those with most claims first, then orders by value, date and
// polarity.
func (ix *Index) sortPositions(all []positionRow) {
	key := func(p positionRow) sortKey {
		return append(ix.termKey(sortKey(nil).down(int64(len(p.claims))), p.value), ix.dateKey(p.when)...).int(int64(p.polarity)).int(int64(p.claims[0]))
	}
	slices.SortFunc(all, func(a, b positionRow) int { return slices.Compare(key(a), key(b)) })
}

// add keeps a disagreement if there are at least two positions.
func (f *finder) add(row disagreementRow, positions []positionRow, idParts ...string) {
	if len(positions) < 2 {
		return
	}
	row.id = hashParts(append([]string{disagreementNames[row.kind]}, idParts...)...)
	row.positions = positions
	f.rows = append(f.rows, row)
}

// hashParts returns the first eight bytes of the SHA-256 of parts, each with a line
// feed behind it.
func hashParts(parts ...string) uint64 {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\n") + "\n"))
	return binary.BigEndian.Uint64(sum[:])
}

var disagreementNames = [...]string{"VALUE", "QUALIFIER", "POLARITY", "SPEAKER", "DISPUTE"}

// values finds the subjects of functional predicates with several objects.
func (f *finder) values() {
	ix := f.ix
	for p := range uint32(len(ix.predicates)) {
		if row := &ix.predicates[p]; !row.Functional || row.Speech {
			continue
		}
		links := map[ref][]uint32{} // by subject
		for _, n := range ix.predicateLinks.at(p) {
			l := &ix.links[n]
			links[l.subject] = append(links[l.subject], n)
			if ix.predicates[p].Symmetric && l.object != l.subject {
				links[l.object] = append(links[l.object], n)
			}
		}
		subjects := make([]ref, 0, len(links))
		for subject, of := range links {
			if len(of) > 1 {
				subjects = append(subjects, subject)
			}
		}
		slices.Sort(subjects)
		for _, subject := range subjects {
			f.value(p, subject, links[subject])
		}
	}
}

// value looks at the objects that a functional predicate has with one subject.
func (f *finder) value(p uint32, subject ref, links []uint32) {
	ix := f.ix
	set := answerSet{ix: ix, aspect: none}
	for _, n := range links {
		object := ix.links[n].object
		if object == subject {
			object = ix.links[n].subject
		}
		for _, claim := range ix.linkClaims.at(n) {
			if ix.answers(claim) && ix.claims[claim].polarity == graph.Affirmed {
				set.add(claim, object)
			}
		}
	}
	set.compare(func(x, y *answer) bool {
		return f.conflict(x.values[0], y.values[0]) && f.sameQuestion(x.first(), y.first(), f.aspectOf(subject, x.values[0]))
	})
	row := disagreementRow{kind: DisagreeOnValue, subject: subject.entity(), predicate: p, link: none, aspect: none}
	f.add(row, set.positions(func(a *answer, value ref) positionRow {
		return positionRow{value: value, when: a.when, polarity: a.polarity}
	}), ix.termID(subject), ix.predicates[p].Key)
}

// aspectOf returns what the dates of claims tell, where they tell no occasions
// apart: an event happens once, and a date is what is asked for.
func (f *finder) aspectOf(subject, value ref) uint32 {
	literal := value.literal()
	if f.isEvent(subject) || literal != none && f.ix.literals[literal].Kind == graph.Date {
		return aspectDate
	}
	return none
}

// link looks at what the claims of a link say besides.
func (f *finder) link(n uint32) {
	ix := f.ix
	l := &ix.links[n]
	if l.standing == Disputed {
		f.polarity(n)
	}
	if p := &ix.predicates[l.predicate]; p.Speech || p.Remark {
		return
	}
	f.dates(n)
	var asked []uint32
	for _, claim := range ix.linkClaims.at(n) {
		ix.eachQualifier(claim, func(qualifier uint32) {
			if f.asks(ix.valuesOf(claim, qualifier)) && !slices.Contains(asked, qualifier) {
				asked = append(asked, qualifier)
			}
		})
	}
	slices.Sort(asked)
	for _, qualifier := range asked {
		f.qualifier(n, qualifier)
	}
}

// asks reports whether only one such qualifier can be right: an agent, a number
// or a date.
func (f *finder) asks(values []qualifierRow) bool {
	if values[0].predicate == f.agent {
		return true
	}
	literal := values[0].value.literal()
	return literal != none && f.ix.literals[literal].Kind != graph.Text
}

func (f *finder) linkRow(kind DisagreementKind, n, aspect uint32) disagreementRow {
	l := &f.ix.links[n]
	return disagreementRow{kind: kind, subject: l.subject.entity(), predicate: l.predicate, link: n, aspect: aspect}
}

func (f *finder) linkID(n uint32) string { return string(linkIDText(f.ix.links[n].id)) }

// polarity looks for claims that affirm and deny the same.
func (f *finder) polarity(n uint32) {
	set := answerSet{ix: f.ix, aspect: none}
	for _, claim := range f.ix.linkClaims.at(n) {
		if f.ix.answers(claim) {
			set.add(claim)
		}
	}
	set.compare(func(x, y *answer) bool {
		return x.polarity != y.polarity && f.sameQuestion(x.first(), y.first(), none)
	})
	f.add(f.linkRow(DisagreeOnPolarity, n, none), set.positions(func(a *answer, _ ref) positionRow {
		return positionRow{when: a.when, polarity: a.polarity}
	}), f.linkID(n))
}

// dates looks for dates of one occasion that cannot both be. A literal is none:
// it can be measured twice and be the same.
func (f *finder) dates(n uint32) {
	ix := f.ix
	if ix.links[n].object.kind() == refLiteral {
		return
	}
	set := answerSet{ix: ix, aspect: aspectDate}
	for _, claim := range ix.linkClaims.at(n) {
		c := &ix.claims[claim]
		if c.when != none && ix.answers(claim) && c.polarity == graph.Affirmed && !ix.whens[c.when].lasts() {
			set.add(claim)
		}
	}
	if len(set.answers) < 2 {
		return
	}
	repeats := ix.symmetric(ix.links[n].predicate) || f.toldTwice(set.answers)
	set.compare(func(x, y *answer) bool {
		return f.datesConflict(x.first(), y.first()) && f.sameQuestion(x.first(), y.first(), aspectDate) &&
			(!repeats || f.sameEvent(x.first(), y.first()))
	})
	f.add(f.linkRow(DisagreeOnQualifier, n, aspectDate), set.positions(func(a *answer, _ ref) positionRow {
		return positionRow{when: a.when, polarity: a.polarity}
	}), f.linkID(n), "when")
}

// toldTwice reports whether somebody gives dates that cannot both be, and so
// tells of several occasions.
func (f *finder) toldTwice(answers []answer) bool {
	type voice struct{ article, speaker uint32 }
	told := map[voice][]uint32{}
	for i := range answers {
		for _, claim := range answers[i].claims {
			v := voice{f.ix.claims[claim].article, f.ix.speaker(claim)}
			if slices.ContainsFunc(told[v], func(other uint32) bool {
				return f.datesConflict(claim, other) && f.sameQuestion(claim, other, aspectDate)
			}) {
				return true
			}
			if len(told[v]) < maxTold {
				told[v] = append(told[v], claim)
			}
		}
	}
	return false
}

// maxTold is how many claims of one voice on one link are compared with others.
const maxTold = 64

// lasts reports whether it is a span of time rather than a date.
func (w *whenRow) lasts() bool {
	return w.date.Precision() == edtf.PrecisionInterval
}

// qualifier looks for values of a qualifier that cannot both be.
func (f *finder) qualifier(n, qualifier uint32) {
	ix := f.ix
	set := answerSet{ix: ix, aspect: qualifier}
	for _, claim := range ix.linkClaims.at(n) {
		values := ix.valuesOf(claim, qualifier)
		if len(values) == 0 || !ix.answers(claim) || ix.claims[claim].polarity != graph.Affirmed {
			continue
		}
		refs := make([]ref, len(values))
		for i, q := range values {
			refs[i] = q.value
		}
		set.add(claim, refs...)
	}
	set.compare(func(x, y *answer) bool {
		return f.qualifiersConflict(x.first(), y.first(), qualifier) && f.sameQuestion(x.first(), y.first(), qualifier)
	})
	f.add(f.linkRow(DisagreeOnQualifier, n, qualifier), set.positions(func(a *answer, value ref) positionRow {
		return positionRow{value: value, when: a.when, polarity: a.polarity}
	}), f.linkID(n), ix.predicates[qualifier].Key)
}
