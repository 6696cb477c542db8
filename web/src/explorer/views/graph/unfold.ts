import type { PictureLinkFragment } from '../../api/operations'
import type { Addition, Arrangement, Expansion } from '../../place/arrangement'

/** Neighbours of an entity, best supported first: as many as were asked for, and how many there are. */
export type Neighbours = { readonly ids: readonly string[]; readonly total: number }

/** Entities that came into the picture together, round one that was there. */
export type Stage = {
  /** Null for the beginning. */
  readonly parent: string | null
  readonly entities: readonly string[]
}

/** How many neighbours of a start are shown unasked: what one can take in at a glance. */
export const atFirst = 30

/** How many entities a picture has at most. */
export const most = 500

/** How many entities are shown unasked of the whole graph. */
export const overviewSize = 80

/** An expansion, and whether somebody asked for it: one that nobody did is short, and part of the beginning. */
export type Unfolding = Expansion & { readonly asked: boolean }

/** How many neighbours an expansion asks for. */
export function sizeOf({ asked }: Unfolding): number {
  return asked ? most : atFirst
}

/** The expansions of a picture: the starts' own, as far as they were not taken back, then those asked for. */
export function expansionsOf(starts: readonly string[], { expanded, collapsed }: Pick<Arrangement, 'expanded' | 'collapsed'>): readonly Unfolding[] {
  const whole = new Set(expanded.flatMap(({ entity, predicate }) => (predicate === null ? [entity] : [])))
  return [
    ...starts
      .filter((entity) => !collapsed.includes(entity) && !whole.has(entity))
      .map((entity) => ({ entity, predicate: null, asked: false })),
    ...expanded.map((expansion) => ({ ...expansion, asked: true })),
  ]
}

/**
 * Unfolds a picture: the beginning, then the neighbours that each expansion adds,
 * best supported first, then those that were chosen by themselves, for whom room
 * is kept. What was already there is not added again; what is hidden takes its
 * place, so that nothing moves when it is shown. Each expansion comes with its neighbours.
 */
export function unfold(
  beginning: readonly string[],
  expansions: readonly (readonly [Unfolding, Neighbours])[],
  added: readonly Addition[],
): readonly Stage[] {
  const shown = new Set(beginning.slice(0, most))
  const first = [...shown]
  const stages: Stage[] = [{ parent: null, entities: first }]
  const room = most - new Set(added.map(({ entity }) => entity).filter((id) => !shown.has(id))).size
  for (const [{ entity, asked }, { ids }] of expansions) {
    if (!shown.has(entity)) continue
    const fitting = ids.filter((id) => !shown.has(id)).slice(0, Math.max(0, room - shown.size))
    for (const id of fitting) shown.add(id)
    if (!asked) first.push(...fitting)
    else if (fitting.length > 0) stages.push({ parent: entity, entities: fitting })
  }
  for (const { entity, beside } of added) {
    if (shown.has(entity) || !shown.has(beside) || shown.size >= most) continue
    shown.add(entity)
    stages.push({ parent: beside, entities: [entity] })
  }
  return stages
}

/** Neighbours of an entity that a picture does not show, though it shows others over the same predicate, or over any. */
export type Left = Expansion & { readonly count: number }

/** What expansions leave out. links are those of the picture. */
export function leftOf(expansions: readonly (readonly [Unfolding, Neighbours])[], links: Joins): readonly Left[] {
  return expansions.flatMap(([{ entity, predicate }, { total }]) => {
    const count = total - shownAlong(links, entity, predicate)
    return count > 0 ? [{ entity, predicate, count }] : []
  })
}

type Joins = readonly Pick<PictureLinkFragment, 'source' | 'target' | 'predicate'>[]

/** How many neighbours of an entity links lead to, over one predicate or, with null, over any. */
export function shownAlong(links: Joins, of: string, predicate: string | null): number {
  const others = new Set<string>()
  for (const link of links) {
    if (predicate !== null && link.predicate !== predicate) continue
    if (link.source === of) others.add(link.target)
    else if (link.target === of) others.add(link.source)
  }
  others.delete(of)
  return others.size
}
