package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/schema"
)

// NewProject returns the project that holds nothing.
func NewProject() *Project { return &Project{Vocabulary: &schema.Vocabulary{}} }

// EntitiesByID returns the project's entities by their IDs.
func (p *Project) EntitiesByID() map[ID]*Entity {
	return byID(p.Entities, func(e *Entity) ID { return e.ID })
}

// ArticlesByID returns the project's articles by their IDs.
func (p *Project) ArticlesByID() map[ID]*Article {
	return byID(p.Articles, func(a *Article) ID { return a.ID })
}

// ClaimsByID returns the article's claims by their IDs.
func (a *Article) ClaimsByID() map[ID]*Claim {
	return byID(a.Claims, func(c *Claim) ID { return c.ID })
}

// byID returns pointers to the items by their IDs.
func byID[T any](items []T, id func(*T) ID) map[ID]*T {
	pointers := make(map[ID]*T, len(items))
	for i := range items {
		pointers[id(&items[i])] = &items[i]
	}
	return pointers
}

// Sort brings everything in the project into its order, so that equal projects
// are deeply equal. It changes the project in place.
func (p *Project) Sort() {
	slices.SortFunc(p.Entities, func(a, b Entity) int { return cmp.Compare(a.ID, b.ID) })
	for i := range p.Entities {
		p.Entities[i].sort()
	}
	slices.SortFunc(p.Articles, func(a, b Article) int { return cmp.Compare(a.ID, b.ID) })
	for i := range p.Articles {
		p.Articles[i].Sort()
	}
}

func (e *Entity) sort() {
	if len(e.Names) > 1 {
		slices.SortFunc(e.Names[1:], Name.Compare)
	}
	slices.SortFunc(e.Aliases, Name.Compare)
	slices.Sort(e.SameAs)
}

// Sort brings everything in the article into its order.
func (a *Article) Sort() {
	slices.Sort(a.Annotators)
	slices.SortFunc(a.BasedOn, func(x, y Basing) int { return cmp.Compare(x.Source, y.Source) })
	slices.SortFunc(a.Spellings, func(x, y Spelling) int {
		return cmp.Or(cmp.Compare(x.Entity, y.Entity), x.Name.Compare(y.Name))
	})
	slices.SortFunc(a.Claims, func(x, y Claim) int { return cmp.Compare(x.ID, y.ID) })
	for i := range a.Claims {
		a.Claims[i].Sort()
	}
}

// Sort brings everything in the claim into its order.
func (c *Claim) Sort() {
	slices.Sort(c.About)
	slices.SortFunc(c.Qualifiers, func(a, b Qualifier) int {
		return cmp.Or(cmp.Compare(a.Predicate, b.Predicate), a.Value.Compare(b.Value))
	})
	slices.SortFunc(c.Evidence, func(a, b Passage) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
}

// Compare orders names by text, then by language.
func (n Name) Compare(other Name) int {
	return cmp.Or(strings.Compare(n.Text, other.Text), strings.Compare(n.Language, other.Language))
}

// Compare orders terms: entities and claims by ID, before them literals by kind,
// value and what qualifies it.
func (t Term) Compare(other Term) int {
	a, b := t.Literal, other.Literal
	return cmp.Or(
		cmp.Compare(t.Ref, other.Ref),
		cmp.Compare(a.Kind, b.Kind),
		strings.Compare(a.Value, b.Value),
		strings.Compare(a.To, b.To),
		cmp.Compare(a.Comparator, b.Comparator),
		strings.Compare(a.Unit, b.Unit),
	)
}
