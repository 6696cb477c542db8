package search

import "encoding/binary"

// postings are, for each term, the documents that have it, ascending, each with
// a few bits.
type postings struct {
	data   []byte   // differences of documents and the bits, as uvarints
	ends   []uint32 // of each term's list in data
	counts []uint32 // of documents
}

// postingBits is how many bits go with a document.
const postingBits = 1

// newPostings encodes what each yields. It is called twice and must yield the
// documents of a term in ascending order, each once.
func newPostings(terms int, each func(yield func(term, doc uint32, bits uint8))) postings {
	p := postings{ends: make([]uint32, terms), counts: make([]uint32, terms)}
	last := make([]uint32, terms)
	var buffer [binary.MaxVarintLen64]byte
	encode := func(term, doc uint32, bits uint8) int {
		delta := uint64(doc - last[term])
		last[term] = doc
		return binary.PutUvarint(buffer[:], delta<<postingBits|uint64(bits))
	}
	each(func(term, doc uint32, bits uint8) {
		p.ends[term] += uint32(encode(term, doc, bits))
		p.counts[term]++
	})
	cursors := make([]uint32, terms)
	total := uint32(0)
	for term, size := range p.ends {
		cursors[term] = total
		total += size
		p.ends[term] = total
	}
	p.data = make([]byte, total)
	clear(last)
	each(func(term, doc uint32, bits uint8) {
		n := encode(term, doc, bits)
		copy(p.data[cursors[term]:], buffer[:n])
		cursors[term] += uint32(n)
	})
	return p
}

// read calls visit with the documents of a term, at most limit of them.
func (p *postings) read(term int, limit int, visit func(doc uint32, bits uint8)) {
	start := uint32(0)
	if term > 0 {
		start = p.ends[term-1]
	}
	doc := uint32(0)
	for data := p.data[start:p.ends[term]]; len(data) > 0 && limit > 0; limit-- {
		v, n := binary.Uvarint(data)
		data = data[n:]
		doc += uint32(v >> postingBits)
		visit(doc, uint8(v&(1<<postingBits-1)))
	}
}
