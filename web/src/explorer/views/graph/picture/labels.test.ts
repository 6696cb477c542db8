import { expect, test } from 'vitest'

import { placeLabels, type Box, type Obstacle, type Wanted } from './labels'

const box = (x: number, y: number, width = 80, height = 14): Box => ({ left: x - width / 2, right: x + width / 2, top: y, bottom: y + height })
const label = (id: string, x: number, y: number, importance: number, ...others: Box[]): Wanted => ({ id, boxes: [box(x, y), ...others], importance })
const circle = (id: string | null, x: number, y: number, importance = Infinity): Obstacle => ({ id, box: box(x, y, 20, 20), importance })

test.each<[string, Wanted[], Obstacle[], [string, number][]]>([
  ['apart', [label('a', 0, 0, 1), label('b', 100, 0, 2)], [], [['b', 0], ['a', 0]]],
  ['side by side: the more important', [label('a', 0, 0, 1), label('b', 60, 0, 2)], [], [['b', 0]]],
  ['equally important: the ids decide', [label('b', 60, 0, 1), label('a', 0, 0, 1)], [], [['a', 0]]],
  ['another place where the first is taken', [label('a', 0, 0, 1, box(10, 0), box(0, 40)), label('b', 60, 0, 2)], [], [['b', 0], ['a', 2]]],
  ['an obstacle', [label('a', 0, 0, 5)], [circle('b', 20, 4)], []],
  ['its own is none', [label('a', 0, 0, 5)], [circle('a', 20, 4)], [['a', 0]]],
  ['an obstacle to everybody', [label('a', 0, 0, 5)], [circle(null, 20, 4)], []],
  ['an obstacle that is less important', [label('a', 0, 0, 5)], [circle('b', 20, 4, 4)], [['a', 0]]],
  ['far apart, beyond the cells', [label('a', -5000, 0, 1), label('b', 5000, 9000, 1)], [], [['a', 0], ['b', 0]]],
])('%s', (_name, wanted, obstacles, want) => {
  expect([...placeLabels(wanted, obstacles)]).toEqual(want)
})

test('no text that is shown lies on another', () => {
  const wanted = Array.from({ length: 200 }, (_, index) => {
    const [x, y] = [(index * 37) % 700, (index * 91) % 500]
    return label(`n${index}`, x, y, index % 17, box(x, y - 30), box(x + 60, y))
  })
  const placed = placeLabels(wanted, [])
  const shown = wanted.flatMap(({ id, boxes }) => boxes[placed.get(id) ?? -1] ?? [])
  expect(shown.length).toBeGreaterThan(15)
  for (const [index, a] of shown.entries()) {
    for (const b of shown.slice(index + 1)) expect(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom).toBe(true)
  }
})
