import { keepPreviousData, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'

import { ask, type Failure } from '../../api/ask'
import { NeighborsDocument, OverallDocument, PictureDocument, type PictureQuery, type TypedDocumentString } from '../../api/operations'
import type { Answer } from '../../api/use-answer'
import type { Arrangement, Expansion } from '../../place/arrangement'
import { drawnStandings, linkFilter, type Filter } from '../../place/filter'
import { expansionsOf, leftOf, most, overviewSize, sizeOf, unfold, type Left, type Neighbours, type Stage, type Unfolding } from './unfold'

/** What the server told for a picture. */
export type Loaded = {
  readonly stages: readonly Stage[]
  readonly picture: PictureQuery['neighborhood']
  /** The whole graph was asked for and is larger than what is shown. */
  readonly truncated: boolean
  /** What expansions leave out. */
  readonly left: readonly Left[]
}

type Wanted = {
  readonly of: readonly string[]
  readonly filter: Filter
  readonly arrangement: Pick<Arrangement, 'expanded' | 'added' | 'collapsed'>
}

/** What a picture needs of the server; while another is on its way the one before stays. */
export function useGraph({ of, filter, arrangement: { expanded, added, collapsed } }: Wanted): Answer<Loaded> {
  const client = useQueryClient()
  const { data, error, isPlaceholderData, refetch } = useQuery<Loaded, Failure>({
    queryKey: ['graph', of, filter, expanded, added, collapsed],
    queryFn: ({ signal }) => load(client, { of, filter, arrangement: { expanded, added, collapsed } }, signal),
    placeholderData: keepPreviousData,
  })
  return { data, error, stale: isPlaceholderData, retry: () => void refetch() }
}

/** The variables with which the neighbours of an entity are asked for that a picture may show. */
export function neighborsOf({ entity, predicate }: Expansion, filter: Filter) {
  return { id: entity, branch: predicate === null ? null : [predicate], filter: { ...linkFilter(filter), standing: drawnStandings(filter) } }
}

/** The variables with which a picture of entities is asked for. */
export function pictureOf(entities: readonly string[], filter: Filter) {
  return { of: entities, filter: linkFilter(filter), maxNodes: most }
}

async function load(client: QueryClient, { of, filter, arrangement }: Wanted, signal: AbortSignal): Promise<Loaded> {
  const kept = <Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables) =>
    client.fetchQuery({
      queryKey: [document.toString(), variables],
      queryFn: ({ signal: ownSignal }) => ask(document, variables, ownSignal),
    })
  const unfoldings = expansionsOf(of, arrangement)
  const neighbours = async (unfolding: Unfolding): Promise<readonly [Unfolding, Neighbours]> => {
    const { entity } = await kept(NeighborsDocument, { ...neighborsOf(unfolding, filter), first: sizeOf(unfolding) })
    return [unfolding, { ids: entity?.neighbors.nodes.map(({ id }) => id) ?? [], total: entity?.neighbors.totalCount ?? 0 }]
  }
  const [whole, expansions] = await Promise.all([
    of.length === 0 ? kept(OverallDocument, { filter: linkFilter(filter), maxNodes: overviewSize }) : null,
    Promise.all(unfoldings.map(neighbours)),
  ])
  const beginning = whole ? whole.neighborhood.nodes.map(({ id }) => id) : of
  const stages = unfold(beginning, expansions, arrangement.added)
  const shown = stages.flatMap(({ entities }) => entities)
  const { neighborhood: picture } =
    shown.length > 0 ? await ask(PictureDocument, pictureOf(shown, filter), signal) : { neighborhood: { nodes: [], links: [] } }
  return { stages, picture, truncated: whole?.neighborhood.truncated ?? false, left: leftOf(expansions, picture.links) }
}
