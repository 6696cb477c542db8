package schema

// Vocabulary says which types of entities, predicates and units claims are made
// of. It is immutable once read.
type Vocabulary struct {
	Types      []Type      // sorted by key; parents may follow children
	Predicates []Predicate // sorted by key
	Units      []Unit      // sorted by key
}

// Type is a type of entities. Keys are what annotators write; the graph's ID of
// a type is type/ followed by its key.
type Type struct {
	Key         string
	Label       string
	Description string
	Parent      string // the broader type's key; empty for a root
	Matches     []Match
}

// Predicate is a relation, or a qualifier of one. The graph's ID of a predicate
// is predicate/ followed by its key.
type Predicate struct {
	Key          string
	Label        string // reads between subject and object: designated as
	InverseLabel string // reads between object and subject; empty for a literal's
	Description  string
	Parent       string   // the broader predicate's key, or empty
	Domain       []string // keys of the subject's types; [ClaimRange] for a claim
	Range        []string // keys of the object's types, [ClaimRange], or literal kinds: count, money, percent, rate, quantity, date, text
	Symmetric    bool     // subject and object may change places
	Functional   bool     // one object per subject is expected, so different ones disagree
	Speech       bool     // the object is a claim that the subject utters; never written inside claim
	Remark       bool     // said of claims or identities by the annotator unless the claim's voice says otherwise
	Qualifier    bool     // used in with, not as a claim's predicate
	Qualifiers   []string // keys of the qualifiers that claims with this predicate may carry
	Units        []string // keys of the units that a literal object may have; empty when any of its kind
	Negates      bool     // a speech predicate after which affirmed content is suspicious: denied, rejected
	Matches      []Match
}

// ClaimRange stands in Domain and Range for a claim.
const ClaimRange = "claim"

// Unit is what a literal counts or measures: person, USD, percent, ton.
type Unit struct {
	Key    string
	Label  string // after the number one
	Plural string // after other numbers
	Kind   string // the literal kind that it makes: count, money, percent, rate, quantity
}

// Match maps a type or predicate to a term of a standard vocabulary.
type Match struct {
	IRI   string // absolute
	Close bool   // skos:closeMatch rather than skos:exactMatch
}
