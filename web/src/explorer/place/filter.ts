import type { LinkFilter, Standing } from '../api/operations'

/** Conditions that hold in every view; empty lists and nulls are no condition. */
export type Filter = {
  readonly predicates: readonly string[]
  readonly types: readonly string[]
  readonly articles: readonly string[]
  readonly standings: readonly Standing[]
  /** Dates in EDTF. */
  readonly from: string | null
  readonly to: string | null
  /** True: only speech. False: none. */
  readonly speech: boolean | null
}

export const noFilter: Filter = {
  predicates: [],
  types: [],
  articles: [],
  standings: [],
  from: null,
  to: null,
  speech: null,
}

/** All standings, best supported first. */
export const standings: readonly Standing[] = ['ASSERTED', 'REPORTED', 'DISPUTED', 'DENIED', 'HYPOTHETICAL']

/** What pictures show unless somebody asks for standings. */
export const drawn: readonly Standing[] = ['ASSERTED', 'REPORTED', 'DISPUTED']

/** The standings that a filter lets pictures show. */
export function drawnStandings({ standings: asked }: Filter): readonly Standing[] {
  return asked.length > 0 ? asked : drawn
}

/** Whether anything is left out by it. */
export function isFiltering(filter: Filter): boolean {
  return Object.keys(linkFilter(filter)).length > 0
}

/** The filter as the API wants it for links. */
export function linkFilter(filter: Filter): LinkFilter {
  return {
    ...(filter.predicates.length > 0 && { predicate: filter.predicates }),
    ...(filter.types.length > 0 && { entityType: filter.types }),
    ...(filter.articles.length > 0 && { article: filter.articles }),
    ...(filter.standings.length > 0 && { standing: filter.standings }),
    ...((filter.from ?? filter.to) !== null && { when: { from: filter.from, to: filter.to } }),
    ...(filter.speech !== null && { speech: filter.speech }),
  }
}
