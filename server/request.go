package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// refusal is why a request is not even looked at as GraphQL.
type refusal struct {
	status int
	err    *gqlerror.Error
}

func refuse(status int, code Code, hint, format string, args ...any) *refusal {
	return &refusal{status, newError(code, hint, format, args...)}
}

// readRequest reads a GET or POST of GraphQL over HTTP. A POST's body must be
// one JSON object in UTF-8, sent as application/json: that no cross-site form
// can send, so a POST always comes from a page that may.
func readRequest(r *http.Request, limits Limits) (request, *refusal) {
	if r.Method != http.MethodPost {
		return readURL(r.URL, limits)
	}
	if refused := checkContentType(r.Header); refused != nil {
		return request{}, refused
	}
	body, err := io.ReadAll(io.LimitReader(r.Body, limits.BodyBytes+1))
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		return request{}, refuse(http.StatusRequestTimeout, CodeLimit, "", "the body took too long")
	case err != nil:
		return request{}, refuse(http.StatusBadRequest, CodeInvalid, "", "the body could not be read")
	case int64(len(body)) > limits.BodyBytes:
		return request{}, refuse(http.StatusRequestEntityTooLarge, CodeLimit, "", "the body has more than %d bytes", limits.BodyBytes)
	case len(bytes.TrimSpace(body)) == 0:
		return request{}, refuse(http.StatusBadRequest, CodeInvalid, `send {"query": "{ overview { claims } }"}`, "the body is empty")
	case !utf8.Valid(body):
		return request{}, refuse(http.StatusBadRequest, CodeInvalid, "", "the body is not UTF-8")
	}
	return readBody(body)
}

func checkContentType(header http.Header) *refusal {
	const hint = "send the header Content-Type: application/json"
	given := header.Get("Content-Type")
	if given == "" {
		return refuse(http.StatusUnsupportedMediaType, CodeInvalid, hint, "the body has no content type")
	}
	mediaType, parameters, err := mime.ParseMediaType(given)
	if err != nil || mediaType != "application/json" {
		return refuse(http.StatusUnsupportedMediaType, CodeInvalid, hint, "the body's content type is not application/json")
	}
	if charset, found := parameters["charset"]; found && !strings.EqualFold(charset, "utf-8") {
		return refuse(http.StatusUnsupportedMediaType, CodeInvalid, hint, "the body's character set is not utf-8")
	}
	if encoding := header.Get("Content-Encoding"); encoding != "" && !strings.EqualFold(encoding, "identity") {
		return refuse(http.StatusUnsupportedMediaType, CodeInvalid, "send it as it is", "the body is encoded")
	}
	return nil
}

// readBody reads exactly one JSON object.
func readBody(body []byte) (request, *refusal) {
	var fields map[string]json.RawMessage
	if err := decodeOne(body, &fields); err != nil || fields == nil {
		hint := ""
		if bytes.HasPrefix(bytes.TrimSpace(body), []byte("[")) {
			hint = "send one operation a request"
		}
		return request{}, refuse(http.StatusBadRequest, CodeInvalid, hint, "the body is not one JSON object")
	}
	var r request
	if raw, found := fields["query"]; found {
		if err := decodeOne(raw, &r.Query); err != nil {
			return request{}, refuse(http.StatusBadRequest, CodeInvalid, "", "query is not a string")
		}
	}
	if raw, found := fields["operationName"]; found {
		if err := decodeOne(raw, &r.OperationName); err != nil {
			return request{}, refuse(http.StatusBadRequest, CodeInvalid, "", "operationName is not a string")
		}
	}
	return r.withMaps(fields["variables"], fields["extensions"])
}

// readURL reads the parameters of a GET.
func readURL(u *url.URL, limits Limits) (request, *refusal) {
	if int64(len(u.RawQuery)) > limits.BodyBytes {
		return request{}, refuse(http.StatusRequestURITooLong, CodeLimit, "send a POST", "the URL has more than %d bytes", limits.BodyBytes)
	}
	parameters, err := url.ParseQuery(u.RawQuery)
	if err != nil {
		return request{}, refuse(http.StatusBadRequest, CodeInvalid, "", "the URL's parameters are malformed")
	}
	for name, values := range parameters {
		if len(values) > 1 {
			return request{}, refuse(http.StatusBadRequest, CodeInvalid, "", "the URL gives %q more than once", shorten(name))
		}
		if !utf8.ValidString(values[0]) {
			return request{}, refuse(http.StatusBadRequest, CodeInvalid, "", "the URL's parameters are not UTF-8")
		}
	}
	r := request{Query: parameters.Get("query"), OperationName: parameters.Get("operationName")}
	return r.withMaps(json.RawMessage(parameters.Get("variables")), json.RawMessage(parameters.Get("extensions")))
}

// withMaps reads variables and extensions, each of which may be left out or
// null, and checks that there is something to run.
func (r request) withMaps(variables, extensions json.RawMessage) (request, *refusal) {
	for _, part := range []struct {
		name string
		raw  json.RawMessage
		to   *map[string]any
	}{{"variables", variables, &r.Variables}, {"extensions", extensions, &r.Extensions}} {
		if len(part.raw) == 0 {
			continue
		}
		if err := decodeOne(part.raw, part.to); err != nil {
			return request{}, refuse(http.StatusBadRequest, CodeInvalid, "", "%s is not a JSON object", part.name)
		}
	}
	if r.Query == "" && r.Extensions["persistedQuery"] == nil {
		return request{}, refuse(http.StatusBadRequest, CodeInvalid, "ask in a browser at /graphiql", "the query is missing")
	}
	return r, nil
}

var errTrailing = errors.New("more than one JSON value")

// decodeOne decodes exactly one JSON value; numbers keep their digits.
func decodeOne(raw []byte, to any) error {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	if err := decoder.Decode(to); err != nil {
		return fmt.Errorf("decode: %w", err)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return errTrailing
	}
	return nil
}

// shorten keeps what a client sent out of answers and logs but for its
// beginning.
func shorten(s string) string {
	const longest = 40
	if runes := []rune(s); len(runes) > longest {
		return string(runes[:longest]) + "…"
	}
	return s
}
