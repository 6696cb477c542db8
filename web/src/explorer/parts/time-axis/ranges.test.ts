import { expect, test } from 'vitest'

import type { DatedFragment } from '../../api/operations'
import { axisOf } from './axis'
import { rangesOf } from './ranges'

const years = axisOf(['2022', '2023', '2024', '2025'].map((key) => ({ key, label: key, count: 1 })))

function dated(edtf: string, precision: DatedFragment['precision'], earliest: string | null, latest: string | null, mark = ''): DatedFragment {
  return { edtf, label: edtf, precision, earliest, latest, uncertain: mark === '?', approximate: mark === '~' }
}

const year = dated('2024', 'YEAR', '2024-01-01', '2024-12-31')
const about = dated('2024~', 'YEAR', '2024-01-01', '2024-12-31', '~')
const day = dated('2024-03-01', 'DAY', '2024-03-01', '2024-03-01')
const span = dated('2023/2024', 'INTERVAL', '2023-01-01', '2024-12-31')
const before = dated('1990/1995', 'INTERVAL', '1990-01-01', '1995-12-31')
const until = dated('../2022', 'INTERVAL', null, '2022-12-31')
const since = dated('2025/..', 'INTERVAL', '2025-01-01', null)

test.each([
  ['years', ['../2022', '2023/2024', '2024~', '2025/..']],
  ['months', ['../2022', '2023/2024', '2024', '2024~', '2025/..']],
] as const)('rangesOf draws what is not as exact as %s', (unit, want) => {
  expect(rangesOf(years, [since, day, about, year, span, until], unit).map(({ edtf }) => edtf)).toEqual(want)
})

test('rangesOf gathers equal dates, marks open ends and vague ones, and lets none overlap in a row', () => {
  expect(rangesOf(years, [until, span, about, since, span], 'years')).toEqual([
    { edtf: '../2022', label: '../2022', count: 1, start: 0, end: 0.25, openStart: true, openEnd: false, vague: false, row: 0 },
    { edtf: '2023/2024', label: '2023/2024', count: 2, start: 0.25, end: 0.75, openStart: false, openEnd: false, vague: false, row: 0 },
    { edtf: '2024~', label: '2024~', count: 1, start: 0.5, end: 0.75, openStart: false, openEnd: false, vague: true, row: 1 },
    { edtf: '2025/..', label: '2025/..', count: 1, start: 0.75, end: 1, openStart: false, openEnd: true, vague: false, row: 0 },
  ])
})

test('rangesOf gives no row to what lies beyond the axis', () => {
  expect(rangesOf(years, [before, span], 'years').map(({ edtf, row }) => [edtf, row])).toEqual([
    ['1990/1995', null],
    ['2023/2024', 0],
  ])
})
