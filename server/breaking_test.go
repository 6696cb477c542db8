package server

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
)

// released is the schema of the last release; before the first one, what that is
// going to promise. With every release it is written anew:
//
//	go test ./server -run TestBreakingChangesAreInTheChangelog -release
const released = "../schema/testdata/released.graphqls"

var release = flag.Bool("release", false, "write the schema that is released from now on")

var (
	unreleased = regexp.MustCompile(`(?s)\n## Unreleased\n(.*?)(\n## |$)`)
	admission  = regexp.MustCompile(`(?m)^(- )?Breaking: \S`)
)

// A query that ran with the last release runs with the next, unless the changelog
// says that it will not.
func TestBreakingChangesAreInTheChangelog(t *testing.T) {
	if *release {
		var text bytes.Buffer
		formatter.NewFormatter(&text, formatter.WithoutDescription()).FormatSchema(servedSchema())
		if err := os.WriteFile(released, text.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	changelog := unreleased.FindStringSubmatch(read(t, "../CHANGELOG.md"))
	if changelog == nil {
		t.Fatal("the changelog has no section Unreleased")
	}
	last, err := gqlparser.LoadSchema(&ast.Source{Name: released, Input: read(t, released)})
	if err != nil {
		t.Fatal(err)
	}
	changes := breaking(last.Types, servedSchema().Types)
	if len(changes) > 0 && !admission.MatchString(changelog[1]) {
		t.Errorf("these changes break queries that the last release answers:\n  %s\nundo them, or tell users in CHANGELOG.md under Unreleased, in a line that begins with Breaking:",
			strings.Join(changes, "\n  "))
	}
}

// breaking lists what a client of the old types can no longer rely on, sorted.
func breaking(old, new map[string]*ast.Definition) []string {
	var changes []string
	change := func(format string, args ...any) { changes = append(changes, fmt.Sprintf(format, args...)) }
	for name, was := range old {
		is := new[name]
		switch {
		case strings.HasPrefix(name, "__"):
			continue
		case is == nil:
			change("%s is gone", name)
			continue
		case is.Kind != was.Kind:
			change("%s was %s and is %s", name, was.Kind, is.Kind)
			continue
		}
		for _, gone := range missing(was.Interfaces, is.Interfaces) {
			change("%s no longer implements %s", name, gone)
		}
		for _, gone := range missing(was.Types, is.Types) {
			change("%s no longer has the member %s", name, gone)
		}
		for _, value := range was.EnumValues {
			if is.EnumValues.ForName(value.Name) == nil {
				change("%s.%s is gone", name, value.Name)
			}
		}
		if was.Kind == ast.InputObject {
			breakingInputs(name+".", inputs(was.Fields), inputs(is.Fields), change)
		} else {
			breakingFields(name, was.Fields, is.Fields, change)
		}
	}
	slices.Sort(changes)
	return changes
}

func breakingFields(name string, old, new ast.FieldList, change func(string, ...any)) {
	for _, was := range old {
		if strings.HasPrefix(was.Name, "__") {
			continue
		}
		is := new.ForName(was.Name)
		if is == nil {
			change("%s.%s is gone", name, was.Name)
			continue
		}
		if !narrower(is.Type, was.Type) {
			change("%s.%s was %s and is %s", name, was.Name, was.Type, is.Type)
		}
		breakingInputs(name+"."+was.Name+" ", arguments(was.Arguments), arguments(is.Arguments), change)
	}
}

// input is an argument or a field of an input.
type input struct {
	name     string
	kind     *ast.Type
	fallback string
}

func inputs(fields ast.FieldList) []input {
	var all []input
	for _, f := range fields {
		all = append(all, input{f.Name, f.Type, fmt.Sprint(f.DefaultValue)})
	}
	return all
}

func arguments(list ast.ArgumentDefinitionList) []input {
	var all []input
	for _, a := range list {
		all = append(all, input{a.Name, a.Type, fmt.Sprint(a.DefaultValue)})
	}
	return all
}

func breakingInputs(of string, old, new []input, change func(string, ...any)) {
	find := func(list []input, name string) (input, bool) {
		i := slices.IndexFunc(list, func(in input) bool { return in.name == name })
		if i < 0 {
			return input{}, false
		}
		return list[i], true
	}
	for _, was := range old {
		is, found := find(new, was.name)
		switch {
		case !found:
			change("%s%s is gone", of, was.name)
		case !narrower(was.kind, is.kind):
			change("%s%s was %s and is %s", of, was.name, was.kind, is.kind)
		case was.fallback != is.fallback:
			change("%s%s was %s by default and is %s", of, was.name, was.fallback, is.fallback)
		}
	}
	for _, is := range new {
		if _, found := find(old, is.name); !found && is.kind.NonNull && is.fallback == fmt.Sprint((*ast.Value)(nil)) {
			change("%s%s is new and required", of, is.name)
		}
	}
}

// narrower reports whether every value of a is one of b: what is never null may
// stand for what may be.
func narrower(a, b *ast.Type) bool {
	switch {
	case b.NonNull && !a.NonNull, (a.Elem == nil) != (b.Elem == nil):
		return false
	case a.Elem != nil:
		return narrower(a.Elem, b.Elem)
	}
	return a.NamedType == b.NamedType
}

// missing returns what is in a and not in b.
func missing(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return slices.Contains(b, s) })
}

