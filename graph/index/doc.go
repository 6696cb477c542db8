// Package index answers questions about a graph.
//
// An [Index] is built once from a project and never changes; a change of the
// graph builds another. Its values ([Entity], [Claim], [Link], …) are small
// handles into it: cheap to copy, comparable, and valid as long as the Index is.
// All methods are safe for concurrent use. Every traversal that can be long
// takes a context and stops with its error when that is done.
//
// Inside, things are known by ordinals in the order of their IDs, rows are
// packed, dates and literals are kept once, and what is asked for is listed
// beforehand: claims by predicate, by entity, by article, joins by entity, and
// the rank of everything in every order. A filter looks through the narrowest
// list among which its answers must be; a page keeps the few ranks that it wants
// and counts the rest.
//
// What is computed, and never typed in:
//
//   - the standing of a link, see [Standing];
//   - whose words a claim is in: the chain of speech claims that utter it in its
//     article, see [Claim.Attribution]. What others say about the claim cites it,
//     see [Claim.CitedBy], and is no part of the chain;
//   - the link of a claim: claims with the same subject, predicate and object
//     have the same, and speech has one for what is said, however often;
//   - where claims come from, see [Link.Origins] and [Link.IndependentSources];
//   - sentences, where the annotator wrote no gist, see [Claim.Text].
package index
