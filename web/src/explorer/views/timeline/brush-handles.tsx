import type { KeyboardEvent } from 'react'

import type { Axis, Brush } from './axis'
import styles from './chart.module.css'

type Props = { axis: Axis; brush: Brush; onMove: (brush: Brush) => void }

/** The two ends of the brush, to be moved on the keyboard band by band. */
export function BrushHandles({ axis, brush, onMove }: Props) {
  const last = axis.length - 1
  const from = Math.min(brush.from, last)
  const to = Math.max(brush.to, 0)
  return (
    <div className={styles['handles']}>
      <Handle label="From" axis={axis} at={from} edge={axis[from]?.start ?? 0} least={0} most={to} onMove={(at) => onMove({ from: at, to })} />
      <Handle label="To" axis={axis} at={to} edge={axis[to]?.end ?? 1} least={from} most={last} onMove={(at) => onMove({ from, to: at })} />
    </div>
  )
}

type HandleProps = {
  label: string
  axis: Axis
  /** The band that it stands at, and the bands between which it can move. */
  at: number
  least: number
  most: number
  /** Where it stands on the axis, from 0 to 1. */
  edge: number
  onMove: (at: number) => void
}

function Handle({ label, axis, at, least, most, edge, onMove }: HandleProps) {
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
    if (target === undefined) return
    event.preventDefault()
    const next = Math.min(Math.max(target, least), most)
    if (next !== at) onMove(next)
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
      style={{ left: `${(100 * edge).toFixed(3)}%` }}
      onKeyDown={onKeyDown}
    />
  )
}
