import { useMemo, useState, type ReactNode } from 'react'

import { count } from '../count'
import { DateField } from '../date-field'
import { axisOf, type Axis } from './axis'
import { Chart, type Dates } from './chart'
import { unitOf, type DatedClaims } from './dated-claims'
import { rangesOf, type DateRange, type Unit } from './ranges'
import styles from './time-axis.module.css'

type Props = Dates & {
  claims: DatedClaims
  /** Called with what changes, once it is settled. */
  onChange: (dates: Partial<Dates>) => void
  /** A part of a page, or a strip that leaves room for what it stands below. */
  size?: 'page' | 'strip'
  /** What stands beside the tools. */
  children?: ReactNode
}

/** How many rows of ranges are drawn. */
const mostRows = { page: 12, strip: 5 }

/** When claims are dated, with the ways to choose a time: a brush over the chart, or dates. */
export function TimeAxis({ claims, from, to, onChange, size = 'page', children }: Props) {
  const [chosen, choose] = useState<Unit | null>(null)
  const unit = chosen ?? unitOf(claims, from, to)
  const axis = useMemo(() => axisOf(claims[unit]), [claims, unit])
  const ranges = useMemo(() => rangesOf(axis, claims.dates, unit), [axis, claims, unit])
  const drawn = ranges.filter(({ row }) => row !== null && row < mostRows[size])
  const explanation = <Explanation unit={unit} undrawn={ranges.length - drawn.length} claims={claims} />
  return (
    <div className={styles['axis']} data-size={size}>
      <div className={styles['tools']}>
        <div role="group" aria-label="Bars by" className={styles['units']}>
          {(['years', 'months'] as const).map((name) => (
            <button key={name} type="button" className="button" aria-pressed={name === unit} onClick={() => choose(name)}>
              {name}
            </button>
          ))}
        </div>
        <div className={styles['dates']}>
          <DateField label="from" value={from} onChange={(date) => onChange({ from: date })} />
          <DateField label="to" value={to} onChange={(date) => onChange({ to: date })} />
        </div>
        {(from ?? to) !== null && (
          <button type="button" className="button" onClick={() => onChange({ from: null, to: null })}>
            All dates
          </button>
        )}
        {children}
      </div>
      {axis.length > 0 ? (
        <Chart unit={unit} axis={axis} ranges={drawn} from={from} to={to} onBrush={onChange} />
      ) : (
        <p className={styles['note']}>No date is so exact that it lies in one of the {unit}.</p>
      )}
      {size === 'page' && explanation}
      <details className={styles['twin']}>
        <summary>As a table</summary>
        {size === 'strip' && explanation}
        <Twin axis={axis} ranges={ranges} unit={unit} />
      </details>
    </div>
  )
}

function Explanation({ unit, undrawn, claims: { dates, dated } }: { unit: Unit; undrawn: number; claims: DatedClaims }) {
  return (
    <p className={styles['note']}>
      Bars count claims dated in one of the {unit}; lines are less exact, dashed ones uncertain or approximate.
      {undrawn > 0 && ` ${undrawn} more, beyond the axis or without room, stand in the table.`} Empty stretches are drawn short. Drag over the
      bars, or move the two ends.
      {dated > dates.length && ` Lines are drawn of the first ${dates.length} of ${count(dated, 'dated claim')}; the bars count all.`}
    </p>
  )
}

// The same for who does not see the picture.
function Twin({ axis, ranges, unit }: { axis: Axis; ranges: readonly DateRange[]; unit: Unit }) {
  return (
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
  )
}
