import { expect, test } from 'vitest'

import { withoutStaleName } from './fetcher'

test.each([
  ['no name', '{ a }', null, null],
  ['the name of an operation', 'query A { a } query B { b }', 'B', 'B'],
  ['the name of an operation that is gone', 'query A { a }', 'B', null],
  ['a name, and operations without one', '{ a }', 'B', null],
  ['a name like a fragment', 'query A { ...B } fragment B on Query { a }', 'B', null],
  ['a broken query', 'query A {', 'B', 'B'],
])('withoutStaleName: %s', (_name, query, operationName, want) => {
  expect(withoutStaleName({ query, operationName })).toEqual({ query, operationName: want })
})
