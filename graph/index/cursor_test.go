package index_test

import (
	"context"
	"encoding/base64"
	"errors"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

// decoded returns the bytes that a cursor holds.
func decoded(t testing.TB, c index.Cursor) []byte {
	t.Helper()
	raw, err := base64.RawURLEncoding.DecodeString(c.String())
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func FuzzParseCursor(f *testing.F) {
	ix := build(f, fixture())
	r, err := ix.Claims(context.Background(), nil, index.ClaimsByDate, index.Page{})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(r.Cursor(0).String())
	f.Add("")
	f.Add("AQ")
	f.Add("AREAAAAA")
	f.Add("not a cursor")
	f.Fuzz(func(t *testing.T, text string) {
		c, err := index.ParseCursor(text)
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Fatalf("ParseCursor(%q): %v is not ErrInvalid", text, err)
			}
			return
		}
		if c.String() != text {
			t.Fatalf("ParseCursor(%q).String() = %q", text, c)
		}
		// Whatever it says, it is a place in the list or belongs to another.
		page, err := ix.Claims(context.Background(), nil, index.ClaimsByDate, index.Page{After: &c})
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Fatal(err)
			}
			return
		}
		if page.Total != r.Total || len(page.Items) > r.Total {
			t.Fatalf("a page of %d of %d", len(page.Items), page.Total)
		}
	})
}
