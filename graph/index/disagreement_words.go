package index

import (
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
)

// contradictsKey is the key of the predicate that records a contradiction.
const contradictsKey = "contradicts"

// speakers finds utterances that are said to be the same and are put into
// different mouths.
func (f *finder) speakers() {
	ix := f.ix
	var firsts []uint32 // of each group
	for n, group := range ix.utterances {
		if n == slices.Min(group) {
			firsts = append(firsts, n)
		}
	}
	slices.Sort(firsts)
	for _, first := range firsts {
		set := answerSet{ix: ix, aspect: none}
		for _, claim := range ix.utterances[first] {
			if speaker := ix.mouth(claim); speaker != none {
				set.add(claim, refEntity|ref(speaker))
			}
		}
		set.compare(func(x, y *answer) bool { return f.conflict(x.values[0], y.values[0]) })
		row := disagreementRow{kind: DisagreeOnSpeaker, subject: none, predicate: none, link: none, aspect: first}
		f.add(row, set.positions(func(a *answer, value ref) positionRow {
			return positionRow{value: value, when: a.when, polarity: a.polarity}
		}), string(Claim{ix, first}.ID()))
	}
}

// mouth returns who utters a claim: the speaker of a speech claim, or the
// innermost voice of any other; none when it is the article's own.
func (ix *Index) mouth(n uint32) uint32 {
	if c := &ix.claims[n]; c.flags&flagSpeech != 0 {
		return c.subject.entity()
	}
	return ix.speaker(n)
}

// remarks finds claims of which an annotator recorded that they contradict each
// other. Contradictions that have a claim in common are one disagreement.
func (f *finder) remarks() {
	ix := f.ix
	p := f.predicate(contradictsKey)
	if p == none {
		return
	}
	against := map[uint32][]uint32{}
	for _, within := range ix.predicates[p].within {
		for _, n := range ix.predicateClaims.at(within) {
			c := &ix.claims[n]
			x, y := c.subject.claim(), c.object.claim()
			if x != none && y != none && x != y && c.polarity == graph.Affirmed && c.modality <= graph.Hedged {
				against[x] = append(against[x], y)
				against[y] = append(against[y], x)
			}
		}
	}
	seen := map[uint32]bool{}
	for n := range uint32(len(ix.claims)) {
		if len(against[n]) > 0 && !seen[n] {
			f.remark(against, seen, n)
		}
	}
}

// remark makes a disagreement of all that is connected to a claim by
// contradictions.
func (f *finder) remark(against map[uint32][]uint32, seen map[uint32]bool, first uint32) {
	ix := f.ix
	group := []uint32{first}
	seen[first] = true
	for i := 0; i < len(group); i++ {
		for _, other := range against[group[i]] {
			if !seen[other] {
				seen[other] = true
				group = append(group, other)
			}
		}
	}
	slices.Sort(group)
	var positions []positionRow
	for _, n := range group {
		c := &ix.claims[n]
		i := slices.IndexFunc(positions, func(p positionRow) bool {
			other := &ix.claims[p.claims[0]]
			return c.link != none && other.link == c.link && other.polarity == c.polarity &&
				!slices.ContainsFunc(p.claims, func(m uint32) bool { return slices.Contains(against[n], m) })
		})
		if i < 0 {
			i = len(positions)
			positions = append(positions, positionRow{value: refClaim | ref(n), when: c.when, polarity: c.polarity})
		} else if positions[i].when != c.when {
			positions[i].when = none
		}
		positions[i].claims = append(positions[i].claims, n)
	}
	for i := range positions {
		ix.sortByText(positions[i].claims)
	}
	ix.sortPositions(positions)
	row := disagreementRow{kind: DisagreeByRemark, subject: none, predicate: none, link: none, aspect: none}
	row.subject, row.predicate = ix.shared(group)
	f.add(row, positions, string(Claim{ix, first}.ID()))
}

// shared returns the subject and the predicate that all claims have, or none.
func (ix *Index) shared(claims []uint32) (subject, predicate uint32) {
	first := &ix.claims[claims[0]]
	subject, predicate = first.subject.entity(), first.predicate
	for _, n := range claims[1:] {
		c := &ix.claims[n]
		if c.subject != first.subject {
			subject = none
		}
		if c.predicate != predicate {
			predicate = none
		}
	}
	return subject, predicate
}

// question returns the question of a disagreement in words.
func (ix *Index) question(d *disagreementRow) string {
	switch d.kind {
	case DisagreeOnValue:
		return ix.valueQuestion(d)
	case DisagreeOnQualifier:
		return ix.qualifierWord(d) + ": " + asQuestion(Link{ix, d.link}.Label())
	case DisagreeOnPolarity:
		return "Is it so that " + asQuestion(Link{ix, d.link}.Label())
	case DisagreeOnSpeaker:
		return "Who said " + asQuestion(ix.quoted(ix.uttered(d.aspect)))
	}
	var texts []string
	for _, p := range d.positions {
		texts = append(texts, ix.quoted(p.value.ordinal()))
	}
	return "Which is right: " + asQuestion(strings.Join(texts, " or "))
}

// asQuestion ends a sentence with a question mark.
func asQuestion(sentence string) string { return strings.TrimSuffix(sentence, ".") + "?" }

// quoted returns what a claim says in quotation marks.
func (ix *Index) quoted(n uint32) string {
	return "“" + strings.TrimSuffix(ix.sentence(n, 0), ".") + "”"
}

// uttered returns the words of a speech claim, and any other claim itself.
func (ix *Index) uttered(n uint32) uint32 {
	if content := ix.content(n); content != none {
		return content
	}
	return n
}

// valueQuestion asks for the object of a functional predicate: How many groups:
// designation of February 2025?
func (ix *Index) valueQuestion(d *disagreementRow) string {
	label := ix.predicates[d.predicate].Label
	subject := ix.name(d.subject)
	value := d.positions[0].value
	if literal := value.literal(); literal != none {
		if counted, found := strings.CutPrefix(label, "number of "); found {
			return "How many " + counted + ": " + subject + "?"
		}
		return subject + " " + label + " " + literalWords[ix.literals[literal].Kind] + "?"
	}
	return subject + " " + label + " whom or what?"
}

// literalWords ask for a literal.
var literalWords = [...]string{graph.NoLiteral: "what", graph.Count: "how many", graph.Money: "how much", graph.Percent: "how many percent",
	graph.Rate: "how much", graph.Quantity: "how much", graph.Date: "when", graph.Text: "what"}

// qualifierWord asks for the date or a qualifier of a link: When, By whom.
func (ix *Index) qualifierWord(d *disagreementRow) string {
	if d.aspect == aspectDate {
		return "When"
	}
	word := "what"
	switch value := d.positions[0].value; value.kind() {
	case refEntity:
		word = "whom or what"
	case refLiteral:
		word = literalWords[ix.literals[value.ordinal()].Kind]
	}
	label := ix.predicates[d.aspect].Label
	return strings.ToUpper(label[:1]) + label[1:] + " " + word
}
