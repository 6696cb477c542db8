package command

import (
	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/ingest"
)

func newSchema() *cobra.Command {
	return &cobra.Command{
		Use:   "schema DIR",
		Short: "Write JSON Schemas with which an editor completes a project's files",
		Long: `Write JSON Schemas for the files of a project into its directory, made from its
own vocabulary and entities: an editor with a YAML language server completes and
checks keys, predicates and entities while they are typed. Name the schema in a
file's first line:

  # yaml-language-server: $schema=article.schema.json
` + exitStatuses,
		Example: `  newsgraph schema my-project`,
		Args:    arguments(1, 1, "one directory"),
		RunE: func(cmd *cobra.Command, args []string) error {
			project, err := openDir(args[0])
			if err != nil {
				return err
			}
			files, err := ingest.Schemas(project)
			if err != nil {
				return err
			}
			return writeFiles(cmd, args[0], files)
		},
	}
}
