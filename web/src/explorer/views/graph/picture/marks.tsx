import { memo } from 'react'

import type { Places, Point } from '../scene/layout'
import type { Line } from '../scene/lines'
import type { SceneNode } from '../scene/scene'
import { LineMark, NameMark } from './drawing'
import type { Names } from './names'

// Marks where they belong in a scene.

const origin: Point = { x: 0, y: 0 }

/** Where an entity is; in the middle when nobody placed it. */
export function placeOf(id: string, places: Places): Point {
  return places.get(id) ?? origin
}

/** How large circles are, by their entities. */
export function radiiIn(nodes: readonly SceneNode[]): ReadonlyMap<string, number> {
  return new Map(nodes.map(({ id, radius }) => [id, radius]))
}

/** Tells lines apart. */
export function keyOf({ source, target, standing }: Line): string {
  return `${source} ${target} ${standing}`
}

type PlacedLineProps = { line: Line; places: Places; radii: ReadonlyMap<string, number>; sensitive?: boolean; close?: boolean }

/** A line from circle to circle. */
export function PlacedLine({ line, places, radii, ...how }: PlacedLineProps) {
  const [from, to] = [placeOf(line.source, places), placeOf(line.target, places)]
  return (
    <LineMark
      line={line}
      {...how}
      fromX={from.x}
      fromY={from.y}
      fromRadius={radii.get(line.source) ?? 0}
      toX={to.x}
      toY={to.y}
      toRadius={radii.get(line.target) ?? 0}
    />
  )
}

type PlacedNamesProps = { nodes: readonly SceneNode[]; places: Places; names: Names; zoom: number; close?: readonly (string | null)[] }

/** The names that are shown, beside their circles. */
export const PlacedNames = memo(function PlacedNames({ nodes, places, names, zoom, close }: PlacedNamesProps) {
  return nodes.map((node) => {
    const side = names.get(node.id)
    return side && <NameMark key={node.id} node={node} at={placeOf(node.id, places)} side={side} zoom={zoom} close={close?.includes(node.id) ?? false} />
  })
})

/** Moves what is drawn round the origin. */
export function translate({ x, y }: Point): string {
  return `translate(${x.toFixed(1)} ${y.toFixed(1)})`
}
