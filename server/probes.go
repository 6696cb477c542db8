package server

import (
	"io"
	"net/http"
)

// serveHealth tells that the process answers.
func (s *Server) serveHealth(w http.ResponseWriter, _ *http.Request) {
	probe(w, http.StatusOK, "ok")
}

// serveReadiness tells whether there is a graph to ask.
func (s *Server) serveReadiness(w http.ResponseWriter, _ *http.Request) {
	if s.config.Graph.Index() == nil {
		probe(w, http.StatusServiceUnavailable, "the graph is still being loaded")
		return
	}
	probe(w, http.StatusOK, "ready")
}

func probe(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text+"\n") // the prober may be gone
}
