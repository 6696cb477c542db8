import { useRef, useState, type PointerEvent, type RefObject } from 'react'

import { bandAt, type Axis, type Brush } from './axis'

/** Where the pointer went down and where it is, as bands. */
type Drag = { readonly anchor: number; readonly at: number }

type Brushing = {
  /** What is brushed: while the pointer is down what it has passed, else what was settled. */
  readonly brush: Brush
  readonly area: RefObject<HTMLDivElement | null>
  readonly handlers: {
    onPointerDown: (event: PointerEvent) => void
    onPointerMove: (event: PointerEvent) => void
    onPointerUp: () => void
    onPointerCancel: () => void
  }
}

/** Brushes bands with the pointer: a drag takes what it passes, a click one band. */
export function useBrush(axis: Axis, settled: Brush, onSettle: (brush: Brush) => void): Brushing {
  const area = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const brush = drag ? { from: Math.min(drag.anchor, drag.at), to: Math.max(drag.anchor, drag.at) } : settled
  const bandUnder = ({ clientX }: PointerEvent) => {
    const { left, width } = area.current?.getBoundingClientRect() ?? { left: 0, width: 1 }
    return bandAt(axis, (clientX - left) / width)
  }
  return {
    brush,
    area,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        const band = bandUnder(event)
        setDrag({ anchor: band, at: band })
      },
      onPointerMove: (event) => {
        if (drag) setDrag({ ...drag, at: bandUnder(event) })
      },
      onPointerUp: () => {
        if (drag) onSettle(brush)
        setDrag(null)
      },
      onPointerCancel: () => setDrag(null),
    },
  }
}
