package edtf_test

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/edtf"
)

func parse(t testing.TB, text string) edtf.Date {
	t.Helper()
	if text == "" {
		return edtf.Date{}
	}
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// reading is all that a date tells, in words.
type reading struct {
	First, Last, Label     string
	Precision              edtf.Precision
	Uncertain, Approximate bool
}

func read(d edtf.Date) reading {
	r := reading{Label: d.Label(), Precision: d.Precision(), Uncertain: d.Uncertain(), Approximate: d.Approximate()}
	if day, ok := d.Earliest(); ok {
		r.First = day.String()
	}
	if day, ok := d.Latest(); ok {
		r.Last = day.String()
	}
	return r
}

func TestParse(t *testing.T) {
	const (
		day, month, season    = edtf.PrecisionDay, edtf.PrecisionMonth, edtf.PrecisionSeason
		year, decade, century = edtf.PrecisionYear, edtf.PrecisionDecade, edtf.PrecisionCentury
		interval, yes, no     = edtf.PrecisionInterval, true, false
	)
	tests := []struct {
		text string
		want reading
	}{
		{"2025-08-08", reading{"2025-08-08", "2025-08-08", "8 August 2025", day, no, no}},
		{"2024-02-29", reading{"2024-02-29", "2024-02-29", "29 February 2024", day, no, no}},
		{"2025-02", reading{"2025-02-01", "2025-02-28", "February 2025", month, no, no}},
		{"2025-12", reading{"2025-12-01", "2025-12-31", "December 2025", month, no, no}},
		{"2025", reading{"2025-01-01", "2025-12-31", "2025", year, no, no}},
		{"0000", reading{"0000-01-01", "0000-12-31", "1 BC", year, no, no}},
		{"-0043-03-15", reading{"-0043-03-15", "-0043-03-15", "15 March 44 BC", day, no, no}},
		{"Y-66000000", reading{"-66000000-01-01", "-66000000-12-31", "66000001 BC", year, no, no}},
		{"Y170000002", reading{"+170000002-01-01", "+170000002-12-31", "170000002", year, no, no}},

		{"2025-21", reading{"2025-03-01", "2025-05-31", "spring 2025", season, no, no}},
		{"2025-22", reading{"2025-06-01", "2025-08-31", "summer 2025", season, no, no}},
		{"2025-23", reading{"2025-09-01", "2025-11-30", "autumn 2025", season, no, no}},
		{"2025-24", reading{"2025-12-01", "2026-02-28", "winter 2025–26", season, no, no}},

		{"2025?", reading{"2025-01-01", "2025-12-31", "possibly 2025", year, yes, no}},
		{"2025-08-08~", reading{"2025-08-08", "2025-08-08", "about 8 August 2025", day, no, yes}},
		{"2025-02%", reading{"2025-02-01", "2025-02-28", "possibly about February 2025", month, yes, yes}},

		{"201X", reading{"2010-01-01", "2019-12-31", "the 2010s", decade, no, no}},
		{"195X~", reading{"1950-01-01", "1959-12-31", "about the 1950s", decade, no, yes}},
		{"19XX", reading{"1900-01-01", "1999-12-31", "the 20th century", century, no, no}},
		{"20XX", reading{"2000-01-01", "2099-12-31", "the 21st century", century, no, no}},
		{"10XX", reading{"1000-01-01", "1099-12-31", "the 11th century", century, no, no}},
		{"-004X", reading{"-0049-01-01", "-0040-12-31", "the years 50 BC to 41 BC", decade, no, no}},
		{"-01XX", reading{"-0199-01-01", "-0100-12-31", "the years 200 BC to 101 BC", century, no, no}},
		{"2025-XX", reading{"2025-01-01", "2025-12-31", "some month of 2025", year, no, no}},
		{"2025-02-XX", reading{"2025-02-01", "2025-02-28", "some day in February 2025", month, no, no}},
		{"2025-XX-XX", reading{"2025-01-01", "2025-12-31", "some day in 2025", year, no, no}},

		{"2012/2018", reading{"2012-01-01", "2018-12-31", "2012 to 2018", interval, no, no}},
		{"2012~/2018?", reading{"2012-01-01", "2018-12-31", "about 2012 to possibly 2018", interval, yes, yes}},
		{"2025-02/2025", reading{"2025-02-01", "2025-12-31", "February 2025 to 2025", interval, no, no}},
		{"2025-08-08/2025-08-10", reading{"2025-08-08", "2025-08-10", "8 to 10 August 2025", interval, no, no}},
		{"2025-08-08/2025-09-01", reading{"2025-08-08", "2025-09-01", "8 August to 1 September 2025", interval, no, no}},
		{"2025-03/2025-05", reading{"2025-03-01", "2025-05-31", "March to May 2025", interval, no, no}},
		{"2024-03/2025-05", reading{"2024-03-01", "2025-05-31", "March 2024 to May 2025", interval, no, no}},
		{"2012/..", reading{"2012-01-01", "", "from 2012 on", interval, no, no}},
		{"../2006", reading{"", "2006-12-31", "up to 2006", interval, no, no}},
		{"2012/", reading{"2012-01-01", "", "from 2012, end unknown", interval, no, no}},
		{"/2006~", reading{"", "2006-12-31", "up to about 2006, start unknown", interval, no, yes}},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			d := parse(t, tt.text)
			if diff := gocmp.Diff(tt.want, read(d)); diff != "" {
				t.Errorf("Parse(%q) (-want +got):\n%s", tt.text, diff)
			}
			if got := d.String(); got != tt.text {
				t.Errorf("Parse(%q).String() = %q", tt.text, got)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", `date "": a date is expected; dates are written like 2025, 2025-02, 2025-08-08, 2025-08~, 2012/2018 or ../2006`},
		{"2025-8-8", `date "2025-8-8": after the year -MM or -MM-DD is expected, each of two digits; write 2025-08-08`},
		{"2025-8", "write 2025-08"},
		{"08/08/2025", "write 2025-08-08"},
		{"03/08/2025", "write year, month, day, as in 2025-08-31"},
		{"8.8.2025", "write 2025-08-08"},
		{"2025/08", "write 2025-08"},
		{"2025/08/08", "write 2025-08-08"},
		{"02/2025", "write 2025-02"},
		{"20250808", "write 2025-08-08"},
		{"2018/2012", "the interval ends before it begins; write 2012/2018"},
		{"2025-08-10/2025-08-08", "write 2025-08-08/2025-08-10"},
		{"2012-2018", "write an interval as 2012/2018"},
		{"2012–2018", "write an interval as 2012/2018"},
		{"2012 to 2018", "write an interval as 2012/2018"},
		{"2025-02-29", "February 2025 has 28 days, not a day 29"},
		{"2025-02-00", "February 2025 has 28 days, not a day 00"},
		{"2025-13", "there is no month 13"},
		{"2025-21-01", "there is no month 21"},
		{"2025-XX-08", "a day without its month is level 2"},
		{"2025-1X", "two digits, or XX"},
		{"2XXX", "at most the last two digits"},
		{"201X-05", "nothing may follow a year with unspecified digits"},
		{"201x", "write an unspecified digit as a capital X"},
		{"2010s", "write a decade as 201X"},
		{"~2025", "write the mark at the end: 2025~"},
		{"2025?~", "write 2025% for both"},
		{"2025?-02", "level 2 of EDTF is not read"},
		{"[2024,2025]", "level 2 of EDTF is not read"},
		{"2025-08-08T10:30:00Z", "times of day are not kept, write the day: 2025-08-08"},
		{"..2006", "write an open start as ../2006"},
		{"2012..", "write an open end as 2012/.."},
		{"../..", "an interval needs a date on at least one side"},
		{"/", "an interval needs a date on at least one side"},
		{"Y2025", "write 2025"},
		{"12025", "write Y12025"},
		{"Y9999999999", "years beyond 2147483647 cannot be kept"},
		{"800", "write 0800"},
		{"-0000", "the year 0000 has no sign"},
		{" 2025 ", "write 2025"},
		{"Feb 2025", "write months as numbers, as in 2025-02"},
		{"spring 2025", "write seasons as 21 to 24, as in 2025-21"},
		{"last month", "a year of four digits is expected"},
		{"٢٠٢٥", "a year of four digits is expected"},
		{strings.Repeat("é", 1000), "…"},
	}
	for _, tt := range tests {
		t.Run(tt.text[:min(20, len(tt.text))], func(t *testing.T) {
			d, err := edtf.Parse(tt.text)
			if err == nil {
				t.Fatalf("Parse(%q) = %v, want an error", tt.text, d)
			}
			if !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("Parse(%q): %v is not ErrInvalid", tt.text, err)
			}
			if !strings.Contains(err.Error(), tt.want) {
				t.Errorf("Parse(%q): %v, want it to say %q", tt.text, err, tt.want)
			}
			if len(err.Error()) > 300 {
				t.Errorf("Parse(%q): the error has %d bytes", tt.text, len(err.Error()))
			}
		})
	}
}

func TestCompatible(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"2025-01-28", "2025-02", false},
		{"2025", "2025-02", true},
		{"2025-02", "2025-02-20", true},
		{"2025-02-19", "2025-02-20", false},
		{"2024", "2025", false},
		{"2024~", "2025", true},
		{"2023~", "2025", false},
		{"2023~", "2025~", true},
		{"2025-08-08~", "2025-08-11", true},
		{"2025-08-08~", "2025-08-12", false},
		{"2025-01~", "2025-02-28", true},
		{"2025-01~", "2025-03-01", false},
		{"2025-21~", "2025-08-31", true},
		{"199X~", "1985", true},
		{"19XX~", "1799", false},
		{"2024?", "2025", true},
		{"201X", "2018", true},
		{"201X", "2020", false},
		{"2025-XX-XX", "2025-08-08", true},
		{"2012/2018", "2015", true},
		{"2012/2018", "2018/2024", true},
		{"2012/2018", "2019/2024", false},
		{"2012/2018?", "2019", true},
		{"2012/..", "2011", false},
		{"2012/", "2024", true},
		{"../2006", "2006-12-31", true},
		{"../2006", "2007", false},
		{"", "2007", true},
	}
	for _, tt := range tests {
		a, b := parse(t, tt.a), parse(t, tt.b)
		if got := a.Compatible(b); got != tt.want {
			t.Errorf("%q compatible with %q = %v, want %v", tt.a, tt.b, got, tt.want)
		}
		if got := b.Compatible(a); got != tt.want {
			t.Errorf("%q compatible with %q = %v, want %v", tt.b, tt.a, got, tt.want)
		}
	}
}

