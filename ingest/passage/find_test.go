package passage_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/ingest/passage"
)

// town has what articles have: no blank lines, quotation marks that are not
// closed, an ellipsis of its own, words that stand several times.
const town = `Town keeps its ferry ‘for now’
The mayor says ‘the ferry stays … we owe it to the island’ after a vote
In March, the council – 12 of 15 members – voted to keep the old ferry.
“We owe it to the island,” said the mayor, Ilse Brandt. “The ferry stays.
The ferry carries 10,000 people a year, and the mayor’s office wants 12,000.
Critics said the ferry loses money...and they may be right.`

func TestFind(t *testing.T) {
	tests := map[string]struct{ text, at, want string }{
		"literal":                          {town, "Ilse Brandt", "Ilse Brandt"},
		"literal over a line end":          {town, "a vote In March", "a vote\nIn March"},
		"white space round it":             {town, "  Ilse \n Brandt ", "Ilse Brandt"},
		"straight quotes":                  {town, `"We owe it to the island," said`, "“We owe it to the island,” said"},
		"dashes":                           {town, "council - 12 of 15", "council – 12 of 15"},
		"ellipsis of the text":             {town, "the ferry stays … we owe", "the ferry stays … we owe"},
		"ellipsis without spaces":          {town, "money…and", "money...and"},
		"three full stops":                 {town, "In March ... old ferry", "In March, the council – 12 of 15 members – voted to keep the old ferry"},
		"first and last words":             {town, "Critics … right.", "Critics said the ferry loses money...and they may be right."},
		"first and last, no spaces":        {town, "Critics…right", "Critics said the ferry loses money...and they may be right"},
		"over paragraphs":                  {town, "mayor, Ilse … 10,000 people", "mayor, Ilse Brandt. “The ferry stays.\nThe ferry carries 10,000 people"},
		"shortest from the left":           {town, "the … for now", ""},
		"the last of several heads":        {town, "ferry … March", "ferry stays … we owe it to the island’ after a vote\nIn March"},
		"the first of several tails":       {town, "Critics … ferry", "Critics said the ferry"},
		"an ellipsis in the last words":    {town, "The mayor says … stays … we owe", "The mayor says ‘the ferry stays … we owe"},
		"an ellipsis in the first words":   {town, "stays … we … a vote", "stays … we owe it to the island’ after a vote"},
		"paragraph":                        {town, "p1", "Town keeps its ferry ‘for now’"},
		"last paragraph":                   {town, "p6", "Critics said the ferry loses money...and they may be right."},
		"paragraphs":                       {"a\n\n b\u00A0\n c\nd", "p2-p3", "b\u00A0\n c"},
		"paragraphs with a dash":           {"a\nb\nc", "p1–3", "a\nb\nc"},
		"words in a paragraph":             {town, "p4: the ferry stays", ""},
		"capital words in a paragraph":     {town, "p4: The ferry stays", "The ferry stays"},
		"first and last in a paragraph":    {town, "p5:The ferry … the mayor's", "The ferry carries 10,000 people a year, and the mayor’s"},
		"words in paragraphs":              {town, "p2-p3: mayor … council", "mayor says ‘the ferry stays … we owe it to the island’ after a vote\nIn March, the council"},
		"whole words only":                 {"cartels and a cartel", "cartel", "cartel"},
		"possessive is one word":           {"Brandt’s office and Brandt", "Brandt", "Brandt"},
		"no-break space":                   {"10\u00A0000 people", "10 000 people", "10\u00A0000 people"},
		"after emoji":                      {"🙂🙂 gone 👍🏽!", "gone", "gone"},
		"emoji":                            {"🙂🙂 gone 👍🏽!", "👍🏽", "👍🏽"},
		"decomposed text":                  {"Jose\u0301 Pe\u0301rez", "José Pérez", "Jose\u0301 Pe\u0301rez"},
		"decomposed at":                    {"José Pérez", "Jose\u0301 Pe\u0301rez", "José Pérez"},
		"Hebrew":                           {"אמר ראש הממשלה: „לא נלך” ויצא", `"לא נלך"`, "„לא נלך”"},
		"Hebrew with marks of direction":   {"אמר \u200Fראש\u200F הממשלה", "ראש הממשלה", "ראש\u200F הממשלה"},
		"Arabic":                           {"قالت الوزيرة إنّ المدينة آمنة.", "الوزيرة … آمنة", "الوزيرة إنّ المدينة آمنة"},
		"Chinese":                          {"市长说渡轮留下。", "渡轮", "渡轮"},
		"CRLF":                             {"One two\r\nthree\r\n", "p2", "three"},
		"a place in words":                 {"see p4 here", "see p4", "see p4"},
		"after an invisible mark":          {"\u200Bone two\u200E", "one two", "one two"},
		"after a mark of its own":          {"a\n\u0301b c\u0301", "p2: c\u0301", "c\u0301"},
		"a soft hyphen":                    {"the har\u00ADbour is", "harbour", "har\u00ADbour"},
		"an ellipsis at the end":           {"wait … and see", "wait …", "wait …"},
		"a literal that also is a reading": {"a b … c, a b or c", "b … c", "b … c"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			text := newText(t, test.text)
			p, err := text.Find(test.at)
			got, _ := text.Quote(p)
			if got != test.want || (err == nil) != (test.want != "") {
				t.Errorf("Find(%q) = %q, %v, want %q", test.at, got, err, test.want)
			}
			if want, err := text.Passage(p.Start, p.End); test.want != "" && (err != nil || want != p) {
				t.Errorf("Find(%q) = %v, want what Passage says: %v, %v", test.at, p, want, err)
			}
		})
	}
}

