package index

import "github.com/newsgraph/newsgraph/graph"

// ClaimFilter is a condition on claims: every field that is given must hold, a
// list gives alternatives, and Not must not hold. A nil or empty list and a nil
// pointer are no condition. Predicates and types include narrower ones.
//
// When Speech is nil, speech claims pass only when Predicate asks for a speech
// predicate, since their content carries the attribution. This rule is not
// applied inside Not.
type ClaimFilter struct {
	Predicate       []graph.ID
	Subject         []graph.ID
	Object          []graph.ID
	Entity          []graph.ID // in any role
	EntityType      []graph.ID // of an entity in any role
	Speaker         []graph.ID
	SpeakerType     []graph.ID
	Source          []graph.ID // anywhere in the attribution
	AnonymousSource *bool      // true: some source is not named; false: none is
	MinAttribution  *int
	Article         []graph.ID
	Publisher       []graph.ID
	Polarity        []graph.Polarity
	Modality        []graph.Modality
	Opinion         *bool
	Voice           []graph.Voice
	Speech          *bool
	When            *DateRange
	Said            *DateRange
	Literal         *LiteralFilter // the object or a qualifier
	Qualifier       []QualifierFilter
	Text            *string
	Not             *ClaimFilter
}

// LiteralFilter is a condition on a literal. A literal without a number never
// passes Min or Max; one between two numbers passes when any number between
// them does.
type LiteralFilter struct {
	Kind []graph.LiteralKind
	Unit []string // keys of the vocabulary; case does not matter
	Min  *float64
	Max  *float64
}

// QualifierFilter is a condition on one qualifier of a claim.
type QualifierFilter struct {
	Predicate  []graph.ID
	Value      []graph.ID // entities or claims
	EntityType []graph.ID
}

// DateRange is a condition on a date: a range of days, both ends included, in
// EDTF. An empty From or To leaves that end open. Only dates with one of the
// bases in Basis pass, if there are any. Dated asks whether there must be a date
// or must not. Without IncludeUndated what has no date passes neither a range
// nor Basis.
type DateRange struct {
	From, To       string
	Match          DateMatch
	Basis          []graph.Basis
	Dated          *bool
	IncludeUndated bool
}

// LinkFilter is a condition on links, built like a [ClaimFilter]. Article,
// Publisher, Speaker, When and Literal must hold together of one of the link's
// claims. Speech nil lets speech pass.
type LinkFilter struct {
	Predicate             []graph.ID
	Subject               []graph.ID
	Object                []graph.ID
	Entity                []graph.ID // at either end
	EntityType            []graph.ID
	SubjectType           []graph.ID
	ObjectType            []graph.ID
	Article               []graph.ID
	Publisher             []graph.ID
	Speaker               []graph.ID
	Standing              []Standing
	Speech                *bool
	When                  *DateRange
	Literal               *LiteralFilter
	MinArticles           *int
	MinIndependentSources *int
	MaxIndependentSources *int
	Not                   *LinkFilter
}

// EntityFilter is a condition on entities, built like a [ClaimFilter].
type EntityFilter struct {
	ID        []graph.ID
	Name      []string // any name, whole; case and accents do not matter
	Type      []graph.ID
	Article   []graph.ID
	Named     *bool
	MinLinks  *int
	Text      *string
	Linked    []LinkedTo // has a link of each of these kinds
	NotLinked []LinkedTo // has a link of none of these kinds
}

// LinkedTo is a kind of link that an entity has: with one of these predicates,
// running this way, with one of these entities at the other end. The zero
// LinkedTo is any link of which the entity is the subject.
type LinkedTo struct {
	Predicate  []graph.ID
	Direction  Direction
	Entity     []graph.ID
	EntityType []graph.ID
	Standing   []Standing
}

// ArticleFilter is a condition on articles, built like a [ClaimFilter].
type ArticleFilter struct {
	Publisher []graph.ID
	Published *DateRange
	Entity    []graph.ID // involved in one of its claims
	Language  []string   // BCP 47; en includes en-GB; case does not matter
	Text      *string
}
