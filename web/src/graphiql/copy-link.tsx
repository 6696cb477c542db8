import { ToolbarButton, useGraphiQL } from '@graphiql/react'
import { useState } from 'react'

import { writePermalink } from './permalink'

/** Puts a link that opens the current query into the clipboard. */
export function CopyLink() {
  const { queryEditor, variableEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }))
  const [label, setLabel] = useState('Copy link to this query')
  const copy = async () => {
    const link = writePermalink(location.href, {
      query: queryEditor?.getValue() ?? '',
      variables: variableEditor?.getValue() ?? '',
    })
    try {
      await navigator.clipboard.writeText(link)
      setLabel('Link copied')
    } catch {
      // No clipboard outside secure contexts: the address bar will do.
      history.replaceState(null, '', link)
      setLabel('Copy the link from the address bar')
    }
  }
  return (
    <ToolbarButton label={label} onClick={() => void copy()}>
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1" />
      </svg>
    </ToolbarButton>
  )
}
