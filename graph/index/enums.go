package index

// Standing is what the claims make of a link. It is computed, never typed in.
type Standing uint8

// The standings, in the order in which the first that fits is taken:
// Hypothetical when all claims are hypothetical, predicted or open (such claims
// are ignored beside others), Disputed when some affirm and some negate, Denied
// when all negate, Asserted when an article affirms it in its own voice without
// reserve, else Reported: no article vouches for it.
const (
	Asserted Standing = iota
	Reported
	Disputed
	Denied
	Hypothetical
)

// Direction says which way something runs, seen from an entity: Out when it is
// the subject.
type Direction uint8

// The directions.
const (
	Out Direction = iota
	In
	Both
)

// ClaimRole is how an entity takes part in a claim.
type ClaimRole uint8

// The roles. RoleSpeaker is the innermost voice, RoleSource anywhere in the
// attribution.
const (
	RoleSubject ClaimRole = iota
	RoleObject
	RoleSpeaker
	RoleSource
	RoleAbout
	RoleQualifier
)

// ClaimOrder is an order of claims. Claims that are equal in it are ordered by
// article, passage and ID.
type ClaimOrder uint8

// The orders of claims. Dates are ordered by the earliest day meant, then by the
// latest; what has no date comes last either way. ClaimsByPredicate orders by
// the label of predicate, subject and object.
const (
	ClaimsByDate ClaimOrder = iota
	ClaimsByDateDesc
	ClaimsBySaid
	ClaimsBySaidDesc
	ClaimsByText
	ClaimsByPredicate
)

// LinkOrder is an order of links. Links that are equal in it are ordered by ID.
type LinkOrder uint8

// The orders of links. LinksByClaims has those with most claims first.
// LinksByDate goes by the earliest date of a link's claims, LinksByDateDesc by
// the latest, latest first; what has no date comes last either way.
const (
	LinksByClaims LinkOrder = iota
	LinksByDate
	LinksByDateDesc
	LinksByPredicate
)

// EntityOrder is an order of entities. Entities that are equal in it are ordered
// by name, then ID.
type EntityOrder uint8

// The orders of entities. EntitiesByLinks has those with most links first,
// EntitiesByName ignores case and accents.
const (
	EntitiesByLinks EntityOrder = iota
	EntitiesByName
)

// ArticleOrder is an order of articles. Articles that are equal in it are
// ordered by ID.
type ArticleOrder uint8

// The orders of articles. Undated articles come last either way; ArticlesByTitle
// ignores case and accents; ArticlesByClaims has those with most claims first.
const (
	ArticlesByPublished ArticleOrder = iota
	ArticlesByPublishedDesc
	ArticlesByTitle
	ArticlesByClaims
)

// DateMatch says how a date that is not exact to the day is compared with a
// range.
type DateMatch uint8

// The ways to match: Possible when the date may lie in the range, Certain when
// it lies wholly inside.
const (
	Possible DateMatch = iota
	Certain
)

// JoinKind is how two entities are joined.
type JoinKind uint8

// The kinds of joins: a link between the two, one qualifying a link of the
// other, or one speaking about the other.
const (
	JoinLink JoinKind = iota
	JoinQualifier
	JoinSpeech
)

// CountBy is what claims are counted by.
type CountBy uint8

// What claims can be counted by.
const (
	CountByPredicate CountBy = iota
	CountByEntity
	CountByEntityType
	CountByArticle
	CountByPublisher
	CountBySpeaker
	CountBySource
	CountByModality
	CountByPolarity
	CountByMonth
	CountByYear
)
