const form = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/
const dayLength = 86_400_000

/** Whether it is a year, a month or a day of the calendar, exact or about: 2025, 2025-02, 2025-02-20~. */
export function isDate(written: string): boolean {
  return dayRange(written) !== null
}

/** A day as a number: days since 1 January 1970. */
export type Day = number

/** The first and the last day that a year, a month or a day may mean; null when it is none of them. */
export function dayRange(written: string): readonly [first: Day, last: Day] | null {
  const parts = form.exec(written)
  if (!parts) return null
  const [, year = '', month, day] = parts
  const first = dayOf(`${year}-${month ?? '01'}-${day ?? '01'}`)
  if (first === null || day !== undefined) return first === null ? null : [first, first]
  const next = new Date(first * dayLength)
  if (month === undefined) next.setUTCFullYear(next.getUTCFullYear() + 1)
  else next.setUTCMonth(next.getUTCMonth() + 1)
  return [first, next.getTime() / dayLength - 1]
}

/** A day of the calendar (2025-02-20) as a number; null when there is no such day. */
export function dayOf(date: string): Day | null {
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date)) return null
  return time / dayLength
}
