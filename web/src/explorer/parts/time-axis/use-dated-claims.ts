import { useMemo } from 'react'

import { TimelineAxisDocument, type ClaimFilter } from '../../api/operations'
import { useAnswer, type Answer } from '../../api/use-answer'
import { datedClaims, type DatedClaims } from './dated-claims'

/** When the claims that pass a filter are dated; the filter must ask for dated ones. */
export function useDatedClaims(filter: ClaimFilter, { enabled = true }: { enabled?: boolean } = {}): Answer<DatedClaims> {
  const { data, ...answer } = useAnswer(TimelineAxisDocument, { filter }, { enabled })
  return { ...answer, data: useMemo(() => data && datedClaims(data), [data]) }
}
