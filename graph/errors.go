package graph

import "errors"

// The kinds of errors that a caller may tell to a user. Everything else is
// internal.
var (
	// ErrNotFound: nothing bears the given ID or name.
	ErrNotFound = errors.New("not found")
	// ErrInvalid: the request or the input is not well formed.
	ErrInvalid = errors.New("invalid")
	// ErrConflict: the change would break what is stored.
	ErrConflict = errors.New("conflict")
)
