import type { Point } from '../scene/layout'
import type { Scene, SceneNode } from '../scene/scene'
import { placeLabels, type Box, type Obstacle } from './labels'
import { nameAt, nameLines, nameSize, widthOf, type Side } from './name-text'

/** The names that are shown, and on which side of their circles. */
export type Names = ReadonlyMap<string, Side>

const sides: readonly Side[] = ['below', 'right', 'left', 'above']

/** In a narrow window names beside their circles would leave it. */
const sidesWhenNarrow: readonly Side[] = ['below', 'above']

/** Circles smaller than this, in pixels, may lie under the name of somebody more important. */
const small = 7

/** The zoom that names are laid out for: in steps, so that they stay while one zooms a little. */
export function labelZoom(k: number): number {
  return 2 ** (Math.round(Math.log2(k) * 4) / 4)
}

/**
 * The names that have room at a zoom: none lies on another, nor on a circle. Where
 * one has its side already it keeps that if it can. Those that are named are placed first.
 */
export function placeNames(
  { nodes, places }: Pick<Scene, 'nodes' | 'places'>,
  zoom: number,
  { narrow = false, already = new Map(), named = [] }: { narrow?: boolean; already?: Names; named?: readonly (string | null)[] } = {},
): Names {
  const usual = narrow ? sidesWhenNarrow : sides
  const shown = nodes.flatMap((node) => {
    const at = places.get(node.id)
    return at ? [onScreen(node, at, zoom)] : []
  })
  const wanted = shown.map((placed) => {
    const kept = already.get(placed.node.id)
    const order = kept ? [kept, ...usual.filter((side) => side !== kept)] : usual
    const first = named.includes(placed.node.id) ? 1e9 : 0
    return { order, id: placed.node.id, boxes: order.map((side) => boxOf(placed, side)), importance: importance(placed.node) + first }
  })
  const placed = placeLabels(wanted, shown.flatMap(obstaclesAt))
  return new Map(
    wanted.flatMap(({ id, order }) => {
      const side = order[placed.get(id) ?? -1]
      return side ? [[id, side] as const] : []
    }),
  )
}

/** What the name of an entity covers on the screen at a zoom; undefined when it is not shown. */
export function nameBox(node: SceneNode, at: Point, zoom: number, names: Names): Box | undefined {
  const side = names.get(node.id)
  return side && boxOf(onScreen(node, at, zoom), side)
}

/** What all shown names cover on the screen at a zoom. */
export function nameBoxes({ nodes, places }: Pick<Scene, 'nodes' | 'places'>, zoom: number, names: Names): readonly Box[] {
  return nodes.flatMap((node) => {
    const at = places.get(node.id)
    return (at && nameBox(node, at, zoom, names)) ?? []
  })
}

type Placed = { readonly node: SceneNode; readonly at: Point; readonly radius: number; readonly reach: number }

function onScreen(node: SceneNode, at: Point, zoom: number): Placed {
  return {
    node,
    at: { x: at.x * zoom, y: at.y * zoom },
    radius: node.radius * zoom,
    reach: (node.radius + (node.isStart ? 6 : 0)) * zoom,
  }
}

function importance({ degree, isStart }: SceneNode): number {
  return degree + (isStart ? 1e6 : 0)
}

function obstaclesAt({ node, at: { x, y }, radius, reach }: Placed): Obstacle[] {
  const rank = radius < small ? importance(node) : Infinity
  const circle = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
  // The number of what leads further stands at the upper right.
  const number = { left: x, right: x + 1.8 * radius, top: y - 1.3 * radius, bottom: y - 0.3 * radius }
  return [{ id: node.id, box: circle, importance: rank }, ...(node.more > 0 ? [{ id: null, box: number, importance: rank }] : [])]
}

function boxOf({ node, at, reach }: Placed, side: Side): Box {
  const lines = nameLines(node.name)
  const [width, height] = [Math.max(...lines.map((line) => widthOf(line))), lines.length * nameSize.line]
  const { x, y } = nameAt(at, reach, side, lines.length, 1)
  const left = side === 'right' ? x : side === 'left' ? x - width : x - width / 2
  return { left, right: left + width, top: y, bottom: y + height }
}
