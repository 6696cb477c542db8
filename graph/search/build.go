package search

import (
	"cmp"
	"maps"
	"slices"
	"unicode"
	"unicode/utf8"
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

// collection is the documents of one kind in the order of their coming.
type collection struct {
	docs  []collected
	lines []line
}

type collected struct {
	id, weight uint32
	low, high  uint32 // its lines
}

// line is one name or text of a document.
type line struct {
	text  string
	field field
}

// Add adds a document. The Builder keeps its strings.
func (b *Builder) Add(d Document) {
	if b.kinds == nil {
		b.kinds = map[Kind]*collection{}
	}
	c := b.kinds[d.Kind]
	if c == nil {
		c = &collection{}
		b.kinds[d.Kind] = c
	}
	low := uint32(len(c.lines))
	c.addLines(inName, d.Names)
	c.addLines(inAlias, d.Aliases)
	c.addLines(inText, d.Texts)
	c.docs = append(c.docs, collected{id: d.ID, weight: d.Weight, low: low, high: uint32(len(c.lines))})
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
		ix.segments = append(ix.segments, newSegment(kind, b.kinds[kind]))
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
	slices.SortFunc(c.docs, func(a, b collected) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id))
	})
	s := &segment{kind: kind}
	for _, d := range c.docs {
		s.ids = append(s.ids, d.id)
		s.weights = append(s.weights, d.weight)
		s.lines = append(s.lines, c.lines[d.low:d.high]...)
		s.lineEnds = append(s.lineEnds, uint32(len(s.lines)))
	}
	r := newReader(s)
	r.readAll()
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

// reader reads the lines of a segment into words.
type reader struct {
	segment *segment
	numbers map[string]uint32 // of terms, in the order of their coming
	entries []entry           // of one document after the other
	ends    []uint32          // of each document's entries
	extra   []extraEntry

	wholes   []whole
	initials map[string]initials
}

// entry is a term and its best field in a document.
type entry struct {
	term  uint32
	field field
}

type extraEntry struct{ term, doc uint32 }

type whole struct {
	key       string
	doc, line uint32
}

type initials struct {
	doc    uint32
	shared bool // by another document
}

func newReader(s *segment) *reader {
	return &reader{segment: s, numbers: map[string]uint32{}, initials: map[string]initials{}}
}

func (r *reader) readAll() {
	s := r.segment
	total, unnamed := 0, 0
	for doc := range s.ids {
		length, hasName := r.readDocument(uint32(doc))
		s.lengths = append(s.lengths, length)
		if !hasName {
			total += int(length)
			unnamed++
		}
	}
	s.average = float64(total) / float64(max(unnamed, 1))
}

// readDocument reads the lines of a document and returns its length.
func (r *reader) readDocument(doc uint32) (length uint8, hasName bool) {
	lines, first := r.segment.linesOf(doc)
	start := len(r.entries)
	nameWords, textWords := 0, 0
	for i, l := range lines {
		count := r.readLine(l, doc)
		if l.field == inText {
			textWords += count
			continue
		}
		if !hasName {
			hasName, nameWords = true, count
		}
		if short, _ := nameKeys(l.text); short != "" {
			r.wholes = append(r.wholes, whole{key: short, doc: doc, line: first + uint32(i)})
		}
	}
	r.entries = append(r.entries[:start], bestFields(r.entries[start:])...)
	r.ends = append(r.ends, uint32(len(r.entries)))
	if hasName {
		return saturate(nameWords), true
	}
	return saturate(textWords), false
}

// saturate returns a number of words as far as a length goes.
func saturate(words int) uint8 { return uint8(min(max(words, 1), 255)) }

// readLine adds the words of a line and returns how many count.
func (r *reader) readLine(l line, doc uint32) int {
	count := 0
	capitals := make([]byte, 0, 16)
	eachWord(l.text, func(w word, folded []byte) {
		stop := w.isStop(folded)
		if stop && l.field == inText {
			return
		}
		if !stop {
			count++
			if letter, _ := utf8.DecodeRuneInString(l.text[w.start:]); unicode.IsUpper(letter) {
				capitals = append(capitals, folded[:firstRune(folded)]...)
			}
		}
		r.entries = append(r.entries, entry{term: r.number(folded), field: l.field})
	})
	if l.field != inText && utf8.RuneCount(capitals) == count && count >= minInitials {
		known, found := r.initials[string(capitals)]
		r.initials[string(capitals)] = initials{doc: doc, shared: found && (known.shared || known.doc != doc)}
	}
	return count
}

// minInitials is how many capitals an acronym needs to be guessed from a name.
const minInitials = 3

func firstRune(b []byte) int {
	_, size := utf8.DecodeRune(b)
	return size
}

func (r *reader) number(folded []byte) uint32 {
	n, found := r.numbers[string(folded)]
	if !found {
		n = uint32(len(r.numbers))
		r.numbers[string(folded)] = n
	}
	return n
}

// bestFields sorts the entries of a document and leaves the best of each term.
func bestFields(entries []entry) []entry {
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.term, b.term), cmp.Compare(b.field, a.field))
	})
	return slices.CompactFunc(entries, func(a, b entry) bool { return a.term == b.term })
}

// addInitials makes the initials of a name an alias where that is safe: when no
// other name has them and no document has them as a word.
func (r *reader) addInitials() {
	for _, letters := range slices.Sorted(maps.Keys(r.initials)) {
		if _, isWord := r.numbers[letters]; isWord || r.initials[letters].shared {
			continue
		}
		r.extra = append(r.extra, extraEntry{term: r.number([]byte(letters)), doc: r.initials[letters].doc})
	}
}

// index puts what was read in order.
func (r *reader) index() {
	s := r.segment
	terms := slices.Sorted(maps.Keys(r.numbers))
	ranks := make([]uint32, len(terms))
	for rank, term := range terms {
		ranks[r.numbers[term]] = uint32(rank)
	}
	s.terms = newLexicon(terms)
	s.named = newPostings(len(terms), func(yield func(term, doc uint32, bits uint8)) {
		r.eachEntry(func(e entry, doc uint32) {
			if e.field != inText {
				yield(ranks[e.term], doc, uint8(e.field-inAlias))
			}
		})
		for _, e := range r.extra {
			yield(ranks[e.term], e.doc, 0)
		}
	})
	s.told = newPostings(len(terms), func(yield func(term, doc uint32, bits uint8)) {
		r.eachEntry(func(e entry, doc uint32) {
			if e.field == inText {
				yield(ranks[e.term], doc, 0)
			}
		})
	})
	slices.SortFunc(r.wholes, func(a, b whole) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.line, b.line))
	})
	keys := make([]string, len(r.wholes))
	for i, w := range r.wholes {
		keys[i] = w.key
		s.wholeDocs = append(s.wholeDocs, w.doc)
		s.wholeLine = append(s.wholeLine, w.line)
	}
	s.wholes = newLexicon(keys)
}

func (r *reader) eachEntry(visit func(e entry, doc uint32)) {
	start := uint32(0)
	for doc, end := range r.ends {
		for _, e := range r.entries[start:end] {
			visit(e, uint32(doc))
		}
		start = end
	}
}
