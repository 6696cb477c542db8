import { useMemo } from 'react'

import type { DatedFragment, TimelineAxisQuery } from '../../api/operations'
import { count } from '../../parts/count'
import { axisOf, brushOf, datesOf, type Axis } from './axis'
import { BrushHandles } from './brush-handles'
import styles from './chart.module.css'
import { rangesOf, type DateRange, type Unit } from './ranges'
import { useBrush } from './use-brush'

type Dates = { from: string | null; to: string | null }

type Props = {
  unit: Unit
  counts: TimelineAxisQuery['months']
  dates: readonly DatedFragment[]
  from: string | null
  to: string | null
  /** Called with new dates; settled when the hand has let go, not at every step. */
  onBrush: (dates: Dates, how: { settled: boolean }) => void
}

const mostRows = 12

/** Bars by month or year, less exact dates as ranges below them, and a brush over both. */
export function Chart({ unit, counts, dates, from, to, onBrush }: Props) {
  const axis = useMemo(() => axisOf(counts), [counts])
  const ranges = useMemo(() => rangesOf(axis, dates, unit), [axis, dates, unit])
  const { brush, area, handlers } = useBrush(axis, brushOf(axis, from, to), (bands) => onBrush(datesOf(axis, bands), { settled: true }))
  const drawn = ranges.filter(({ row }) => row !== null && row < mostRows)
  if (axis.length === 0) return <p className={styles['note']}>No date is so exact that it lies in one of the {unit}.</p>
  return (
    <>
      <div className={styles['chart']}>
        <div ref={area} className={styles['area']} {...handlers} data-brush="">
          <Bars axis={axis} from={brush.from} to={brush.to} />
          <Ranges ranges={drawn} />
          <Veil axis={axis} from={brush.from} to={brush.to} />
        </div>
        <BrushHandles axis={axis} brush={brush} onMove={(bands) => onBrush(datesOf(axis, bands), { settled: false })} />
        <Labels axis={axis} unit={unit} />
      </div>
      <p className={styles['note']}>
        Bars count claims dated in one of the {unit}; lines are less exact, dashed ones uncertain or approximate.
        {drawn.length < ranges.length && ` ${ranges.length - drawn.length} more, beyond the axis or without room, stand in the table.`} Empty stretches are drawn short. Drag over the bars, or move the two ends.
      </p>
      <Twin axis={axis} ranges={ranges} unit={unit} />
    </>
  )
}

const percent = (share: number) => `${(100 * share).toFixed(3)}%`

function Bars({ axis, from, to }: { axis: Axis; from: number; to: number }) {
  const most = Math.max(...axis.map((band) => band.count))
  return (
    <div className={styles['bars']} aria-hidden="true">
      {axis.map(({ key, label, count: claims, start, end }, index) => (
        <span
          key={key}
          className={styles['band']}
          title={`${label}: ${count(claims, 'claim')}`}
          data-within={index >= from && index <= to}
          style={{ left: percent(start), width: percent(end - start) }}
        >
          <span className={styles['number']}>{claims}</span>
          <span className={styles['bar']} style={{ height: `${Math.max(2, (100 * claims) / most)}%` }} />
        </span>
      ))}
    </div>
  )
}

function Ranges({ ranges }: { ranges: readonly DateRange[] }) {
  const rows = Math.max(0, ...ranges.map(({ row }) => (row ?? 0) + 1))
  return (
    <div className={styles['ranges']} style={{ height: `${rows * 0.625}rem` }} aria-hidden="true">
      {ranges.map(({ edtf, label, count: claims, start, end, row, vague, openStart, openEnd }) => (
        <span
          key={edtf}
          className={styles['range']}
          title={`${label}: ${count(claims, 'claim')}`}
          data-vague={vague}
          data-open-start={openStart}
          data-open-end={openEnd}
          style={{ left: percent(start), width: percent(end - start), top: `${(row ?? 0) * 0.625}rem` }}
        />
      ))}
    </div>
  )
}

// What lies outside the brush.
function Veil({ axis, from, to }: { axis: Axis; from: number; to: number }) {
  const [first, last] = [axis[from], axis[to]]
  return (
    <>
      <span className={styles['veil']} style={{ left: 0, width: percent(first?.start ?? 1) }} />
      {first && <span className={styles['veil']} style={{ left: percent(last?.end ?? 0), right: 0 }} />}
    </>
  )
}

// As many labels as there is room for, the latest among them.
function Labels({ axis, unit }: { axis: Axis; unit: Unit }) {
  const step = Math.ceil(axis.length / 12)
  const labelled = axis.filter((_, index) => (axis.length - 1 - index) % step === 0)
  return (
    <div className={styles['labels']} aria-hidden="true">
      {labelled.map(({ key, start, end }) => (
        <span key={key} style={{ left: percent((start + end) / 2) }}>
          {unit === 'months' && months[Number(key.slice(5)) - 1]}
          <b>{key.slice(0, 4)}</b>
        </span>
      ))}
    </div>
  )
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

// The same for who does not see the picture.
function Twin({ axis, ranges, unit }: { axis: Axis; ranges: readonly DateRange[]; unit: Unit }) {
  return (
    <details className={styles['twin']}>
      <summary>As a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Claims</th>
          </tr>
        </thead>
        <tbody>
          {axis.map(({ key, label, count: claims }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{claims}</td>
            </tr>
          ))}
          {ranges.map(({ edtf, label, count: claims, vague }) => (
            <tr key={edtf}>
              <th scope="row">
                {label} ({vague ? `also among the ${unit}, where it lies in one` : 'a range'})
              </th>
              <td>{claims}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
