package edtf

import (
	"cmp"
	"fmt"

	"github.com/newsgraph/newsgraph/graph"
)

// Range is a span of days, both ends included. From is [Beginning] and To is
// [End] where it is open.
type Range struct {
	From, To Day
}

// Between returns the range from the earliest day of one date to the latest of
// another, as written; so from 2025 to 2025 is the whole year. The zero Date,
// like an open end, leaves the range open. A range that ends before it begins
// is an error.
func Between(from, to Date) (Range, error) {
	first, _ := from.written()
	_, last := to.written()
	if first > last {
		return Range{}, fmt.Errorf("range of dates ends before it begins: from %s to %s: %w", from, to, graph.ErrInvalid)
	}
	return Range{From: first, To: last}, nil
}

// holds reports whether the range holds all of another.
func (r Range) holds(s Range) bool { return r.From <= s.From && s.To <= r.To }

// meets reports whether two ranges have a day in common.
func (r Range) meets(s Range) bool { return r.From <= s.To && s.From <= r.To }

// PossiblyWithin reports whether the date may lie in the range: whether they
// have a day in common when approximate ends reach to their neighbours. The
// zero Date lies nowhere.
func (d Date) PossiblyWithin(r Range) bool { return !d.IsZero() && d.nearby().meets(r) }

// CertainlyWithin reports whether the date lies wholly in the range whatever it
// may mean. An uncertain date, and an open end, lie only in a range that is
// open there too; the zero Date lies nowhere.
func (d Date) CertainlyWithin(r Range) bool { return !d.IsZero() && r.holds(d.doubted()) }

// Compatible reports whether two dates can both be right of one thing: 2025 and
// 2025-02 can, 2025-01-28 and 2025-02 cannot. What is uncertain or open leaves
// room; so does the zero Date. Intervals are compatible when they overlap.
func (d Date) Compatible(other Date) bool { return d.doubted().meets(other.doubted()) }

// Nearby returns the days between which the date may lie when approximate ends
// reach to their neighbours: what [Date.PossiblyWithin] compares. The zero Date
// may be any day.
func (d Date) Nearby() Range { return d.nearby() }

// InDoubt returns the days between which the date may lie when, besides, an
// uncertain end may be any day at all: what [Date.CertainlyWithin] compares.
func (d Date) InDoubt() Range { return d.doubted() }

// nearby returns what the date may mean when approximate ends reach further.
func (d Date) nearby() Range {
	first, last := d.start.days(d.start.reach())
	if d.end.form != formNone {
		_, last = d.end.days(d.end.reach())
	}
	return Range{From: first, To: last}
}

// doubted returns what the date may mean when uncertain ends may be any day.
func (d Date) doubted() Range {
	r := d.nearby()
	last := d.start
	if d.end.form != formNone {
		last = d.end
	}
	if d.start.quality&uncertain != 0 {
		r.From = Beginning
	}
	if last.quality&uncertain != 0 {
		r.To = End
	}
	return r
}

// reach returns by how many units the point reaches beyond what is written.
func (p point) reach() int {
	if p.quality&approximate != 0 {
		return 1
	}
	return 0
}

// Compare orders dates by the earliest day, an open start first, then by the
// latest, an open end last; the zero Date comes after all others. Dates of the
// same days are ordered by how they are written, so that only equal dates
// compare as equal.
func Compare(a, b Date) int {
	if a.IsZero() || b.IsZero() {
		return compareBools(a.IsZero(), b.IsZero())
	}
	firstA, lastA := a.written()
	firstB, lastB := b.written()
	return cmp.Or(
		cmp.Compare(firstA, firstB),
		cmp.Compare(lastA, lastB),
		comparePoints(a.start, b.start),
		comparePoints(a.end, b.end),
	)
}

func comparePoints(a, b point) int {
	return cmp.Or(
		cmp.Compare(a.form, b.form),
		cmp.Compare(a.quality, b.quality),
		cmp.Compare(a.year, b.year),
		cmp.Compare(a.month, b.month),
		cmp.Compare(a.day, b.day),
	)
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
