package schema

import (
	_ "embed"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/newsgraph/newsgraph/schema/notation"
)

// BaseFile is the name of the embedded vocabulary in messages.
const BaseFile = "vocabulary.yaml"

//go:embed vocabulary.yaml
var baseData []byte

// base is what the embedded vocabulary says, read once.
var base = sync.OnceValues(func() (*declared, error) {
	d, problems := read(nil, BaseFile, baseData)
	return d, problems.Err()
})

// Base returns the vocabulary that every project starts from. The error, a
// [notation.Problems], tells what is wrong with the embedded file; a test sees
// to it that there is none.
func Base() (*Vocabulary, error) {
	b, err := base()
	if err != nil {
		return nil, err
	}
	return b.vocabulary, nil
}

// Extend returns the base vocabulary with what a project's own file adds: types,
// predicates and units with keys of their own, and prefixes. The problems are all
// mistakes of the file; the vocabulary holds what could be read in spite of them.
func Extend(file string, data []byte) (*Vocabulary, notation.Problems) {
	b, err := base()
	if err != nil {
		return nil, notation.Problems{{File: BaseFile, Message: err.Error()}}
	}
	extended, problems := read(b, file, data)
	return extended.vocabulary, problems
}

// declared is a vocabulary with the prefixes that its file was written with.
type declared struct {
	vocabulary *Vocabulary
	prefixes   map[string]string
}

// reading is a vocabulary file on its way to a vocabulary.
type reading struct {
	doc *notation.Document
	declared
	types      []typeDraft
	predicates []predicateDraft
}

// read reads a vocabulary file on top of another vocabulary; nil stands for none.
func read(onto *declared, file string, data []byte) (*declared, notation.Problems) {
	r := &reading{doc: notation.Read(file, data)}
	r.vocabulary, r.prefixes = &Vocabulary{}, map[string]string{}
	if onto != nil {
		r.vocabulary.Types = slices.Clone(onto.vocabulary.Types)
		r.vocabulary.Predicates = slices.Clone(onto.vocabulary.Predicates)
		r.vocabulary.Units = slices.Clone(onto.vocabulary.Units)
		r.prefixes = maps.Clone(onto.prefixes)
	}
	if r.doc.Root != nil {
		root := r.doc.Fields(r.doc.Root, "a vocabulary")
		r.readPrefixes(root.Map("prefixes"))
		r.readTypes(root.Map("types"))
		r.readUnits(root.Map("units"))
		r.readPredicates(root.Map("predicates"))
		root.Done()
	}
	r.checkTypes()
	r.checkPredicates()
	return &r.declared, r.doc.Problems().Sort()
}

var keyPattern = regexp.MustCompile(`^[a-z0-9]+(?:-[a-z0-9]+)*$`)

// key reports keys that are not well formed, or taken by the vocabulary that is
// extended, and returns whether this one is neither.
func (r *reading) key(n *notation.Node, what string, taken bool) bool {
	switch {
	case !keyPattern.MatchString(n.Text):
		r.doc.Mismatch(n, "small letters, digits and single hyphens", "%s cannot be the key of a %s", notation.Quote(n.Text), what)
	case taken:
		r.doc.Mismatch(n, "a key of its own", "the base vocabulary has a %s %s already", what, notation.Quote(n.Text))
	default:
		return true
	}
	return false
}

// keys returns the keys of types, predicates or units, sorted.
func keys[T any](all []T, key func(T) string) []string {
	words := make([]string, len(all))
	for i, one := range all {
		words[i] = key(one)
	}
	slices.Sort(words)
	return words
}

// text returns a text on one line.
func text(s string) string { return strings.Join(strings.Fields(s), " ") }

// texts returns the texts of nodes in their order.
func texts(nodes []*notation.Node) []string {
	var words []string
	for _, n := range nodes {
		words = append(words, n.Text)
	}
	return words
}
