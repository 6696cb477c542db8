package index

import (
	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/edtf"
	"github.com/newsgraph/newsgraph/schema"
)

// Rows are what handles point at. Everything is named by its ordinal; the
// ordinals of a kind are in the order of its IDs.

type typeRow struct {
	*schema.Type
	parent   uint32   // or none
	within   []uint32 // it and narrower types
	entities uint32   // of all of within
}

type predicateRow struct {
	*schema.Predicate
	parent     uint32   // or none
	within     []uint32 // it and narrower predicates
	domain     []uint32 // types
	rang       []uint32 // types
	qualifiers []uint32 // predicates
	links      uint32   // of all of within
	claims     uint32   // of all of within
}

type entityRow struct {
	id          graph.ID
	description string
	sameAs      []string
	kind        uint32 // type
	number      uint32 // literal, or none
	unnamed     bool
	claims      uint32 // that involve it and are no speech claims
	articles    uint32 // with a claim that involves it
}

// nameRow is a name of an entity. The first of an entity is the one shown.
type nameRow struct {
	text, language string
}

type articleRow struct {
	id         graph.ID
	title      string
	url        string
	language   string
	sha256     string
	textFile   string
	annotators []string
	authors    []uint32
	basedOn    []uint32 // entities
	publisher  uint32   // entity, or none
	published  uint32   // date, or none
	from, to   uint32   // its claims
	textLength uint32
	covered    uint32 // code points of the text in passages of claims
}

// claimRow is what filters look at. What they do not is in claimWords, so that
// many rows are close together.
type claimRow struct {
	article   uint32
	subject   ref
	object    ref
	predicate uint32 // or none
	link      uint32 // or none
	when      uint32 // date, or none
	carrier   uint32 // the speech claim that utters it in its article, or none
	passages  uint32 // the first of its evidence
	evidence  uint16 // how many passages
	polarity  graph.Polarity
	modality  graph.Modality
	voice     graph.Voice
	flags     claimFlags
}

type claimWords struct {
	key  string // c4.1
	gist string
}

type claimFlags uint8

const (
	flagOpinion claimFlags = 1 << iota
	flagSpeech
	flagVouched // see [graph.Claim.Vouched]
)

type passageRow struct {
	excerpt               string
	start, end, paragraph uint32
}

type qualifierRow struct {
	predicate uint32
	value     ref
}

type linkRow struct {
	id        uint64
	subject   ref
	object    ref // of a speech link: the content of its first claim
	predicate uint32
	first     uint32 // date of its claims that is first by earliest day, or none
	last      uint32 // date of its claims that is last by latest day, or none
	articles  uint32
	sources   uint32 // independent ones
	standing  Standing
}

type whenRow struct {
	graph.When
	date        edtf.Date
	first, last edtf.Day // as written
	nearby      edtf.Range
	inDoubt     edtf.Range
}

type literalRow struct {
	graph.Literal
	number, numberTo       float64
	hasNumber, hasNumberTo bool
	date                   edtf.Date // of a literal that is a date
}
