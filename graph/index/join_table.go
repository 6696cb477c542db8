package index

import (
	"cmp"
	"slices"
)

// joinRow is a join by qualifier or speech within one link. A qualifier join
// runs from an end of the link to the qualifier's value, a speech join from the
// speaker to whom or what the speech involves, or to whose words are passed on.
type joinRow struct {
	from, to  uint32 // entities
	predicate uint32 // the qualifier's, or the speech verb
	link      uint32
	kind      JoinKind
}

// joinTable holds all joins. Those numbered up to the number of links are the
// links between two entities; links that join none have a number all the same.
// The rest are rows.
type joinTable struct {
	rows     []joinRow
	byEntity lists // numbers of the joins at an entity, by the other end, then ascending
}

// join returns the join with a number; false for a link that joins no two
// entities.
func (ix *Index) join(number uint32) (joinRow, bool) {
	if number >= uint32(len(ix.links)) {
		return ix.joins.rows[number-uint32(len(ix.links))], true
	}
	l := &ix.links[number]
	row := joinRow{from: l.subject.entity(), to: l.object.entity(), predicate: l.predicate, link: number, kind: JoinLink}
	return row, row.from != none && row.to != none && row.from != row.to
}

// joinsOf returns the numbers of all joins at an entity, by the other end.
func (ix *Index) joinsOf(entity uint32) []uint32 { return ix.joins.byEntity.at(entity) }

func (b *builder) addJoins() {
	var found []joinRow
	for link := range uint32(len(b.links)) {
		found = found[:0]
		for _, claim := range b.linkClaims.at(link) {
			found = b.appendJoins(found, link, claim)
		}
		slices.SortFunc(found, joinRow.compare)
		b.joins.rows = append(b.joins.rows, slices.Compact(found)...)
	}
	b.joins.rows = slices.Clip(b.joins.rows)
	total := uint32(len(b.links) + len(b.joins.rows))
	byNumber := makeLists(len(b.entities), func(add func(list, item uint32)) {
		for number := range total {
			if row, joins := b.join(number); joins {
				add(row.from, number)
				add(row.to, number)
			}
		}
	})
	// Going through the ends in their order, each join comes to its other end in
	// the order of these.
	b.joins.byEntity = makeLists(len(b.entities), func(add func(list, item uint32)) {
		for end := range uint32(len(b.entities)) {
			for _, number := range byNumber.at(end) {
				row, _ := b.join(number)
				add(row.other(end), number)
			}
		}
	})
}

func (r joinRow) compare(other joinRow) int {
	return cmp.Or(
		cmp.Compare(r.kind, other.kind),
		cmp.Compare(r.from, other.from),
		cmp.Compare(r.to, other.to),
		cmp.Compare(r.predicate, other.predicate),
	)
}

// appendJoins appends the joins that a claim of a link makes besides the link.
func (ix *Index) appendJoins(to []joinRow, link, claim uint32) []joinRow {
	c := &ix.claims[claim]
	add := func(kind JoinKind, from, end, predicate uint32) {
		if from != none && end != none && from != end {
			to = append(to, joinRow{from: from, to: end, predicate: predicate, link: link, kind: kind})
		}
	}
	for i := ix.qualifierStarts[claim]; i < ix.qualifierStarts[claim+1]; i++ {
		q := ix.qualifiers[i]
		add(JoinQualifier, c.subject.entity(), q.value.entity(), q.predicate)
		add(JoinQualifier, c.object.entity(), q.value.entity(), q.predicate)
	}
	if content := ix.content(claim); content != none {
		// Of content that is speech itself this is only the speaker: what the
		// speaker says is not the words of who passes it on.
		ix.involvement(content, func(entity uint32, role ClaimRole) {
			if role != RoleSpeaker && role != RoleSource {
				add(JoinSpeech, c.subject.entity(), entity, c.predicate)
			}
		})
	}
	return to
}
