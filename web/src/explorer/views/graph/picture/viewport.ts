import type { Point } from '../scene/layout'

/** What part of a picture is seen: its point p is shown at k · p + (x, y). */
export type Viewport = { readonly x: number; readonly y: number; readonly k: number }

export type Size = { readonly width: number; readonly height: number }

const zooms = { least: 0.1, most: 4 }

/** What is kept free at the edges of a window, for names and for what lies over the picture. */
export type Room = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** A point of a picture, and how far what belongs to it reaches beyond it, in pixels at any zoom. */
export type Reaching = Point & { readonly reach?: Room }

/** Fits points and what belongs to them into a window; hardly ever magnified. */
export function fit(all: readonly Reaching[], { width, height }: Size, room: Room): Viewport {
  const free = { width: width - room.left - room.right, height: height - room.top - room.bottom }
  let [least, most] = [zooms.least, 1.15]
  if (!fits(extent(all, most), free)) {
    for (let step = 0; step < 24; step++) {
      const middle = (least + most) / 2
      if (fits(extent(all, middle), free)) least = middle
      else most = middle
    }
    most = least
  }
  const { left, right, top, bottom } = all.length > 0 ? extent(all, most) : { left: 0, right: 0, top: 0, bottom: 0 }
  return {
    x: (room.left + width - room.right - left - right) / 2,
    y: (room.top + height - room.bottom - top - bottom) / 2,
    k: all.length > 0 ? most : 1,
  }
}

function fits({ left, right, top, bottom }: Room, { width, height }: Size): boolean {
  return right - left <= width && bottom - top <= height
}

// What a picture covers at a zoom, in pixels.
function extent(all: readonly Reaching[], k: number): Room {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y, reach = { left: 0, right: 0, top: 0, bottom: 0 } } of all) {
    left = Math.min(left, k * x - reach.left)
    right = Math.max(right, k * x + reach.right)
    top = Math.min(top, k * y - reach.top)
    bottom = Math.max(bottom, k * y + reach.bottom)
  }
  return { left, right, top, bottom }
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
