package ingest

import (
	"math/big"
	"regexp"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/edtf"
	"github.com/newsgraph/newsgraph/schema/notation"
)

// literalPlace is where a literal stands: which kinds and units it may have.
type literalPlace struct {
	what  string // the object of designated
	kinds []graph.LiteralKind
	units []string // keys; empty when any of the kinds will do
}

// allows reports whether a kind may stand there.
func (l literalPlace) allows(kind graph.LiteralKind) bool { return slices.Contains(l.kinds, kind) }

// numeric returns the kinds that are numbers.
func (l literalPlace) numeric() []graph.LiteralKind {
	return slices.DeleteFunc(slices.Clone(l.kinds), func(k graph.LiteralKind) bool { return !k.Numeric() })
}

// expected says how a literal may be written there.
func (l literalPlace) expected() string {
	var forms []string
	if len(l.numeric()) > 0 {
		forms = append(forms, "a number such as 10000 or {value: 10000, comparator: about}")
	}
	if l.allows(graph.Date) {
		forms = append(forms, "an EDTF date such as 2025-02")
	}
	if l.allows(graph.Text) {
		forms = append(forms, `a text in quotes`)
	}
	return notation.OneOf(forms)
}

var numberPattern = regexp.MustCompile(`^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$`)

// literal reads a literal in its short or long form. What it reports is true:
// ok is false exactly when there was a problem.
func (p *project) literal(doc *notation.Document, n *notation.Node, place literalPlace) (graph.Literal, bool) {
	if n.Kind == notation.Map {
		return p.longLiteral(doc, n, place)
	}
	word := doc.Word(n)
	if word == nil {
		return graph.Literal{}, false
	}
	kinds := shapes(word, place)
	if len(kinds) == 0 {
		p.refuseLiteral(doc, word, place)
		return graph.Literal{}, false
	}
	kind, ok := p.oneKind(doc, word, kinds, place)
	if !ok {
		return graph.Literal{}, false
	}
	literal := graph.Literal{Kind: kind, Value: literalText(word, kind)}
	if kind.Numeric() {
		literal.Unit, ok = p.defaultUnit(doc, word, kind, place)
	}
	return literal, ok
}

// shapes returns the kinds that a bare value may be of by its looks.
func shapes(word *notation.Node, place literalPlace) []graph.LiteralKind {
	var kinds []graph.LiteralKind
	if word.Quoted {
		if place.allows(graph.Text) {
			return []graph.LiteralKind{graph.Text}
		}
		return nil
	}
	if numberPattern.MatchString(word.Text) {
		kinds = place.numeric()
	}
	if _, err := edtf.Parse(word.Text); err == nil && place.allows(graph.Date) {
		kinds = append(kinds, graph.Date)
	}
	return kinds
}

// oneKind returns the one of several kinds that the units of the place allow.
func (p *project) oneKind(doc *notation.Document, n *notation.Node, kinds []graph.LiteralKind, place literalPlace) (graph.LiteralKind, bool) {
	if len(kinds) > 1 && len(place.units) > 0 {
		kinds = slices.DeleteFunc(slices.Clone(kinds), func(k graph.LiteralKind) bool {
			return k.Numeric() && len(p.units(k, place)) == 0
		})
	}
	if len(kinds) == 1 {
		return kinds[0], true
	}
	expected := "{value: …, kind: …}"
	if !slices.ContainsFunc(kinds, func(k graph.LiteralKind) bool { return !k.Numeric() }) {
		expected = "{value: …, unit: …}"
	}
	names := words(kinds, func(k graph.LiteralKind) string { return kindWords[k] })
	doc.Mismatch(n, expected, "%s may be %s", notation.Quote(n.Text), notation.OneOf(names))
	return graph.NoLiteral, false
}

// refuseLiteral reports a bare value that cannot stand in its place.
func (p *project) refuseLiteral(doc *notation.Document, word *notation.Node, place literalPlace) {
	problem := notation.Problem{
		Message:  notation.Quote(word.Text) + " cannot be " + place.what,
		Expected: place.expected(),
	}
	if _, err := edtf.Parse(word.Text); err != nil && place.allows(graph.Date) && len(place.kinds) == 1 {
		problem.Message += ": " + err.Error()
		problem.Expected = ""
	}
	if digits := plainNumber(word.Text); digits != "" && len(place.numeric()) > 0 {
		problem.Guesses = []string{digits}
	}
	doc.Add(word, problem)
}

