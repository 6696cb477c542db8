import type { Arrangement, Pin } from '../../place/arrangement'

/** Follows a predicate from an entity, or with null all. */
export function expand(arrangement: Arrangement, entity: string, predicate: string | null): Arrangement {
  const others = arrangement.expanded.filter((step) => step.entity !== entity || (predicate !== null && step.predicate !== predicate))
  return { ...arrangement, expanded: [...others, { entity, predicate }], collapsed: predicate === null ? without(arrangement.collapsed, entity) : arrangement.collapsed }
}

/** Adds a neighbour of an entity by itself; it is shown even if somebody hid it. */
export function add(arrangement: Arrangement, entity: string, beside: string): Arrangement {
  return { ...arrangement, added: [...leaveOut(arrangement, entity).added, { entity, beside }], hidden: without(arrangement.hidden, entity) }
}

/** Takes back that a neighbour was added. */
export function leaveOut(arrangement: Arrangement, entity: string): Arrangement {
  return { ...arrangement, added: arrangement.added.filter((addition) => addition.entity !== entity) }
}

/** Takes back what an entity was unfolded to; a start keeps to itself from now on. */
export function collapse(arrangement: Arrangement, entity: string, isStart: boolean): Arrangement {
  return {
    ...arrangement,
    expanded: arrangement.expanded.filter((step) => step.entity !== entity),
    added: arrangement.added.filter(({ beside }) => beside !== entity),
    collapsed: isStart ? [...without(arrangement.collapsed, entity), entity] : arrangement.collapsed,
  }
}

/** Whether an entity is unfolded by itself or by somebody. */
export function isExpanded({ expanded, added, collapsed }: Arrangement, entity: string, isStart: boolean): boolean {
  return expanded.some((step) => step.entity === entity) || added.some(({ beside }) => beside === entity) || (isStart && !collapsed.includes(entity))
}

export function hide(arrangement: Arrangement, entity: string): Arrangement {
  return { ...arrangement, hidden: [...without(arrangement.hidden, entity), entity] }
}

export function showAll(arrangement: Arrangement): Arrangement {
  return { ...arrangement, hidden: [] }
}

/** Puts an entity somewhere and keeps it there. */
export function pin(arrangement: Arrangement, { entity, x, y }: Pin): Arrangement {
  return { ...arrangement, pinned: [...unpin(arrangement, entity).pinned, { entity, x: Math.round(x), y: Math.round(y) }] }
}

export function unpin(arrangement: Arrangement, entity: string): Arrangement {
  return { ...arrangement, pinned: arrangement.pinned.filter((at) => at.entity !== entity) }
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((other) => other !== id)
}
