import type { EntityKind } from '../../look/entity-kind'
import type { Arrangement } from '../../place/arrangement'
import { layOut, type Point } from './layout'
import { linesOf, type Line } from './lines'
import type { Loaded } from './load'

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
  readonly places: ReadonlyMap<string, Point>
  /** How many entities somebody hid. */
  readonly hidden: number
}

/** Makes a picture of what was loaded. The same is always drawn the same. */
export function sceneOf(
  { unfolded, picture }: Loaded,
  starts: readonly string[],
  arrangement: Arrangement,
  kindOf: (type: string) => EntityKind,
): Scene {
  const starting = new Set(starts)
  const hiding = new Set(arrangement.hidden)
  const pinned = new Set(arrangement.pinned.map(({ entity }) => entity))
  const all = new Map(picture.nodes.map((node) => [node.id, node]))
  const radiusOf = (id: string) => radius(all.get(id)?.degree ?? 0, starting.has(id))
  const places = layOut(unfolded.stages, picture.links, radiusOf, arrangement.pinned)
  const shown = new Set([...places.keys()].filter((id) => all.has(id) && !hiding.has(id)))
  const nodes = [...shown].flatMap((id) => {
    const node = all.get(id)
    if (!node) return []
    const { label, type, entity, degree, hiddenLinks } = node
    return [
      {
        id,
        name: label,
        kind: kindOf(type),
        type: entity.type.label,
        named: entity.named,
        degree,
        more: hiddenLinks,
        radius: radiusOf(id),
        isStart: starting.has(id),
        pinned: pinned.has(id),
      },
    ]
  })
  return {
    nodes,
    lines: linesOf(picture.links, shown),
    places: new Map([...places].filter(([id]) => shown.has(id))),
    hidden: all.size - shown.size,
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