func TestBreaking(t *testing.T) {
	const old = `
		interface Node { id: ID! }
		type Claim implements Node { id: ID!, text: String!, note: String, tags: [String!]!, find(text: String!, first: Int = 5): Claim }
		union Hit = Claim | Query
		enum Order { DATE TEXT }
		input Filter { text: String, min: Int! }
		scalar Date
		type Query { claims(filter: Filter): [Claim!]!, hit: Hit, order: Order, at: Date }`
	for _, test := range []struct {
		name, from, to string
		want           []string
	}{
		{"nothing", "", "", nil},
		{"a new field", "note: String,", "note: String, more: Int,", nil},
		{"a new argument", "text: String!, first", "text: String!, speech: Boolean, first", nil},
		{"a new value", "DATE TEXT", "DATE TEXT SIZE", nil},
		{"never null any more", "note: String", "note: String!", nil},
		{"no longer required", "min: Int!", "min: Int", nil},
		{"a field", "note: String,", "", []string{"Claim.note is gone"}},
		{"null", "text: String!, note", "text: String, note", []string{"Claim.text was String! and is String"}},
		{"null in a list", "tags: [String!]!", "tags: [String]!", []string{"Claim.tags was [String!]! and is [String]!"}},
		{"a list", "note: String,", "note: [String],", []string{"Claim.note was String and is [String]"}},
		{"another type", "note: String,", "note: Int,", []string{"Claim.note was String and is Int"}},
		{"a value", "DATE TEXT", "DATE", []string{"Order.TEXT is gone"}},
		{"a member", "= Claim | Query", "= Claim", []string{"Hit no longer has the member Query"}},
		{"an interface", "Claim implements Node", "Claim", []string{"Claim no longer implements Node"}},
		{"an argument", "(text: String!, first: Int = 5)", "(text: String!)", []string{"Claim.find first is gone"}},
		{"a default", "first: Int = 5", "first: Int = 6", []string{"Claim.find first was 5 by default and is 6"}},
		{"a required argument", "first: Int = 5)", "first: Int = 5, more: Int!)", []string{"Claim.find more is new and required"}},
		{"a required input", "min: Int!", "min: Int!, max: Int!", []string{"Filter.max is new and required"}},
		{"an input becomes required", "text: String, min", "text: String!, min", []string{"Filter.text was String and is String!"}},
		{"a type", "scalar Date", "scalar Time", []string{"Date is gone", "Query.at was Date and is Time"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			changed := strings.Replace(old, test.from, test.to, 1)
			if test.name == "a type" {
				changed = strings.Replace(changed, "at: Date", "at: Time", 1)
			}
			if diff := cmp.Diff(test.want, breaking(typesOf(t, old), typesOf(t, changed))); diff != "" {
				t.Errorf("breaking changes (-want +got):\n%s", diff)
			}
		})
	}
}

func typesOf(t *testing.T, source string) map[string]*ast.Definition {
	t.Helper()
	schema, err := gqlparser.LoadSchema(&ast.Source{Input: source})
	if err != nil {
		t.Fatal(err)
	}
	return schema.Types
}

func TestChangelogAdmitsBreakingChanges(t *testing.T) {
	for text, want := range map[string]bool{
		"\n## Unreleased\n\n- Breaking: links are gone.\n":                   true,
		"\n## Unreleased\n\nBreaking: links are gone.\n\n## 1.0\n":           true,
		"\n## Unreleased\n\n- Nothing.\n\n## 1.0\n\n- Breaking: long ago.\n": false,
		"\n## Unreleased\n\n- Breaking:\n":                                   false,
		"\n## Unreleased\n\n- The Breaking: of news.\n":                      false,
	} {
		section := unreleased.FindStringSubmatch(text)
		if got := section != nil && admission.MatchString(section[1]); got != want {
			t.Errorf("%q admits: %t, want %t", text, got, want)
		}
	}
}
