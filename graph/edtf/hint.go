package edtf

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// mistake is a common way to write a date that EDTF writes otherwise.
type mistake struct {
	pattern *regexp.Regexp
	hint    func(groups []string) string
}

// Shapes that people write, the more particular first. They are looked at only
// once a text is known to be no date.
var mistakes = []mistake{
	{regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})([?~%]?)$`), func(g []string) string {
		return dayHint(g[1], g[2], g[3], g[4])
	}},
	{regexp.MustCompile(`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$`), func(g []string) string {
		if g[1] == g[2] {
			return dayHint(g[3], g[1], g[2], "")
		}
		return "write year, month, day, as in 2025-08-31"
	}},
	{regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})([?~%]?)$`), func(g []string) string {
		return monthHint(g[1], g[2], g[3])
	}},
	{regexp.MustCompile(`^(\d{1,2})[-/.](\d{4})$`), func(g []string) string { return monthHint(g[2], g[1], "") }},
	{regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`), func(g []string) string { return dayHint(g[1], g[2], g[3], "") }},
	{regexp.MustCompile(`^(\d{4})\s*(?:-|–|—|\sto\s)\s*(\d{4})$`), func(g []string) string {
		return fmt.Sprintf("write an interval as %s/%s", g[1], g[2])
	}},
	{regexp.MustCompile(`^(.+)/(.+)$`), func(g []string) string {
		if Compare(parsed(g[1]), parsed(g[2])) > 0 && !parsed(g[1]).IsZero() && !parsed(g[2]).IsZero() {
			return fmt.Sprintf("write %s/%s", g[2], g[1])
		}
		return ""
	}},
	{regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})[T ]\d`), func(g []string) string {
		return "times of day are not kept, write the day: " + g[1]
	}},
	{regexp.MustCompile(`^\.\.(\d.*)$`), func(g []string) string { return "write an open start as ../" + g[1] }},
	{regexp.MustCompile(`^(\d.*)\.\.$`), func(g []string) string { return "write an open end as " + g[1] + "/.." }},
	{regexp.MustCompile(`^Y(-?\d{4})$`), func(g []string) string { return "write " + g[1] }},
	{regexp.MustCompile(`^(-?)(\d{5,9})$`), func(g []string) string { return "write Y" + g[1] + g[2] }},
	{regexp.MustCompile(`^(-?)(\d{1,3})$`), func(g []string) string {
		return "write " + g[1] + strings.Repeat("0", 4-len(g[2])) + g[2]
	}},
	{regexp.MustCompile(`^([^?~%]+)(?:\?~|~\?)$`), func(g []string) string { return "write " + g[1] + "% for both" }},
	{regexp.MustCompile(`^([?~%])(.+)$`), func(g []string) string { return "write the mark at the end: " + g[2] + g[1] }},
	{regexp.MustCompile(`^(\d{3})0s$`), func(g []string) string { return "write a decade as " + g[1] + "X" }},
	{regexp.MustCompile(`[?~%]-\d|-[?~%]\d|^[\[{]|^Y.*E|S\d`), func([]string) string { return "level 2 of EDTF is not read" }},
	{regexp.MustCompile(`^\d{1,4}[xu*?]+(-|$)|-(xx|uu|\?\?)`), func([]string) string { return "write an unspecified digit as a capital X" }},
	{regexp.MustCompile(`(?i)\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b`), func(g []string) string {
		return "write months as numbers, as in " + "2025-" + monthNumbers[strings.ToLower(g[1])]
	}},
	{regexp.MustCompile(`(?i)\b(spring|summer|autumn|fall|winter)\b`), func(g []string) string {
		return "write seasons as 21 to 24, as in 2025-" + seasonNumbers[strings.ToLower(g[1])]
	}},
}

var monthNumbers = func() map[string]string {
	numbers := map[string]string{}
	for m := time.January; m <= time.December; m++ {
		numbers[strings.ToLower(m.String()[:3])] = fmt.Sprintf("%02d", int(m))
	}
	return numbers
}()

var seasonNumbers = map[string]string{"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}

const generalHint = "dates are written like 2025, 2025-02, 2025-08-08, 2025-08~, 2012/2018 or ../2006"

// maxShown is how many bytes of a text that is no date are repeated.
const maxShown = 60

// explain makes the error for a text that is no date.
func explain(text, problem string) *ParseError {
	if len(text) > maxShown {
		return &ParseError{Text: strings.ToValidUTF8(text[:maxShown], "") + "…", Problem: problem, Hint: generalHint}
	}
	if text == "" {
		return &ParseError{Problem: "a date is expected", Hint: generalHint}
	}
	if trimmed := strings.TrimSpace(text); trimmed != text && !parsed(trimmed).IsZero() {
		return &ParseError{Text: text, Problem: "no space may stand around a date", Hint: "write " + trimmed}
	}
	for _, m := range mistakes {
		if groups := m.pattern.FindStringSubmatch(text); groups != nil {
			if hint := m.hint(groups); hint != "" {
				return &ParseError{Text: text, Problem: problem, Hint: hint}
			}
		}
	}
	return &ParseError{Text: text, Problem: problem, Hint: generalHint}
}

// parsed returns the date that a text is, or the zero Date.
func parsed(text string) Date {
	d, problem := parse(text)
	if problem != "" {
		return Date{}
	}
	return d
}

// dayHint proposes a day if there is such a day.
func dayHint(year, month, day, mark string) string {
	return proposal(fmt.Sprintf("%s-%s-%s%s", year, pad(month), pad(day), mark))
}

// monthHint proposes a month or season if there is one.
func monthHint(year, month, mark string) string {
	return proposal(fmt.Sprintf("%s-%s%s", year, pad(month), mark))
}

func proposal(text string) string {
	if parsed(text).IsZero() {
		return ""
	}
	return "write " + text
}

func pad(digits string) string {
	if len(digits) == 1 {
		return "0" + digits
	}
	return digits
}
