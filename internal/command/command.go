// Package command is the command line: one file a subcommand. It wires ingest,
// store and server together; it decides nothing about the graph itself.
package command

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

// The exit statuses, as every command's help tells them.
const (
	statusDone   = 0
	statusFailed = 1
	statusUsage  = 2
)

const exitStatuses = `
Exit status: 0 done, 1 failed, 2 wrong usage.`

// Run executes the command line and returns the exit status. Results go to
// stdout, talk to stderr. It ends when ctx does.
func Run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return statusDone
	}
	var said reported
	if errors.As(err, &said) {
		return statusFailed
	}
	fmt.Fprintf(stderr, "newsgraph: %v\n", err)
	if hint := hintOf(err); hint != "" {
		fmt.Fprintf(stderr, "hint: %s\n", hint)
	}
	var usage usageError
	if errors.As(err, &usage) {
		return statusUsage
	}
	return statusFailed
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "newsgraph",
		Short: "A knowledge graph of who said and did what, from annotated news articles",
		Long: `Newsgraph turns hand-annotated news articles into a knowledge graph and answers
questions about it in GraphQL: every link tells who says so, in which article,
at which words, and who disagrees.

Start with "newsgraph serve".
` + exitStatuses,
		SilenceErrors: true,
		SilenceUsage:  true,

		SuggestionsMinimumDistance: 2,

		Args: onlySubcommands,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError{err: err, command: cmd.CommandPath()}
	})
	root.AddCommand(newServe(), newIngest(), newCheck(), newAnchor(), newSchema(), newExport(), newVersion())
	return root
}

func onlySubcommands(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	err := fmt.Errorf("there is no command %q", args[0])
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		err = fmt.Errorf("there is no command %q; did you mean %q?", args[0], near[0])
	}
	return usageError{err: err, command: cmd.CommandPath()}
}

// arguments is a cobra.PositionalArgs that demands between least and most
// arguments and says which.
func arguments(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) >= least && len(args) <= most {
			return nil
		}
		return usageError{err: fmt.Errorf("%s takes %s, not %d arguments", cmd.Name(), what, len(args)), command: cmd.CommandPath()}
	}
}
