import type { DatedFragment } from '../../api/operations'
import { dayOf } from '../../place/edtf'
import { placeOf, type Axis } from './axis'

/** What the axis counts by. */
export type Unit = 'months' | 'years'

/** A date that is no point on the axis: a time from … to, or one that the source is not sure of. */
export type DateRange = {
  readonly edtf: string
  readonly label: string
  /** Claims with this date. */
  readonly count: number
  /** Where it lies on the axis, from 0 to 1. */
  readonly start: number
  readonly end: number
  /** It has no beginning, or none on the axis. */
  readonly openStart: boolean
  readonly openEnd: boolean
  /** Marked as uncertain or approximate. */
  readonly vague: boolean
  /** Ranges in one row do not overlap; null for one that lies wholly beyond the axis. */
  readonly row: number | null
}

const asExactAsYears = new Set(['DAY', 'MONTH', 'SEASON', 'YEAR'])
const asExactAsMonths = new Set(['DAY', 'MONTH'])

/** The dates that are drawn as ranges, each once, in rows from above, as few as can be. */
export function rangesOf(axis: Axis, dates: readonly DatedFragment[], unit: Unit): DateRange[] {
  const exact = unit === 'years' ? asExactAsYears : asExactAsMonths
  const counted = new Map<string, { when: DatedFragment; count: number }>()
  for (const when of dates) {
    if (exact.has(when.precision) && !when.uncertain && !when.approximate) continue
    const known = counted.get(when.edtf)
    if (known) known.count++
    else counted.set(when.edtf, { when, count: 1 })
  }
  const ranges = [...counted.values()].map(({ when, count }) => ({ ...extent(axis, when), edtf: when.edtf, label: when.label, count }))
  return inRows(ranges.sort((a, b) => a.start - b.start || b.end - a.end || (a.edtf < b.edtf ? -1 : 1)))
}

function extent(axis: Axis, { earliest, latest, uncertain, approximate }: DatedFragment) {
  const first = earliest === null ? null : dayOf(earliest)
  const last = latest === null ? null : dayOf(latest)
  return {
    start: first === null ? 0 : placeOf(axis, first),
    end: last === null ? 1 : placeOf(axis, last + 1),
    openStart: first === null || first < (axis[0]?.first ?? first),
    openEnd: last === null || last > (axis.at(-1)?.last ?? last),
    vague: uncertain || approximate,
  }
}

/** What a range takes at least, so that it can be seen. */
const leastWidth = 0.02

function inRows(ranges: readonly Omit<DateRange, 'row'>[]): DateRange[] {
  const ends: number[] = []
  return ranges.map((range) => {
    if (range.end === 0 || range.start === 1) return { ...range, row: null }
    const free = ends.findIndex((end) => end <= range.start)
    const row = free === -1 ? ends.length : free
    ends[row] = Math.max(range.end, range.start + leastWidth)
    return { ...range, row }
  })
}
