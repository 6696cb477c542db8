import type { Point } from './layout'

/** What part of a picture is seen: its point p is shown at k · p + (x, y). */
export type Viewport = { readonly x: number; readonly y: number; readonly k: number }

export type Size = { readonly width: number; readonly height: number }

const zooms = { least: 0.1, most: 4 }

/** What is kept free at the edges of a window, for names and for what lies over the picture. */
export type Room = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Fits points into a window; hardly ever magnified. */
export function fit(points: Iterable<Point>, { width, height }: Size, room: Room): Viewport {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  const free = { x: (room.left + width - room.right) / 2, y: (room.top + height - room.bottom) / 2 }
  if (left > right) return { ...free, k: 1 }
  const wanted = Math.min((width - room.left - room.right) / (right - left || 1), (height - room.top - room.bottom) / (bottom - top || 1))
  const k = Math.min(1.15, Math.max(zooms.least, wanted))
  return { x: free.x - (k * (left + right)) / 2, y: free.y - (k * (top + bottom)) / 2, k }
}

/** Zooms by a factor; the point of the window stays where it is. */
export function zoomAt({ x, y, k }: Viewport, at: Point, factor: number): Viewport {
  const next = Math.min(zooms.most, Math.max(zooms.least, k * factor))
  const real = next / k
  return { x: at.x - real * (at.x - x), y: at.y - real * (at.y - y), k: next }
}

/** Moves what is seen by so much of the window. */
export function pan({ x, y, k }: Viewport, by: Point): Viewport {
  return { x: x + by.x, y: y + by.y, k }
}

/** The picture's point that is shown at a point of the window. */
export function pictured({ x, y, k }: Viewport, at: Point): Point {
  return { x: (at.x - x) / k, y: (at.y - y) / k }
}

/** Moves as little as needed to see a point of the picture, with room round it. */
export function reveal(viewport: Viewport, { x, y }: Point, { width, height }: Size, room = 72): Viewport {
  const at = { x: viewport.k * x + viewport.x, y: viewport.k * y + viewport.y }
  const into = (value: number, end: number) => Math.min(Math.max(value, Math.min(room, end / 2)), Math.max(end - room, end / 2))
  return pan(viewport, { x: into(at.x, width) - at.x, y: into(at.y, height) - at.y })
}
