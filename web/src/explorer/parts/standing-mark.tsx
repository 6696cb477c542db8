import type { Standing } from '../api/operations'
import { standingLooks } from '../look/standing'
import styles from './standing-mark.module.css'

/** A standing as a piece of the line that pictures draw, with its name. */
export function StandingMark({ standing }: { standing: Standing }) {
  const { label, meaning, color, dashes, mark } = standingLooks[standing]
  return (
    <span className={styles['mark']} style={{ color }} title={meaning}>
      <svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
        {mark === 'split' ? (
          <path d="M1 3.5h26M1 8.5h26" />
        ) : (
          <path d="M1 6h26" strokeDasharray={dashes} strokeLinecap={dashes?.startsWith('1 ') ? 'round' : 'butt'} />
        )}
        {mark === 'cross' && <path d="m10 2 8 8m0-8-8 8" />}
      </svg>
      {label}
    </span>
  )
}
