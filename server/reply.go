package server

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"regexp"
	"strconv"
	"sync"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// smallest is the least number of bytes that are worth compressing: about what
// fits one packet.
const smallest = 1400

// reply writes the answer to one request, once, and its line in the log.
type reply struct {
	w         http.ResponseWriter
	r         *http.Request
	mediaType string
	operation string // the name that the client gave
	metrics   *Metrics
	limits    Limits
	logger    *slog.Logger
	now       func() time.Time
	begun     time.Time
	gzips     *sync.Pool // of *gzip.Writer
}

func (s *Server) newReply(w http.ResponseWriter, r *http.Request, mediaType string) *reply {
	if mediaType == "" {
		mediaType = typeJSON
	}
	return &reply{
		w: w, r: r, mediaType: mediaType,
		metrics: s.metrics, limits: s.limits, logger: s.config.Logger, now: s.config.Now, begun: s.config.Now(), gzips: &s.gzips,
	}
}

func (p *reply) header() http.Header { return p.w.Header() }

// refuse answers what is no GraphQL request with an HTTP status.
func (p *reply) refuse(refused *refusal) {
	p.send(refused.status, answer{Errors: gqlerror.List{refused.err}})
}

// write answers a GraphQL request; status is for those who read it.
func (p *reply) write(status int, a answer) {
	if p.mediaType == typeJSON {
		status = http.StatusOK
	}
	p.send(status, a)
}

func (p *reply) send(status int, a answer) {
	body := p.encode(a)
	header := p.w.Header()
	header.Set("Content-Type", p.mediaType+"; charset=utf-8")
	header.Set("Cache-Control", "no-store")
	header.Add("Vary", "Accept, Accept-Encoding")
	if len(body) >= smallest && accepted(p.r.Header.Values("Accept-Encoding"), "gzip") {
		header.Set("Content-Encoding", "gzip")
		body = p.compress(body)
	}
	header.Set("Content-Length", strconv.Itoa(len(body)))
	p.w.WriteHeader(status)
	_, _ = p.w.Write(body) // the client may be gone
	p.log(status, a, len(body))
	p.metrics.answered(strconv.Itoa(status), a, p.now().Sub(p.begun))
}

func (p *reply) log(status int, a answer, bytes int) {
	p.logger.InfoContext(p.r.Context(), "graphql",
		"request", requestID(p.r.Context()), "method", p.r.Method, "operation", loggable(p.operation), "status", status,
		"errors", len(a.Errors)+a.ErrorsLeftOut, "cost", a.Cost, "bytes", bytes, "took", p.now().Sub(p.begun))
}

// loggable returns an operation's name as the client gave it, if it is one: the
// log shall hold no texts.
func loggable(operation string) string {
	if len(operation) > 64 || !operationName.MatchString(operation) {
		return ""
	}
	return operation
}

var operationName = regexp.MustCompile(`^[_A-Za-z][_0-9A-Za-z]*$`)

// answerExtensions is what an answer tells beside its data.
type answerExtensions struct {
	RequestID     string `json:"requestId"`
	Cost          *cost  `json:"cost,omitempty"`
	ErrorsLeftOut int    `json:"errorsLeftOut,omitempty"`
}

// cost is about how many fields the answer could have, and how many it may.
type cost struct {
	Fields int `json:"fields"`
	Limit  int `json:"limit"`
}

// encode writes an answer as JSON: errors first, so that nobody overlooks them,
// and no data at all when the operation did not run.
func (p *reply) encode(a answer) []byte {
	extensions := answerExtensions{RequestID: requestID(p.r.Context()), ErrorsLeftOut: a.ErrorsLeftOut}
	if a.Cost > 0 {
		extensions.Cost = &cost{a.Cost, p.limits.Cost}
	}
	var b bytes.Buffer
	b.Grow(len(a.Data) + 256)
	b.WriteByte('{')
	if len(a.Errors) > 0 {
		b.WriteString(`"errors":`)
		encodeJSON(&b, a.Errors)
		b.WriteByte(',')
	}
	if a.Data != nil {
		b.WriteString(`"data":`)
		b.Write(a.Data)
		b.WriteByte(',')
	}
	b.WriteString(`"extensions":`)
	encodeJSON(&b, extensions)
	b.WriteString("}\n")
	return b.Bytes()
}

// encodeJSON writes a value of the server's own, which can always be written.
func encodeJSON(b *bytes.Buffer, value any) {
	encoder := json.NewEncoder(b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		panic(err)
	}
	b.Truncate(b.Len() - 1) // the line end
}

func (p *reply) compress(body []byte) []byte {
	var b bytes.Buffer
	w := p.gzips.Get().(*gzip.Writer)
	defer p.gzips.Put(w)
	w.Reset(&b)
	_, _ = w.Write(body) // a buffer does not fail
	_ = w.Close()
	return b.Bytes()
}

// newGzipWriter is what the pool of writers is filled with. Fast is enough:
// an answer repeats its keys.
func newGzipWriter() any {
	w, err := gzip.NewWriterLevel(io.Discard, gzip.BestSpeed)
	if err != nil {
		panic(err)
	}
	return w
}
