import type { Point } from '../scene/layout'
import { lineLabel, type Line } from '../scene/lines'
import type { Scene } from '../scene/scene'
import { placeLabels } from './labels'
import { pointAlong } from './line-path'
import { lineFont, widthOf } from './name-text'
import { nameBoxes, type Names } from './names'

/** What belongs to something that one looks at: an entity with its lines and neighbours, a line with its ends. */
export type Near = Pick<Scene, 'nodes' | 'lines' | 'places'>

/** What belongs to an entity or a line; null when there is no such thing. */
export function nearOf({ nodes, lines, places }: Scene, id: string | null): Near | null {
  if (id === null) return null
  const near = new Set(nodes.some((node) => node.id === id) ? [id] : [])
  const touching = lines.filter((line) => line.id === id || line.source === id || line.target === id)
  for (const { source, target } of touching) near.add(source).add(target)
  return near.size > 0 ? { nodes: nodes.filter((node) => near.has(node.id)), lines: touching, places } : null
}

/** What a line says, and the middle of where it says so. */
export type LineText = { readonly line: Line; readonly text: string; readonly at: Point }

/** Of more lines none is told: one would not know where to look. */
const most = 60

const along = [0.5, 0.4, 0.6, 0.3, 0.7]

/** What lines say, where there is room off each other, the circles and the names. */
export function lineTexts({ nodes, lines, places }: Near, zoom: number, names: Names): readonly LineText[] {
  if (lines.length > most) return []
  const circles = nodes.flatMap(({ id, radius }) => {
    const at = places.get(id)
    return at ? [{ id: null, box: box(at, zoom, 2 * radius * zoom, 2 * radius * zoom), importance: Infinity }] : []
  })
  const wanted = lines.map((line) => {
    const [from, to] = [places.get(line.source), places.get(line.target)]
    const points = from && to ? along.map((share) => pointAlong(from, to, line.bend, share)) : []
    const text = lineLabel(line)
    return {
      line,
      text,
      points,
      id: line.id,
      boxes: points.map((at) => box(at, zoom, widthOf(text, lineFont), 1.3 * lineFont)),
      importance: line.claimCount,
    }
  })
  const covered = nameBoxes({ nodes, places }, zoom, names).map((box) => ({ id: null, box, importance: Infinity }))
  const placed = placeLabels(wanted, [...circles, ...covered])
  return wanted.flatMap(({ line, text, points }) => {
    const at = points[placed.get(line.id) ?? -1]
    return at ? [{ line, text, at }] : []
  })
}

function box({ x, y }: Point, zoom: number, width: number, height: number) {
  return { left: x * zoom - width / 2, right: x * zoom + width / 2, top: y * zoom - height / 2, bottom: y * zoom + height / 2 }
}
