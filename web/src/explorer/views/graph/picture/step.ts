import type { Point } from '../scene/layout'
import type { Line } from '../scene/lines'

export type Direction = 'up' | 'down' | 'left' | 'right'

const axes: Record<Direction, Point> = { up: { x: 0, y: -1 }, down: { x: 0, y: 1 }, left: { x: -1, y: 0 }, right: { x: 1, y: 0 } }

/**
 * Where an arrow key leads: to the neighbour that lies nearest in its direction,
 * within 60 degrees; when none lies there, to any other entity that does. Null
 * at the picture's edge.
 */
export function stepFrom(from: string, direction: Direction, lines: readonly Line[], places: ReadonlyMap<string, Point>): string | null {
  const neighbours = lines.flatMap(({ source, target }) => (source === from ? [target] : target === from ? [source] : []))
  return nearest(from, direction, neighbours, places) ?? nearest(from, direction, [...places.keys()], places)
}

function nearest(from: string, direction: Direction, candidates: readonly string[], places: ReadonlyMap<string, Point>): string | null {
  const here = places.get(from)
  if (!here) return null
  const axis = axes[direction]
  let best: { id: string; cost: number } | null = null
  for (const id of [...new Set(candidates)].sort()) {
    const there = places.get(id)
    if (!there || id === from) continue
    const [dx, dy] = [there.x - here.x, there.y - here.y]
    const along = dx * axis.x + dy * axis.y
    const length = Math.hypot(dx, dy)
    if (along < length / 2 || length === 0) continue
    const cost = length * (2 - along / length)
    if (!best || cost < best.cost) best = { id, cost }
  }
  return best?.id ?? null
}
