import { describe, expect, test } from 'vitest'

import { dayOf } from '../../place/edtf'
import { axisOf, bandAt, brushOf, datesOf, placeOf } from './axis'

const years = axisOf(['2025', '1847', '2024', null].map((key) => ({ key, label: key ?? 'none', count: 1 })))
const day = (date: string) => dayOf(date) ?? expect.fail(date)

// 1847, half a band of nothing, 2024, 2025: three and a half bands.
test('axisOf orders bands, draws what is empty short and leaves out the undated', () => {
  expect(years.map(({ key }) => key)).toEqual(['1847', '2024', '2025'])
  expect(years.map(({ start, end }) => [start * 3.5, end * 3.5])).toEqual([
    [0, 1],
    [1.5, 2.5],
    [2.5, 3.5],
  ])
  expect(axisOf([])).toEqual([])
})

test.each([
  ['1800-01-01', 0],
  ['1847-01-01', 0],
  ['1848-01-01', 1],
  ['1936-01-01', 1.25],
  ['2024-01-01', 1.5],
  ['2024-07-02', 2],
  ['2025-01-01', 2.5],
  ['2025-12-31', 3.497],
  ['2026-05-01', 3.5],
])('placeOf(%s) is %f of 3.5 bands', (date, want) => {
  expect(placeOf(years, day(date)) * 3.5).toBeCloseTo(want, 2)
})

test.each([
  [-1, 0],
  [0.2, 0],
  [0.34, 0],
  [0.4, 1],
  [0.9, 2],
  [2, 2],
])('bandAt(%f) is %i', (place, want) => {
  expect(bandAt(years, place)).toBe(want)
  expect(bandAt([], place)).toBe(-1)
})

describe('a brush', () => {
  test.each<[string | null, string | null, number, number]>([
    [null, null, 0, 2],
    ['2024', null, 1, 2],
    ['1900', '2024-03', 1, 1],
    ['2024-06-30', '2024-07', 1, 1],
    ['1900', '1910', 1, 0],
    ['2030', null, 3, 2],
    ['199X', null, 0, 2],
  ])('of %s to %s is %i to %i', (from, to, first, last) => {
    expect(brushOf(years, from, to)).toEqual({ from: first, to: last })
  })

  test.each([
    [0, 2, null, null],
    [1, 1, '2024', '2024'],
    [1, 2, '2024', null],
    [0, 0, null, '1847'],
  ])('%i to %i filters from %s to %s', (first, last, from, to) => {
    expect(datesOf(years, { from: first, to: last })).toEqual({ from, to })
  })
})
