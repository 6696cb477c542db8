package index

// Term is what can be the subject or object of a claim, or the value of a
// qualifier: an [Entity], a [Claim] or a [Literal].
type Term interface {
	// Label reads on its own: an entity's name, a claim's sentence, a literal
	// with its unit.
	Label() string
}

// term returns the handle of a ref, false for the zero ref.
func (ix *Index) term(r ref) (Term, bool) {
	switch r.kind() {
	case refEntity:
		return Entity{ix, r.ordinal()}, true
	case refClaim:
		return Claim{ix, r.ordinal()}, true
	case refLiteral:
		return Literal{ix, r.ordinal()}, true
	}
	return nil, false
}

// given returns a handle, and the zero handle when there is none.
func given[T any](handle T, there bool) (T, bool) {
	if !there {
		var zero T
		return zero, false
	}
	return handle, true
}

// handles makes handles of ordinals.
func handles[T any](ordinals []uint32, handle func(n uint32) T) []T {
	all := make([]T, len(ordinals))
	for i, n := range ordinals {
		all[i] = handle(n)
	}
	return all
}
