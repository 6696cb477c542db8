import { expect, test } from 'vitest'

import { selectedClaim } from './selected'

test.each([
  ['claim/a/c4', 'claim/a/c4'],
  ['claim/a/c4.1', 'claim/a/c4'],
  ['claim/a/c4.12', 'claim/a/c4'],
  ['entity/a', null],
  [null, null],
])('%s selects %s', (selected, want) => {
  expect(selectedClaim({ selected })).toBe(want)
})
