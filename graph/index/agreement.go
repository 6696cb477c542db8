package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Labels are written as they read after one subject: "opposes", "is part of".
// After a name of several, as "businesses in Sinaloa", the verb agrees with it:
// "oppose", "are part of". Names and labels are read as English; what is not
// surely a plural is taken for one.

// agreeing returns a label as it reads after an entity's name.
func (ix *Index) agreeing(label string, entity uint32) string {
	name := ix.names[ix.nameStarts[entity]]
	if (name.language == "" || strings.HasPrefix(name.language, "en")) && namesSeveral(name.text, ix.entities[entity].unnamed) {
		return afterSeveral(label)
	}
	return label
}

// namesSeveral reports whether a name is that of several: what stands before the
// first preposition ends in a plural. A capital makes it a proper name, as
// United States, unless it is of whom nobody names.
func namesSeveral(name string, unnamed bool) bool {
	words := strings.Fields(name)
	for i := 1; i < len(words); i++ {
		if slices.Contains(limits, words[i]) {
			words = words[:i]
		}
	}
	for len(words) > 1 && (strings.HasSuffix(words[len(words)-1], "ed") || words[len(words)-1] == "said") {
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		return false
	}
	head := words[len(words)-1]
	if first, _ := utf8.DecodeRuneInString(head); unicode.IsUpper(first) && !unnamed {
		return false
	}
	return slices.Contains(words, "people") || strings.HasSuffix(head, "s") && !endsIn(head, "ss", "us", "is", "as", "news", "series", "'s", "’s")
}

// limits end the part of a name that says what it is of.
var limits = []string{"about", "against", "around", "at", "between", "by", "during", "for", "from", "handed", "in", "into", "of", "off", "on", "over",
	"shot", "that", "through", "throughout", "to", "under", "where", "who", "with", "within"}

// afterSeveral returns a label with its first word in the plural, if that is a
// verb: are part of, oppose, work or worked for.
func afterSeveral(label string) string {
	verb, rest, _ := strings.Cut(label, " ")
	switch {
	case verb == "is":
		verb = "are"
	case verb == "was":
		verb = "were"
	case verb == "has":
		verb = "have"
	case endsIn(verb, "ies"):
		verb = strings.TrimSuffix(verb, "ies") + "y"
	case endsIn(verb, "ches", "oes", "shes", "sses", "xes", "zzes"):
		verb = strings.TrimSuffix(verb, "es")
	case endsIn(verb, "s") && !endsIn(verb, "ss", "us"):
		verb = strings.TrimSuffix(verb, "s")
	}
	return strings.TrimSuffix(verb+" "+rest, " ")
}

func endsIn(word string, endings ...string) bool {
	return slices.ContainsFunc(endings, func(ending string) bool { return strings.HasSuffix(word, ending) })
}
