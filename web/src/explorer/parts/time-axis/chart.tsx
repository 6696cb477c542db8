import { count } from '../count'
import { brushOf, datesOf, percent, type Axis } from './axis'
import { BrushHandles } from './brush-handles'
import styles from './chart.module.css'
import type { DateRange, Unit } from './ranges'
import { useBrush } from './use-brush'

export type Dates = { readonly from: string | null; readonly to: string | null }

type Props = Dates & {
  unit: Unit
  axis: Axis
  /** Those that are drawn. */
  ranges: readonly DateRange[]
  /** Called with the dates of each brush that was settled. */
  onBrush: (dates: Dates) => void
}

/** Bars by month or year, less exact dates as ranges below them, and a brush over both. */
export function Chart({ unit, axis, ranges, from, to, onBrush }: Props) {
  const brushing = useBrush(axis, brushOf(axis, from, to), (bands) => onBrush(datesOf(axis, bands)))
  const { brush, area, sweep } = brushing
  return (
    <div className={styles['chart']}>
      <div ref={area} className={styles['area']} {...sweep} data-brush="">
        <Bars axis={axis} from={brush.from} to={brush.to} />
        <Ranges ranges={ranges} />
        <Veil axis={axis} from={brush.from} to={brush.to} />
      </div>
      <BrushHandles axis={axis} brushing={brushing} />
      <Labels axis={axis} unit={unit} />
    </div>
  )
}

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
          <span className={styles['bar']} style={{ height: percent(claims / most) }} />
        </span>
      ))}
    </div>
  )
}

function Ranges({ ranges }: { ranges: readonly DateRange[] }) {
  const rows = Math.max(0, ...ranges.map(({ row }) => (row ?? 0) + 1))
  const rowsHigh = (number: number) => `calc(${number} * var(--row))`
  return (
    <div className={styles['ranges']} style={{ height: rowsHigh(rows) }} aria-hidden="true">
      {ranges.map(({ edtf, label, count: claims, start, end, row, vague, openStart, openEnd }) => (
        <span
          key={edtf}
          className={styles['range']}
          title={`${label}: ${count(claims, 'claim')}`}
          data-vague={vague}
          data-open-start={openStart}
          data-open-end={openEnd}
          style={{ left: percent(start), width: percent(end - start), top: rowsHigh(row ?? 0) }}
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
    <div className={styles['labels']} data-unit={unit} data-many={labelled.length > 6} aria-hidden="true">
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
