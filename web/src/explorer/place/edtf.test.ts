import { expect, test } from 'vitest'

import { dayOf, dayRange, isDate } from './edtf'

test.each([
  ['2025', true],
  ['2025-02', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-13', false],
  ['2025-2', false],
  ['2025-02-30', false],
  ['2025-02~', true],
  ['2025-02~~', false],
  ['0099', true],
  ['', false],
])('isDate(%s) is %s', (written, want) => {
  expect(isDate(written)).toBe(want)
})

test.each<[string, [string, string] | null]>([
  ['2024', ['2024-01-01', '2024-12-31']],
  ['2024-02', ['2024-02-01', '2024-02-29']],
  ['2025-12~', ['2025-12-01', '2025-12-31']],
  ['1969-12-31', ['1969-12-31', '1969-12-31']],
  ['2025-02-29', null],
  ['199X', null],
])('dayRange(%s) is %s', (written, want) => {
  expect(dayRange(written)).toEqual(want && want.map(dayOf))
})
