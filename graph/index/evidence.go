package index

import (
	"strings"
)

// Evidence is a passage that carries a claim. The text itself is not in the
// graph.
type Evidence struct {
	ix      *Index
	article uint32
	n       uint32
}

// Article returns the article that the passage is in.
func (e Evidence) Article() Article { return Article{e.ix, e.article} }

// Start returns where it begins, in code points of the text counted from 0.
func (e Evidence) Start() int { return int(e.row().start) }

// End returns where it ends in code points, half open: text[Start:End].
func (e Evidence) End() int { return int(e.row().end) }

// Paragraph returns the paragraph that it begins in, counted from 1.
func (e Evidence) Paragraph() int { return int(e.row().paragraph) }

// Excerpt returns its first and last words, see [graph.Passage].
func (e Evidence) Excerpt() string { return e.row().excerpt }

// Verified reports whether it was checked against the text whose hash the article
// states. No passage gets into a graph otherwise.
func (e Evidence) Verified() bool {
	_, stated := e.Article().SHA256()
	return stated
}

// URL returns the publisher's page, scrolled to the passage by a text fragment;
// false when the article has no URL.
func (e Evidence) URL() (string, bool) {
	page, known := e.Article().URL()
	if !known {
		return "", false
	}
	return page + textFragment(page, e.Excerpt()), true
}

func (e Evidence) row() *passageRow { return &e.ix.passages[e.n] }

// textFragment returns what is appended to a URL so that a browser scrolls to a
// passage, as the WICG draft "URL Fragment Text Directives" defines it.
func textFragment(page, excerpt string) string {
	if excerpt == "" {
		return ""
	}
	directive := "#:~:text="
	if strings.Contains(page, "#") {
		directive = directive[1:]
	}
	first, last, shortened := cutExcerpt(excerpt)
	if !shortened {
		return directive + escapeFragment(excerpt)
	}
	return directive + escapeFragment(first) + "," + escapeFragment(last)
}

// cutExcerpt returns the first and last words of a passage that was shortened.
func cutExcerpt(excerpt string) (first, last string, shortened bool) {
	const kept = 4
	first, last, found := strings.Cut(excerpt, " … ")
	return first, last, found && len(strings.Fields(first)) == kept && len(strings.Fields(last)) == kept
}

// escapeFragment percent-encodes all but letters and digits of ASCII and a few
// marks. The hyphen and the comma have a meaning in text directives.
func escapeFragment(text string) string {
	const digits = "0123456789ABCDEF"
	b := make([]byte, 0, len(text)+16)
	for i := range len(text) {
		c := text[i]
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '.' || c == '_' || c == '~' {
			b = append(b, c)
		} else {
			b = append(b, '%', digits[c>>4], digits[c&15])
		}
	}
	return string(b)
}
