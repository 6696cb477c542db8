package index

import (
	"errors"
	"fmt"
	"sync"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/edtf"
)

// Build returns the index of a project, in time about linear in its size. It
// keeps strings and the vocabulary of the project, nothing else of it. An error
// is [graph.ErrInvalid] and says what is inconsistent: IDs that are not sorted, a
// reference to what is not there, a date that cannot be read, speech that ends
// nowhere.
func Build(p *graph.Project, meta Meta) (*Index, error) { return build(p, meta, nil) }

func build(p *graph.Project, meta Meta, older *Index) (*Index, error) {
	b := &builder{
		older:     older,
		Index:     &Index{meta: meta, vocabulary: p.Vocabulary, source: p},
		project:   p,
		dateOf:    map[graph.When]uint32{},
		literalOf: map[graph.Literal]uint32{},
	}
	for _, step := range []func(){
		b.addVocabulary,
		b.addEntities,
		b.addArticles,
		b.findCarried,
		b.addClaims,
		b.addSpeech,
		b.addLinks,
	} {
		if step(); len(b.problems) > 0 {
			return nil, fmt.Errorf("index: %w", errors.Join(b.problems...))
		}
	}
	b.addNames()
	b.addPostings()
	var words sync.WaitGroup
	words.Go(b.addWords) // needs as long as the rest and nothing of it
	b.addDateCounts()
	b.addJoins()
	b.addOrders()
	words.Wait()
	return b.Index, nil
}

// builder is an Index on its way, with what only building needs.
type builder struct {
	*Index
	older     *Index   // or nil
	carried   *carried // or nil
	project   *graph.Project
	entityOf  map[graph.ID]uint32
	dateOf    map[graph.When]uint32
	literalOf map[graph.Literal]uint32
	problems  []error
}

// maxProblems is how many inconsistencies are listed before Build gives up.
const maxProblems = 20

func (b *builder) problem(format string, args ...any) {
	if len(b.problems) < maxProblems {
		b.problems = append(b.problems, fmt.Errorf(format+": %w", append(args, graph.ErrInvalid)...))
	}
}

// sorted reports a problem unless each ID is greater than the one before.
func (b *builder) sorted(before, id graph.ID) {
	if before >= id {
		b.problem("%s follows %s: IDs must be sorted and unique", id, before)
	}
}

// entity returns the ordinal of an entity that owner refers to, or none.
func (b *builder) entity(owner graph.ID, role string, id graph.ID) uint32 {
	if n, found := b.entityOf[id]; found {
		return n
	}
	b.problem("%s: %s %q is no entity of the project", owner, role, id)
	return none
}

// optionalEntity is entity for an ID that may be empty.
func (b *builder) optionalEntity(owner graph.ID, role string, id graph.ID) uint32 {
	if id == "" {
		return none
	}
	return b.entity(owner, role, id)
}

func (b *builder) entitiesOf(owner graph.ID, role string, ids []graph.ID) []uint32 {
	if len(ids) == 0 {
		return nil
	}
	ordinals := make([]uint32, len(ids))
	for i, id := range ids {
		ordinals[i] = b.entity(owner, role, id)
	}
	return ordinals
}

// predicateOf returns the ordinal of a predicate that owner refers to, or none.
func (b *builder) predicateOf(owner graph.ID, id graph.ID) uint32 {
	if n, found := b.findPredicate(id); found {
		return n
	}
	b.problem("%s: %q is no predicate of the vocabulary", owner, id)
	return none
}

// term returns what owner refers to; the zero ref for the zero Term.
func (b *builder) term(owner graph.ID, role string, t *graph.Term) ref {
	if t.Ref == "" {
		if t.Literal.Kind == graph.NoLiteral {
			return 0
		}
		return refLiteral | ref(b.literal(owner, &t.Literal))
	}
	if n, found := b.entityOf[t.Ref]; found {
		return refEntity | ref(n)
	}
	if n, found := b.findClaim(t.Ref); found {
		return refClaim | ref(n)
	}
	b.problem("%s: %s %q is neither an entity nor a claim of the project", owner, role, t.Ref)
	return 0
}

// when returns the ordinal of a date, or none when there is none.
func (b *builder) when(owner graph.ID, w graph.When) uint32 {
	if w.EDTF == "" {
		return none
	}
	if n, found := b.dateOf[w]; found {
		return n
	}
	date, err := edtf.Parse(w.EDTF)
	if err != nil {
		b.problem("%s: %w", owner, err)
		return none
	}
	n := uint32(len(b.whens))
	b.whens = append(b.whens, makeWhen(w, date))
	b.dateOf[w] = n
	return n
}

// literal returns the ordinal of a literal.
func (b *builder) literal(owner graph.ID, l *graph.Literal) uint32 {
	if n, found := b.literalOf[*l]; found {
		return n
	}
	row, err := makeLiteral(*l)
	if err != nil {
		b.problem("%s: %w", owner, err)
	}
	n := uint32(len(b.literals))
	b.literals = append(b.literals, row)
	b.literalOf[*l] = n
	return n
}
