package index

import (
	"slices"

	"github.com/newsgraph/newsgraph/graph"
)

func (b *builder) addEntities() {
	entities := b.project.Entities
	b.entities = make([]entityRow, len(entities))
	b.entityOf = make(map[graph.ID]uint32, len(entities))
	for i := range entities {
		e := &entities[i]
		if i > 0 {
			b.sorted(entities[i-1].ID, e.ID)
		}
		if e.ID.Kind() != graph.KindEntity {
			b.problem("%q is no ID of an entity", e.ID)
		}
		b.entityOf[e.ID] = uint32(i)
		row := &b.entities[i]
		*row = entityRow{
			id:          e.ID,
			description: e.Description,
			sameAs:      slices.Clone(e.SameAs),
			number:      none,
			unnamed:     e.Unnamed,
		}
		var found bool
		if row.kind, found = b.findType(e.Type); !found {
			b.problem("%s: %q is no type of the vocabulary", e.ID, e.Type)
			continue
		}
		for _, broader := range b.broaderTypes(row.kind) {
			b.types[broader].entities++
		}
		if e.Number.Kind != graph.NoLiteral {
			row.number = b.literal(e.ID, &e.Number)
		}
	}
}

// broaderTypes returns a type and all above it.
func (ix *Index) broaderTypes(t uint32) []uint32 {
	var all []uint32
	for ; t != none; t = ix.types[t].parent {
		all = append(all, t)
	}
	return all
}

func (b *builder) addArticles() {
	articles := b.project.Articles
	b.articles = make([]articleRow, len(articles))
	for i := range articles {
		a := &articles[i]
		if i > 0 {
			b.sorted(articles[i-1].ID, a.ID)
		}
		if a.ID.Kind() != graph.KindArticle {
			b.problem("%q is no ID of an article", a.ID)
			continue
		}
		b.articles[i] = articleRow{
			id:         a.ID,
			title:      a.Title,
			url:        a.URL,
			language:   a.Language,
			sha256:     a.SHA256,
			textFile:   a.TextFile,
			annotators: slices.Clone(a.Annotators),
			authors:    b.entitiesOf(a.ID, "author", a.Authors),
			publisher:  b.optionalEntity(a.ID, "publisher", a.Publisher),
			published:  b.when(a.ID, a.Published),
			textLength: uint32(a.TextLength),
		}
		for j, s := range a.Spellings {
			b.entity(a.ID, "spelled name of", s.Entity)
			if j > 0 && a.Spellings[j-1].Entity > s.Entity {
				b.problem("%s: spellings are not sorted by entity", a.ID)
			}
		}
		for _, basing := range a.BasedOn {
			row := &b.articles[i]
			row.basedOn = append(row.basedOn, b.entity(a.ID, "source that it is based on", basing.Source))
		}
	}
}
