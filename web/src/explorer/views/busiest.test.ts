import { expect, test } from 'vitest'

import { busiest } from './busiest'

const agent = (name: string, claims: number, linkCount: number) => ({ name, linkCount, takesPart: { totalCount: claims } })

test('busiest orders by claims, then links, then name, and leaves out who takes no part', () => {
  const agents = [agent('outlet', 0, 90), agent('d', 2, 1), agent('b', 5, 3), agent('c', 2, 1), agent('a', 5, 4), agent('e', 1, 9)]
  expect(busiest(agents, 4).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
  expect(busiest([], 4)).toEqual([])
})
