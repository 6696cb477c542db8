package server

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/http"

	"github.com/newsgraph/newsgraph/graph/index"
)

//go:embed start.html
var startSource string

var startTemplate = template.Must(template.New("start").Parse(startSource))

// serveStart shows the explorer; in a build without one, what is here: how much
// the graph holds and where to ask.
func (s *Server) serveStart(w http.ResponseWriter, r *http.Request) {
	if _, built := s.files["/index.html"]; built {
		s.files.ServeHTTP(w, r)
		return
	}
	page := struct {
		Ready    bool
		Overview index.Overview
		Version  string
	}{Version: s.config.Version}
	if ix := s.config.Graph.Index(); ix != nil {
		page.Ready, page.Overview = true, ix.Overview()
	}
	var b bytes.Buffer
	if err := startTemplate.Execute(&b, page); err != nil {
		s.config.Logger.ErrorContext(r.Context(), "the start page failed", "request", requestID(r.Context()), "error", err)
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-cache")
	_, _ = b.WriteTo(w) // the client may be gone
}
