import { keepPreviousData, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'

import { ask, type Failure } from '../../api/ask'
import { PictureDocument, SurroundingsDocument, type PictureQuery } from '../../api/operations'
import type { Answer } from '../../api/use-answer'
import type { Arrangement } from '../../place/arrangement'
import { linkFilter, type Filter } from '../../place/filter'
import { expansionsOf, most, overviewSize, unfold, type Surroundings, type Unfolded } from './unfold'

/** What the server told for a picture. */
export type Loaded = {
  readonly unfolded: Unfolded
  readonly picture: PictureQuery['neighborhood']
  /** The whole graph was asked for and is larger than what is shown. */
  readonly truncated: boolean
}

type Wanted = { readonly of: readonly string[]; readonly filter: Filter; readonly arrangement: Pick<Arrangement, 'expanded' | 'collapsed'> }

/** What a picture needs of the server; while another is on its way the one before stays. */
export function useGraph({ of, filter, arrangement: { expanded, collapsed } }: Wanted): Answer<Loaded> {
  const client = useQueryClient()
  const { data, error, isPlaceholderData, refetch } = useQuery<Loaded, Failure>({
    queryKey: ['graph', of, filter, expanded, collapsed],
    queryFn: ({ signal }) => load(client, { of, filter, arrangement: { expanded, collapsed } }, signal),
    placeholderData: keepPreviousData,
  })
  return { data, error, stale: isPlaceholderData, retry: () => void refetch() }
}

/** The variables with which the surroundings of an entity are asked for. */
export function surroundingsOf(entity: string, filter: Filter) {
  return { of: [entity], filter: linkFilter(filter), maxNodes: most + 1 }
}

/** The variables with which a picture of entities is asked for. */
export function pictureOf(entities: readonly string[], filter: Filter) {
  return { of: entities, filter: linkFilter(filter), maxNodes: most }
}

async function load(client: QueryClient, { of, filter, arrangement }: Wanted, signal: AbortSignal): Promise<Loaded> {
  const around = async (variables: Omit<ReturnType<typeof surroundingsOf>, 'of'> & { of: readonly string[] | null }): Promise<Surroundings> => {
    const { neighborhood } = await client.fetchQuery({
      queryKey: [SurroundingsDocument.toString(), variables],
      queryFn: ({ signal: ownSignal }) => ask(SurroundingsDocument, variables, ownSignal),
    })
    return neighborhood
  }
  const whole = of.length === 0 ? await around({ of: null, filter: linkFilter(filter), maxNodes: overviewSize }) : null
  const beginning = whole ? whole.nodes.map(({ id }) => id) : of
  const expansions = expansionsOf(of, arrangement)
  const entities = [...new Set(expansions.map(({ entity }) => entity))]
  const surroundings = new Map(
    await Promise.all(entities.map(async (entity) => [entity, await around(surroundingsOf(entity, filter))] as const)),
  )
  const unfolded = unfold(beginning, expansions, surroundings)
  const shown = unfolded.stages.flatMap((stage) => stage.entities)
  const { neighborhood: picture } =
    shown.length > 0 ? await ask(PictureDocument, pictureOf(shown, filter), signal) : { neighborhood: { nodes: [], links: [] } }
  return { unfolded, picture, truncated: whole?.truncated ?? false }
}
