import { NamesDocument, type NamesQuery } from './operations'
import { useAnswer } from './use-answer'

type Named = NonNullable<NamesQuery['nodes'][number]>
export type NamedEntity = Extract<Named, { __typename?: 'Entity' }>
export type NamedArticle = Extract<Named, { __typename?: 'Article' }>

/** What entities and articles are called, by their ids; nothing for an id that is still asked for or that nothing bears. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, Named> {
  const { data } = useAnswer(NamesDocument, { ids }, { enabled: ids.length > 0 })
  return new Map((data?.nodes ?? []).flatMap((node) => (node ? [[node.id, node] as const] : [])))
}
