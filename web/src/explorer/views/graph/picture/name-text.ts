import type { Point } from '../scene/layout'

/** How large names are on the screen, in pixels, whatever the zoom. */
export const nameSize = { font: 12.5, line: 15, gap: 4 }

/** How large what lines say is, in pixels. */
export const lineFont = 11

/** Where a name stands beside its circle. */
export type Side = 'below' | 'above' | 'right' | 'left'

/** Breaks a name into at most two lines of about so many characters; what does not fit is cut off with an ellipsis. */
export function nameLines(name: string, most = 24): readonly string[] {
  if (name.length <= most) return [name]
  const space = name.lastIndexOf(' ', most)
  if (space <= 0) return [cut(name, most)]
  return [name.slice(0, space), cut(name.slice(space + 1), most)]
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

/** Where the top of a name is, and its beginning, middle or end, as its side is right, above or below, or left. */
export function nameAt({ x, y }: Point, radius: number, side: Side, lines: number, zoom: number): Point {
  const [gap, height] = [nameSize.gap / zoom, (lines * nameSize.line) / zoom]
  switch (side) {
    case 'below':
      return { x, y: y + radius + gap }
    case 'above':
      return { x, y: y - radius - gap - height }
    case 'right':
      return { x: x + radius + 1.5 * gap, y: y - height / 2 }
    case 'left':
      return { x: x - radius - 1.5 * gap, y: y - height / 2 }
  }
}

/**
 * About how wide a text of this size is. The same on every system, unlike a measured width: the same
 * view is the same picture. Letters of the usual faces are a little more than half as wide as high.
 */
export function widthOf(text: string, font = nameSize.font): number {
  return text.length * font * 0.58
}