func TestWithin(t *testing.T) {
	tests := []struct {
		date, from, to    string
		possible, certain bool
	}{
		{"2025-02", "2025-02", "2025-02", true, true},
		{"2025", "2025-02", "2025-02", true, false},
		{"2025-02-20", "2025-02", "2025-02", true, true},
		{"2025-03", "2025-02", "2025-02", false, false},
		{"2025-03~", "2025-02", "2025-02", true, false},
		{"2025-02~", "2025-01", "2025-03", true, true},
		{"2025-02?", "2025-01", "2025-03", true, false},
		{"2025-02?", "", "", true, true},
		{"2026?", "2025-01", "2025-03", false, false},
		{"../1999", "", "1999", true, true},
		{"../2006", "", "1999", true, false},
		{"../2006", "1990", "2010", true, false},
		{"2012/..", "2010", "", true, true},
		{"2012/..", "2010", "2020", true, false},
		{"2012/", "", "2011", false, false},
		{"2012/2018", "2014", "2014", true, false},
		{"2012/2018?", "2012", "2018", true, false},
		{"", "", "", false, false},
	}
	for _, tt := range tests {
		r, err := edtf.Between(parse(t, tt.from), parse(t, tt.to))
		if err != nil {
			t.Fatal(err)
		}
		d := parse(t, tt.date)
		if got := d.PossiblyWithin(r); got != tt.possible {
			t.Errorf("%q possibly within %q to %q = %v, want %v", tt.date, tt.from, tt.to, got, tt.possible)
		}
		if got := d.CertainlyWithin(r); got != tt.certain {
			t.Errorf("%q certainly within %q to %q = %v, want %v", tt.date, tt.from, tt.to, got, tt.certain)
		}
	}
}

