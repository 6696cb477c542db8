package server

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// staticFiles holds the built web app: every file compressed, NAME.gz.
//
//go:embed static
var staticFiles embed.FS

// static serves files that are kept compressed, by their path without .gz.
type static map[string]staticFile

type staticFile struct {
	compressed  []byte
	contentType string
	tag         string // a weak entity tag: the same for both codings
	immutable   bool
}

// fingerprint is how the bundler marks a file whose name changes with its
// content.
var fingerprint = regexp.MustCompile(`/assets/[^/]+-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$`)

// loadStatic reads every file under static.
func loadStatic(files fs.FS) (static, error) {
	s := static{}
	err := fs.WalkDir(files, "static", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		shown, isCompressed := strings.CutSuffix(strings.TrimPrefix(name, "static"), ".gz")
		if !isCompressed {
			return fmt.Errorf("%s is not compressed: only NAME.gz is served", name)
		}
		content, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(content)
		s[shown] = staticFile{content, contentType(shown), `W/"` + hex.EncodeToString(sum[:8]) + `"`, fingerprint.MatchString(shown)}
		return nil
	})
	return s, err
}

// contentType does not ask the system's tables, which differ between machines.
func contentType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".js", ".mjs":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	case ".txt":
		return "text/plain; charset=utf-8"
	case ".md":
		return "text/markdown; charset=utf-8"
	case ".json", ".map":
		return "application/json"
	case ".ttf":
		return "font/ttf"
	case ".woff2":
		return "font/woff2"
	default:
		return "application/octet-stream"
	}
}

// ServeHTTP serves a file; a directory stands for its index.html, and without
// its slash leads there.
func (s static) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "the method is not allowed", http.StatusMethodNotAllowed)
		return
	}
	name := r.URL.Path
	if strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	file, found := s[name]
	if _, isDirectory := s[name+"/index.html"]; isDirectory {
		target := url.URL{Path: path.Base(name) + "/", RawQuery: r.URL.RawQuery}
		w.Header().Set("Location", target.String())
		w.WriteHeader(http.StatusPermanentRedirect)
		return
	}
	if !found {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	file.serve(w, r)
}

func (f staticFile) serve(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Type", f.contentType)
	header.Set("ETag", f.tag)
	header.Set("Vary", "Accept-Encoding")
	header.Set("Cache-Control", "no-cache")
	if f.immutable {
		header.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if matches(r.Header.Values("If-None-Match"), f.tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	content := f.compressed
	if accepted(r.Header.Values("Accept-Encoding"), "gzip") {
		header.Set("Content-Encoding", "gzip")
	} else {
		content = decompress(content)
	}
	header.Set("Content-Length", strconv.Itoa(len(content)))
	_, _ = w.Write(content) // the client may be gone
}

// matches reports whether an If-None-Match header names the tag.
func matches(lines []string, tag string) bool {
	for _, line := range lines {
		for given := range strings.SplitSeq(line, ",") {
			given = strings.TrimSpace(given)
			if given == "*" || "W/"+strings.TrimPrefix(given, "W/") == tag {
				return true
			}
		}
	}
	return false
}

// decompress is for the few clients that do not know gzip. The files are our
// own, so they are sound.
func decompress(compressed []byte) []byte {
	r, err := gzip.NewReader(bytes.NewReader(compressed))
	if err != nil {
		panic(err)
	}
	content, err := io.ReadAll(r)
	if err != nil {
		panic(err)
	}
	return content
}
