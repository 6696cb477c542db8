import { useGraphiQL } from '@graphiql/react'
import { useEffect } from 'react'

// Typographic quotes and accents belong in news; they are not marked as suspicious.
const unicodeHighlight = { ambiguousCharacters: false }

/** Sets up GraphiQL's editors for queries that begin with prose and answers in many languages. Shows nothing. */
export function EditorOptions() {
  const { query, response } = useGraphiQL((state) => ({ query: state.queryEditor, response: state.responseEditor }))
  useEffect(() => {
    query?.updateOptions({ ariaLabel: 'Query', wordWrap: 'on', wrappingIndent: 'same', unicodeHighlight })
  }, [query])
  useEffect(() => {
    response?.updateOptions({ unicodeHighlight })
  }, [response])
  return null
}
