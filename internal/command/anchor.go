package command

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/ingest"
)

func newAnchor() *cobra.Command {
	var texts string
	cmd := &cobra.Command{
		Use:   "anchor --texts DIR DIR",
		Short: "Find the passages of a project's claims in the texts",
		Long: `Find every passage that a project's claims name and write its offsets and hashes
to <article>.anchors beside the article's file. The words stay out of the
project. Passages of a text that changed a little are found again; what is
unsure is listed, never guessed, and then nothing is written.
` + exitStatuses,
		Example: `  newsgraph anchor --texts texts my-project`,
		Args:    arguments(1, 1, "one directory"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if texts == "" {
				return usageError{err: fmt.Errorf("anchor needs --texts, the directory of the articles' texts"), command: cmd.CommandPath()}
			}
			project, err := openDir(args[0])
			if err != nil {
				return err
			}
			textFiles, err := openDir(texts)
			if err != nil {
				return err
			}
			files, report := ingest.Anchor(project, textFiles)
			if err := printReport(cmd.OutOrStdout(), report, args[0]); err != nil {
				return err
			}
			if report.Failed() {
				return reported{report.Err()}
			}
			return writeFiles(cmd, args[0], files)
		},
	}
	cmd.Flags().StringVar(&texts, "texts", "", "the `directory` of the articles' texts")
	return cmd
}

// writeFiles writes into dir those files that are not there as they should be,
// each beside its place first and then renamed, and says which.
func writeFiles(cmd *cobra.Command, dir string, files []ingest.File) error {
	for _, file := range files {
		path := filepath.Join(dir, file.Name)
		if old, err := os.ReadFile(path); err == nil && string(old) == string(file.Data) {
			continue
		}
		if err := writeFile(path, file.Data); err != nil {
			return fmt.Errorf("writing %s: %w", path, err)
		}
		fmt.Fprintf(cmd.ErrOrStderr(), "wrote %s\n", path)
	}
	return nil
}

func writeFile(path string, data []byte) (err error) {
	beside, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(beside.Name())
		}
	}()
	if _, err = beside.Write(data); err != nil {
		_ = beside.Close()
		return err
	}
	if err = beside.Chmod(0o644); err != nil {
		_ = beside.Close()
		return err
	}
	if err = beside.Close(); err != nil {
		return err
	}
	return os.Rename(beside.Name(), path)
}
