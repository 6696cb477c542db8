package ingest

import (
	"net/url"
	"strings"

	"golang.org/x/text/language"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/schema/notation"
)

// The words of the notation, in the order of the constants that they stand for.
var (
	polarityWords   = []string{"affirmed", "negated"}
	modalityWords   = []string{"plain", "hedged", "hypothetical", "predicted", "open"}
	voiceWords      = []string{"author", "paraphrased", "quoted", "annotator"}
	basisWords      = []string{"stated", "inferred", "computed"}
	comparatorWords = []string{"exactly", "about", "at-least", "at-most", "more-than", "less-than", "between", "vague"}
	kindWords       = []string{"", "count", "money", "percent", "rate", "quantity", "date", "text"}
)

// choice reads the key of a map that is one of some words, as the constant that
// the word stands for. set is false when the key is absent or its value unknown.
func choice[T ~uint8](doc *notation.Document, f *notation.Fields, key string, words []string) (value T, set bool) {
	n := f.Word(key)
	if n == nil {
		return 0, false
	}
	for i, word := range words {
		if word == n.Text && word != "" {
			return T(i), true
		}
	}
	var candidates []string
	for _, word := range words {
		if word != "" {
			candidates = append(candidates, word)
		}
	}
	doc.Unknown(n, key, "", candidates)
	return 0, false
}

// line returns a text on one line.
func line(text string) string { return strings.Join(strings.Fields(text), " ") }

// lineOf is the text of a key on one line, or "".
func lineOf(f *notation.Fields, key string) string { return line(f.Text(key)) }

// languageTag returns the BCP 47 tag that a node holds in its usual spelling.
func languageTag(doc *notation.Document, n *notation.Node) string {
	if n == nil {
		return ""
	}
	tag, err := language.Raw.Parse(n.Text)
	if err != nil {
		doc.Mismatch(n, "a BCP 47 tag such as en, es or zh-Hant", "unknown language %s", notation.Quote(n.Text))
		return ""
	}
	return tag.String()
}

// absoluteURL returns the absolute URL that a node holds.
func absoluteURL(doc *notation.Document, n *notation.Node) string {
	if n == nil {
		return ""
	}
	u, err := url.Parse(n.Text)
	if err != nil || !u.IsAbs() || u.Host == "" || strings.ContainsAny(n.Text, " \t\n<>\"{}|\\^`") {
		doc.Mismatch(n, "an absolute URL such as https://example.org/page", "found %s", notation.Quote(n.Text))
		return ""
	}
	return n.Text
}

// name reads a name: a text, or {name, language}.
func name(doc *notation.Document, n *notation.Node) (graph.Name, bool) {
	if n.Kind == notation.Map {
		f := doc.Fields(n, "a name")
		text, tag := lineOf(f, "name"), languageTag(doc, f.Word("language"))
		f.Require("name")
		f.Done()
		return graph.Name{Text: text, Language: tag}, text != ""
	}
	word := doc.Word(n)
	if word == nil {
		return graph.Name{}, false
	}
	return graph.Name{Text: line(word.Text)}, true
}
