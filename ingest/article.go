package ingest

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/schema/notation"
)

// article is an article's file on its way to a record.
type article struct {
	project           *project
	doc               *notation.Document
	id                string
	idNode            *notation.Node    // nil when the file gives no id
	textFile, textSum *notation.Node    // nil when not given
	problems          notation.Problems // with its anchors
	record            graph.Article
	header            headerDraft
	names             []notation.Field
	claims            []*claim // in the order of the file
	byKey             map[string]*claim
	used              map[string]bool // keys of the entities that it names
}

// headerDraft holds what of a header names entities.
type headerDraft struct {
	publisher *notation.Node
	authors   []*notation.Node
	basedOn   []basingDraft
}

type basingDraft struct {
	source *notation.Node
	record graph.Basing
}

// readArticle reads an article's file as far as that goes without the others.
func readArticle(p *project, file string) *article {
	a := &article{
		project: p,
		doc:     p.directory.document(file),
		id:      strings.TrimSuffix(file, yamlSuffix),
		byKey:   map[string]*claim{},
		used:    map[string]bool{},
	}
	a.record.ID = graph.ArticleID(a.id)
	if a.doc.Root == nil {
		return a
	}
	root := a.doc.Fields(a.doc.Root, "an article's file")
	a.readHeader(root.Map("article"))
	if names := root.Map("names"); names != nil {
		a.names = names.Fields
	}
	a.readClaims(root.List("claims"))
	root.Require("article", "claims")
	root.Done()
	return a
}

func (a *article) readHeader(n *notation.Node) {
	if n == nil {
		return
	}
	f := a.doc.Fields(n, "the article's header")
	a.idNode = f.Word("id")
	a.record.Title = lineOf(f, "title")
	a.record.URL = absoluteURL(a.doc, f.Word("url"))
	a.record.Published = date(a.doc, f, "published")
	a.record.Language = languageTag(a.doc, f.Word("language"))
	a.record.Note = lineOf(f, "note")
	a.header.publisher = f.Word("publisher")
	a.header.authors = f.Words("authors")
	for _, annotator := range f.Words("annotators") {
		who := line(annotator.Text)
		if slices.Contains(a.record.Annotators, who) {
			a.doc.Errorf(annotator, "%s is given twice", notation.Quote(who))
			continue
		}
		a.record.Annotators = append(a.record.Annotators, who)
	}
	for _, basing := range f.Items("based-on") {
		a.readBasing(basing)
	}
	a.readText(f.Map("text"))
	f.Require("id", "text")
	f.Done()
}

// readBasing reads what the article rests on: an entity, or {source, basis, note}.
func (a *article) readBasing(n *notation.Node) {
	if n.Kind != notation.Map {
		if source := a.doc.Word(n); source != nil {
			a.header.basedOn = append(a.header.basedOn, basingDraft{source: source})
		}
		return
	}
	f := a.doc.Fields(n, "based-on")
	draft := basingDraft{source: f.Word("source"), record: graph.Basing{Note: lineOf(f, "note")}}
	draft.record.Basis, _ = choice[graph.Basis](a.doc, f, "basis", basisWords)
	f.Require("source")
	f.Done()
	if draft.source != nil {
		a.header.basedOn = append(a.header.basedOn, draft)
	}
}

var sha256Pattern = regexp.MustCompile(`^[0-9a-f]{64}$`)

