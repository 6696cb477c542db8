package server

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
)

// pagePolicy is the content security policy of our pages: everything they need
// comes with them, and nothing leaves the machine. GraphiQL writes style
// attributes and makes workers. Who may frame the page comes behind it.
const pagePolicy = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; " +
	"font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "

// secured sets the headers that keep a browser from being clever.
func secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		if embeddable(r) {
			header.Set("Content-Security-Policy", pagePolicy+"*")
		} else {
			header.Set("Content-Security-Policy", pagePolicy+"'none'")
			header.Set("X-Frame-Options", "DENY")
		}
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("Cross-Origin-Opener-Policy", "same-origin")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

// embeddable reports whether other sites may show the page in a frame: the
// explorer, when its address says that it is made for one. There is nothing on
// it that a click could be stolen for: it only reads, and there is no session.
func embeddable(r *http.Request) bool {
	return (r.URL.Path == "/" || r.URL.Path == "/index.html") && r.URL.Query().Get("embed") == "1"
}

// origins are those whose pages may ask /graphql from a browser.
type origins struct {
	any   bool
	named []string
}

// parseOrigins reads origins as a browser sends them: https://example.org,
// http://localhost:5173, or * for any.
func parseOrigins(given []string) (origins, error) {
	var o origins
	for _, origin := range given {
		if origin == "*" {
			o.any = true
			continue
		}
		u, err := url.Parse(origin)
		if err != nil || u.Host == "" || origin != u.Scheme+"://"+u.Host || u.Scheme != "http" && u.Scheme != "https" {
			return origins{}, fmt.Errorf("the CORS origin %q is not like https://example.org or *", origin)
		}
		o.named = append(o.named, origin)
	}
	return o, nil
}

// allow answers what browsers ask before and with a request from another
// origin. Credentials are never allowed, and none are needed.
func (o origins) allow(next http.Handler) http.Handler {
	if !o.any && len(o.named) == 0 {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Add("Vary", "Origin")
		origin := r.Header.Get("Origin")
		switch {
		case origin == "":
		case o.any:
			header.Set("Access-Control-Allow-Origin", "*")
		case slices.Contains(o.named, origin):
			header.Set("Access-Control-Allow-Origin", origin)
		}
		if header.Get("Access-Control-Allow-Origin") != "" {
			header.Set("Access-Control-Expose-Headers", requestIDHeader)
			if r.Method == http.MethodOptions {
				header.Set("Access-Control-Allow-Methods", "GET, POST")
				header.Set("Access-Control-Allow-Headers", "Accept, Content-Type, "+requestIDHeader)
				header.Set("Access-Control-Max-Age", "7200")
			}
		}
		next.ServeHTTP(w, r)
	})
}
