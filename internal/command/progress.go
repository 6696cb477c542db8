package command

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
)

// progress says on one line of a terminal what long work is at; anywhere else
// it is silent.
type progress struct{ w io.Writer }

func newProgress(w io.Writer) *progress {
	if file, ok := w.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		return &progress{w}
	}
	return &progress{io.Discard}
}

// say replaces the line.
func (p *progress) say(what string) { fmt.Fprintf(p.w, "\r\x1b[K%s …", what) }

// done removes the line.
func (p *progress) done() { fmt.Fprint(p.w, "\r\x1b[K") }