func TestBetweenRefusesReversed(t *testing.T) {
	if _, err := edtf.Between(parse(t, "2026"), parse(t, "2025")); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("Between(2026, 2025): %v, want ErrInvalid", err)
	}
}

func TestCompare(t *testing.T) {
	ordered := []string{
		"../2006", "Y-66000000", "-0043", "1999-12-31", "2000-01-01", "2000-01", "2000", "2000?", "2000~", "2000-XX",
		"2000/2000", "200X", "2000/2012", "20XX", "2000/", "2000/..", "2000-01-02", "2025", "",
	}
	var dates []edtf.Date
	for _, text := range ordered {
		dates = append(dates, parse(t, text))
	}
	for i, a := range dates {
		for j, b := range dates {
			if got, want := edtf.Compare(a, b), cmp.Compare(i, j); got != want && !sameDays(a, b) {
				t.Errorf("Compare(%q, %q) = %d, want %d", ordered[i], ordered[j], got, want)
			}
			if (edtf.Compare(a, b) == 0) != (a == b) || edtf.Compare(a, b) != -edtf.Compare(b, a) {
				t.Errorf("Compare(%q, %q) is no total order", ordered[i], ordered[j])
			}
		}
	}
	slices.SortFunc(dates, edtf.Compare)
	if !slices.IsSortedFunc(dates, edtf.Compare) {
		t.Error("the order is not transitive")
	}
}

