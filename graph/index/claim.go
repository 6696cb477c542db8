package index

import (
	"context"

	"github.com/newsgraph/newsgraph/graph"
)

// Claim is one article's assertion.
type Claim struct {
	ix *Index
	n  uint32
}

func (c Claim) ID() graph.ID                 { return "" }
func (c Claim) Text() string                 { return "" }
func (c Claim) Label() string                { return "" }
func (c Claim) Subject() (Term, bool)        { return nil, false }
func (c Claim) Predicate() (Predicate, bool) { return Predicate{}, false }
func (c Claim) Object() (Term, bool)         { return nil, false }
func (c Claim) Entities() []Entity           { return nil }
func (c Claim) Polarity() graph.Polarity     { return 0 }
func (c Claim) Modality() graph.Modality     { return 0 }
func (c Claim) Opinion() bool                { return false }
func (c Claim) Voice() graph.Voice           { return 0 }
func (c Claim) Speech() bool                 { return false }
func (c Claim) Attribution() []Attribution   { return nil }
func (c Claim) Whose() string                { return "" }
func (c Claim) Speaker() (Entity, bool)      { return Entity{}, false }
func (c Claim) When() (When, bool)           { return When{}, false }
func (c Claim) Said() (When, bool)           { return When{}, false }
func (c Claim) Qualifiers() []Qualifier      { return nil }
func (c Claim) Article() Article             { return Article{} }
func (c Claim) Evidence() []Evidence         { return nil }
func (c Claim) Link() (Link, bool)           { return Link{}, false }
func (c Claim) SameUtterance() []Claim       { return nil }
func (c Claim) Note() (string, bool)         { return "", false }
func (c Claim) Confidence() (float64, bool)  { return 0, false }

// CitedBy returns a page of the claims that have this one as their object.
func (c Claim) CitedBy(ctx context.Context, page Page) (*Results[Claim], error) { return nil, nil }

// Attribution is one step of an attribution.
type Attribution struct {
	ix *Index
	n  uint32 // the speech claim
}

func (a Attribution) Source() Entity          { return Entity{} }
func (a Attribution) Verb() (Predicate, bool) { return Predicate{}, false }
func (a Attribution) Anonymous() bool         { return false }

// Claim returns the speech claim that makes the step.
func (a Attribution) Claim() Claim { return Claim{} }

// Qualifier narrows a claim.
type Qualifier struct {
	ix *Index
	n  uint32
}

func (q Qualifier) Predicate() Predicate { return Predicate{} }
func (q Qualifier) Value() Term          { return nil }

// Evidence is a passage that carries a claim.
type Evidence struct {
	ix      *Index
	article uint32
	n       uint32
}

func (e Evidence) Article() Article    { return Article{} }
func (e Evidence) Start() int          { return 0 }
func (e Evidence) End() int            { return 0 }
func (e Evidence) Paragraph() int      { return 0 }
func (e Evidence) Excerpt() string     { return "" }
func (e Evidence) URL() (string, bool) { return "", false }
func (e Evidence) Verified() bool      { return true }
