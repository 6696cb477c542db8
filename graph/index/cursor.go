package index

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"math"

	"github.com/newsgraph/newsgraph/graph"
)

// Cursor is a place in an ordered list: the order, and the sort key with the ID
// of an item. So it holds its place when the graph changes, even when the item
// vanishes.
type Cursor struct {
	order orderTag
	key   string
}

// orderTag tells orders apart, so that no cursor is used with another order than
// the one that it was made for. The numbers are part of cursors: they must not
// change.
type orderTag byte

const (
	tagClaims      orderTag = 0x10 // plus ClaimOrder
	tagLinks       orderTag = 0x20 // plus LinkOrder
	tagEntities    orderTag = 0x30 // plus EntityOrder
	tagArticles    orderTag = 0x40 // plus ArticleOrder
	tagNeighbors   orderTag = 0x50
	tagSearch      orderTag = 0x51
	tagDisputes    orderTag = 0x52
	cursorVersion           = 1
	maxCursorBytes          = 4096
)

// String returns the cursor in its opaque form, which is fit for URLs.
func (c Cursor) String() string {
	text := append([]byte{cursorVersion, byte(c.order)}, c.key...)
	return base64.RawURLEncoding.EncodeToString(text)
}

// ParseCursor reads what [Cursor.String] wrote; anything else is
// [graph.ErrInvalid].
func ParseCursor(text string) (Cursor, error) {
	if len(text) > base64.RawURLEncoding.EncodedLen(maxCursorBytes) {
		return Cursor{}, fmt.Errorf("cursor of %d characters is none of ours: %w", len(text), graph.ErrInvalid)
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(text)
	if err != nil || len(raw) < 3 || raw[0] != cursorVersion {
		return Cursor{}, fmt.Errorf("cursor %q is none of ours: take it from pageInfo or an edge: %w", text, graph.ErrInvalid)
	}
	return Cursor{order: orderTag(raw[1]), key: string(raw[2:])}, nil
}

// sortKey is a key under construction: its bytes compare as what was appended.
type sortKey []byte

func (k sortKey) int(n int64) sortKey {
	return binary.BigEndian.AppendUint64(k, uint64(n)^(1<<63))
}

// down appends a number of which greater ones come first.
func (k sortKey) down(n int64) sortKey { return k.int(^n) }

func (k sortKey) float(f float64) sortKey {
	bits := math.Float64bits(f)
	if bits>>63 == 1 {
		bits = ^bits
	} else {
		bits |= 1 << 63
	}
	return binary.BigEndian.AppendUint64(k, bits)
}

// text appends a text so that the end of it comes before any more of it. A zero
// byte inside is escaped.
func (k sortKey) text(s string) sortKey {
	for i := range len(s) {
		if k = append(k, s[i]); s[i] == 0 {
			k = append(k, 0xFF)
		}
	}
	return append(k, 0, 1)
}

func (k sortKey) bool(b bool) sortKey {
	if b {
		return append(k, 1)
	}
	return append(k, 0)
}
