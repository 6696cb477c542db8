package graph

// Term is what a claim can have as subject, object or value of a qualifier: an
// entity or a claim, named by Ref, or a Literal. At most one of the two is set;
// the zero Term stands for none.
type Term struct {
	Ref     ID
	Literal Literal
}

// Ref returns the term that names an entity or a claim.
func Ref(id ID) Term { return Term{Ref: id} }

// IsZero reports whether the term stands for none.
func (t Term) IsZero() bool { return t == Term{} }

// Literal is a value as an article gives it: close to 10,000 people, over 60
// percent, $950 billion. Value and To keep the lexical form of the annotation,
// so that no digit passes through floating point.
type Literal struct {
	Kind       LiteralKind
	Value      string
	To         string // the upper end when Comparator is Between, else empty
	Comparator Comparator
	Unit       string // a unit's key in the vocabulary: person, usd, percent; may be empty
}

// LiteralKind says what a literal measures. The zero value means no literal.
type LiteralKind uint8

// The kinds of literals. Text needs no unit; Date holds EDTF.
const (
	NoLiteral LiteralKind = iota
	Count
	Money
	Percent
	Rate
	Quantity
	Date
	Text
)

// Comparator says how a literal bounds the number it stands for. The zero value
// is Exactly, which stands for "as the article gives it, without reserve".
type Comparator uint8

// The comparators. Vague is a number without digits: dozens, thousands.
const (
	Exactly Comparator = iota
	About
	AtLeast
	AtMost
	MoreThan
	LessThan
	Between
	Vague
)

// Numeric reports whether literals of this kind have a number.
func (k LiteralKind) Numeric() bool { return k >= Count && k <= Quantity }
