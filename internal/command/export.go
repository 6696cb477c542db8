package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/server"
	"github.com/newsgraph/newsgraph/server/export"
)

func newExport() *cobra.Command {
	var address, file string
	var filter []string
	cmd := &cobra.Command{
		Use:   "export FORMAT",
		Short: "Write the graph of a store for other programs",
		Long: `Write the graph of a store, or the part that a filter selects, for other programs:

` + describeFormats() + `
Filters are the fields of the GraphQL inputs LinkFilter (formats of links) and
ClaimFilter (formats of claims); fields of fields stand behind a dot.
` + exitStatuses,
		Example: `  newsgraph export graphml --output graph.graphml
  newsgraph export links.csv --filter standing=ASSERTED --filter when.from=2025
  newsgraph export n-quads --store my.db`,
		Args: arguments(1, 1, "the name of a format"),
		RunE: func(cmd *cobra.Command, args []string) error {
			format, known := export.ByName(args[0])
			if !known {
				return usageError{err: fmt.Errorf("there is no format %q", args[0]), command: cmd.CommandPath()}
			}
			parameters, err := parametersOf(filter)
			if err != nil {
				return usageError{err: err, command: cmd.CommandPath()}
			}
			selection, err := server.Select(cmd.Context(), format, parameters)
			if err != nil {
				return usageError{err: err, command: cmd.CommandPath()}
			}
			return writeExport(cmd.Context(), address, file, format, selection, cmd.OutOrStdout())
		},
	}
	storeFlag(cmd.Flags(), &address)
	cmd.Flags().StringVarP(&file, "output", "o", "", "the `file` to write; without it, standard output")
	cmd.Flags().StringArrayVar(&filter, "filter", nil, "a condition, as `field=value`; repeatable")
	return cmd
}

func describeFormats() string {
	var b strings.Builder
	for _, format := range export.Formats() {
		fmt.Fprintf(&b, "  %-12s %s\n", format.Name, format.Description)
	}
	return b.String()
}

func parametersOf(filter []string) (url.Values, error) {
	parameters := url.Values{}
	for _, condition := range filter {
		field, value, found := strings.Cut(condition, "=")
		if !found {
			return nil, fmt.Errorf("%q is no condition: it needs field=value", condition)
		}
		parameters.Add(field, value)
	}
	return parameters, nil
}

// writeExport writes to stdout, or to a file that is there whole or not at all.
func writeExport(ctx context.Context, address, file string, format export.Format, selection export.Selection, stdout io.Writer) error {
	graph, err := openStore(ctx, address)
	if err != nil {
		return err
	}
	defer graph.Close()
	if graph.IsEmpty() {
		return hinted{
			error: fmt.Errorf("the store %s is empty", address),
			hint:  "newsgraph ingest DIR fills it with a project, newsgraph serve with the built-in seeds",
		}
	}
	if file == "" {
		return format.Write(ctx, stdout, graph.Index(), selection)
	}
	beside, err := os.CreateTemp(filepath.Dir(file), "."+filepath.Base(file)+".*")
	if err != nil {
		return err
	}
	err = errors.Join(format.Write(ctx, beside, graph.Index(), selection), beside.Chmod(0o644), beside.Close())
	if err == nil {
		err = os.Rename(beside.Name(), file)
	}
	if err != nil {
		return errors.Join(err, os.Remove(beside.Name()))
	}
	return nil
}