func TestFindSaysWhatIsWrong(t *testing.T) {
	tests := map[string]struct {
		text, at   string
		problem    passage.Problem
		part       string
		candidates []string
	}{
		"empty":                       {town, "", passage.Malformed, "it names no words", nil},
		"only space":                  {town, " \n ", passage.Malformed, "it names no words", nil},
		"no first words":              {town, "… right", passage.Malformed, "words are wanted on both sides of …", nil},
		"no last words":               {town, "Critics …", passage.Malformed, "words are wanted on both sides of …", nil},
		"backwards":                   {town, "p4-p2", passage.Malformed, "its first paragraph is after its last", nil},
		"no word":                     {"a … b", "…", passage.Malformed, "it holds no word", []string{"…"}},
		"paragraph without a word":    {"a\n***\nb", "p2", passage.Malformed, "it holds no word", []string{"***"}},
		"a place without its words":   {town, "p4: ", passage.NotFound, "p4:", nil},
		"paragraph 0":                 {town, "p0", passage.NoParagraph, "", nil},
		"paragraph 7":                 {town, "p7: the ferry", passage.NoParagraph, "", nil},
		"paragraph out of numbers":    {town, "p99999999999999999999", passage.NoParagraph, "", nil},
		"empty text":                  {"", "p1", passage.NoParagraph, "", nil},
		"misspelled":                  {town, "Ilse Brand", passage.InsideWord, "Ilse Brand", []string{"Ilse Brandt"}},
		"inside words":                {"cartels, cartelised", "cartel", passage.InsideWord, "cartel", []string{"cartels", "cartelised"}},
		"begins inside a word":        {"old cartels", "artels", passage.InsideWord, "artels", []string{"cartels"}},
		"inside a number":             {town, "carries 10", passage.InsideWord, "carries 10", []string{"carries 10,000"}},
		"inside a possessive":         {town, "mayor … the mayor’s offic", passage.InsideWord, "the mayor's offic", []string{"the mayor’s office"}},
		"typo":                        {town, "Ilze Brant", passage.NotFound, "Ilze Brant", []string{"Ilse Brandt"}},
		"case":                        {town, "ilse brandt", passage.NotFound, "ilse brandt", []string{"Ilse Brandt"}},
		"nothing like it":             {town, "xyz", passage.NotFound, "xyz", nil},
		"more words than the text":    {"one two", "one two three", passage.NotFound, "one two three", []string{"one two"}},
		"nothing in an empty text":    {"", "xyz", passage.NotFound, "xyz", nil},
		"first words":                 {town, "Kritics said … right", passage.HeadNotFound, "Kritics said", []string{"Critics said"}},
		"last words":                  {town, "Critics said … be wright", passage.TailNotFound, "be wright", []string{"be right"}},
		"last words before the first": {town, "Critics said … In March", passage.TailBeforeHead, "In March", []string{"In March"}},
		"another paragraph":           {town, "p3: Ilse Brandt", passage.OtherParagraph, "Ilse Brandt", []string{"Ilse Brandt"}},
		"first … last elsewhere":      {town, "p3: Critics … right", passage.OtherParagraph, "Critics", []string{"Critics said the ferry … they may be right"}},
		"runs out of its paragraph":   {town, "p4: Ilse Brandt … 10,000", passage.OtherParagraph, "10,000", []string{"Ilse Brandt. “The ferry … The ferry carries 10,000"}},
		"twice":                       {town, "the ferry", passage.Ambiguous, "", []string{"the ferry", "the ferry"}},
		"two spans":                   {"a x b. a y b.", "a … b", passage.Ambiguous, "", []string{"a x b", "a y b"}},
		"two spans, one over lines":   {"a x b\na\ny b", "a … b", passage.Ambiguous, "", []string{"a x b", "a y b"}},
		"two readings":                {"a … c y d. a x c … d", "a … c … d", passage.Ambiguous, "", []string{"a … c y d", "a x c … d"}},
		"overlapping":                 {"no no no", "no no", passage.Ambiguous, "", []string{"no no", "no no"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			text := newText(t, test.text)
			p, err := text.Find(test.at)
			var got *passage.FindError
			if !errors.As(err, &got) || !errors.Is(err, graph.ErrInvalid) {
				t.Fatalf("Find(%q) = %v, %v, want a FindError that is invalid", test.at, p, err)
			}
			if got.At != test.at || got.Problem != test.problem || got.Part != test.part {
				t.Errorf("Find(%q) problem %d, part %q, want %d, %q", test.at, got.Problem, got.Part, test.problem, test.part)
			}
			var excerpts []string
			for _, c := range got.Candidates {
				excerpts = append(excerpts, c.Excerpt)
			}
			if diff := cmp.Diff(test.candidates, excerpts); diff != "" {
				t.Errorf("Find(%q) candidates (-want +got):\n%s", test.at, diff)
			}
		})
	}
}

