import type { ClaimFilter } from '../api/operations'
import type { Place } from './place'

/** What the address asks of dated claims, but for the dates: the axis shows all of them. Standings are of links. */
export function datedFilter({ of, filter: { predicates, types, articles, speech } }: Place): ClaimFilter {
  return {
    ...(of.length > 0 && { entity: of }),
    ...(predicates.length > 0 && { predicate: predicates }),
    ...(types.length > 0 && { entityType: types }),
    ...(articles.length > 0 && { article: articles }),
    ...(speech !== null && { speech }),
    when: { dated: true },
  }
}

/** The same with the dates: what the list shows. */
export function brushedFilter(place: Place): ClaimFilter {
  const { from, to } = place.filter
  return { ...datedFilter(place), when: { dated: true, ...(from && { from }), ...(to && { to }) } }
}
