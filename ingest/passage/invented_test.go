package passage

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// token is a word of an invented text with the signs round it.
type token struct {
	id                int // its place in the text before all edits, or none
	lead, word, trail string
}

// invented is an invented text: paragraphs of tokens.
type invented [][]token

// vocabulary holds words as unevenly frequent as those of real texts.
var vocabulary = strings.Fields(`the the the the the the the the of of of of of to to to to and and and and a a a a in in in
	that that is is was for for it it on with as by at from be has have had will not they their who which said said says its an
	but or more than about after before over into under between during against without harbour ferry island council mayor
	mayor’s minister ministry government president vote voted election law court judge bridge school hospital union workers’
	workers fishermen fishing boats company company’s bank money budget year years month week March April Friday Tuesday two
	three seven dozen 10,000 3.5 2031 percent million people residents critics supporters officials spokeswoman reporters Ilse
	Brandt Öner Núñez José Łukasz Varna Bay Nordholm Kestrel Line northern southern old new small large long short public
	private local national first last next other another same own secret open closed early late possible likely official
	keep close closes closed buy sell build repair pay lose win strike protest meet speak ask answer deny confirm promise warn
	plan plans agreement deal report letter order decision question reason risk crisis storm winter summer road train port
	coast town towns city village house land sea water stone iron wood paper e-mail long-term north-east US-led don’t didn’t
	it’s we’re can’t`)

// invent writes a text of some paragraphs.
func invent(random *rand.Rand, paragraphs int) invented {
	doc := make(invented, 0, paragraphs)
	id := 0
	for len(doc) < paragraphs {
		var p []token
		switch random.IntN(12) {
		case 0:
			p = []token{{word: "Advertisement"}}
		case 1:
			p = inventSentence(random, 3+random.IntN(4))
		default:
			for range 1 + random.IntN(4) {
				p = append(p, inventSentence(random, 5+random.IntN(25))...)
			}
		}
		for i := range p {
			p[i].id = id
			id++
		}
		doc = append(doc, p)
	}
	return doc
}

// inventSentence writes a sentence of some words that stands nowhere yet. No
// word follows itself closely: of two that are the same none could be missed.
func inventSentence(random *rand.Rand, words int) []token {
	sentence := make([]token, words)
	for i := range sentence {
		sentence[i] = token{id: none, word: vocabulary[random.IntN(len(vocabulary))]}
		for repeats(sentence[max(0, i-4):i], sentence[i].word) {
			sentence[i].word = vocabulary[random.IntN(len(vocabulary))]
		}
		switch random.IntN(30) {
		case 0:
			sentence[i].lead = "“" // now and then it is never closed
		case 1:
			sentence[i].trail = ",”"
		case 2:
			sentence[i].lead, sentence[i].trail = "‘", "’"
		case 3:
			sentence[i].trail = " …"
		case 4:
			sentence[i].trail = " –"
		case 5, 6:
			sentence[i].trail = ","
		}
	}
	sentence[words-1].trail = "."
	return sentence
}

func repeats(before []token, word string) bool {
	return slices.ContainsFunc(before, func(t token) bool { return t.word == word })
}

// typography is how a text is written down.
type typography struct {
	signs   *strings.Replacer
	form    norm.Form
	changed bool // whether form counts
	spaces  []string
	breaks  []string
}

var (
	asItIs   = typography{signs: strings.NewReplacer(), spaces: []string{" "}, breaks: []string{"\n"}}
	straight = typography{
		signs: strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "…", "...", "–", "—"),
		form:  norm.NFD, changed: true, spaces: []string{" "}, breaks: []string{"\n"},
	}
	spaced = typography{
		signs:  strings.NewReplacer(),
		spaces: []string{" ", " ", "  ", "\u00A0", "\t", " \u200B"},
		breaks: []string{"\n\n", "\r\n", "\n \n", " \n\t\n\n"},
	}
)

// placed is where a token stands in a text, in code points.
type placed struct{ lead, word, wordEnd, trailEnd int }

// write writes a text down and tells where its tokens are.
func (doc invented) write(random *rand.Rand, style typography) (text string, places map[int]placed) {
	var b strings.Builder
	places = map[int]placed{}
	offset := 0
	put := func(s string) int {
		s = style.signs.Replace(s)
		if style.changed {
			s = style.form.String(s)
		}
		b.WriteString(s)
		offset += utf8.RuneCountInString(strings.ReplaceAll(s, "\r\n", "\n"))
		return offset
	}
	for i, p := range doc {
		if i > 0 {
			put(style.breaks[random.IntN(len(style.breaks))])
		}
		for j, tok := range p {
			if j > 0 {
				put(style.spaces[random.IntN(len(style.spaces))])
			}
			at := placed{lead: offset}
			at.word, at.wordEnd, at.trailEnd = put(tok.lead), put(tok.word), put(tok.trail)
			if tok.id != none {
				places[tok.id] = at
			}
		}
	}
	return b.String(), places
}

// edit is a kind of change that texts undergo. It returns a changed copy.
type edit func(*rand.Rand, invented) invented

func (doc invented) copy() invented {
	changed := make(invented, len(doc))
	for i, p := range doc {
		changed[i] = append([]token(nil), p...)
	}
	return changed
}

func insertParagraphs(random *rand.Rand, doc invented) invented {
	for range 3 {
		at := random.IntN(len(doc) + 1)
		doc = append(doc[:at:at], append(invented{inventSentence(random, 3+random.IntN(9))}, doc[at:]...)...)
	}
	return doc
}

func deleteParagraphs(random *rand.Rand, doc invented) invented {
	for range 3 {
		at := random.IntN(len(doc))
		doc = append(doc[:at:at], doc[at+1:]...)
	}
	return doc
}

// changeWords changes one word in eighty.
func changeWords(random *rand.Rand, doc invented) invented {
	changed := doc.copy()
	for _, p := range changed {
		for j := range p {
			if random.IntN(80) == 0 {
				p[j] = token{id: none, word: "changed" + p[j].word, trail: p[j].trail}
			}
		}
	}
	return changed
}

// moveWords puts some words in and takes some out, in one paragraph of five.
func moveWords(random *rand.Rand, doc invented) invented {
	changed := doc.copy()
	for i, p := range changed {
		at := random.IntN(len(p) + 1)
		switch random.IntN(10) {
		case 0:
			changed[i] = append(p[:at:at], append(inventSentence(random, 1+random.IntN(12)), p[at:]...)...)
		case 1:
			if end := min(len(p), at+1+random.IntN(3)); end-at < len(p) {
				changed[i] = append(p[:at:at], p[end:]...)
			}
		}
	}
	return changed
}

// repeatWords repeats parts of the text as paragraphs, like pull quotes.
func repeatWords(random *rand.Rand, doc invented) invented {
	for range 5 {
		p := doc[random.IntN(len(doc))]
		from := random.IntN(len(p))
		quote := append([]token(nil), p[from:min(len(p), from+1+random.IntN(15))]...)
		for i := range quote {
			quote[i].id = none
		}
		at := random.IntN(len(doc) + 1)
		doc = append(doc[:at:at], append(invented{quote}, doc[at:]...)...)
	}
	return doc
}

func unedited(_ *rand.Rand, doc invented) invented { return doc }
