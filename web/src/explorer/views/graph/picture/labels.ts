/** A rectangle on the screen, in pixels. */
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** A text that wants to be shown, and where it may stand. */
export type Wanted = {
  readonly id: string
  /** In the order of preference. */
  readonly boxes: readonly Box[]
  /** Of two that would collide the more important one is shown. */
  readonly importance: number
}

/** What no text may lie on. */
export type Obstacle = {
  readonly box: Box
  /** Whose text may lie on it all the same; null for nobody's. */
  readonly id: string | null
  /** Texts that are more important may lie on it too. */
  readonly importance: number
}

/**
 * Places texts so that none lies on another nor on an obstacle, the more important
 * first. Gives for each that is shown which of its boxes it has.
 */
export function placeLabels(wanted: readonly Wanted[], obstacles: readonly Obstacle[]): ReadonlyMap<string, number> {
  const placed = new Map<string, number>()
  const taken = new Cells()
  for (const obstacle of obstacles) taken.add(obstacle)
  const order = [...wanted].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1))
  for (const { id, boxes, importance } of order) {
    const index = boxes.findIndex((box) => !taken.meets(box, id, importance))
    const box = boxes[index]
    if (!box) continue
    taken.add({ box, id: null, importance: Infinity })
    placed.set(id, index)
  }
  return placed
}

// Obstacles by the squares that they touch, so that each box is compared with few.
class Cells {
  static readonly side = 120
  readonly #cells = new Map<string, Obstacle[]>()

  add(obstacle: Obstacle): void {
    for (const key of Cells.#keys(obstacle.box)) {
      const cell = this.#cells.get(key)
      if (cell) cell.push(obstacle)
      else this.#cells.set(key, [obstacle])
    }
  }

  meets(box: Box, own: string, importance: number): boolean {
    return Cells.#keys(box).some((key) =>
      (this.#cells.get(key) ?? []).some((other) => other.id !== own && other.importance >= importance && overlap(box, other.box)),
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

/** Whether two rectangles lie on each other. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