func TestFindErrorReadsWell(t *testing.T) {
	many := strings.Repeat("one two\n", 7)
	tests := map[string]struct{ text, at, want string }{
		"ambiguous":     {"a x b\na y b", "a … b", `"a … b" fits 2 passages: p1 at 0 “a x b”, p2 at 6 “a y b”`},
		"one paragraph": {"a x b. a y b", "a", `"a" fits 2 passages: p1 at 0 “a”, p1 at 7 “a”`},
		"many":          {many, "two", `"two" fits 7 passages: p1 at 4 “two”, p2 at 12 “two”, p3 at 20 “two”, p4 at 28 “two”, p5 at 36 “two” and 2 more`},
		"no paragraph":  {"one", "p2", `"p2" is not in the text: it has 1 paragraph`},
		"no word":       {"a\n***", "p2", `"p2" is no passage: it holds no word: p2 at 2 “***”`},
		"before":        {"b a", "a … b", `"a … b" is not in the text: its last words "b" stand only before its first: p1 at 0 “b”`},
		"inside":        {"abc", "a", `"a" begins or ends inside a word: p1 at 0 “abc”`},
		"nothing":       {"abc", "xyz", `"xyz" is not in the text`},
		"tail":          {"one fourteen", "one … forteen", `"one … forteen" is not in the text: its last words "forteen" are not there; nearest: p1 at 4 “fourteen”`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := newText(t, test.text).Find(test.at)
			if err == nil || err.Error() != test.want {
				t.Errorf("Find(%q) = %v, want %s", test.at, err, test.want)
			}
		})
	}
}

func TestOnlyParagraphs(t *testing.T) {
	tests := map[string]bool{
		"p4": true, " p4-p6 ": true, "p4–p6": true, "p4 - 6": true,
		"p4: way": false, "p4-p6: a … b": false, "p four": false, "see p4": false, "": false, "p4 way": false, "p4:": false,
	}
	for at, want := range tests {
		if got := passage.OnlyParagraphs(at); got != want {
			t.Errorf("OnlyParagraphs(%q) = %v, want %v", at, got, want)
		}
	}
}
