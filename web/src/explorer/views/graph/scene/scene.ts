import type { EntityKind } from '../../../look/entity-kind'
import type { Arrangement } from '../../../place/arrangement'
import type { Loaded } from '../load'
import type { Places } from './layout'
import { linesOf, type Line } from './lines'

/** A circle of the picture. */
export type SceneNode = {
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  readonly type: string
  readonly named: boolean
  readonly degree: number
  /** Joins that lead out of the picture. */
  readonly more: number
  readonly radius: number
  readonly isStart: boolean
  readonly pinned: boolean
}

/** Everything that is drawn, and where. */
export type Scene = {
  readonly nodes: readonly SceneNode[]
  readonly lines: readonly Line[]
  readonly places: Places
  /** How many entities somebody hid. */
  readonly hidden: number
}

/** How large each entity is drawn. */
export function radiiOf({ picture }: Loaded, starts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(picture.nodes.map(({ id, degree }) => [id, radius(degree, starts.includes(id))]))
}

type Given = {
  readonly loaded: Loaded
  readonly starts: readonly string[]
  readonly arrangement: Arrangement
  readonly radii: ReadonlyMap<string, number>
  readonly places: Places
  readonly kindOf: (type: string) => EntityKind
}

/** Makes a picture of what was loaded and placed. */
export function sceneOf({ loaded: { picture }, starts, arrangement, radii, places, kindOf }: Given): Scene {
  const hiding = new Set(arrangement.hidden)
  const pinned = new Set(arrangement.pinned.map(({ entity }) => entity))
  const known = new Map(picture.nodes.map((node) => [node.id, node]))
  const drawn = [...places.keys()].flatMap((id) => (hiding.has(id) ? [] : (known.get(id) ?? [])))
  const shown = new Set(drawn.map(({ id }) => id))
  const nodes = drawn.map(({ id, label, type, entity, degree, hiddenLinks }) => ({
    id,
    name: label,
    kind: kindOf(type),
    type: entity.type.label,
    named: entity.named,
    degree,
    more: hiddenLinks,
    radius: radii.get(id) ?? 0,
    isStart: starts.includes(id),
    pinned: pinned.has(id),
  }))
  return {
    nodes,
    lines: linesOf(picture.links, shown),
    places: new Map([...places].filter(([id]) => shown.has(id))),
    hidden: picture.nodes.length - drawn.length,
  }
}

// The area tells how much is known of an entity, up to an end.
function radius(degree: number, isStart: boolean): number {
  return Math.min(26, 10 + 1.6 * Math.sqrt(degree)) + (isStart ? 4 : 0)
}

/** What a selection is: an entity, a line that has the join, or nothing that is drawn. */
export function selectedIn({ nodes, lines }: Scene, selected: string | null): { node: SceneNode | null; line: Line | null } {
  return {
    node: nodes.find(({ id }) => id === selected) ?? null,
    line: lines.find(({ joins }) => joins.some(({ id }) => id === selected)) ?? null,
  }
}
