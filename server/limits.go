package server

import (
	"cmp"
	"time"
)

// Limits bound the work that one request can cause. The zero value of a field
// stands for its default.
type Limits struct {
	// BodyBytes is the longest request body, and the longest query of a GET.
	BodyBytes int64
	// Tokens of a query document. Validation can be quadratic in them: the worst
	// found within the default limits takes 30 ms.
	Tokens int
	// Depth of nested fields. Introspection may go IntrospectionDepth deep.
	Depth              int
	IntrospectionDepth int
	// FragmentSpreads, Aliases and Directives that a document may have, and fields
	// that stand in their selection set already: validation compares those pair
	// by pair.
	FragmentSpreads int
	Aliases         int
	Repeats         int
	Directives      int
	// Cost of an operation: about the number of fields that its answer can have,
	// every list at its page size.
	Cost int
	// PageSize is the greatest first or last.
	PageSize int
	// Errors that an answer lists; it tells how many more there were.
	Errors int
	// Time that an answer may take.
	Time time.Duration
	// CostAtOnce is how much operations that run at once may cost together; the
	// least counts as 10,000. More wait up to Wait, and at most Waiting of them.
	CostAtOnce int
	Waiting    int
	Wait       time.Duration
	// Streams is how many connections may wait for changes at once.
	Streams int
	// Exports is how many files may be written at once, and ExportTime how long
	// one may take, its client's reading included.
	Exports    int
	ExportTime time.Duration
	// DocumentBytes and PersistedBytes bound the queries that are kept parsed, and
	// those kept for clients that send only a hash.
	DocumentBytes  int
	PersistedBytes int
}

// DefaultLimits suit a machine with two cores: an honest query stays far below
// them, and a hostile one ends within a fraction of a second, or at Time.
func DefaultLimits() Limits {
	return Limits{
		BodyBytes:          100 << 10,
		Tokens:             2_000,
		Depth:              15,
		IntrospectionDepth: 20,
		FragmentSpreads:    50,
		Aliases:            50,
		Repeats:            50,
		Directives:         50,
		Cost:               200_000,
		PageSize:           500,
		Errors:             20,
		Time:               10 * time.Second,
		CostAtOnce:         500_000,
		Waiting:            256,
		Wait:               5 * time.Second,
		Streams:            200,
		Exports:            4,
		ExportTime:         2 * time.Minute,
		DocumentBytes:      1 << 20,
		PersistedBytes:     1 << 20,
	}
}

// withDefaults fills in what is zero.
func (l Limits) withDefaults() Limits {
	d := DefaultLimits()
	l.BodyBytes = cmp.Or(l.BodyBytes, d.BodyBytes)
	l.Tokens = cmp.Or(l.Tokens, d.Tokens)
	l.Depth = cmp.Or(l.Depth, d.Depth)
	l.IntrospectionDepth = cmp.Or(l.IntrospectionDepth, d.IntrospectionDepth)
	l.FragmentSpreads = cmp.Or(l.FragmentSpreads, d.FragmentSpreads)
	l.Aliases = cmp.Or(l.Aliases, d.Aliases)
	l.Repeats = cmp.Or(l.Repeats, d.Repeats)
	l.Directives = cmp.Or(l.Directives, d.Directives)
	l.Cost = cmp.Or(l.Cost, d.Cost)
	l.PageSize = cmp.Or(l.PageSize, d.PageSize)
	l.Errors = cmp.Or(l.Errors, d.Errors)
	l.Time = cmp.Or(l.Time, d.Time)
	l.CostAtOnce = cmp.Or(l.CostAtOnce, d.CostAtOnce)
	l.Waiting = cmp.Or(l.Waiting, d.Waiting)
	l.Wait = cmp.Or(l.Wait, d.Wait)
	l.Streams = cmp.Or(l.Streams, d.Streams)
	l.Exports = cmp.Or(l.Exports, d.Exports)
	l.ExportTime = cmp.Or(l.ExportTime, d.ExportTime)
	l.DocumentBytes = cmp.Or(l.DocumentBytes, d.DocumentBytes)
	l.PersistedBytes = cmp.Or(l.PersistedBytes, d.PersistedBytes)
	return l
}
