import { useGraphiQL } from '@graphiql/react'
import { useEffect } from 'react'

/** Sets up GraphiQL's query editor for queries that begin with prose. Shows nothing. */
export function EditorOptions() {
  const editor = useGraphiQL((state) => state.queryEditor)
  useEffect(() => {
    editor?.updateOptions({ ariaLabel: 'Query', wordWrap: 'on', wrappingIndent: 'same' })
  }, [editor])
  return null
}
