import type { DatedFragment, TimelineAxisQuery } from '../../api/operations'
import type { Unit } from './ranges'

type Counts = TimelineAxisQuery['months']

/** When claims are dated: what an axis of time shows. */
export type DatedClaims = {
  readonly months: Counts
  readonly years: Counts
  /** Of each claim its date; of very many only the earlier ones. */
  readonly dates: readonly DatedFragment[]
  /** How many claims have a date, and how many pass but have none. */
  readonly dated: number
  readonly undated: number
}

/** What the server tells of them. */
export function datedClaims({ months, years, dated: { nodes, totalCount, undatedLeftOut } }: TimelineAxisQuery): DatedClaims {
  return { months, years, dates: nodes.flatMap(({ when }) => when ?? []), dated: totalCount, undated: undatedLeftOut }
}

/** Two kinds of claims on one axis; no claim may be of both. */
export function together(some: DatedClaims, others: DatedClaims): DatedClaims {
  return {
    months: sums(some.months, others.months),
    years: sums(some.years, others.years),
    dates: [...some.dates, ...others.dates],
    dated: some.dated + others.dated,
    undated: some.undated + others.undated,
  }
}

function sums(some: Counts, others: Counts): Counts {
  const more = new Map(others.map((other) => [other.key, other]))
  const added = some.map((one) => ({ ...one, count: one.count + (more.get(one.key)?.count ?? 0) }))
  const known = new Set(some.map(({ key }) => key))
  return [...added, ...others.filter(({ key }) => !known.has(key))]
}

/** How many years there must be for them to tell anything. */
const fewYears = 2

/**
 * What an axis counts by unless somebody says: months when dates of a filter have them, so that a
 * brush fits, or when there are too few years to choose among; else years.
 */
export function unitOf({ months, years }: Pick<DatedClaims, 'months' | 'years'>, from: string | null, to: string | null): Unit {
  if ([from, to].some((date) => date?.includes('-'))) return 'months'
  return bands(years) <= fewYears && bands(months) > bands(years) ? 'months' : 'years'
}

function bands(counts: Counts): number {
  return counts.filter(({ key }) => key !== null).length
}
