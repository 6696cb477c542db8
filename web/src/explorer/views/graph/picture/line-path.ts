import type { Point } from '../scene/layout'

/** How a line runs: SVG path data, its middle, and where its arrowheads are. */
export type LinePath = {
  readonly d: string
  readonly middle: Point
  /** SVG transforms of an arrowhead that points right, with its point at the origin. */
  readonly atTarget: string
  readonly atSource: string
}

/** How far apart lines of the same two run. */
const apart = 34

/** What lies between a circle and the line's end. */
const gap = 3

/** Draws a line from circle to circle; bend tells how far it leaves the straight way. */
export function linePath(from: Point, fromRadius: number, to: Point, toRadius: number, bend: number): LinePath {
  const control = controlOf(from, to, bend)
  const start = towards(from, control, fromRadius + gap)
  const end = towards(to, control, toRadius + gap)
  return {
    d: `M${xy(start)}Q${xy(control)} ${xy(end)}`,
    middle: between(start, control, end, 0.5),
    atTarget: `translate(${xy(end)})rotate(${angle(control, end)})`,
    atSource: `translate(${xy(start)})rotate(${angle(control, start)})`,
  }
}

/** A point of such a line between the middles of its circles: 0 is at the first, 1 at the second. */
export function pointAlong(from: Point, to: Point, bend: number, share: number): Point {
  return between(from, controlOf(from, to, bend), to, share)
}

// The control point of a quadratic Bézier curve.
function controlOf(from: Point, to: Point, bend: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  return { x: (from.x + to.x) / 2 - (dy / length) * bend * apart, y: (from.y + to.y) / 2 + (dx / length) * bend * apart }
}

function between(start: Point, control: Point, end: Point, t: number): Point {
  const on = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c
  return { x: on(start.x, control.x, end.x), y: on(start.y, control.y, end.y) }
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by }
}

function angle(from: Point, to: Point): string {
  return ((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI).toFixed(1)
}

function xy({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
