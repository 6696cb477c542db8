import { dayRange, type Day } from '../../place/edtf'

/** A month or year in which something is dated. */
export type Band = {
  /** In EDTF: 2025-02. */
  readonly key: string
  readonly label: string
  readonly count: number
  readonly first: Day
  readonly last: Day
  /** Where it lies on the axis, from 0 to 1. */
  readonly start: number
  readonly end: number
}

/** Bands in the order of time. Stretches in which nothing is dated are drawn short, so that a few old dates do not crush the rest. */
export type Axis = readonly Band[]

/** How wide an empty stretch is drawn, in bands. */
const gapWidth: number = 0.5

type Counted = { readonly key: string | null; readonly label: string; readonly count: number }

/** The axis of counts by month or by year; what has no date is left out. */
export function axisOf(counts: readonly Counted[]): Axis {
  const known = counts.flatMap(({ key, label, count }) => {
    const range = key === null ? null : dayRange(key)
    return range && key !== null ? [{ key, label, count, first: range[0], last: range[1] }] : []
  })
  known.sort((a, b) => a.first - b.first)
  const gaps = known.map(({ first }, index) => {
    const before = known[index - 1]
    return before !== undefined && before.last + 1 < first ? gapWidth : 0
  })
  const width = known.length + gaps.reduce((sum, gap) => sum + gap, 0)
  let at = 0
  return known.map((band, index) => {
    at += gaps[index] ?? 0
    const start = at / width
    at += 1
    return { ...band, start, end: at / width }
  })
}

/** Where the beginning of a day lies on the axis; beyond its ends at the end. */
export function placeOf(axis: Axis, day: Day): number {
  let [knownDay, knownPlace] = [axis[0]?.first ?? 0, 0]
  if (day <= knownDay) return 0
  for (const { first, last, start, end } of axis) {
    if (day < first) return between(day, knownDay, first, knownPlace, start)
    if (day <= last) return between(day, first, last + 1, start, end)
    ;[knownDay, knownPlace] = [last + 1, end]
  }
  return 1
}

/** The band nearest to a place on the axis, by index; -1 on an empty axis. */
export function bandAt(axis: Axis, place: number): number {
  let [nearest, distance] = [-1, Infinity]
  for (const [index, { start, end }] of axis.entries()) {
    const away = Math.max(start - place, place - end, 0)
    if (away < distance) [nearest, distance] = [index, away]
  }
  return nearest
}

/** Bands from … to, by index, both included; from is greater than to when it is none. */
export type Brush = { readonly from: number; readonly to: number }

/** The bands that dates of a filter leave; all of them without dates. */
export function brushOf(axis: Axis, from: string | null, to: string | null): Brush {
  const earliest = (from && dayRange(from)?.[0]) ?? -Infinity
  const latest = (to && dayRange(to)?.[1]) ?? Infinity
  const first = axis.findIndex(({ last }) => last >= Number(earliest))
  return { from: first === -1 ? axis.length : first, to: axis.findLastIndex((band) => band.first <= Number(latest)) }
}

/** The dates of a filter for these bands; the ends of the axis stay open. */
export function datesOf(axis: Axis, { from, to }: Brush): { from: string | null; to: string | null } {
  return {
    from: from <= 0 ? null : (axis[from]?.key ?? null),
    to: to >= axis.length - 1 ? null : (axis[to]?.key ?? null),
  }
}

/** A place on the axis, or a part of it, in CSS. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(3)}%`
}

function between(day: Day, firstDay: Day, lastDay: Day, start: number, end: number): number {
  return lastDay === firstDay ? end : start + ((end - start) * (day - firstDay)) / (lastDay - firstDay)
}
