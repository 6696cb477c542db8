package index

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
)

// addClaims makes the rows of claims: first with their keys only, so that
// claims can refer to each other, then with what they say.
func (b *builder) addClaims() {
	b.nameClaims()
	if len(b.problems) > 0 {
		return
	}
	b.notes, b.confidences = map[uint32]string{}, map[uint32]float64{}
	b.about.starts = make([]uint32, 1, len(b.claims)+1)
	b.qualifierStarts = make([]uint32, 1, len(b.claims)+1)
	for i := range b.project.Articles {
		if b.carried.same(uint32(i)) != none {
			b.carryClaims(uint32(i))
			continue
		}
		claims, n := b.project.Articles[i].Claims, b.articles[i].from
		for j := range claims {
			b.fillClaim(n, &claims[j])
			if j == 0 || !b.shareEvidence(n, &claims[j], &claims[j-1]) {
				b.addEvidence(n, &claims[j])
			}
			n++
		}
		b.articles[i].covered = covered(claims)
	}
	b.whenOf = make([]uint32, len(b.claims))
	for n := range b.claims {
		b.whenOf[n] = b.claims[n].when
		if b.claims[n].flags&flagSpeech == 0 {
			b.contents++
		}
	}
	b.passages = slices.Clip(b.passages)
	b.qualifiers = slices.Clip(b.qualifiers)
}

func (b *builder) nameClaims() {
	total := 0
	for i := range b.project.Articles {
		total += len(b.project.Articles[i].Claims)
	}
	if total >= maxOrdinals || len(b.entities) >= maxOrdinals {
		b.problem("%d claims are more than an index can hold", total)
		return
	}
	b.claims = make([]claimRow, 0, total)
	b.claimWords = make([]claimWords, 0, total)
	keys := map[string]string{} // so that c12 of all articles is one string
	for i := range b.project.Articles {
		a := &b.project.Articles[i]
		b.articles[i].from = uint32(len(b.claims))
		if was := b.carried.same(uint32(i)); was != none {
			before := &b.carried.old.articles[was]
			for range before.to - before.from {
				b.claims = append(b.claims, claimRow{article: uint32(i)})
			}
			b.claimWords = append(b.claimWords, b.carried.old.claimWords[before.from:before.to]...)
			b.articles[i].to = uint32(len(b.claims))
			continue
		}
		prefix := string(graph.ClaimID(a.ID, ""))
		for j := range a.Claims {
			id := a.Claims[j].ID
			if j > 0 {
				b.sorted(a.Claims[j-1].ID, id)
			}
			key, ours := strings.CutPrefix(string(id), prefix)
			if !ours {
				b.problem("%s: claim %s belongs to another article", a.ID, id)
			}
			if shared, found := keys[key]; found {
				key = shared
			} else {
				keys[key] = key
			}
			b.claims = append(b.claims, claimRow{article: uint32(i)})
			b.claimWords = append(b.claimWords, claimWords{key: key})
		}
		b.articles[i].to = uint32(len(b.claims))
	}
}

func (b *builder) fillClaim(n uint32, c *graph.Claim) {
	row := &b.claims[n]
	b.claimWords[n].gist = c.Gist
	row.subject = b.term(c.ID, "subject", &c.Subject)
	row.object = b.term(c.ID, "object", &c.Object)
	row.predicate, row.link, row.carrier = none, none, none
	if c.Predicate != "" {
		row.predicate = b.predicateOf(c.ID, c.Predicate)
	}
	if row.subject.kind() == refLiteral {
		b.problem("%s: the subject is a literal", c.ID)
	}
	if row.predicate != none && b.predicates[row.predicate].Speech {
		row.flags |= flagSpeech
		if row.subject.kind() != refEntity || row.object.kind() != refClaim {
			b.problem("%s: a speech claim needs an entity that speaks and a claim that it utters", c.ID)
		}
	}
	row.when = b.when(c.ID, c.When)
	row.polarity, row.modality, row.voice = c.Polarity, c.Modality, c.Voice
	if c.Opinion {
		row.flags |= flagOpinion
	}
	if c.Vouched() {
		row.flags |= flagVouched
	}
	b.addRemarks(n, c)
	b.about.items = append(b.about.items, b.entitiesOf(c.ID, "about", c.About)...)
	b.about.starts = append(b.about.starts, uint32(len(b.about.items)))
	for i := range c.Qualifiers {
		q := &c.Qualifiers[i]
		b.qualifiers = append(b.qualifiers, qualifierRow{
			predicate: b.predicateOf(c.ID, q.Predicate),
			value:     b.term(c.ID, "qualifier", &q.Value),
		})
	}
	b.qualifierStarts = append(b.qualifierStarts, uint32(len(b.qualifiers)))
}

// addRemarks keeps what few claims have.
func (b *builder) addRemarks(n uint32, c *graph.Claim) {
	if c.Note != "" {
		b.notes[n] = c.Note
	}
	if c.HasConfidence {
		b.confidences[n] = c.Confidence
	}
}

// shareEvidence lets a claim have the passages of the one before, as speech and
// its content do, and reports whether it does.
func (b *builder) shareEvidence(n uint32, c, before *graph.Claim) bool {
	if !slices.Equal(c.Evidence, before.Evidence) {
		return false
	}
	b.claims[n].passages, b.claims[n].evidence = b.claims[n-1].passages, b.claims[n-1].evidence
	return true
}

func (b *builder) addEvidence(n uint32, c *graph.Claim) {
	if len(c.Evidence) > math.MaxUint16 {
		b.problem("%s has %d passages, more than %d", c.ID, len(c.Evidence), math.MaxUint16)
		return
	}
	b.claims[n].passages, b.claims[n].evidence = uint32(len(b.passages)), uint16(len(c.Evidence))
	for _, p := range c.Evidence {
		if p.Start < 0 || p.End < p.Start || p.Paragraph < 0 || p.End > math.MaxUint32 || p.Paragraph > math.MaxUint32 {
			b.problem("%s: a passage runs from %d to %d in paragraph %d", c.ID, p.Start, p.End, p.Paragraph)
			continue
		}
		b.passages = append(b.passages, passageRow{
			excerpt: p.Excerpt, start: uint32(p.Start), end: uint32(p.End), paragraph: uint32(p.Paragraph),
		})
	}
}

// maxCovering is the length in code points up to which a passage counts as
// covering the text that it lies in.
const maxCovering = 400

// covered returns how many code points of a text lie in passages of claims.
func covered(claims []graph.Claim) uint32 {
	type span struct{ start, end int }
	var spans []span
	for i := range claims {
		for _, p := range claims[i].Evidence {
			if p.End-p.Start <= maxCovering {
				spans = append(spans, span{p.Start, p.End})
			}
		}
	}
	slices.SortFunc(spans, func(a, b span) int { return cmp.Compare(a.start, b.start) })
	total, reached := 0, 0
	for _, s := range spans {
		if s.end > reached {
			total += s.end - max(s.start, reached)
			reached = s.end
		}
	}
	return uint32(total)
}
