import { useRef, useState, type PointerEvent } from 'react'

import type { Point } from '../scene/layout'
import type { Looking } from './use-viewport'
import { pictured } from './viewport'

/** How far a pointer goes, in pixels, before it is dragging. */
const threshold = 4

type Moved = { readonly entity: string } & Point

// What is dragged, and where it is: events may follow each other faster than they are drawn.
type Drag = { entity: string | null; from: Point; moving: boolean; moved: Moved | null }

type Pointers = {
  /** The entity that is on its way, and where it is now. */
  readonly dragged: Moved | null
  readonly handlers: {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => void
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => void
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => void
    onPointerCancel: (event: PointerEvent<SVGSVGElement>) => void
  }
  /** Whether the click that follows belongs to a drag. */
  readonly wasDrag: () => boolean
}

/** Drags entities and the picture itself; two fingers zoom. */
export function usePointers({ viewport, pan, zoom }: Looking, drop: (moved: Moved) => void): Pointers {
  const down = useRef(new Map<number, Point>())
  const drag = useRef<Drag | null>(null)
  const ended = useRef(false)
  const [dragged, setDragged] = useState<Moved | null>(null)

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    ended.current = false
    if (event.button !== 0) return
    const entity = event.target instanceof Element ? (event.target.closest('[data-entity]')?.getAttribute('data-entity') ?? null) : null
    down.current.set(event.pointerId, inWindow(event))
    drag.current = down.current.size === 1 ? { entity, from: inWindow(event), moving: false, moved: null } : null
    setDragged(null)
  }
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const before = down.current.get(event.pointerId)
    if (!before) return
    const now = inWindow(event)
    down.current.set(event.pointerId, now)
    if (down.current.size === 2) return pinch(event.pointerId, before, now)
    const current = drag.current
    if (!current) return
    if (!current.moving) {
      if (Math.hypot(now.x - current.from.x, now.y - current.from.y) < threshold) return
      current.moving = true
      event.currentTarget.setPointerCapture(event.pointerId)
    }
    if (current.entity === null) pan({ x: now.x - before.x, y: now.y - before.y })
    else {
      current.moved = { entity: current.entity, ...pictured(viewport, now) }
      setDragged(current.moved)
    }
  }
  const pinch = (moving: number, before: Point, now: Point) => {
    const other = [...down.current].find(([id]) => id !== moving)?.[1]
    if (!other) return
    const factor = Math.hypot(now.x - other.x, now.y - other.y) / (Math.hypot(before.x - other.x, before.y - other.y) || 1)
    zoom(factor, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 })
  }
  const end = (event: PointerEvent<SVGSVGElement>) => {
    down.current.delete(event.pointerId)
    ended.current = drag.current?.moving ?? false
    drag.current = null
    setDragged(null)
  }
  return {
    dragged,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: (event) => {
        if (drag.current?.moved) drop(drag.current.moved)
        end(event)
      },
      onPointerCancel: end,
    },
    wasDrag: () => ended.current,
  }
}

function inWindow({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Point {
  const { left, top } = currentTarget.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}
