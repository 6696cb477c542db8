package search

import (
	"encoding/binary"
	"slices"
)

// postings are, for each term, the documents that have it, ascending, each with
// a few bits.
type postings struct {
	data   []byte   // differences of documents and the bits, as uvarints
	ends   []uint32 // of each term's list in data
	counts []uint32 // of documents
}

// postingBits is how many bits go with a document.
const postingBits = 1

// newPostings encodes, for each term, what documents yields: the documents that
// have it, ascending, each once.
func newPostings(terms int, documents func(term int, yield func(doc uint32, bits uint8))) postings {
	p := postings{ends: make([]uint32, terms), counts: make([]uint32, terms)}
	for term := range terms {
		last := uint32(0)
		documents(term, func(doc uint32, bits uint8) {
			p.data = binary.AppendUvarint(p.data, uint64(doc-last)<<postingBits|uint64(bits))
			p.counts[term]++
			last = doc
		})
		p.ends[term] = uint32(len(p.data))
	}
	p.data = slices.Clip(slices.Clone(p.data))
	return p
}

// each calls visit with the documents of a term until it returns false.
func (p *postings) each(term int, visit func(doc uint32, bits uint8) bool) {
	start := uint32(0)
	if term > 0 {
		start = p.ends[term-1]
	}
	doc := uint32(0)
	for data := p.data[start:p.ends[term]]; len(data) > 0; {
		v, n := binary.Uvarint(data)
		data = data[n:]
		doc += uint32(v >> postingBits)
		if !visit(doc, uint8(v&(1<<postingBits-1))) {
			return
		}
	}
}

// read calls visit with the documents of a term, at most limit of them.
func (p *postings) read(term int, limit int, visit func(doc uint32, bits uint8)) {
	if limit <= 0 {
		return
	}
	p.each(term, func(doc uint32, bits uint8) bool {
		visit(doc, bits)
		limit--
		return limit > 0
	})
}