// plainNumber returns a number without its thousands separators, or "".
func plainNumber(text string) string {
	digits := strings.NewReplacer(",", "", "_", "", " ", "", "\u00a0", "", "\u202f", "", "'", "", "’", "", "+", "").Replace(text)
	if !numberPattern.MatchString(digits) {
		return ""
	}
	return digits
}

// literalText returns the lexical form that is kept.
func literalText(n *notation.Node, kind graph.LiteralKind) string {
	if kind == graph.Text {
		return line(n.Text)
	}
	return n.Text
}

// longLiteral reads {value, to, comparator, unit, kind}.
func (p *project) longLiteral(doc *notation.Document, n *notation.Node, place literalPlace) (graph.Literal, bool) {
	f := doc.Fields(n, "a literal")
	value, to, unit := f.Word("value"), f.Word("to"), f.Word("unit")
	literal := graph.Literal{}
	comparator, compared := choice[graph.Comparator](doc, f, "comparator", comparatorWords)
	literal.Comparator = comparator
	kind, _ := choice[graph.LiteralKind](doc, f, "kind", kindWords)
	f.Require("value")
	f.Done()
	var ok bool
	if value == nil {
		return literal, false
	}
	if literal.Kind, ok = p.longKind(doc, n, value, unit, kind, place); !ok {
		return literal, false
	}
	literal.Value = literalText(value, literal.Kind)
	if !literal.Kind.Numeric() {
		return literal, plainLiteral(doc, value, literal.Kind, unit, to, compared, n)
	}
	if literal.Unit, ok = p.unit(doc, n, unit, literal.Kind, place); !ok {
		return literal, false
	}
	if to != nil {
		literal.To = to.Text
	}
	return literal, bounds(doc, n, value, to, literal.Comparator)
}

// longKind returns the kind of a long literal: the one that it names, else that
// of its unit, else the one that its place and its looks leave.
func (p *project) longKind(doc *notation.Document, n, value, unit *notation.Node, named graph.LiteralKind, place literalPlace) (graph.LiteralKind, bool) {
	names := notation.OneOf(words(place.kinds, func(k graph.LiteralKind) string { return kindWords[k] }))
	if named != graph.NoLiteral {
		if !place.allows(named) {
			doc.Mismatch(n, names, "a literal of the kind %s cannot be %s", kindWords[named], place.what)
		}
		return named, place.allows(named)
	}
	if unit != nil {
		u, known := p.vocabulary.Unit(unit.Text)
		if !known {
			p.unknownUnit(doc, unit, place.kinds, place)
			return graph.NoLiteral, false
		}
		kind := kindOf(u.Kind)
		if !place.allows(kind) {
			doc.Mismatch(unit, names, "a literal in %s, which is of the kind %s, cannot be %s", notation.Quote(unit.Text), u.Kind, place.what)
		}
		return kind, place.allows(kind)
	}
	kinds := place.kinds
	if len(kinds) > 1 {
		if kinds = shapes(value, place); len(kinds) == 0 {
			kinds = place.kinds
		}
	}
	return p.oneKind(doc, value, kinds, place)
}

// plainLiteral checks a date or a text, which have nothing but their value.
func plainLiteral(doc *notation.Document, value *notation.Node, kind graph.LiteralKind, unit, to *notation.Node, compared bool, n *notation.Node) bool {
	if unit != nil || to != nil || compared {
		expected := "the value alone"
		if kind == graph.Date {
			expected = "EDTF in the value: 2025~ about, 2012/2018 between, ../2006 at most"
		}
		doc.Mismatch(n, expected, "a %s has no unit, comparator or upper end", kindWords[kind])
		return false
	}
	return kind != graph.Date || edtfText(doc, value) != ""
}

