package server

import (
	"context"

	"github.com/newsgraph/newsgraph/graph/index"
)

func (r articleResolver) TextAvailable(_ context.Context, article *index.Article) (bool, error) {
	_, found := r.text(*article)
	return found, nil
}

func (r articleResolver) Text(_ context.Context, article *index.Article) (*string, error) {
	text, found := r.text(*article)
	if !found {
		return nil, nil
	}
	return &text, nil
}

func (r evidenceResolver) Quote(_ context.Context, evidence *index.Evidence) (*string, error) {
	text, found := r.text(evidence.Article())
	if !found {
		return nil, nil
	}
	quote, found := codePoints(text, evidence.Start(), evidence.End())
	if !found {
		return nil, nil
	}
	return &quote, nil
}

// text returns the text that an article was annotated from.
func (r *Resolver) text(article index.Article) (string, bool) {
	sum, stated := article.SHA256()
	if r.texts == nil || !stated {
		return "", false
	}
	return r.texts.Text(article.ID(), sum)
}

// codePoints returns text[start:end] counted in code points; false when the
// text is shorter.
func codePoints(text string, start, end int) (string, bool) {
	from, n := -1, 0
	for i := range text {
		if n == start {
			from = i
		}
		if n == end && from >= 0 {
			return text[from:i], true
		}
		n++
	}
	if n == end && from >= 0 {
		return text[from:], true
	}
	return "", false
}
