/** A node from which the picture was unfolded further. */
export type Expansion = {
  readonly entity: string
  /** Id of the predicate that was followed; null for all. */
  readonly predicate: string | null
}

/** A neighbour that was chosen by itself, beside the node that it was chosen from. */
export type Addition = { readonly entity: string; readonly beside: string }

/** Where a node was put by hand. */
export type Pin = { readonly entity: string; readonly x: number; readonly y: number }

/** What somebody made of a graph: all that a picture shows beside its start and the filter. */
export type Arrangement = {
  /** In the order in which they were asked for. */
  readonly expanded: readonly Expansion[]
  readonly added: readonly Addition[]
  /** Starts that are not unfolded by themselves. */
  readonly collapsed: readonly string[]
  readonly hidden: readonly string[]
  readonly pinned: readonly Pin[]
}

export const untouched: Arrangement = { expanded: [], added: [], collapsed: [], hidden: [], pinned: [] }

/** The arrangement in an address, whose lists items reads; what is malformed is left out. */
export function readArrangement(items: (name: string) => readonly string[]): Arrangement {
  return {
    expanded: items('expand').map(readExpansion),
    added: items('add').flatMap(readAddition),
    collapsed: items('collapse'),
    hidden: items('hide'),
    pinned: items('pin').flatMap(readPin),
  }
}

/** The parameters of an arrangement by name; empty when there is nothing to tell. */
export function writeArrangement({ expanded, added, collapsed, hidden, pinned }: Arrangement): readonly (readonly [name: string, value: string])[] {
  return [
    ['expand', expanded.map(({ entity, predicate }) => (predicate ? `${entity}:${predicate}` : entity)).join()],
    ['add', added.map(({ entity, beside }) => `${entity}:${beside}`).join()],
    ['collapse', collapsed.join()],
    ['hide', hidden.join()],
    ['pin', pinned.map(({ entity, x, y }) => `${entity}:${Math.round(x)}:${Math.round(y)}`).join()],
  ]
}

function readExpansion(written: string): Expansion {
  const [entity = '', predicate] = written.split(':')
  return { entity, predicate: predicate || null }
}

function readAddition(written: string): Addition[] {
  const [entity = '', beside = ''] = written.split(':')
  return entity !== '' && beside !== '' ? [{ entity, beside }] : []
}

function readPin(written: string): Pin[] {
  const [entity = '', x, y] = written.split(':')
  const pin = { entity, x: Number(x || NaN), y: Number(y || NaN) }
  return entity !== '' && Number.isFinite(pin.x) && Number.isFinite(pin.y) ? [pin] : []
}