// bounds checks the numbers of a long literal.
func bounds(doc *notation.Document, n, value, to *notation.Node, comparator graph.Comparator) bool {
	switch {
	case to != nil && comparator != graph.Between:
		doc.Mismatch(to, "comparator: between", "there is an upper end and the comparator is %s", comparatorWords[comparator])
		return false
	case to == nil && comparator == graph.Between:
		doc.Mismatch(n, "to with the upper end", "the comparator is between and there is no upper end")
		return false
	case comparator == graph.Vague:
		if plainNumber(value.Text) != "" {
			doc.Mismatch(value, "the words of the text, such as dozens", "%s is not vague", notation.Quote(value.Text))
			return false
		}
		return true
	}
	if !isNumber(doc, value) || to != nil && !isNumber(doc, to) {
		return false
	}
	if to == nil {
		return true
	}
	lower, _ := new(big.Rat).SetString(value.Text)
	upper, _ := new(big.Rat).SetString(to.Text)
	if lower.Cmp(upper) >= 0 {
		doc.Mismatch(to, "more than "+value.Text, "the upper end is %s", to.Text)
		return false
	}
	return true
}

// isNumber reports a value that is no number.
func isNumber(doc *notation.Document, n *notation.Node) bool {
	if numberPattern.MatchString(n.Text) {
		return true
	}
	p := notation.Problem{
		Message:  notation.Quote(n.Text) + " is no number",
		Expected: "digits, with a point before decimals; for a number in words comparator: vague",
	}
	if digits := plainNumber(n.Text); digits != "" {
		p.Guesses = []string{digits}
	}
	doc.Add(n, p)
	return false
}

// kindOf returns the kind with a name of the vocabulary.
func kindOf(name string) graph.LiteralKind {
	if name == "" {
		return graph.NoLiteral
	}
	return graph.LiteralKind(max(0, slices.Index(kindWords, name)))
}

// units returns the keys of the units of a kind that a place allows.
func (p *project) units(kind graph.LiteralKind, place literalPlace) []string {
	var keys []string
	for _, u := range p.vocabulary.Units {
		if u.Kind == kindWords[kind] && (len(place.units) == 0 || slices.Contains(place.units, u.Key)) {
			keys = append(keys, u.Key)
		}
	}
	return keys
}

// unit returns the unit that a node names, or the default.
func (p *project) unit(doc *notation.Document, n, given *notation.Node, kind graph.LiteralKind, place literalPlace) (string, bool) {
	if given == nil {
		return p.defaultUnit(doc, n, kind, place)
	}
	allowed := p.units(kind, place)
	if slices.Contains(allowed, given.Text) {
		return given.Text, true
	}
	if _, known := p.vocabulary.Unit(given.Text); known {
		doc.Mismatch(given, notation.OneOf(allowed), "%s cannot be in %s", place.what, notation.Quote(given.Text))
	} else {
		p.unknownUnit(doc, given, []graph.LiteralKind{kind}, place)
	}
	return "", false
}

// unknownUnit reports a unit that the vocabulary lacks.
func (p *project) unknownUnit(doc *notation.Document, given *notation.Node, kinds []graph.LiteralKind, place literalPlace) {
	if p.vocabularyPartial {
		return
	}
	var allowed []string
	for _, kind := range kinds {
		allowed = append(allowed, p.units(kind, place)...)
	}
	slices.Sort(allowed)
	doc.Unknown(given, "unit", "", allowed)
}

// defaultUnit returns the unit of a literal that names none: the only one that
// its place allows. A bare count may do without, everything else needs a unit.
func (p *project) defaultUnit(doc *notation.Document, n *notation.Node, kind graph.LiteralKind, place literalPlace) (string, bool) {
	allowed := p.units(kind, place)
	switch {
	case len(allowed) == 1 && (len(place.units) > 0 || kind == graph.Percent):
		return allowed[0], true
	case kind == graph.Count && len(place.units) == 0:
		return "", true
	}
	doc.Mismatch(n, "{value: …, unit: …} with "+notation.OneOf(allowed), "the %s lacks its unit", kindWords[kind])
	return "", false
}

// literalKinds returns the kinds of literals in a predicate's range.
func literalKinds(ends []string) []graph.LiteralKind {
	var kinds []graph.LiteralKind
	for _, end := range ends {
		if kind := kindOf(end); kind != graph.NoLiteral {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}
