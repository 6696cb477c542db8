// Package e2e holds the tests that see the whole program: the commands as a
// user types them, the stories (question, query, answer) over the built-in
// seeds, the README's promises, and the fence round the rooms of the house.
package e2e
