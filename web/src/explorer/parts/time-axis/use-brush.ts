import { useEffect, useEffectEvent, useRef, useState, type PointerEvent, type RefObject } from 'react'

import { bandAt, type Axis, type Brush } from './axis'

/** How long, in milliseconds, the keyboard rests before what it brushed is settled. */
const rest = 400

/** On its way: from the band that stays to the one that moves. */
type Moving = { readonly anchor: number; readonly at: number; readonly by: 'pointer' | 'keys' }

type Grip = {
  onPointerDown: (event: PointerEvent) => void
  onPointerMove: (event: PointerEvent) => void
  onPointerUp: () => void
  onPointerCancel: () => void
}

export type Brushing = {
  /** What is brushed: while it is on its way what it has passed, else what was settled. */
  readonly brush: Brush
  /** What the bands are drawn in. */
  readonly area: RefObject<HTMLDivElement | null>
  /** For the area: a drag takes the bands that it passes, a click one. */
  readonly sweep: Grip
  /** For the end of the brush at a band: it is dragged, the one at the other band stays. */
  readonly grip: (at: number, other: number) => Grip
  /** For a key at an end: it goes to a band. */
  readonly step: (to: number, other: number) => void
  /** Settles what keys have moved so far. */
  readonly settle: () => void
}

/**
 * Brushes bands with pointer and keyboard. Only when the pointer is lifted, or the keys rest or are left,
 * is it settled, and only if it is another brush than before.
 */
export function useBrush(axis: Axis, settled: Brush, onSettle: (brush: Brush) => void): Brushing {
  const area = useRef<HTMLDivElement>(null)
  const [moving, setMoving] = useState<Moving | null>(null)
  // Events may follow each other faster than they are drawn.
  const latest = useRef<Moving | null>(null)
  const move = (next: Moving | null) => {
    latest.current = next
    setMoving(next)
  }
  const settle = () => {
    const brush = latest.current && brushedBy(latest.current)
    if (brush && (brush.from !== settled.from || brush.to !== settled.to)) onSettle(brush)
    move(null)
  }
  const settleAfterRest = useEffectEvent(settle)
  useEffect(() => {
    if (moving?.by !== 'keys') return
    const timer = setTimeout(() => settleAfterRest(), rest)
    return () => clearTimeout(timer)
  }, [moving])

  const bandUnder = ({ clientX }: PointerEvent) => {
    const { left, width } = area.current?.getBoundingClientRect() ?? { left: 0, width: 1 }
    return bandAt(axis, (clientX - left) / width)
  }
  const drag = (begin: (event: PointerEvent) => Omit<Moving, 'by'>): Grip => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      move({ ...begin(event), by: 'pointer' })
    },
    onPointerMove: (event) => {
      if (latest.current?.by === 'pointer') move({ ...latest.current, at: bandUnder(event) })
    },
    onPointerUp: settle,
    onPointerCancel: () => move(null),
  })
  return {
    brush: moving ? brushedBy(moving) : settled,
    area,
    sweep: drag((event) => ({ anchor: bandUnder(event), at: bandUnder(event) })),
    grip: (at, other) => drag(() => ({ anchor: other, at })),
    step: (to, other) => move({ anchor: other, at: to, by: 'keys' }),
    settle,
  }
}

function brushedBy({ anchor, at }: Moving): Brush {
  return { from: Math.min(anchor, at), to: Math.max(anchor, at) }
}
