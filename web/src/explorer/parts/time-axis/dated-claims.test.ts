import { expect, test } from 'vitest'

import { together, unitOf } from './dated-claims'

const counts = (...counted: [key: string | null, count: number][]) => counted.map(([key, count]) => ({ key, label: key ?? 'none', count }))

test('together adds counts by their keys, and everything else', () => {
  const claims = { months: counts(['2024-01', 2], [null, 3]), years: counts(['2024', 5]), dates: [], dated: 5, undated: 3 }
  const speech = { months: counts(['2024-01', 1], ['2025-02', 4]), years: counts(['2025', 4]), dates: [], dated: 5, undated: 1 }
  expect(together(claims, speech)).toEqual({
    months: counts(['2024-01', 3], [null, 3], ['2025-02', 4]),
    years: counts(['2024', 5], ['2025', 4]),
    dates: [],
    dated: 10,
    undated: 4,
  })
})

test.each([
  ['many years', ['2022', '2023', '2024'], ['2024-01', '2024-02'], null, 'years'],
  ['few years', ['2023', '2024', null], ['2023-01', '2024-01', '2024-02', null], null, 'months'],
  ['few years that no months fill', ['2023', '2024'], ['2024-01', '2024-02'], null, 'years'],
  ['years to which a year fits', ['2022', '2023', '2024'], ['2024-01'], '2023', 'years'],
  ['years to which a month does not', ['2022', '2023', '2024'], ['2024-01'], '2024-01', 'months'],
  ['nothing', [], [], null, 'years'],
])('unitOf %s', (_name, years, months, from, want) => {
  const keyed = (keys: readonly (string | null)[]) => counts(...keys.map((key): [string | null, number] => [key, 1]))
  expect(unitOf({ years: keyed(years), months: keyed(months) }, from, null)).toBe(want)
})
