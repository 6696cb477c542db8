// Package notation reads the strict YAML in which people write vocabularies,
// authority files and articles, and says what is wrong with it.
//
// A file becomes a tree of [Node] values that know their line and column and
// keep scalars exactly as they were typed: no number, date or boolean is ever
// guessed from a scalar's looks. Whoever reads a value says what it expects, and
// every disappointment becomes a [Problem]: where, what was found, what was
// expected, and the nearest guess. Reading goes on after a problem, so that one
// run tells all of them.
//
// Strict means: every key is known to its reader, no key is given twice, there
// are no anchors, aliases, tags, merge keys or second documents, and the words
// that YAML 1.1 took for booleans (yes, no, on, off, y, n) stand in quotes.
package notation
