package ingest

import (
	"hash/maphash"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/newsgraph/newsgraph/ingest/passage"
	"github.com/newsgraph/newsgraph/schema/notation"
)

// maxCopied is how many words in a row a project may have in common with a text.
const maxCopied = 8

// scribble is a scalar or a comment of a project's file that is long enough to
// be a copy.
type scribble struct {
	doc  *notation.Document
	node *notation.Node
}

// checkCopies reports what the project's files have in common with the texts,
// of which some may be nil. Titles, names and addresses are nobody's sentences.
func (p *project) checkCopies(texts []*passage.Text) {
	scribbles := newSieve()
	scribbles.add(p.authority.doc, p.authority.free())
	if p.directory.vocabulary {
		doc := p.directory.document(VocabularyFile)
		told := len(doc.Problems()) // by the vocabulary's own reader
		scribbles.add(doc, nil)
		defer func() { p.problems = append(p.problems, doc.Problems()[told:]...) }()
	}
	for _, a := range p.articles {
		scribbles.add(a.doc, a.free())
	}
	for i, text := range texts {
		if text == nil {
			continue
		}
		for _, s := range scribbles.suspects(text.String()) {
			runes := []rune(s.node.Text)
			for _, run := range passage.CopiedRuns(text, maxCopied+1, s.node.Text) {
				s.doc.Mismatch(s.node, "your own words, or fewer in a row",
					"%d words in a row are copied from %s: %s", run.Words, p.articles[i].record.TextFile,
					notation.Quote(string(runes[run.Start:run.End])))
			}
		}
	}
}

// free are scalars that may be copied: names, titles and addresses.
type free map[*notation.Node]bool

func (f free) add(nodes ...*notation.Node) {
	for _, n := range nodes {
		for scalar := range n.Scalars() {
			f[scalar] = true
		}
	}
}

func (a *authority) free() free {
	f := free{}
	if a.doc.Root != nil {
		for _, entity := range a.doc.Root.Fields {
			f.add(entity.Value.Value("name"), entity.Value.Value("aliases"), entity.Value.Value("same-as"))
		}
	}
	return f
}

func (a *article) free() free {
	f := free{}
	header := a.doc.Root.Value("article")
	f.add(header.Value("title"), header.Value("url"), a.doc.Root.Value("names"))
	return f
}

// sieve finds what may be a copy without comparing everything with everything:
// what has as many words in a row in common as a copy. It counts words more
// finely than a copy does and folds them more, so it lets every copy through.
type sieve struct {
	seed  maphash.Seed
	found map[uint64][]scribble // by the hash of a window of words
}

func newSieve() *sieve {
	return &sieve{seed: maphash.MakeSeed(), found: map[uint64][]scribble{}}
}

// add takes up the scalars and comments of a file, but those that are free.
func (s *sieve) add(doc *notation.Document, free free) {
	take := func(n *notation.Node) {
		if free[n] {
			return
		}
		for hash := range s.windows(n.Text) {
			s.found[hash] = append(s.found[hash], scribble{doc, n})
		}
	}
	for n := range doc.Root.Scalars() {
		take(n)
	}
	for _, comment := range joinLines(doc.Comments) {
		take(comment)
	}
}

// suspects returns what may have a copy of a text, in the order of that text.
func (s *sieve) suspects(text string) []scribble {
	var suspects []scribble
	seen := map[scribble]bool{}
	for hash := range s.windows(text) {
		for _, one := range s.found[hash] {
			if !seen[one] {
				seen[one] = true
				suspects = append(suspects, one)
			}
		}
	}
	return suspects
}

// windows yields the hashes of all words in a row that a copy would have.
func (s *sieve) windows(text string) func(yield func(uint64) bool) {
	words := fineWords(text)
	return func(yield func(uint64) bool) {
		for i := range len(words) - maxCopied {
			var h maphash.Hash
			h.SetSeed(s.seed)
			for _, word := range words[i : i+maxCopied+1] {
				h.WriteString(word)
				h.WriteByte(0)
			}
			if !yield(h.Sum64()) {
				return
			}
		}
	}
}

// fineWords returns a text's runs of letters, digits and marks in small letters,
// and every symbol and every letter of a script without spaces by itself.
func fineWords(text string) []string {
	var words []string
	start := -1
	folded := []rune(strings.ToLower(norm.NFKC.String(text)))
	folded = slices.DeleteFunc(folded, func(r rune) bool { return unicode.Is(unicode.Cf, r) && r != '\u200B' })
	end := func(i int) {
		if start >= 0 {
			words = append(words, string(folded[start:i]))
			start = -1
		}
	}
	for i, r := range folded {
		switch {
		case unicode.In(r, unicode.So, unicode.Han, unicode.Hiragana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
			end(i)
			words = append(words, string(r))
		case !unicode.In(r, unicode.Letter, unicode.Number, unicode.Mark):
			end(i)
		case start < 0:
			start = i
		}
	}
	end(len(folded))
	return words
}

// joinLines puts comments on lines that follow each other together.
func joinLines(comments []*notation.Node) []*notation.Node {
	var joined []*notation.Node
	last := 0
	for _, n := range comments {
		if len(joined) > 0 && n.Line == last+1 {
			joined[len(joined)-1].Text += " " + n.Text
		} else {
			whole := *n
			joined = append(joined, &whole)
		}
		last = n.Line
	}
	return joined
}
