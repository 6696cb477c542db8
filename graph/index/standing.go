package index

import "github.com/newsgraph/newsgraph/graph"

// votes is what standing depends on, gathered over claims.
type votes struct {
	affirmed, negated, vouched bool
}

// add counts a claim. Claims that are hypothetical, predicted or open do not
// count.
func (v *votes) add(c *claimRow) {
	if c.modality > graph.Hedged {
		return
	}
	v.affirmed = v.affirmed || c.polarity == graph.Affirmed
	v.negated = v.negated || c.polarity == graph.Negated
	v.vouched = v.vouched || c.flags&flagVouched != 0
}

// standing takes the first standing that fits.
func (v votes) standing() Standing {
	switch {
	case !v.affirmed && !v.negated:
		return Hypothetical
	case v.affirmed && v.negated:
		return Disputed
	case v.negated:
		return Denied
	case v.vouched:
		return Asserted
	}
	return Reported
}
