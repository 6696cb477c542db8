package server

import (
	"context"
	"io"
	"mime"
	"net/http"
	"strings"
	"time"

	"github.com/klauspost/compress/gzip"

	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/server/export"
)

// serveExport streams the graph in a format; the parameters of the address are
// the fields of the claim or link filter. What is wrong is told in plain text, as
// a reader of files expects.
func (s *Server) serveExport(w http.ResponseWriter, r *http.Request) {
	format, known := export.ByName(r.PathValue("format"))
	if !known {
		http.Error(w, "there is no format "+shorten(r.PathValue("format"))+"; there are "+formatNames(), http.StatusNotFound)
		return
	}
	ix := s.config.Graph.Index()
	if ix == nil {
		http.Error(w, "the graph is still being loaded", http.StatusServiceUnavailable)
		return
	}
	selection, err := Select(r.Context(), format, r.URL.Query())
	if err != nil {
		s.refuseExport(w, r, err)
		return
	}
	if !s.exports.TryAcquire(1) {
		w.Header().Set("Retry-After", "1")
		http.Error(w, "too many exports at once; ask again in a moment", http.StatusServiceUnavailable)
		return
	}
	defer s.exports.Release(1)
	s.export(w, r, format, ix, selection)
}

// export ends at a deadline, also for a client that reads slowly.
func (s *Server) export(w http.ResponseWriter, r *http.Request, format export.Format, ix *index.Index, selection export.Selection) {
	ctx, cancel := context.WithTimeout(r.Context(), s.limits.ExportTime)
	defer cancel()
	sending := http.NewResponseController(w)
	_ = sending.SetWriteDeadline(s.config.Now().Add(s.limits.ExportTime)) // recorders of tests have none
	defer func() { _ = sending.SetWriteDeadline(time.Time{}) }()
	header := w.Header()
	header.Set("Content-Type", format.MediaType)
	header.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": fileName(format)}))
	header.Set("X-Content-Hash", ix.Overview().ContentHash)
	header.Set("Cache-Control", "no-cache")
	header.Add("Vary", "Accept-Encoding")
	out := &exportWriter{ResponseWriter: w}
	var err error
	if accepted(r.Header.Values("Accept-Encoding"), "gzip") {
		header.Set("Content-Encoding", "gzip")
		err = s.compressed(out, func(out io.Writer) error { return format.Write(ctx, out, ix, selection) })
	} else {
		err = format.Write(ctx, out, ix, selection)
	}
	switch {
	case err == nil:
	case out.begun:
		// The status is gone: breaking the connection off is what tells the
		// client that the file is not whole.
		s.config.Logger.WarnContext(r.Context(), "an export broke off", "request", requestID(r.Context()), "format", format.Name, "error", err)
		panic(http.ErrAbortHandler)
	default:
		for _, name := range []string{"Content-Disposition", "Content-Encoding", "X-Content-Hash"} {
			header.Del(name)
		}
		s.refuseExport(w, r, err)
	}
}

// compressed hands write a writer that compresses to out. After an error the end
// of the data is missing.
func (s *Server) compressed(out io.Writer, write func(io.Writer) error) error {
	w := s.gzips.Get().(*gzip.Writer)
	defer s.gzips.Put(w)
	w.Reset(out)
	if err := write(w); err != nil {
		return err
	}
	return w.Close()
}

// exportAsked is what the metrics call a request for a file.
func exportAsked(r *http.Request) string {
	if format, known := export.ByName(r.PathValue("format")); known {
		return "export/" + format.Name
	}
	return askedNothing
}

// fileName is what a browser saves a format as: newsgraph-claims.csv.
func fileName(format export.Format) string {
	return "newsgraph-" + strings.TrimSuffix(format.Name, format.Extension) + format.Extension
}

// exportWriter knows whether the answer has begun.
type exportWriter struct {
	http.ResponseWriter
	begun bool
}

func (w *exportWriter) Write(data []byte) (int, error) {
	w.begun = w.begun || len(data) > 0
	return w.ResponseWriter.Write(data)
}

// refuseExport says what is wrong with a selection, or that the server is at
// fault.
func (s *Server) refuseExport(w http.ResponseWriter, r *http.Request, err error) {
	shown := s.engine.presenter.describe(r.Context(), err)
	status := http.StatusBadRequest
	switch codeOf(shown) {
	case CodeInternal:
		status = http.StatusInternalServerError
	case CodeLimit:
		status = http.StatusServiceUnavailable
	}
	message := shown.Message
	if hint, ok := shown.Extensions["hint"].(string); ok {
		message += "\nhint: " + hint
	}
	http.Error(w, message, status)
}

func formatNames() string {
	var names []string
	for _, format := range export.Formats() {
		names = append(names, format.Name)
	}
	return strings.Join(names, ", ")
}
