// Package graphtest holds what the tests of package graph's subpackages share: a
// hand-drawn project and projects made at random.
package graphtest
