// Package ingest turns a project, the directory in which people annotate, into
// the records of package graph, and tells every mistake in it.
//
// A project is
//
//   - vocabulary.yaml, if it needs types, predicates or units besides ours;
//   - entities.yaml, the authority file: who and what the articles speak of;
//   - one YAML file an article, named after the article's id, with its
//     bibliographic data, its spellings and its claims;
//   - beside it <id>.anchors, which [Anchor] writes: where in the text the
//     passages are that the claims name. The texts themselves lie elsewhere.
//
// [Read] needs no texts; [Check] verifies against them when they are at hand.
// Files are read whole, in any order, and checked together: a mistake in one
// hides none in another. Nothing here reads the clock, the network or the
// environment, so the same files give the same records everywhere.
package ingest
