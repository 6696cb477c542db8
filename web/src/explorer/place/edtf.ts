/** Whether it is a year, a month or a day of the calendar, exact or about: 2025, 2025-02, 2025-02-20~. */
export function isDate(written: string): boolean {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/.exec(written)
  if (!parts) return false
  const [year, month, day] = [parts[1], parts[2] ?? '01', parts[3] ?? '01']
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
}
