import { expect, test } from 'vitest'

import { freeLabels, type Wanted } from './labels'

const label = (id: string, x: number, y: number, importance: number): Wanted => ({ id, at: { x, y }, radius: 10, width: 80, lines: 1, importance })

test.each<[string, Wanted[], string[]]>([
  ['apart', [label('a', 0, 0, 1), label('b', 100, 0, 2)], ['b', 'a']],
  ['side by side: the more important', [label('a', 0, 0, 1), label('b', 60, 0, 2)], ['b']],
  ['equally important: the ids decide', [label('b', 60, 0, 1), label('a', 0, 0, 1)], ['a']],
  ['a circle where the name would be', [label('a', 0, 0, 5), label('b', 20, 24, 1)], ['b']],
  ['far apart, beyond the cells', [label('a', -5000, 0, 1), label('b', 5000, 9000, 1)], ['a', 'b']],
])('%s', (_name, wanted, want) => {
  expect([...freeLabels(wanted, 14, 4)]).toEqual(want)
})

test('no name that is shown lies on another', () => {
  const wanted = Array.from({ length: 200 }, (_, index) => label(`n${index}`, (index * 37) % 700, (index * 91) % 500, index % 17))
  const shown = wanted.filter(({ id }) => freeLabels(wanted, 14, 4).has(id))
  expect(shown.length).toBeGreaterThan(5)
  for (const [index, a] of shown.entries()) {
    for (const b of shown.slice(index + 1)) expect(Math.abs(a.at.x - b.at.x) >= 80 || Math.abs(a.at.y - b.at.y) >= 14, `${a.id} ${b.id}`).toBe(true)
  }
})
