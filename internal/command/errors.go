package command

import "errors"

// usageError is a command line that cannot be understood.
type usageError struct {
	err     error
	command string
}

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }
func (e usageError) Hint() string  { return `see "` + e.command + ` --help"` }

// hinted is an error with what the user can do about it.
type hinted struct {
	error
	hint string
}

func (e hinted) Unwrap() error { return e.error }
func (e hinted) Hint() string  { return e.hint }

// hintOf returns the hint of the first error in the chain that has one.
func hintOf(err error) string {
	var hinter interface{ Hint() string }
	if errors.As(err, &hinter) {
		return hinter.Hint()
	}
	return ""
}

// reported is a failure whose account stands on stdout or stderr already.
type reported struct{ error }

func (e reported) Unwrap() error { return e.error }
