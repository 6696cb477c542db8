package passage

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
)

// header is the first line of an anchors file.
const header = "newsgraph anchors 1"

// WriteTo writes the anchors file, passages in their order.
func (a *Anchors) WriteTo(w io.Writer) (int64, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\ntext %s %d\n", header, a.SHA256, a.Length)
	for _, h := range a.Paragraphs {
		fmt.Fprintf(&b, "paragraph %s\n", h)
	}
	for _, p := range a.Passages {
		fmt.Fprintf(&b, "\n%s %s\n", p.Claim, strconv.Quote(p.At))
		fmt.Fprintf(&b, "  at %d-%d p%d", p.Passage.Start, p.Passage.End, p.Passage.Paragraph)
		if p.LastParagraph != p.Passage.Paragraph {
			fmt.Fprintf(&b, "-p%d", p.LastParagraph)
		}
		fmt.Fprintf(&b, "\n  words %d %s before %s after %s\n", p.Words, p.Hash, orDash(p.Before), orDash(p.After))
		fmt.Fprintf(&b, "  excerpt %s\n", strconv.Quote(p.Passage.Excerpt))
	}
	return b.WriteTo(w)
}

func orDash(h Hash) Hash {
	if h == "" {
		return "-"
	}
	return h
}
