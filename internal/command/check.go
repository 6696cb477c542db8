package command

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/ingest"
)

func newCheck() *cobra.Command {
	var texts string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "check DIR",
		Short: "Report every mistake in a project's files",
		Long: `Report every mistake of all files of a project, one a line, as
file:line:column: error: what was found; what was expected; the nearest guess.

With --texts, every passage is looked up in its article's text, and what was
copied from a text (nine words or more in a row) is reported.
` + exitStatuses + `
Warnings alone do not fail.`,
		Example: `  newsgraph check my-project
  newsgraph check --texts texts --json my-project`,
		Args: arguments(1, 1, "one directory"),
		RunE: func(cmd *cobra.Command, args []string) error {
			project, err := openDir(args[0])
			if err != nil {
				return err
			}
			var textFiles fs.FS
			if texts != "" {
				if textFiles, err = openDir(texts); err != nil {
					return err
				}
			}
			report := ingest.Check(project, textFiles)
			if asJSON {
				err = printJSON(cmd.OutOrStdout(), report)
			} else {
				err = printReport(cmd.OutOrStdout(), report, args[0])
			}
			if err == nil && report.Failed() {
				err = reported{report.Err()}
			}
			return err
		},
	}
	cmd.Flags().StringVar(&texts, "texts", "", "the `directory` of the articles' texts")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the report as JSON")
	return cmd
}

// printReport prints the problems, then what was checked.
func printReport(w io.Writer, report ingest.Report, dir string) error {
	if err := report.Print(w, dir); err != nil {
		return err
	}
	for _, article := range report.Articles {
		verified := "passages not looked up: no text at hand"
		if article.Verified {
			verified = "every passage looked up in the text"
		}
		if _, err := fmt.Fprintf(w, "%s: %s, %s, %.0f%% of the text covered; %s\n",
			article.File, count(article.Claims, "claim"), count(article.Passages, "passage"), 100*article.Coverage, verified); err != nil {
			return err
		}
	}
	return nil
}

func printJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// openDir returns the files of a directory; its errors say what the path is
// instead of one.
func openDir(path string) (fs.FS, error) {
	info, err := os.Stat(path)
	var failed *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no directory %s", path)
	case errors.As(err, &failed):
		return nil, fmt.Errorf("the directory %s cannot be opened: %w", path, failed.Err)
	case err != nil:
		return nil, err
	case !info.IsDir():
		return nil, hinted{error: fmt.Errorf("%s is a file", path), hint: "name the directory that holds it"}
	}
	return os.DirFS(path), nil
}

// count reads as a number and what it counts, in the plural where that is right.
func count(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case len(noun) > 1 && noun[len(noun)-1] == 'y':
		return fmt.Sprintf("%d %sies", n, noun[:len(noun)-1])
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
