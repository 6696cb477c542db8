package graph

// Claim is one article's assertion that subject, predicate and object hold, or
// do not, with everything said about it.
//
// A claim may have no subject, predicate and object: then it is a gist, in the
// annotator's words, about the entities in About.
//
// A speech claim has a speech predicate, the speaker as its subject and another
// claim, its content, as its object. Polarity, modality and opinion belong to
// the content; Evidence is shared; When of a speech claim is when it was said.
type Claim struct {
	ID        ID
	Subject   Term // an entity, or a claim for what is said about claims
	Predicate ID
	Object    Term

	About      []ID // entities that it is about besides subject, object and qualifiers; sorted
	Qualifiers []Qualifier
	Polarity   Polarity
	Modality   Modality
	Voice      Voice
	Opinion    bool // a judgement or stance rather than an account of what is so
	When       When

	Gist       string // one sentence in the annotator's own words; may be empty
	Note       string // the annotator's remark
	Confidence float64
	// Confidence is from 0 to 1 and given only when HasConfidence is set.
	HasConfidence bool

	Evidence []Passage // in text order
}

// Qualifier narrows a claim: the agent of a designation, the role in a capture.
// Qualifiers of a claim are sorted by predicate, then value.
type Qualifier struct {
	Predicate ID
	Value     Term
}

// Passage is where in an article's text a claim is carried.
type Passage struct {
	// Start and End count Unicode code points of the text without byte order
	// mark and with LF line ends; half open: text[Start:End].
	Start, End int
	Paragraph  int // counted from 1; a paragraph is a line that is not blank
	// Excerpt is the whole passage when it has at most eight words, else its
	// first four words, " … " and its last four.
	Excerpt string
}

// Polarity says whether a claim affirms or denies.
type Polarity uint8

// The polarities. The zero value is Affirmed.
const (
	Affirmed Polarity = iota
	Negated
)

// Modality says how sure the claim's source is.
type Modality uint8

// The modalities. The zero value is Plain: without reserve. Open is raised but
// left unsaid: nobody asserts it.
const (
	Plain Modality = iota
	Hedged
	Hypothetical
	Predicted
	Open
)

// Voice says whose words carry the claim in the article.
type Voice uint8

// The voices. Author is the article's own voice; Paraphrased and Quoted are the
// contents of speech; Annotator is a remark of whoever annotated, never a
// source.
const (
	Author Voice = iota
	Paraphrased
	Quoted
	Annotator
)

// HasTriple reports whether the claim has subject, predicate and object. One
// without is a gist.
func (c *Claim) HasTriple() bool {
	return !c.Subject.IsZero() && c.Predicate != "" && !c.Object.IsZero()
}

// Vouched reports whether the article itself says so without reserve: a triple,
// in its own voice, affirmed and plain. Exactly for such claims the plain triple
// stands in the store beside the claim, and a link that nobody denies is
// asserted.
func (c *Claim) Vouched() bool {
	return c.HasTriple() && c.Voice == Author && c.Polarity == Affirmed && c.Modality == Plain
}
