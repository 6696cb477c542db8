package index

// none stands for no ordinal.
const none = ^uint32(0)

// ref names an entity, a claim or a literal by its ordinal in one number. The
// zero ref names none.
type ref uint32

const (
	refEntity  ref = 1 << 30
	refClaim   ref = 2 << 30
	refLiteral ref = 3 << 30
	refKind    ref = 3 << 30

	// maxOrdinals is how many things of one kind a ref can tell apart.
	maxOrdinals = 1 << 30
)

func (r ref) kind() ref       { return r & refKind }
func (r ref) ordinal() uint32 { return uint32(r &^ refKind) }

// entity returns the ordinal of an entity, or none.
func (r ref) entity() uint32 { return r.ordinalOf(refEntity) }

// claim returns the ordinal of a claim, or none.
func (r ref) claim() uint32 { return r.ordinalOf(refClaim) }

// literal returns the ordinal of a literal, or none.
func (r ref) literal() uint32 { return r.ordinalOf(refLiteral) }

func (r ref) ordinalOf(kind ref) uint32 {
	if r.kind() != kind {
		return none
	}
	return r.ordinal()
}
