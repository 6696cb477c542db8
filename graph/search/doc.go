// Package search finds short documents by their names and texts, also while
// their names are being typed, mistyped, or typed without accents.
//
// An [Index] is built once from [Document]s and never changes. Documents are of
// kinds, and each kind is ranked on its own words, so that rare words weigh by
// what is rare among documents like it.
//
// Words are compared folded: without case, accents, apostrophes and the 's of
// the English genitive; ß is ss. A plural meets its singular. The last word of
// a query may be the beginning of a word. Function words of English and Spanish
// (the, of, de, la) are not asked for, unless there is nothing else in the query
// or they are written in capitals: US and WHO are names.
//
// The score says what kind of match it is, and after the point how good a one:
//
//	6  the query is the whole name
//	5  the query is a whole alias: an acronym, a translation
//	4  every word of the query is a word of the document
//	3  the same, with the last word begun only
//	2  the same, with words mistyped: one edit in words of 4 to 7 letters, two in longer ones
//	1  part of the query: at least half of it, words weighed by how rare they are
//
// Mistyped words are looked for only when no document has every word as
// written, and words in the middle of others only when that finds nothing
// either. The distance is that of optimal string alignment: a letter more, less
// or other, or two letters changed about. Within a kind of match, words in names
// count more than in texts, and shorter names and texts more than longer ones,
// as in BM25, in steps of a twentieth; then the caller's weight decides, then
// kind and ID.
//
// A query costs no more than reading [maxPostings] entries of word lists;
// [Results.Complete] says whether that sufficed.
package search
