package command

import (
	"flag"
	"fmt"
	"net/http/httptest"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/pflag"

	"github.com/newsgraph/newsgraph/graph/index"
	"github.com/newsgraph/newsgraph/server"
	"github.com/newsgraph/newsgraph/server/export"
)

var update = flag.Bool("update", false, "write the tables of docs/operating.md anew")

const operating = "../../docs/operating.md"

// The tables and numbers of the page are what the program does.
func TestOperatingTellsWhatIsSo(t *testing.T) {
	data, err := os.ReadFile(operating)
	if err != nil {
		t.Fatal(err)
	}
	page := string(data)
	for name, text := range map[string]string{
		"flags":   "\n" + flagTable() + "\n",
		"limits":  "\n" + limitTable(t) + "\n",
		"metrics": "\n" + metricTable(t) + "\n",
		"formats": "\n" + formatTable() + "\n",
		"grace":   shutdownGrace.String(),
	} {
		marked := regexp.MustCompile(`(?s)(<!-- ` + name + ` -->).*?(<!-- -->)`)
		if !marked.MatchString(page) {
			t.Errorf("%s has no place for %s", operating, name)
		}
		page = marked.ReplaceAllString(page, "${1}"+strings.ReplaceAll(text, "$", "$$")+"${2}")
	}
	if *update {
		if err := os.WriteFile(operating, []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(page, string(data)); diff != "" {
		t.Errorf("docs/operating.md is not what the program does; -update writes its tables anew (-program +page):\n%s", diff)
	}
}

// table writes rows of Markdown; the first is the head.
func table(rows [][]string) string {
	var b strings.Builder
	for i, row := range rows {
		b.WriteString("| " + strings.Join(row, " | ") + " |\n")
		if i == 0 {
			b.WriteString(strings.Repeat("| --- ", len(row)) + "|\n")
		}
	}
	return b.String()
}

func flagTable() string {
	rows := [][]string{{"flag", "default", "meaning"}}
	newServe().Flags().VisitAll(func(f *pflag.Flag) {
		kind, usage := pflag.UnquoteUsage(f)
		fallback := ""
		if f.DefValue != "" && f.DefValue != "[]" && f.DefValue != "false" {
			fallback = "`" + f.DefValue + "`"
		}
		rows = append(rows, []string{"`" + strings.TrimSpace("--"+f.Name+" "+strings.ToUpper(kind)) + "`", fallback, usage})
	})
	return table(rows)
}

// meanings are the words for the limits.
var meanings = [][2]string{
	{"BodyBytes", "bytes of a request's body, and of the query of a GET"},
	{"Tokens", "tokens of a query"},
	{"Depth", "levels of nested fields, and of nested variables"},
	{"IntrospectionDepth", "levels of introspection"},
	{"FragmentSpreads", "fragment spreads in a document"},
	{"Aliases", "aliases in a document"},
	{"Repeats", "fields that stand in their selection already"},
	{"Directives", "directives in a document"},
	{"Cost", "cost of a query: about the fields its answer can have, every list at its page size, an article's text as 1,000"},
	{"PageSize", "`first`, `last`, and ids asked for at once"},
	{"Errors", "errors listed in an answer; more are counted"},
	{"Time", "time for an answer, and for the body to arrive"},
	{"CostAtOnce", "cost of all queries that run at once; more wait"},
	{"Waiting", "queries that wait"},
	{"Wait", "time that a query waits before it is refused"},
	{"Streams", "connections that wait for changes (WebSocket, server-sent events)"},
	{"Exports", "exports at once"},
	{"ExportTime", "time for an export, the client's reading included"},
	{"DocumentBytes", "bytes of queries that are kept parsed"},
	{"PersistedBytes", "bytes of persisted queries that are kept"},
}

func limitTable(t *testing.T) string {
	limits := reflect.ValueOf(server.DefaultLimits())
	if limits.NumField() != len(meanings) {
		t.Errorf("there are %d limits and words for %d", limits.NumField(), len(meanings))
	}
	rows := [][]string{{"limit of", "value"}}
	for _, m := range meanings {
		value := limits.FieldByName(m[0])
		if !value.IsValid() {
			t.Fatalf("there is no limit %s", m[0])
		}
		rows = append(rows, []string{m[1], number(value.Interface())})
	}
	return table(rows)
}

// number writes a number with commas, a time as 2m0s.
func number(value any) string {
	if took, ok := value.(time.Duration); ok {
		return took.String()
	}
	digits := fmt.Sprint(value)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

type noGraph struct{}

func (noGraph) Index() *index.Index { return nil }

func metricTable(t *testing.T) string {
	s, err := server.New(server.Config{Graph: noGraph{}})
	if err != nil {
		t.Fatal(err)
	}
	s.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/graphql?query={__typename}", nil)) // so that all have a value
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
	rows := [][]string{{"metric", "meaning"}}
	for _, found := range regexp.MustCompile(`(?m)^# HELP (newsgraph_\S+) (.*)$`).FindAllStringSubmatch(w.Body.String(), -1) {
		rows = append(rows, []string{"`" + found[1] + "`", found[2]})
	}
	if len(rows) < 10 {
		t.Errorf("%d metrics are found", len(rows)-1)
	}
	return table(rows)
}

func formatTable() string {
	rows := [][]string{{"format", "holds", "media type", "what it is"}}
	for _, f := range export.Formats() {
		holds := "claims"
		if f.OfLinks {
			holds = "links"
		}
		kind, _, _ := strings.Cut(f.MediaType, ";")
		rows = append(rows, []string{"`" + f.Name + "`", holds, "`" + kind + "`", f.Description})
	}
	return table(rows)
}

// What the page says of commands and flags exists.
func TestOperatingNamesCommandsThatExist(t *testing.T) {
	page, err := os.ReadFile(operating)
	if err != nil {
		t.Fatal(err)
	}
	root := newRoot()
	for _, found := range regexp.MustCompile("newsgraph ([a-z]+)((?: +[^ `\n]+)*)").FindAllStringSubmatch(string(page), -1) {
		command, _, err := root.Find([]string{found[1]})
		if err != nil || command == root {
			if slices.Contains([]string{"is", "needs", "cannot", "listen"}, found[1]) {
				continue // prose
			}
			t.Errorf("%q names no command", found[0])
			continue
		}
		for _, word := range strings.Fields(found[2]) {
			if name, isFlag := strings.CutPrefix(word, "--"); isFlag && command.Flags().Lookup(name) == nil {
				t.Errorf("%q: there is no flag %s", found[0], word)
			}
		}
	}
}
