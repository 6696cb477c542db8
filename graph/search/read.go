package search

import (
	"cmp"
	"maps"
	"slices"
	"unicode"
	"unicode/utf8"
)

// reader reads the lines of a segment into words.
type reader struct {
	segment *segment
	numbers map[string]uint32 // of terms, in the order of their coming
	entries []entry           // of the documents that were read
	extra   []entry

	texts, textWords int // documents without a name, and the words of these

	wholes   []whole
	initials map[string]initials

	older *segment // or nil
	docOf []uint32 // documents by their number in older, or none
}

const none = ^uint32(0)

// entry is a term in a document and its best field there.
type entry struct {
	term, doc uint32
	field     field
}

type whole struct {
	key       string
	doc, line uint32
}

type initials struct {
	doc    uint32
	shared bool // by another document
}

func newReader(s, older *segment) *reader {
	r := &reader{segment: s, numbers: map[string]uint32{}, initials: map[string]initials{}, older: older}
	if older != nil {
		r.docOf = make([]uint32, len(older.ids))
		for i := range r.docOf {
			r.docOf[i] = none
		}
	}
	return r
}

// keepDocument takes over what the older segment knows of a document without a
// name.
func (r *reader) keepDocument(doc, old uint32) {
	r.docOf[old] = doc
	length := r.older.lengths[old]
	r.segment.lengths[doc] = length
	r.texts++
	r.textWords += int(length)
}

// readDocument reads the lines of a document.
func (r *reader) readDocument(doc uint32) {
	lines, first := r.segment.linesOf(doc)
	start := len(r.entries)
	hasName, nameWords, textWords := false, 0, 0
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
	if hasName {
		r.segment.lengths[doc] = saturate(nameWords)
		return
	}
	length := saturate(textWords)
	r.segment.lengths[doc] = length
	r.texts++
	r.textWords += int(length)
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
		r.entries = append(r.entries, entry{term: r.number(folded), doc: doc, field: l.field})
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
		if r.isTerm(letters) || r.initials[letters].shared {
			continue
		}
		r.extra = append(r.extra, entry{term: r.number([]byte(letters)), doc: r.initials[letters].doc, field: inAlias})
	}
}

// isTerm reports whether any document has a word.
func (r *reader) isTerm(text string) bool {
	if _, read := r.numbers[text]; read || r.older == nil {
		return read
	}
	low, high := r.older.terms.find(text)
	return low < high && r.isKept(low)
}

// isKept reports whether a document that is kept has a term of the older segment.
func (r *reader) isKept(term int) bool {
	kept := false
	r.older.told.each(term, func(doc uint32, _ uint8) bool {
		kept = r.docOf[doc] != none
		return !kept
	})
	return kept
}
