package ingest

import (
	"slices"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/schema"
	"github.com/newsgraph/newsgraph/schema/notation"
)

// authority is the authority file: every entity under one key.
type authority struct {
	project  *project
	doc      *notation.Document
	entities map[string]*entity
	keys     []string // sorted
}

// entity is one entry of the authority file.
type entity struct {
	key    *notation.Node
	record graph.Entity
	kind   string // key of its type, or "" when that is not known
}

// readAuthority reads the authority file. Where there is none, nothing is said
// of unknown entities: that it is missing is said already.
func readAuthority(p *project) *authority {
	a := &authority{project: p, entities: map[string]*entity{}}
	if !p.directory.entities {
		a.doc = &notation.Document{Name: EntitiesFile, Partial: true}
		return a
	}
	a.doc = p.directory.document(EntitiesFile)
	if a.doc.Root == nil {
		return a
	}
	for _, field := range a.doc.Root.Fields {
		id := graph.EntityID(field.Key.Text)
		if !id.Valid() {
			a.doc.Mismatch(field.Key, "small letters, digits and single hyphens", "%s cannot be the key of an entity", notation.Quote(field.Key.Text))
		}
		a.entities[field.Key.Text] = a.read(field.Key, field.Value)
		a.keys = append(a.keys, field.Key.Text)
	}
	slices.Sort(a.keys)
	return a
}

func (a *authority) read(key, value *notation.Node) *entity {
	e := &entity{key: key, record: graph.Entity{ID: graph.EntityID(key.Text)}}
	f := a.doc.Fields(value, "an entity")
	e.kind = a.kind(f.Word("type"))
	if e.kind != "" {
		e.record.Type = graph.TypeID(e.kind)
	}
	a.readNames(f, e)
	e.record.Description = lineOf(f, "description")
	for _, n := range f.Words("same-as") {
		switch iri := absoluteURL(a.doc, n); {
		case slices.Contains(e.record.SameAs, iri):
			a.doc.Errorf(n, "%s is given twice", notation.Quote(iri))
		case iri != "":
			e.record.SameAs = append(e.record.SameAs, iri)
		}
	}
	named := f.Bool("named")
	e.record.Unnamed = f.Has("named") && !named
	if n := f.Node("number"); n != nil {
		e.record.Number, _ = a.project.literal(a.doc, n, literalPlace{
			what: "the number of an entity", kinds: []graph.LiteralKind{graph.Count},
		})
	}
	f.Require("type", "name")
	f.Done()
	return e
}

// kind returns the key of the type that a node names.
func (a *authority) kind(n *notation.Node) string {
	if n == nil {
		return ""
	}
	if _, known := a.project.vocabulary.Type(n.Text); known {
		return n.Text
	}
	if !a.project.vocabularyPartial {
		types := a.project.vocabulary.Types
		a.doc.Unknown(n, "type", "a type of the vocabulary", words(types, func(t schema.Type) string { return t.Key }))
	}
	return ""
}

// readNames reads name, a text or texts by language of which the first is
// shown, and aliases.
func (a *authority) readNames(f *notation.Fields, e *entity) {
	seen := map[graph.Name]bool{}
	add := func(list *[]graph.Name, n *notation.Node, name graph.Name) {
		if seen[name] {
			a.doc.Errorf(n, "the name %s is given twice", notation.Quote(name.Text))
			return
		}
		seen[name] = true
		*list = append(*list, name)
	}
	switch n := f.Node("name"); {
	case n == nil:
	case n.Kind == notation.Map:
		if len(n.Fields) == 0 {
			a.doc.Mismatch(n, "names by language", "found no name")
		}
		for _, byLanguage := range n.Fields {
			tag := languageTag(a.doc, byLanguage.Key)
			if text := a.doc.Word(byLanguage.Value); text != nil {
				add(&e.record.Names, text, graph.Name{Text: line(text.Text), Language: tag})
			}
		}
	default:
		if text := a.doc.Word(n); text != nil {
			add(&e.record.Names, text, graph.Name{Text: line(text.Text)})
		}
	}
	for _, n := range f.Items("aliases") {
		if alias, ok := name(a.doc, n); ok {
			add(&e.record.Aliases, n, alias)
		}
	}
}

// words returns what a function makes of every element.
func words[T any](all []T, word func(T) string) []string {
	list := make([]string, len(all))
	for i, one := range all {
		list[i] = word(one)
	}
	return list
}
