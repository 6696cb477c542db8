package index

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/search"
)

// foldedName is a name of an entity without case and accents.
type foldedName struct {
	text   string
	entity uint32
}

// spelling is a name of an entity and the articles that spell it so.
type spelling struct {
	nameRow
	articles []uint32
}

// addNames gathers the names of entities: those of the authority file, the one
// that is shown first, then those that only articles use.
func (b *builder) addNames() {
	spellings := b.spellings()
	var spelledIn [][]uint32
	b.nameStarts = append(make([]uint32, 0, len(b.entities)+1), 0)
	for n := range b.entities {
		names := b.namesOf(n, spellings.at(uint32(n)))
		for _, s := range names {
			b.names = append(b.names, s.nameRow)
			spelledIn = append(spelledIn, s.articles)
			if folded := search.Fold(s.text); folded != "" {
				b.folded = append(b.folded, foldedName{folded, uint32(n)})
			}
		}
		b.nameStarts = append(b.nameStarts, uint32(len(b.names)))
	}
	b.names = slices.Clip(b.names)
	b.spelledIn = makeLists(len(b.names), func(add func(list, item uint32)) {
		for name, articles := range spelledIn {
			for _, a := range articles {
				add(uint32(name), a)
			}
		}
	})
	slices.SortFunc(b.folded, func(x, y foldedName) int {
		return cmp.Or(strings.Compare(x.text, y.text), cmp.Compare(x.entity, y.entity))
	})
	b.folded = slices.Clip(slices.Compact(b.folded))
}

// spellings lists, for every entity, the articles that spell it in their own
// way, each once.
func (b *builder) spellings() lists {
	return makeLists(len(b.entities), func(add func(list, item uint32)) {
		for a := range b.project.Articles {
			before := none
			for _, s := range b.project.Articles[a].Spellings {
				if n := b.entityOf[s.Entity]; n != before {
					add(n, uint32(a))
					before = n
				}
			}
		}
	})
}

func (b *builder) namesOf(n int, articles []uint32) []spelling {
	e := &b.project.Entities[n]
	var names []spelling
	for _, name := range slices.Concat(e.Names, e.Aliases) {
		names = addName(names, name, none)
	}
	if len(names) == 0 {
		names = addName(names, graph.Name{Text: strings.ReplaceAll(e.ID.Key(), "-", " ")}, none)
	}
	for _, a := range articles {
		spellings := b.project.Articles[a].Spellings
		i, _ := slices.BinarySearchFunc(spellings, e.ID, func(s graph.Spelling, id graph.ID) int { return cmp.Compare(s.Entity, id) })
		for ; i < len(spellings) && spellings[i].Entity == e.ID; i++ {
			names = addName(names, spellings[i].Name, a)
		}
	}
	return names
}

// addName adds a name, or the article to the same name. A name without a
// language is the same as one with it.
func addName(names []spelling, name graph.Name, article uint32) []spelling {
	i := slices.IndexFunc(names, func(s spelling) bool {
		return s.text == name.Text && (s.language == name.Language || s.language == "" || name.Language == "")
	})
	if i < 0 {
		i = len(names)
		names = append(names, spelling{nameRow: nameRow{text: name.Text}})
	}
	if name.Language != "" {
		names[i].language = name.Language
	}
	if article != none && !slices.Contains(names[i].articles, article) {
		names[i].articles = append(names[i].articles, article)
	}
	return names
}

// name returns the name of an entity that is shown.
func (ix *Index) name(entity uint32) string { return ix.names[ix.nameStarts[entity]].text }

// namesAlike returns the entities with a name, whole, whatever its case and
// accents, ascending.
func (ix *Index) namesAlike(name string) []uint32 {
	folded := search.Fold(name)
	i, _ := slices.BinarySearchFunc(ix.folded, folded, func(f foldedName, text string) int { return strings.Compare(f.text, text) })
	var entities []uint32
	for ; i < len(ix.folded) && ix.folded[i].text == folded; i++ {
		entities = append(entities, ix.folded[i].entity)
	}
	return entities
}

// EntityNamed returns the entity with this name or alias, whole; case and
// accents do not matter. It is false when nothing is so called, and an
// [*AmbiguousName] when several are.
func (ix *Index) EntityNamed(name string) (Entity, bool, error) {
	found := ix.namesAlike(name)
	switch len(found) {
	case 0:
		return Entity{}, false, nil
	case 1:
		return Entity{ix, found[0]}, true, nil
	}
	ambiguous := &AmbiguousName{Name: name}
	for _, n := range found {
		ambiguous.Candidates = append(ambiguous.Candidates, Entity{ix, n})
	}
	rank := ix.orders.entities[EntitiesByLinks].rank
	slices.SortFunc(ambiguous.Candidates, func(a, b Entity) int { return cmp.Compare(rank[a.n], rank[b.n]) })
	return Entity{}, false, ambiguous
}
