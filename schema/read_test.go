package schema

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A small vocabulary, to be read alone or to be extended.
const harbour = `prefixes: {ex: "https://example.org/terms#"}
types:
  being: {label: being}
  mariner: {label: mariner, parent: being, description: Goes to sea., exact-match: ex:Mariner, close-match: [https://example.com/sailor]}
  ship: {label: ship}
units:
  knot: {label: knot, plural: knots, kind: rate}
  barrel: {label: barrel, kind: count}
predicates:
  steers: {label: steers, inverse: steered by, domain: [mariner], range: [ship], qualifiers: [towards]}
  carries: {label: carries, domain: ship, range: [count, text], units: [barrel], functional: true}
  told: {label: told, inverse: told by, domain: [being], range: [claim], speech: true}
  towards: {label: towards, qualifier: true, range: [ship, text]}
  doubts: {label: is at odds with, domain: [claim], range: [claim], symmetric: true, remark: true}
`

func TestRead(t *testing.T) {
	got, problems := read(nil, "harbour.yaml", []byte(harbour))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := &Vocabulary{
		Types: []Type{
			{Key: "being", Label: "being"},
			{Key: "mariner", Label: "mariner", Parent: "being", Description: "Goes to sea.", Matches: []Match{
				{IRI: "https://example.org/terms#Mariner"}, {IRI: "https://example.com/sailor", Close: true},
			}},
			{Key: "ship", Label: "ship"},
		},
		Units: []Unit{
			{Key: "barrel", Label: "barrel", Plural: "barrel", Kind: "count"},
			{Key: "knot", Label: "knot", Plural: "knots", Kind: "rate"},
		},
		Predicates: []Predicate{
			{Key: "carries", Label: "carries", Domain: []string{"ship"}, Range: []string{"count", "text"}, Units: []string{"barrel"}, Functional: true},
			{Key: "doubts", Label: "is at odds with", Domain: []string{"claim"}, Range: []string{"claim"}, Symmetric: true, Remark: true},
			{Key: "steers", Label: "steers", InverseLabel: "steered by", Domain: []string{"mariner"}, Range: []string{"ship"}, Qualifiers: []string{"towards"}},
			{Key: "told", Label: "told", InverseLabel: "told by", Domain: []string{"being"}, Range: []string{"claim"}, Speech: true},
			{Key: "towards", Label: "towards", Range: []string{"ship", "text"}, Qualifier: true},
		},
	}
	if diff := cmp.Diff(want, got.vocabulary); diff != "" {
		t.Errorf("the vocabulary (-want +got):\n%s", diff)
	}
}

