package server

import (
	"bytes"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/klauspost/compress/gzip"
)

func compressed(t *testing.T, content string) *fstest.MapFile {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return &fstest.MapFile{Data: b.Bytes()}
}

func TestStatic(t *testing.T) {
	const immutable = "public, max-age=31536000, immutable"
	files, err := loadStatic(fstest.MapFS{
		"static/graphiql/index.html.gz":      compressed(t, "<!doctype html>"),
		"static/assets/main-BL4ZcYFN.js.gz":  compressed(t, "export {}"),
		"static/assets/font-DCmgc-ay.ttf.gz": compressed(t, "ttf"),
		"static/notes.txt.gz":                compressed(t, "notes"),
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		method, path, encodings string
		status                  int
		contentType, encoding   string
		caching                 string
	}{
		{"GET", "/graphiql/", "gzip", 200, "text/html; charset=utf-8", "gzip", "no-cache"},
		{"HEAD", "/graphiql/", "gzip", 200, "text/html; charset=utf-8", "gzip", "no-cache"},
		{"GET", "/graphiql/", "", 200, "text/html; charset=utf-8", "", "no-cache"},
		{"GET", "/assets/main-BL4ZcYFN.js", "gzip, br", 200, "text/javascript; charset=utf-8", "gzip", immutable},
		{"GET", "/assets/font-DCmgc-ay.ttf", "", 200, "font/ttf", "", immutable},
		{"GET", "/notes.txt", "", 200, "text/plain; charset=utf-8", "", "no-cache"},
		{"GET", "/assets/", "", 404, "text/plain; charset=utf-8", "", ""},
		{"GET", "/assets/other.js", "", 404, "text/plain; charset=utf-8", "", ""},
		{"GET", "/assets/main-BL4ZcYFN.js.gz", "", 404, "text/plain; charset=utf-8", "", ""},
		{"POST", "/graphiql/", "", 405, "text/plain; charset=utf-8", "", ""},
	} {
		response := exchange(t, files, test.method, test.path, map[string]string{"Accept-Encoding": test.encodings}, "")
		got := response.Header
		if response.StatusCode != test.status || got.Get("Content-Type") != test.contentType ||
			got.Get("Content-Encoding") != test.encoding || got.Get("Cache-Control") != test.caching {
			t.Errorf("%s %s: %d %v, want %+v", test.method, test.path, response.StatusCode, got, test)
		}
	}
	plain := exchange(t, files, "GET", "/graphiql/", nil, "")
	if got := bodyOf(t, plain); got != "<!doctype html>" {
		t.Errorf("decompressed to %q", got)
	}
	again := exchange(t, files, "GET", "/graphiql/", map[string]string{"If-None-Match": `"x", ` + plain.Header.Get("ETag")}, "")
	if again.StatusCode != http.StatusNotModified || bodyOf(t, again) != "" {
		t.Errorf("asked again with its tag: %d", again.StatusCode)
	}
	moved := exchange(t, files, "GET", "/graphiql?query=%7B__typename%7D", nil, "")
	if moved.StatusCode != http.StatusPermanentRedirect || moved.Header.Get("Location") != "graphiql/?query=%7B__typename%7D" {
		t.Errorf("without its slash: %d to %q", moved.StatusCode, moved.Header.Get("Location"))
	}
}

func TestOnlyCompressedFilesAreServed(t *testing.T) {
	_, err := loadStatic(fstest.MapFS{"static/a.js": {Data: []byte("x")}})
	if err == nil || !strings.Contains(err.Error(), "static/a.js is not compressed") {
		t.Errorf("error = %v", err)
	}
}

// The pages that are built in load with everything they name.
func TestBuiltPagesAreServed(t *testing.T) {
	s := newServer(t, nil)
	page := bodyOf(t, exchange(t, s, "GET", "/graphiql/", nil, ""))
	named := 0
	for part := range strings.SplitSeq(page, `"`) {
		path, isAsset := strings.CutPrefix(part, "../")
		if !isAsset {
			continue
		}
		named++
		if response := exchange(t, s, "GET", "/"+path, nil, ""); response.StatusCode != http.StatusOK {
			t.Errorf("the page names %s, which answers %d", part, response.StatusCode)
		}
	}
	if named == 0 {
		t.Errorf("the page names no files: %s", page)
	}
}
