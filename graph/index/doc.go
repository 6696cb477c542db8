// Package index answers questions about a graph.
//
// An [Index] is built once from a project and never changes; a change of the
// graph builds another. Its values ([Entity], [Claim], [Link], …) are small
// handles into it: cheap to copy, comparable, and valid as long as the Index is.
// All methods are safe for concurrent use. Every traversal that can be long
// takes a context and stops with its error when that is done.
package index
