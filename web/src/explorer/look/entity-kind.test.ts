import { expect, test } from 'vitest'

import { kindOf } from './entity-kind'

const parents = new Map([
  ['type/bank', 'type/company'],
  ['type/company', 'type/organization'],
  ['type/organization', 'type/agent'],
  ['type/round', 'type/and-round'],
  ['type/and-round', 'type/round'],
])

test.each([
  ['type/person', 'person'],
  ['type/bank', 'organization'],
  ['type/agent', 'person'],
  ['type/indicator', 'other'],
  ['type/round', 'other'],
])('kindOf(%s) is %s', (type, want) => {
  expect(kindOf(type, parents)).toBe(want)
})
