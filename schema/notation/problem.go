package notation

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Severity says whether a problem keeps a file from being used.
type Severity uint8

// The severities. The zero value is Error.
const (
	Error Severity = iota
	Warning
)

// String returns "error" or "warning".
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// MarshalText makes JSON hold the severity's name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Problem is one mistake in a file that a person wrote.
type Problem struct {
	File string `json:"file"`
	// Line and Column count from 1; columns are Unicode code points. Both are 0
	// for a problem with a file as a whole, Column alone for one with a line.
	Line     int      `json:"line,omitempty"`
	Column   int      `json:"column,omitempty"`
	Severity Severity `json:"severity"`
	Message  string   `json:"message"`            // what was found
	Expected string   `json:"expected,omitempty"` // what would be right, or what to do
	Guesses  []string `json:"guesses,omitempty"`  // what may have been meant, nearest first
}

// String returns the problem on one line, as compilers do:
// file:line:column: severity: message; expected …; did you mean …?
func (p Problem) String() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
		if p.Column > 0 {
			fmt.Fprintf(&b, ":%d", p.Column)
		}
	}
	fmt.Fprintf(&b, ": %s: %s", p.Severity, p.Message)
	if p.Expected != "" {
		b.WriteString("; expected " + p.Expected)
	}
	if len(p.Guesses) > 0 {
		b.WriteString("; did you mean " + orList(p.Guesses) + "?")
	}
	return b.String()
}

// Compare orders problems by file, line, column, and then by their text.
func (p Problem) Compare(q Problem) int {
	return cmp.Or(
		strings.Compare(p.File, q.File),
		cmp.Compare(p.Line, q.Line),
		cmp.Compare(p.Column, q.Column),
		cmp.Compare(p.Severity, q.Severity),
		strings.Compare(p.Message, q.Message),
		strings.Compare(p.Expected, q.Expected),
		slices.Compare(p.Guesses, q.Guesses),
	)
}

// Problems are the mistakes of one or more files. As an error they read one a
// line.
type Problems []Problem

// Error returns the problems one a line, in their order.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// Sort orders the problems and drops repeated ones.
func (ps Problems) Sort() Problems {
	slices.SortFunc(ps, Problem.Compare)
	return slices.CompactFunc(ps, func(p, q Problem) bool { return p.Compare(q) == 0 })
}

// Failed reports whether there is an error among the problems, not only warnings.
func (ps Problems) Failed() bool {
	return slices.ContainsFunc(ps, func(p Problem) bool { return p.Severity == Error })
}

// Err returns the problems of severity Error as an error, or nil when there are
// none.
func (ps Problems) Err() error {
	var errs Problems
	for _, p := range ps {
		if p.Severity == Error {
			errs = append(errs, p)
		}
	}
	if len(errs) == 0 {
		return nil
	}
	return errs
}

// orList returns the words in quotes, with "or" before the last.
func orList(words []string) string {
	quoted := make([]string, len(words))
	for i, word := range words {
		quoted[i] = Quote(word)
	}
	if len(quoted) < 2 {
		return strings.Join(quoted, "")
	}
	last := len(quoted) - 1
	return strings.Join(quoted[:last], ", ") + " or " + quoted[last]
}

// Quote returns a text of a file between double quotes, on one line, and cut
// after 60 code points.
func Quote(text string) string {
	const most = 60
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) > most {
		runes = append(runes[:most-1], '…')
	}
	return `"` + string(runes) + `"`
}
