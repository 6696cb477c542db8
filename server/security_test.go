package server

import (
	"net/http"
	"strings"
	"testing"
)

func TestSecurityHeaders(t *testing.T) {
	s := newServer(t, nil)
	for _, path := range []string{"/", "/graphql", "/graphiql/", "/healthz", "/nothing"} {
		header := exchange(t, s, "GET", path, nil, "").Header
		policy := header.Get("Content-Security-Policy")
		if !strings.Contains(policy, "default-src 'none'") || !strings.Contains(policy, "frame-ancestors 'none'") {
			t.Errorf("%s: policy %q", path, policy)
		}
		for name, want := range map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY"} {
			if got := header.Get(name); got != want {
				t.Errorf("%s: %s = %q, want %q", path, name, got, want)
			}
		}
	}
}

func TestOnlyTheEmbeddedExplorerMayBeFramed(t *testing.T) {
	s := newServer(t, nil)
	for target, framed := range map[string]bool{
		"/?view=graph&embed=1":          true,
		"/index.html?embed=1&of=entity": true,
		"/?view=graph":                  false,
		"/?embed=0":                     false,
		"/?embed=yes":                   false,
		"/graphiql/?embed=1":            false,
		"/graphql?embed=1":              false,
		"/export/graphml?embed=1":       false,
	} {
		header := exchange(t, s, "GET", target, nil, "").Header
		policy := header.Get("Content-Security-Policy")
		if got := strings.HasSuffix(policy, "; frame-ancestors *"); got != framed {
			t.Errorf("%s: policy %q, want framed %t", target, policy, framed)
		}
		if got := header.Get("X-Frame-Options") == ""; got != framed {
			t.Errorf("%s: X-Frame-Options %q, want framed %t", target, header.Get("X-Frame-Options"), framed)
		}
	}
}

func TestCrossOriginRequests(t *testing.T) {
	for _, test := range []struct {
		name    string
		allowed []string
		origin  string
		want    string
	}{
		{"off", nil, "https://a.example", ""},
		{"named", []string{"https://a.example", "http://localhost:5173"}, "http://localhost:5173", "http://localhost:5173"},
		{"another", []string{"https://a.example"}, "https://b.example", ""},
		{"a longer name", []string{"https://a.example"}, "https://a.example.evil.example", ""},
		{"null", []string{"https://a.example"}, "null", ""},
		{"any", []string{"*"}, "https://b.example", "*"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newServer(t, func(c *Config) { c.CORSOrigins = test.allowed })
			for _, method := range []string{"OPTIONS", "GET"} {
				header := exchange(t, s, method, "/graphql?query=%7B__typename%7D", map[string]string{"Origin": test.origin}, "").Header
				if got := header.Get("Access-Control-Allow-Origin"); got != test.want {
					t.Errorf("%s: Access-Control-Allow-Origin = %q, want %q", method, got, test.want)
				}
				if header.Get("Access-Control-Allow-Credentials") != "" {
					t.Error("credentials are allowed")
				}
				allowsHeader := strings.Contains(header.Get("Access-Control-Allow-Headers"), "Content-Type")
				if want := test.want != "" && method == "OPTIONS"; allowsHeader != want {
					t.Errorf("%s: allows Content-Type: %t, want %t", method, allowsHeader, want)
				}
			}
		})
	}
}

func TestMalformedOriginsAreRefused(t *testing.T) {
	for _, origin := range []string{"a.example", "https://a.example/", "https://a.example/x", "ftp://a.example", "https://", "https://u@a.example", "null", ""} {
		if _, err := New(Config{Graph: versionsOf(nil), CORSOrigins: []string{origin}}); err == nil {
			t.Errorf("the origin %q is accepted", origin)
		}
	}
}

func TestProbes(t *testing.T) {
	source := versionsOf(nil)
	s := newServer(t, func(c *Config) { c.Graph = source })
	check := func(path string, status int) {
		t.Helper()
		if got := exchange(t, s, "GET", path, nil, "").StatusCode; got != status {
			t.Errorf("%s = %d, want %d", path, got, status)
		}
	}
	check("/healthz", http.StatusOK)
	check("/readyz", http.StatusServiceUnavailable)
	check("/graphql?query=%7B__typename%7D", http.StatusServiceUnavailable)
	check("/", http.StatusOK)
	source.current.Store(fixtureIndex(t))
	check("/readyz", http.StatusOK)
	check("/graphql?query=%7B__typename%7D", http.StatusOK)
}

func TestStartPageTellsWhatIsHere(t *testing.T) {
	s := newServer(t, func(c *Config) { c.Version = "1.2.3" })
	delete(s.files, "/index.html") // a build without the explorer
	page := bodyOf(t, exchange(t, s, "GET", "/", nil, ""))
	for _, want := range []string{`href="graphiql/"`, "Version 1.2.3", contentHash, "<dt>articles</dt><dd>2</dd>"} {
		if !strings.Contains(page, want) {
			t.Errorf("the start page lacks %q:\n%s", want, page)
		}
	}
}
