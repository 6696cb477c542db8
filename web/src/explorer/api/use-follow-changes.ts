import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import { follow } from './follow'
import { source } from './source'

/** Asks anew for everything shown once the server's graph is another. Returns whether the server is there. */
export function useFollowChanges(): boolean {
  const answers = useQueryClient()
  const [there, setThere] = useState(true)
  useEffect(() => {
    let shown: string | null = null
    return follow(source, document, {
      graph: (hash) => {
        if (shown !== null && shown !== hash) void answers.invalidateQueries()
        shown = hash
      },
      there: (answering) => {
        setThere(answering)
        if (answering) void answers.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })
      },
    })
  }, [answers])
  return there
}