func (a *article) readText(n *notation.Node) {
	if n == nil {
		return
	}
	f := a.doc.Fields(n, "the article's text")
	if file := f.Word("file"); file != nil {
		a.textFile = file
		a.record.TextFile = file.Text
		if path.Base(file.Text) != file.Text || strings.ContainsAny(file.Text, `/\`) || strings.HasPrefix(file.Text, ".") {
			a.doc.Mismatch(file, "the name of a file in the directory of texts", "found %s", notation.Quote(file.Text))
			a.record.TextFile = ""
		}
	}
	if sum := f.Word("sha256"); sum != nil {
		a.textSum = sum
		a.record.SHA256 = sum.Text
		if !sha256Pattern.MatchString(sum.Text) {
			a.doc.Mismatch(sum, "64 small hexadecimal digits, as sha256sum prints them", "found %s", notation.Quote(sum.Text))
			a.record.SHA256 = ""
		}
	}
	f.Require("file", "sha256")
	f.Done()
}

// checkIDs sees to it that every article's id is its file's name, and no other's.
func (p *project) checkIDs() {
	first := map[string]*article{}
	for _, a := range p.articles {
		if a.idNode == nil {
			continue
		}
		id := a.idNode.Text
		other, twice := first[id]
		switch {
		case !graph.ArticleID(id).Valid():
			a.doc.Mismatch(a.idNode, "small letters, digits and single hyphens", "%s cannot be the id of an article", notation.Quote(id))
		case twice:
			a.doc.Errorf(a.idNode, "article %s is in %s too", notation.Quote(id), other.doc.Name)
		case id != a.id:
			a.doc.Mismatch(a.idNode, notation.Quote(a.id)+" or another file name", "the id %s is not the file's name", notation.Quote(id))
		}
		if !twice {
			first[id] = a
		}
	}
}

// resolve turns what was read into the record, now that all files are read.
func (a *article) resolve() {
	a.record.Publisher = a.ref(a.header.publisher)
	for _, n := range a.header.authors {
		id := a.ref(n)
		switch {
		case slices.Contains(a.record.Authors, id):
			a.doc.Errorf(n, "%s is given twice", notation.Quote(n.Text))
		case id != "":
			a.record.Authors = append(a.record.Authors, id)
		}
	}
	for _, draft := range a.header.basedOn {
		draft.record.Source = a.ref(draft.source)
		twice := slices.ContainsFunc(a.record.BasedOn, func(b graph.Basing) bool { return b.Source == draft.record.Source })
		switch {
		case draft.record.Source == "":
		case twice:
			a.doc.Errorf(draft.source, "%s is given twice", notation.Quote(draft.source.Text))
		default:
			a.record.BasedOn = append(a.record.BasedOn, draft.record)
		}
	}
	a.resolveNames()
	for _, c := range a.claims {
		a.record.Claims = append(a.record.Claims, c.resolve()...)
	}
}

// resolveNames reads the spellings of the article.
func (a *article) resolveNames() {
	for _, field := range a.names {
		entity := a.ref(field.Key)
		items := []*notation.Node{field.Value}
		switch field.Value.Kind {
		case notation.List:
			items = field.Value.Items
		case notation.Empty:
			a.doc.Mismatch(field.Value, "one or more names", "nothing follows %s", notation.Quote(field.Key.Text))
			continue
		}
		for _, n := range items {
			spelling, ok := name(a.doc, n)
			if !ok || entity == "" {
				continue
			}
			record := graph.Spelling{Entity: entity, Name: spelling}
			if slices.Contains(a.record.Spellings, record) {
				a.doc.Errorf(n, "the name %s is given twice", notation.Quote(spelling.Text))
				continue
			}
			a.record.Spellings = append(a.record.Spellings, record)
		}
	}
}

// ref returns the id of the entity that a node names, or "" for no node and for
// an unknown entity, which is reported.
func (a *article) ref(n *notation.Node) graph.ID {
	if e := a.entity(n); e != nil {
		return e.record.ID
	}
	return ""
}

// entity returns the entity that a node names.
func (a *article) entity(n *notation.Node) *entity {
	if n == nil {
		return nil
	}
	authority := a.project.authority
	if e, known := authority.entities[n.Text]; known {
		a.used[n.Text] = true
		return e
	}
	if !authority.doc.Partial {
		a.doc.Unknown(n, "entity", "a key of "+EntitiesFile, authority.keys)
	}
	return nil
}
