package search

import (
	"cmp"
	"maps"
	"slices"
)

// Kind is a kind of documents; which ones there are is up to the caller.
type Kind uint8

// Document is something to be found. Kind and ID together name it and are
// unique.
type Document struct {
	Kind    Kind
	ID      uint32
	Weight  uint32 // decides between equal matches, the greater first
	Names   []string
	Aliases []string // other names, acronyms
	Texts   []string // what is said of it
}

// field is where in a document a word stands, the less telling first.
type field uint8

const (
	inText field = 1 + iota
	inAlias
	inName
)

// Builder collects documents. The zero Builder is ready to use.
type Builder struct {
	kinds map[Kind]*collection
}

// collection is the documents of one kind: new ones in the order of their
// coming, and those kept of an older segment in the order that they have there.
type collection struct {
	docs  []collected
	lines []line
	kept  []collected
	older *segment // or nil
}

type collected struct {
	id, weight uint32
	low, high  uint32 // its lines; both the number in the older segment when kept
	kept       bool
}

func compareCollected(a, b collected) int {
	return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id))
}

// line is one name or text of a document.
type line struct {
	text  string
	field field
}

// Add adds a document. The Builder keeps its strings.
func (b *Builder) Add(d Document) {
	c := b.collection(d.Kind)
	low := uint32(len(c.lines))
	c.addLines(inName, d.Names)
	c.addLines(inAlias, d.Aliases)
	c.addLines(inText, d.Texts)
	c.docs = append(c.docs, collected{id: d.ID, weight: d.Weight, low: low, high: uint32(len(c.lines))})
}

// Keep takes documents of a kind over from an older index, with their words and
// their weight, so that they need not be read again. Renumber returns the ID that
// a document of it gets, ascending as the old ones do, and whether it is kept. It
// is not asked for documents with names or aliases, which cannot be kept. A
// Builder keeps documents of a kind once.
func (b *Builder) Keep(older *Index, kind Kind, renumber func(id uint32) (uint32, bool)) {
	i := slices.IndexFunc(older.segments, func(s *segment) bool { return s.kind == kind })
	if i < 0 {
		return
	}
	c := b.collection(kind)
	c.older = older.segments[i]
	c.kept = make([]collected, 0, len(c.older.ids))
	for doc, old := range c.older.ids {
		if lines, _ := c.older.linesOf(uint32(doc)); len(lines) > 0 && lines[0].field != inText {
			continue
		}
		if id, kept := renumber(old); kept {
			c.kept = append(c.kept, collected{id: id, weight: c.older.weights[doc], low: uint32(doc), high: uint32(doc), kept: true})
		}
	}
}

func (b *Builder) collection(kind Kind) *collection {
	if b.kinds == nil {
		b.kinds = map[Kind]*collection{}
	}
	if b.kinds[kind] == nil {
		b.kinds[kind] = &collection{}
	}
	return b.kinds[kind]
}

// inOrder returns all documents in the order of their numbers.
func (c *collection) inOrder() []collected {
	slices.SortFunc(c.docs, compareCollected)
	if len(c.kept) == 0 {
		return c.docs
	}
	all := make([]collected, 0, len(c.docs)+len(c.kept))
	fresh := c.docs
	for _, k := range c.kept {
		for len(fresh) > 0 && compareCollected(fresh[0], k) < 0 {
			all, fresh = append(all, fresh[0]), fresh[1:]
		}
		all = append(all, k)
	}
	return append(all, fresh...)
}

func (c *collection) addLines(f field, texts []string) {
	for _, text := range texts {
		c.lines = append(c.lines, line{text: text, field: f})
	}
}

// Build returns an index of all documents that were added, in whatever order.
func (b *Builder) Build() *Index {
	ix := &Index{}
	for _, kind := range slices.Sorted(maps.Keys(b.kinds)) {
		if c := b.kinds[kind]; len(c.docs)+len(c.kept) > 0 {
			ix.segments = append(ix.segments, newSegment(kind, c))
		}
	}
	return ix
}

// segment is the index of one kind. Documents are numbered by weight, then ID,
// so that the order of numbers is the order of equal matches.
type segment struct {
	kind     Kind
	ids      []uint32
	weights  []uint32
	lines    []line
	lineEnds []uint32 // of each document's lines
	lengths  []uint8  // words of the first name; of all texts when there is no name
	average  float64  // of lengths, for documents without a name

	terms lexicon
	named postings // bits are the field less inAlias
	told  postings

	wholes    lexicon  // names and aliases by their short key
	wholeDocs []uint32 // of each of wholes
	wholeLine []uint32

	pool scratchPool
}

func newSegment(kind Kind, c *collection) *segment {
	docs := c.inOrder()
	lines := len(c.lines)
	for _, k := range c.kept {
		of, _ := c.older.linesOf(k.low)
		lines += len(of)
	}
	s := &segment{
		kind: kind, ids: make([]uint32, len(docs)), weights: make([]uint32, len(docs)),
		lines: make([]line, 0, lines), lineEnds: make([]uint32, len(docs)), lengths: make([]uint8, len(docs)),
	}
	r := newReader(s, c.older)
	for doc, d := range docs {
		s.ids[doc], s.weights[doc] = d.id, d.weight
		if d.kept {
			kept, _ := c.older.linesOf(d.low)
			s.lines = append(s.lines, kept...)
		} else {
			s.lines = append(s.lines, c.lines[d.low:d.high]...)
		}
		s.lineEnds[doc] = uint32(len(s.lines))
		if d.kept {
			r.keepDocument(uint32(doc), d.low)
		} else {
			r.readDocument(uint32(doc))
		}
	}
	s.average = float64(r.textWords) / float64(max(r.texts, 1))
	r.addInitials()
	r.index()
	return s
}

// linesOf returns the lines of a document and the number of the first.
func (s *segment) linesOf(doc uint32) ([]line, uint32) {
	low := uint32(0)
	if doc > 0 {
		low = s.lineEnds[doc-1]
	}
	return s.lines[low:s.lineEnds[doc]], low
}