func sameDays(a, b edtf.Date) bool {
	return !a.IsZero() && !b.IsZero() && read(a).First == read(b).First && read(a).Last == read(b).Last
}

// The calendar is checked against time.Time, which knows the same one.
func TestDayAgreesWithTime(t *testing.T) {
	start := time.Date(-401, time.January, 1, 0, 0, 0, 0, time.UTC)
	first := edtf.DayOf(-401, time.January, 1)
	for i := 0; i < 366*2500; i += 13 {
		want := start.AddDate(0, 0, i)
		year, month, day := (first + edtf.Day(i)).Civil()
		if year != want.Year() || month != want.Month() || day != want.Day() {
			t.Fatalf("day %d = %d-%d-%d, want %v", i, year, month, day, want)
		}
		if got := edtf.DayOf(year, month, day); got != first+edtf.Day(i) {
			t.Fatalf("DayOf(%d, %d, %d) = %d, want %d", year, month, day, got, first+edtf.Day(i))
		}
	}
	if edtf.DayOf(1970, time.January, 1) != 0 {
		t.Error("1970-01-01 is not day 0")
	}
	if edtf.DayOf(2025, 13, 0) != edtf.DayOf(2025, time.December, 31) {
		t.Error("month 13, day 0 is not 31 December")
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"2025-08-08", "2025-02%", "201X", "-01XX~", "2025-XX-XX", "2012~/2018?", "../2006", "2012/", "Y-66000000", "2025-24", "08/08/2025", "2018/2012", "é"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := edtf.Parse(text)
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) || d != (edtf.Date{}) {
				t.Fatalf("Parse(%q) = %v, %v", text, d, err)
			}
			return
		}
		if d.String() != text || d.Label() == "" || d.Precision() == edtf.PrecisionNone {
			t.Fatalf("Parse(%q) is written %q and read %q", text, d.String(), d.Label())
		}
		first, hasFirst := d.Earliest()
		last, hasLast := d.Latest()
		if hasFirst && hasLast && first > last || !hasFirst && !hasLast {
			t.Fatalf("Parse(%q) lasts from %v to %v", text, first, last)
		}
		whole, err := edtf.Between(d, d)
		if err != nil || !d.PossiblyWithin(whole) || !d.Compatible(d) || edtf.Compare(d, d) != 0 {
			t.Fatalf("Parse(%q) does not agree with itself: %v", text, err)
		}
		if d.CertainlyWithin(whole) && (d.Uncertain() || d.Approximate()) && hasFirst && hasLast {
			t.Fatalf("Parse(%q) is qualified and yet certain", text)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, text := range []string{"2025", "2025-08-08~", "2012-05-01/2018-11-30?"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := edtf.Parse(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkPossiblyWithin(b *testing.B) {
	d := parse(b, "2025-02~")
	r, err := edtf.Between(parse(b, "2025-03-15"), edtf.Date{})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if !d.PossiblyWithin(r) {
			b.Fatal("about February is not near March")
		}
	}
}
