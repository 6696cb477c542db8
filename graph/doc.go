// Package graph is the domain of newsgraph: what hand-annotated news articles
// say, who says it, and where in the text.
//
// An [Article] is a source text, known by its bibliographic data and the hash
// of its words. An [Entity] is who or what articles speak of. A [Claim] is one
// article's assertion that subject, predicate and object hold, or do not; it
// is a node itself, so it can be cited, disputed and be the object of another
// claim. Speech is such a pair: the content (what is said) and the speech
// claim (Rubio – stated – content).
//
// A [Project] is everything that one graph holds. Its values are plain data:
// this package knows no store, no file format and no API. Package quads turns a
// project into RDF and back, package store keeps it in Cayley, and package index
// answers questions about it.
package graph
