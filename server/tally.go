package server

import (
	"cmp"
	"context"
	"sync/atomic"

	"github.com/vektah/gqlparser/v2/ast"
)

// errorTally counts the errors of one answer, of which no more are kept than
// can be sorted and shown: a list of thousands may fail element by element.
type errorTally struct {
	most int64
	n    atomic.Int64
}

// another counts an error and reports whether it is kept.
func (t *errorTally) another() bool { return t == nil || t.n.Add(1) <= t.most }

func (t *errorTally) count() int { return int(t.n.Load()) }

type tallyKey struct{}

func withTally(ctx context.Context, t *errorTally) context.Context {
	return context.WithValue(ctx, tallyKey{}, t)
}

func tallyOf(ctx context.Context) *errorTally {
	t, _ := ctx.Value(tallyKey{}).(*errorTally)
	return t
}

// comparePaths orders errors by where they are in the answer, since fields fail
// in any order.
func comparePaths(a, b ast.Path) int {
	for i := range min(len(a), len(b)) {
		if c := comparePathElements(a[i], b[i]); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}

func comparePathElements(a, b ast.PathElement) int {
	ai, aIsIndex := a.(ast.PathIndex)
	bi, bIsIndex := b.(ast.PathIndex)
	if aIsIndex && bIsIndex {
		return cmp.Compare(ai, bi)
	}
	an, _ := a.(ast.PathName)
	bn, _ := b.(ast.PathName)
	return cmp.Compare(an, bn)
}
