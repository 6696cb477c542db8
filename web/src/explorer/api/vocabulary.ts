import { useCallback, useMemo } from 'react'

import { kindOf, type EntityKind } from '../look/entity-kind'
import { VocabularyDocument } from './operations'
import { useAnswer } from './use-answer'

/** Tells how a type, given by its id, is drawn; until the vocabulary is there, as far as the id tells. */
export function useKindOf(): (type: string) => EntityKind {
  const { data } = useAnswer(VocabularyDocument, {})
  const parents = useMemo(
    () => new Map((data?.entityTypes ?? []).flatMap(({ id, parent }) => (parent ? [[id, parent.id] as const] : []))),
    [data],
  )
  return useCallback((type) => kindOf(type, parents), [parents])
}
