// Package store keeps a graph in Cayley and publishes it as an Index.
//
// What Cayley holds are the plain quads of package quads, which any Cayley tool
// can open and query. There is one writer: a change is the difference between
// the graph before and after, deletions first, in one transaction; after any
// error the graph is the one before. Nobody else touches Cayley: questions are
// answered from the [index.Index] that [Store.Index] returns, which is built
// from the quads when the store is opened and again after every change.
//
// A flavour is where Cayley keeps the quads: in memory or in a file of bbolt. A
// flavour only loads all quads and replaces some, so another one is another
// file here.
package store