func TestReadProblems(t *testing.T) {
	tests := []struct {
		name, in string // in is read on top of the harbour
		want     []string
	}{
		{"unknown part", "typos: {}\n", []string{`1:1: error: unknown key "typos" in a vocabulary; expected predicates, prefixes, types or units; did you mean "types"?`}},
		{"unknown key", "types:\n  gull: {label: gull, descripton: A bird.}\n",
			[]string{`2:23: error: unknown key "descripton" in a type; expected close-match, description, exact-match, label or parent; did you mean "description"?`}},
		{"missing label", "types:\n  gull: {}\n", []string{`2:9: error: a type lacks "label"`}},
		{"not a map", "types:\n  gull: bird\n", []string{`2:9: error: found "bird"; expected keys with values for a type`}},
		{"bad key", "types:\n  Sea_Gull: {label: gull}\n", []string{`2:3: error: "Sea_Gull" cannot be the key of a type; expected small letters, digits and single hyphens`}},
		{"reserved key", "types:\n  date: {label: date}\n  claim: {label: claim}\n", []string{
			`2:3: error: "date" has a meaning of its own in domain and range; expected another key`,
			`3:3: error: "claim" has a meaning of its own in domain and range; expected another key`}},
		{"duplicate key", "types:\n  gull: {label: gull}\n  gull: {label: gull}\n", []string{`3:3: error: key "gull" is given twice, first in line 2`}},
		{"redefined type", "types:\n  ship: {label: vessel}\n", []string{`2:3: error: the base vocabulary has a type "ship" already; expected a key of its own`}},
		{"redefined predicate", "predicates:\n  told: {label: told, inverse: told by, domain: [being], range: [claim], speech: true}\n",
			[]string{`2:3: error: the base vocabulary has a predicate "told" already; expected a key of its own`}},
		{"redefined unit", "units:\n  knot: {label: knot, kind: rate}\n", []string{`2:3: error: the base vocabulary has a unit "knot" already; expected a key of its own`}},
		{"unknown parent", "types:\n  gull: {label: gull, parent: beeing}\n", []string{`2:31: error: unknown type "beeing"; expected being, gull, mariner or ship; did you mean "being"?`}},
		{"circle of types", "types:\n  gull: {label: gull, parent: tern}\n  tern: {label: tern, parent: gull}\n",
			[]string{`2:31: error: the parents of type "gull" come back to it; expected a type that is broader`}},
		{"own parent", "types:\n  gull: {label: gull, parent: gull}\n", []string{`2:31: error: the parents of type "gull" come back to it; expected a type that is broader`}},
		{"unknown prefix", "types:\n  gull: {label: gull, exact-match: [exx:Gull]}\n", []string{`2:37: error: unknown prefix "exx"; expected one that prefixes declares; did you mean "ex"?`}},
		{"match without prefix", "types:\n  gull: {label: gull, exact-match: Gull}\n", []string{`2:36: error: found "Gull"; expected a prefix and a name such as schema:Person`}},
		{"match twice", "types:\n  gull: {label: gull, exact-match: ex:Gull, close-match: ex:Gull}\n", []string{`2:58: error: "ex:Gull" is given twice`}},
		{"bad prefix", "prefixes: {Ex: \"https://example.org/\", own: example, ex: \"https://example.net/\"}\n", []string{
			`1:12: error: "Ex" cannot be a prefix; expected small letters, digits and single hyphens`,
			`1:45: error: found "example"; expected an absolute IRI such as https://schema.org/`,
			`1:58: error: the base vocabulary gives the prefix "ex" another meaning; expected https://example.org/terms#`}},
		{"kind of unit", "units:\n  mile: {label: mile, kind: length}\n", []string{`2:29: error: unknown kind of unit "length"; expected count, money, percent, rate or quantity`}},
		{"no ends", "predicates:\n  sails: {label: sails}\n", []string{
			`2:10: error: a predicate lacks "domain"`,
			`2:10: error: a predicate lacks "range"`}},
		{"unknown ends", "predicates:\n  sails: {label: sails, inverse: sailed by, domain: [marinr], range: [boat, numbr]}\n", []string{
			`2:54: error: unknown type "marinr"; expected a type or claim; did you mean "mariner"?`,
			`2:71: error: unknown type "boat"; expected a type, claim, count, money, percent, rate, quantity, date or text`,
			`2:77: error: unknown type "numbr"; expected a type, claim, count, money, percent, rate, quantity, date or text`}},
		{"end twice", "predicates:\n  sails: {label: sails, inverse: sailed by, domain: [mariner, mariner], range: [ship]}\n", []string{`2:63: error: "mariner" is given twice`}},
		{"no inverse", "predicates:\n  sails: {label: sails, domain: [mariner], range: [ship]}\n",
			[]string{`2:3: error: predicate "sails" lacks "inverse"; expected an inverse label that reads from object to subject`}},
		{"needless inverse", "predicates:\n  sank: {label: sank on, inverse: sinking of, domain: [ship], range: [date]}\n",
			[]string{`2:35: error: found "sinking of"; expected no inverse of a symmetric predicate or one whose objects are literals`}},
		{"speech of something else", "predicates:\n  sang: {label: sang, inverse: sung by, domain: [being], range: [text], speech: true}\n", []string{
			`2:32: error: found "sung by"; expected no inverse of a symmetric predicate or one whose objects are literals`,
			`2:66: error: the range of the speech predicate "sang" is not a claim; expected [claim]`}},
		{"speaking claim", "predicates:\n  sang: {label: sang, inverse: sung by, domain: [claim], range: [claim], speech: true}\n",
			[]string{`2:50: error: a claim cannot be the speaker of "sang"; expected types of speakers`}},
		{"speech and remark", "predicates:\n  sang: {label: sang, inverse: sung by, domain: [being], range: [claim], speech: true, remark: true}\n",
			[]string{`2:3: error: predicate "sang" is speech and also qualifier, remark or symmetric; expected speech alone`}},
		{"negates without speech", "predicates:\n  sails: {label: sails, inverse: sailed by, domain: [mariner], range: [ship], negates: true}\n",
			[]string{`2:3: error: predicate "sails" negates and is no speech; expected negates for speech predicates only`}},
		{"symmetric with two ends", "predicates:\n  meets: {label: meets, domain: [mariner], range: [being], symmetric: true}\n",
			[]string{`2:3: error: predicate "meets" is symmetric and its ends differ; expected a range that equals the domain`}},
		{"unknown qualifier", "predicates:\n  sails: {label: sails, inverse: sailed by, domain: [mariner], range: [ship], qualifiers: [toward]}\n",
			[]string{`2:92: error: unknown qualifier "toward"; expected towards; did you mean "towards"?`}},
		{"no qualifier", "predicates:\n  sails: {label: sails, inverse: sailed by, domain: [mariner], range: [ship], qualifiers: [steers]}\n",
			[]string{`2:92: error: predicate "steers" is no qualifier; expected a predicate that says qualifier: true`}},
		{"qualifier and more", "predicates:\n  near: {label: near, range: [ship], qualifier: true, functional: true}\n",
			[]string{`2:3: error: predicate "near" is a qualifier and also remark, symmetric, functional or qualified; expected qualifier alone`}},
		{"unknown unit", "predicates:\n  speed: {label: speed, domain: [ship], range: [rate], units: [knots]}\n",
			[]string{`2:64: error: unknown unit "knots"; expected barrel or knot; did you mean "knot"?`}},
		{"unit of another kind", "predicates:\n  speed: {label: speed, domain: [ship], range: [rate], units: [barrel]}\n",
			[]string{`2:64: error: unit "barrel" is of the kind count; expected a unit of a kind in the range`}},
		{"parent of another kind", "predicates:\n  sang: {label: sang, inverse: sung by, parent: steers, domain: [mariner], range: [claim], speech: true}\n",
			[]string{`2:49: error: of predicate "sang" and its parent only one is speech; expected speech for both or for none`}},
		{"wider than its parent", "predicates:\n  steals: {label: steals, inverse: stolen by, parent: steers, domain: [being], range: [ship]}\n",
			[]string{`2:55: error: the domain of predicate "steals" has being and its parent's has not; expected ends within those of the parent`}},
		{"unknown parent of a predicate", "predicates:\n  sails: {label: sails, inverse: sailed by, parent: steer, domain: [mariner], range: [ship]}\n",
			[]string{`2:53: error: unknown predicate "steer"; expected carries, doubts, sails, steers, told or towards; did you mean "steers"?`}},
		{"parent that is a qualifier", "predicates:\n  sails: {label: sails, inverse: sailed by, parent: towards, domain: [mariner], range: [ship]}\n",
			[]string{`2:53: error: of predicate "sails" and its parent only one is a qualifier; expected qualifier for both or for none`}},
		{"range wider than its parent's", "predicates:\n  steals: {label: steals, inverse: stolen by, parent: steers, domain: [mariner], range: [ship, being]}\n",
			[]string{`2:55: error: the range of predicate "steals" has being and its parent's has not; expected ends within those of the parent`}},
		{"circle of predicates", "predicates:\n  a: {label: a, inverse: b, parent: b, domain: [ship], range: [ship]}\n  b: {label: b, inverse: a, parent: a, domain: [ship], range: [ship]}\n",
			[]string{`2:37: error: the parents of predicate "a" come back to it; expected a predicate that is broader`}},
		{"old boolean", "predicates:\n  sails: {label: sails, inverse: sailed by, domain: [mariner], range: [ship], functional: yes}\n",
			[]string{`2:91: error: "yes" stands for a boolean in YAML 1.1; expected true, false, or the word in quotes: "yes"`}},
		{"quoted boolean", "predicates:\n  sails: {label: sails, inverse: sailed by, domain: [mariner], range: [ship], functional: \"true\"}\n",
			[]string{`2:91: error: found "true"; expected true or false`}},
		{"boolean as text", "types:\n  gull: {label: true}\n", []string{`2:17: error: found the boolean true; expected a word; one that looks like a boolean stands in quotes`}},
		{"nothing", "types:\n  gull: {label: }\n", []string{`2:16: error: nothing follows "label"; expected a value, or no key`}},
		{"empty text", "types:\n  gull: {label: \"\"}\n", []string{`2:17: error: found an empty text; expected a value`}},
		{"all at once", "types:\n  gull: {label: gull, parent: brd}\nunits:\n  mile: {label: mile}\nextra: 1\n", []string{
			`2:31: error: unknown type "brd"; expected being, gull, mariner or ship`,
			`4:9: error: a unit lacks "kind"`,
			`5:1: error: unknown key "extra" in a vocabulary; expected predicates, prefixes, types or units`}},
		{"a broken part makes nothing else wrong", "types:\n  gull: &g {label: gull}\npredicates:\n  eats: {label: eats, inverse: eaten by, domain: [gull], range: [ship]}\n",
			[]string{`2:9: error: found an anchor "&"; expected plain keys, lists and values`}},
	}
	onto, problems := read(nil, "harbour.yaml", []byte(harbour))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, problems := read(onto, "own.yaml", []byte(test.in))
			var got []string
			for _, p := range problems {
				got = append(got, strings.TrimPrefix(p.String(), "own.yaml:"))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("problems of %q (-want +got):\n%s", test.in, diff)
			}
		})
	}
}

