package search

import "math"

// The kinds of match, as the whole part of a score.
const (
	partTier = 1 + iota
	mistypedTier
	begunTier
	wordsTier
	aliasTier
	nameTier
)

// step is what scores within a tier are rounded to, so that small differences
// of length do not outweigh the caller's weight.
const step = 0.05

// round removes what a float32 adds to hundredths.
func round(score float64) float64 { return math.Round(score*100) / 100 }

// rank scores what was noted and keeps what matches.
func (r *run) rank(s *segment, sc *scratch, counts []int) {
	wholes := r.wholeMatches(s)
	weights := r.rarity(s, counts)
	for _, doc := range sc.touched {
		score := r.score(s, sc, doc, weights)
		if score < begunTier && (r.strict || score == 0) {
			continue
		}
		if accept := r.query.Accept; accept != nil && !accept(s.kind, s.ids[doc]) {
			continue
		}
		r.whole = r.whole || score >= mistypedTier
		if best, found := wholes[doc]; found {
			score = max(score, best)
		}
		r.keep(found{segment: s, doc: doc, score: score})
	}
}

// wholeMatches returns the documents of which the query is a whole name or
// alias.
func (r *run) wholeMatches(s *segment) map[uint32]float32 {
	if r.short == "" {
		return nil
	}
	var scores map[uint32]float32
	low, high := s.wholes.find(r.short)
	for i := low; i < high; i++ {
		if scores == nil {
			scores = map[uint32]float32{}
		}
		l := s.lines[s.wholeLine[i]]
		score := float32(aliasTier)
		if l.field == inName {
			score = nameTier
		}
		if _, full := nameKeys(l.text); full == r.full {
			score += 10 * step
		}
		scores[s.wholeDocs[i]] = max(scores[s.wholeDocs[i]], score)
	}
	return scores
}

// rarity returns what part of the query each word is: the inverse frequencies
// of the required words, which sum to one. A word that nothing matches weighs as
// much as the others do on average.
func (r *run) rarity(s *segment, counts []int) []float64 {
	weights := make([]float64, len(r.tokens))
	sum, known, required := 0.0, 0, 0
	for i, t := range r.tokens {
		if !t.required {
			continue
		}
		required++
		if counts[i] > 0 {
			weights[i] = math.Log(1 + float64(len(s.ids)+1)/float64(counts[i]))
			sum += weights[i]
			known++
		}
	}
	mean := sum / float64(max(known, 1))
	for i, t := range r.tokens {
		if t.required && counts[i] == 0 {
			weights[i] = mean
		}
		weights[i] /= mean * float64(required)
	}
	return weights
}

// score returns how well a document matches, and 0 when it does not.
func (r *run) score(s *segment, sc *scratch, doc uint32, weights []float64) float32 {
	worst, matched, named, required := equal, 0.0, 0, 0
	for i, t := range r.tokens {
		if !t.required {
			continue
		}
		required++
		c := sc.codes[i][doc]
		worst = min(worst, c.class())
		if c != 0 {
			matched += weights[i]
		}
		if c.field() >= inAlias {
			named++
		}
	}
	if worst <= isInside {
		if matched < 0.5-1e-9 {
			return 0
		}
		return tiered(partTier, 0.9*matched)
	}
	quality := 0.5 * float64(named) / float64(required)
	if named == required {
		quality += 0.3 * min(1, float64(required)/float64(s.lengths[doc]))
	} else {
		quality += 0.3 / (1 + float64(s.lengths[doc])/max(s.average, 1))
	}
	switch worst {
	case twoEdits:
		return tiered(mistypedTier, quality/2)
	case oneEdit:
		return tiered(mistypedTier, 0.05+quality)
	case begins:
		return tiered(begunTier, quality)
	}
	return tiered(wordsTier, quality)
}

func tiered(tier int, quality float64) float32 {
	return float32(float64(tier) + step*math.Round(quality/step))
}
