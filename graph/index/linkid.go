package index

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"

	"github.com/newsgraph/newsgraph/graph"
)

// linkID returns the first eight bytes of the SHA-256 of a link's key, which is
//
//	subject LF predicate LF object LF
//
// in UTF-8. Subject, predicate and a named object are IDs. A literal is
//
//	KIND SP COMPARATOR SP value SP to SP unit
//
// with KIND and COMPARATOR as in the API (COUNT ABOUT) and the other three
// quoted as Go quotes strings. The object of speech whose content has a link is
//
//	link-ID SP POLARITY
//
// with AFFIRMED or NEGATED. A symmetric predicate has the end whose text is less
// as its subject. So a link's ID depends on nothing but what it says.
func (b *builder) linkID(parts *linkParts, ids []uint64) uint64 {
	text := make([]byte, 0, 160)
	text = append(text, b.termID(parts.subject)...)
	text = append(text, '\n')
	text = append(text, graph.PredicateID(b.predicates[parts.predicate].Key)...)
	text = append(text, '\n')
	if parts.content == 0 {
		text = append(text, b.termID(parts.object)...)
	} else {
		text = append(text, linkIDText(ids[parts.content.link()])...)
		text = append(text, ' ')
		text = append(text, polarityNames[parts.content.polarity()]...)
	}
	text = append(text, '\n')
	sum := sha256.Sum256(text)
	return binary.BigEndian.Uint64(sum[:])
}

func linkIDText(id uint64) graph.ID { return graph.ID(fmt.Sprintf("link/%016x", id)) }

var (
	modalityNames   = [...]string{"PLAIN", "HEDGED", "HYPOTHETICAL", "PREDICTED", "OPEN"}
	polarityNames   = [...]string{"AFFIRMED", "NEGATED"}
	kindNames       = [...]string{"", "COUNT", "MONEY", "PERCENT", "RATE", "QUANTITY", "DATE", "TEXT"}
	comparatorNames = [...]string{"EXACTLY", "ABOUT", "AT_LEAST", "AT_MOST", "MORE_THAN", "LESS_THAN", "BETWEEN", "VAGUE"}
)

// termID returns what stands for a term in the key of a link.
func (ix *Index) termID(r ref) string {
	switch r.kind() {
	case refEntity:
		return string(ix.entities[r.ordinal()].id)
	case refClaim:
		return string(Claim{ix, r.ordinal()}.ID())
	}
	l := &ix.literals[r.ordinal()]
	text := make([]byte, 0, 64)
	text = append(text, kindNames[l.Kind]...)
	text = append(text, ' ')
	text = append(text, comparatorNames[l.Comparator]...)
	for _, part := range [...]string{l.Value, l.To, l.Unit} {
		text = strconv.AppendQuote(append(text, ' '), part)
	}
	return string(text)
}