func TestExtendKeepsTheBase(t *testing.T) {
	base, err := Base()
	if err != nil {
		t.Fatal(err)
	}
	types := len(base.Types)
	if sorted, _ := read(nil, BaseFile, baseData); true {
		sorted.vocabulary.Sort()
		if diff := cmp.Diff(sorted.vocabulary, base); diff != "" {
			t.Errorf("the base is not sorted:\n%s", diff)
		}
	}
	own, problems := Extend("vocabulary.yaml", []byte("types:\n  lighthouse: {label: lighthouse, parent: place, exact-match: schema:Place}\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if !own.TypeWithin("lighthouse", "place") {
		t.Error("the extended vocabulary lacks its own type")
	}
	if len(base.Types) != types || base.TypeWithin("lighthouse", "place") {
		t.Error("extending changed the base vocabulary")
	}
	if !slices.IsSortedFunc(own.Types, func(a, b Type) int { return strings.Compare(a.Key, b.Key) }) {
		t.Error("the types are not sorted")
	}
}

func FuzzExtend(f *testing.F) {
	f.Add([]byte(harbour))
	f.Add([]byte("types:\n  a: {label: a, parent: a}\npredicates:\n  b: {label: [b], range: {}}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		v, problems := read(nil, "f.yaml", data)
		if problems.Failed() {
			return
		}
		for _, one := range v.vocabulary.Types {
			if one.Parent != "" && !v.vocabulary.TypeWithin(one.Key, one.Parent) || one.Label == "" {
				t.Errorf("accepted type %+v", one)
			}
		}
		for _, one := range v.vocabulary.Predicates {
			if one.Label == "" || len(one.Range) == 0 || one.Speech && one.Range[0] != ClaimRange {
				t.Errorf("accepted predicate %+v", one)
			}
		}
	})
}

func ExampleExtend() {
	_, problems := Extend("vocabulary.yaml", []byte(`
types:
  lighthouse: {label: lighthouse, parent: plaice}
`))
	fmt.Println(problems)
	// Output: vocabulary.yaml:3:43: error: unknown type "plaice"; did you mean "place"?
}
