import { expect, test } from 'vitest'

import { untouched } from '../../place/arrangement'
import { atFirst, branchesOf, expansionsOf, most, neighbours, unfold, type Surroundings } from './unfold'

// a is joined to b by p and q, to c by p; d only stands near.
const aroundA = surroundings(
  ['a', 'b', 'c', 'd'],
  [
    ['a', 'p', 'b'],
    ['b', 'q', 'a'],
    ['c', 'p', 'a'],
    ['b', 'p', 'd'],
  ],
)

test.each<[string, string | null, string[]]>([
  ['all', null, ['b', 'c']],
  ['a predicate, either way', 'p', ['b', 'c']],
  ['another predicate', 'q', ['b']],
  ['an unknown one', 'r', []],
])('neighbours over %s', (_name, predicate, want) => {
  expect(neighbours(aroundA, 'a', predicate)).toEqual(want)
})

test('branches count what is there and what is missing', () => {
  expect(branchesOf(aroundA, 'a', new Set(['a', 'b']))).toEqual([
    { predicate: 'p', label: 'p', count: 2, missing: 1 },
    { predicate: 'q', label: 'q', count: 1, missing: 0 },
  ])
})

test('starts unfold by themselves, unless taken back or asked for whole', () => {
  const own = (entity: string) => ({ entity, predicate: null, asked: false })
  expect(expansionsOf(['a', 'b'], untouched)).toEqual([own('a'), own('b')])
  expect(expansionsOf(['a', 'b'], { ...untouched, collapsed: ['a'] })).toEqual([own('b')])
  const expanded = [{ entity: 'a', predicate: null }]
  expect(expansionsOf(['a'], { ...untouched, expanded })).toEqual([{ entity: 'a', predicate: null, asked: true }])
})

test('what is there is not added again, and what hangs on nothing not at all', () => {
  const aroundB = surroundings(['b', 'a', 'd'], [['b', 'p', 'a'], ['b', 'p', 'd']])
  const steps = ['a', 'b', 'z'].map((entity) => ({ entity, predicate: null, asked: true }))
  expect(unfold(['a'], steps, new Map([['a', aroundA], ['b', aroundB], ['z', aroundA]]))).toEqual({
    stages: [
      { parent: null, entities: ['a'] },
      { parent: 'a', entities: ['b', 'c'] },
      { parent: 'b', entities: ['d'] },
    ],
    left: 0,
  })
})

test('what nobody asked for is short, and part of the beginning', () => {
  const many = Array.from({ length: atFirst + 5 }, (_, index) => `n${index}`)
  const around = surroundings(['a', ...many], many.map((id) => ['a', 'p', id]))
  const { stages } = unfold(['a'], [{ entity: 'a', predicate: null, asked: false }], new Map([['a', around]]))
  expect(stages).toEqual([{ parent: null, entities: ['a', ...many.slice(0, atFirst)] }])
})

test('what does not fit is counted', () => {
  const many = Array.from({ length: most + 20 }, (_, index) => `n${index}`)
  const around = surroundings(['a', ...many], many.map((id) => ['a', 'p', id]))
  const { stages, left } = unfold(['a'], [{ entity: 'a', predicate: null, asked: true }], new Map([['a', around]]))
  expect(stages.flatMap(({ entities }) => entities)).toHaveLength(most)
  expect(left).toBe(1)
})

function surroundings(ids: string[], joins: (readonly [string, string, string] | string[])[]): Surroundings {
  return {
    truncated: false,
    nodes: ids.map((id, index) => ({ id, distance: Math.min(index, 1) })),
    links: joins.map(([source = '', predicate = '', target = '']) => ({ source, target, predicate, label: predicate, kind: 'LINK' as const })),
  }
}
