import type { KeyboardEvent } from 'react'

import { percent, type Axis } from './axis'
import styles from './chart.module.css'
import type { Brushing } from './use-brush'

/** The two ends of the brush, to be dragged, or moved on the keyboard band by band. */
export function BrushHandles({ axis, brushing }: { axis: Axis; brushing: Brushing }) {
  const last = axis.length - 1
  const from = Math.min(brushing.brush.from, last)
  const to = Math.max(brushing.brush.to, 0)
  const [start, end] = [axis[from]?.start ?? 0, axis[to]?.end ?? 1]
  return (
    <div className={styles['handles']}>
      <span className={styles['brushed']} style={{ left: percent(start), right: percent(1 - end) }} />
      <Handle label="From" axis={axis} brushing={brushing} at={from} other={to} edge={start} least={0} most={to} />
      <Handle label="To" axis={axis} brushing={brushing} at={to} other={from} edge={end} least={from} most={last} />
    </div>
  )
}

type HandleProps = {
  label: string
  axis: Axis
  brushing: Brushing
  /** The band that it stands at, that of the other end, and the bands between which keys move it. */
  at: number
  other: number
  least: number
  most: number
  /** Where it stands on the axis, from 0 to 1. */
  edge: number
}

function Handle({ label, axis, brushing: { grip, step, settle }, at, other, least, most, edge }: HandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: at - 6,
      PageUp: at + 6,
      Home: least,
      End: most,
    }
    const target = targets[event.key]
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = Math.min(Math.max(target, least), most)
    if (next !== at) step(next, other)
  }
  return (
    <span
      className={styles['handle']}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={at}
      aria-valuetext={axis[at]?.label}
      style={{ left: percent(edge) }}
      onKeyDown={onKeyDown}
      onBlur={settle}
      {...grip(at, other)}
    />
  )
}
