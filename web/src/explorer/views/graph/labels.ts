import type { Point } from './layout'

/** A name that wants to stand under its circle. */
export type Wanted = {
  readonly id: string
  readonly at: Point
  readonly radius: number
  readonly width: number
  /** Of how many lines it is. */
  readonly lines: number
  /** Of two that would collide the more important one is shown. */
  readonly importance: number
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/**
 * Chooses the names that are shown: those of which none lies on another, nor on
 * a circle, the more important first. height is that of a line, gap what lies between
 * a circle and its name.
 */
export function freeLabels(wanted: readonly Wanted[], height: number, gap: number): ReadonlySet<string> {
  const circles = new Cells(wanted.map(({ id, at, radius }) => ({ id, box: boxRound(at, radius) })))
  const shown = new Set<string>()
  const taken = new Cells([])
  const order = [...wanted].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1))
  for (const { id, at, radius, width, lines } of order) {
    const top = at.y + radius + gap
    const box = { left: at.x - width / 2, right: at.x + width / 2, top, bottom: top + lines * height }
    if (taken.meets(box, id) || circles.meets(box, id)) continue
    taken.add({ id, box })
    shown.add(id)
  }
  return shown
}

// With the number that stands at its upper right.
function boxRound({ x, y }: Point, radius: number): Box {
  return { left: x - radius, right: x + 1.8 * radius, top: y - 1.3 * radius, bottom: y + radius }
}

// Boxes by the squares that they touch, so that each is compared with few.
class Cells {
  static readonly side = 120
  readonly #cells = new Map<string, { id: string; box: Box }[]>()

  constructor(items: readonly { id: string; box: Box }[]) {
    for (const item of items) this.add(item)
  }

  add(item: { id: string; box: Box }): void {
    for (const key of Cells.#keys(item.box)) {
      const cell = this.#cells.get(key)
      if (cell) cell.push(item)
      else this.#cells.set(key, [item])
    }
  }

  /** Whether it lies on the box of another. */
  meets(box: Box, own: string): boolean {
    return Cells.#keys(box).some((key) =>
      (this.#cells.get(key) ?? []).some(
        ({ id, box: other }) =>
          id !== own && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
      ),
    )
  }

  static #keys({ left, right, top, bottom }: Box): string[] {
    const keys: string[] = []
    for (let column = Math.floor(left / Cells.side); column <= Math.floor(right / Cells.side); column++) {
      for (let row = Math.floor(top / Cells.side); row <= Math.floor(bottom / Cells.side); row++) keys.push(`${column} ${row}`)
    }
    return keys
  }
}
