import type { SurroundingsQuery } from '../../api/operations'
import type { Arrangement, Expansion } from '../../place/arrangement'

/** What surrounds one entity, or, by null, the whole graph's best supported part. */
export type Surroundings = SurroundingsQuery['neighborhood']

/** Entities that came into the picture together, round one that was there. */
export type Stage = {
  /** Null for the beginning. */
  readonly parent: string | null
  readonly entities: readonly string[]
}

/** Which entities a picture shows, in the order in which they came. */
export type Unfolded = {
  readonly stages: readonly Stage[]
  /** Entities that were asked for and for which there was no room. */
  readonly left: number
}

/** How many neighbours of a start are shown unasked: what one can take in at a glance. */
export const atFirst = 30

/** How many entities a picture has at most. */
export const most = 500

/** How many entities are shown unasked of the whole graph. */
export const overviewSize = 80

/** An expansion, and whether somebody asked for it: one that nobody did is short, and part of the beginning. */
export type Unfolding = Expansion & { readonly asked: boolean }

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
 * in the order of the surroundings, best supported first. What was already there
 * is not added again; what is hidden takes its place, so that nothing moves when
 * it is shown.
 */
export function unfold(
  beginning: readonly string[],
  expansions: readonly Unfolding[],
  surroundings: ReadonlyMap<string, Surroundings>,
): Unfolded {
  const shown = new Set(beginning.slice(0, most))
  const first = [...shown]
  const stages: Stage[] = [{ parent: null, entities: first }]
  let left = beginning.length - shown.size
  for (const { entity, predicate, asked } of expansions) {
    const around = surroundings.get(entity)
    if (!around || !shown.has(entity)) continue
    const added = neighbours(around, entity, predicate)
      .slice(0, asked ? most : atFirst)
      .filter((id) => !shown.has(id))
    const fitting = added.slice(0, most - shown.size)
    left += added.length - fitting.length
    for (const id of fitting) shown.add(id)
    if (!asked) first.push(...fitting)
    else if (fitting.length > 0) stages.push({ parent: entity, entities: fitting })
  }
  return { stages, left }
}

/** The neighbours of an entity over joins with a predicate, or over all; best supported first. */
export function neighbours({ nodes, links }: Surroundings, of: string, predicate: string | null): readonly string[] {
  const joined = new Set<string>()
  for (const link of links) {
    if (predicate !== null && link.predicate !== predicate) continue
    if (link.source === of) joined.add(link.target)
    else if (link.target === of) joined.add(link.source)
  }
  return nodes.map(({ id }) => id).filter((id) => id !== of && joined.has(id))
}

/** One way to unfold an entity further. */
export type Branch = {
  readonly predicate: string
  readonly label: string
  /** How many neighbours there are this way. */
  readonly count: number
  /** How many of them the picture does not show. */
  readonly missing: number
}

/** The ways to unfold an entity, those that add most first. */
export function branchesOf(surroundings: Surroundings, of: string, shown: ReadonlySet<string>): readonly Branch[] {
  const labels = new Map<string, string>()
  for (const { source, target, predicate, label } of surroundings.links) {
    if (source === of || target === of) labels.set(predicate, label)
  }
  return [...labels]
    .map(([predicate, label]) => {
      const all = neighbours(surroundings, of, predicate)
      return { predicate, label, count: all.length, missing: all.filter((id) => !shown.has(id)).length }
    })
    .sort((a, b) => b.missing - a.missing || b.count - a.count || (a.label < b.label ? -1 : 1))
}
