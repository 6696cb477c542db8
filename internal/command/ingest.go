package command

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/graph/store"
	"github.com/newsgraph/newsgraph/ingest"
	"github.com/newsgraph/newsgraph/schema/notation"
)

func newIngest() *cobra.Command {
	var address string
	var options store.ReplaceOptions
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "ingest DIR",
		Short: "Make a store equal to the project in a directory",
		Long: `Make a store equal to the project in a directory. The files are checked together
first; a mistake anywhere changes nothing. Articles that are no longer in the
directory leave the store, unless --keep says otherwise.
` + exitStatuses,
		Example: `  newsgraph ingest my-project
  newsgraph ingest --store my.db --keep my-project`,
		Args: arguments(1, 1, "one directory"),
		RunE: func(cmd *cobra.Command, args []string) error {
			graph, err := openStore(cmd.Context(), address)
			if err != nil {
				return err
			}
			defer graph.Close()
			change, err := ingestDir(cmd.Context(), graph, args[0], options, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			if asJSON {
				return printJSON(cmd.OutOrStdout(), change)
			}
			_, err = fmt.Fprintln(cmd.OutOrStdout(), describe(change))
			return err
		},
	}
	storeFlag(cmd.Flags(), &address)
	cmd.Flags().BoolVar(&options.Keep, "keep", false, "keep articles that are in the store but not in DIR")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print what changed as JSON")
	return cmd
}

// ingestDir makes the store equal to the project in dir.
func ingestDir(ctx context.Context, graph *store.Store, dir string, options store.ReplaceOptions, stderr io.Writer) (store.Change, error) {
	files, err := openDir(dir)
	if err != nil {
		return store.Change{}, err
	}
	talk := newProgress(stderr)
	defer talk.done()
	talk.say("reading " + dir)
	project, err := ingest.Read(files)
	if err != nil {
		talk.done()
		return store.Change{}, refused(err, dir, stderr)
	}
	talk.say("writing " + count(len(project.Articles), "article"))
	change, err := graph.Replace(ctx, project, options)
	if err != nil {
		return store.Change{}, fmt.Errorf("ingesting %s: %w", dir, err)
	}
	return change, nil
}

// refused prints the problems of a project and returns the error for its end.
func refused(err error, dir string, stderr io.Writer) error {
	var problems notation.Problems
	if !errors.As(err, &problems) {
		return err
	}
	if err := (ingest.Report{Problems: problems}).Print(stderr, dir); err != nil {
		return err
	}
	fmt.Fprintf(stderr, "newsgraph: %s in %s; the graph stays as it was\n", count(len(problems), "mistake"), dir)
	return reported{err}
}

// describe says on one line what an ingest changed.
func describe(change store.Change) string {
	if change.IsZero() {
		return "nothing changed: " + counts(change)
	}
	return fmt.Sprintf("ingested: %s added, %s changed, %s removed; %s added, %s removed; the graph has %s",
		count(len(change.AddedArticles), "article"), count(len(change.ChangedArticles), "article"), count(len(change.RemovedArticles), "article"),
		count(change.AddedClaims, "claim"), count(change.RemovedClaims, "claim"), counts(change))
}

func counts(change store.Change) string {
	return fmt.Sprintf("%s, %s, %s", count(change.Articles, "article"), count(change.Claims, "claim"), count(change.Quads, "quad"))
}
