import { expect, test } from 'vitest'

import { isDate } from './edtf'

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
