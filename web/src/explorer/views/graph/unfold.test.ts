import { expect, test } from 'vitest'

import { untouched } from '../../place/arrangement'
import { atFirst, expansionsOf, leftOf, most, shownAlong, sizeOf, unfold, type Neighbours, type Unfolding } from './unfold'

const around = (...ids: string[]): Neighbours => ({ ids, total: ids.length })
const asked = (entity: string, predicate: string | null = null): Unfolding => ({ entity, predicate, asked: true })
const own = (entity: string): Unfolding => ({ entity, predicate: null, asked: false })
const many = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`)

test('starts unfold by themselves, unless taken back or asked for whole', () => {
  expect(expansionsOf(['a', 'b'], untouched)).toEqual([own('a'), own('b')])
  expect(expansionsOf(['a', 'b'], { ...untouched, collapsed: ['a'] })).toEqual([own('b')])
  const expanded = [{ entity: 'a', predicate: null }]
  expect(expansionsOf(['a'], { ...untouched, expanded })).toEqual([asked('a')])
  expect(sizeOf(own('a'))).toBe(atFirst)
  expect(sizeOf(asked('a'))).toBe(most)
})

test('what is there is not added again, and what hangs on nothing not at all', () => {
  expect(unfold(['a'], [[asked('a'), around('b', 'c')], [asked('b'), around('a', 'd')], [asked('z'), around('y')]], [])).toEqual([
    { parent: null, entities: ['a'] },
    { parent: 'a', entities: ['b', 'c'] },
    { parent: 'b', entities: ['d'] },
  ])
})

test('what nobody asked for is part of the beginning', () => {
  expect(unfold(['a'], [[own('a'), around('b', 'c')]], [])).toEqual([{ parent: null, entities: ['a', 'b', 'c'] }])
})

test('a picture has no more than its most, and room is kept for what was chosen', () => {
  const hub = { ids: many(most), total: 10_000 }
  const sizes = (...added: string[]) =>
    unfold(['a'], [[asked('a'), hub]], added.map((entity) => ({ entity, beside: 'a' }))).map(({ entities }) => entities.length)
  expect(sizes()).toEqual([1, most - 1])
  expect(sizes('x', 'y')).toEqual([1, most - 3, 1, 1])
  expect(sizes('n0')).toEqual([1, most - 2])
})

test('who was chosen stands beside somebody who is there', () => {
  const added = [{ entity: 'x', beside: 'b' }, { entity: 'y', beside: 'z' }]
  expect(unfold(['a'], [[own('a'), around('b')]], added)).toEqual([
    { parent: null, entities: ['a', 'b'] },
    { parent: 'b', entities: ['x'] },
  ])
})

test('what is left out is counted by what the picture shows', () => {
  const links = [
    { source: 'a', target: 'b', predicate: 'p' },
    { source: 'b', target: 'a', predicate: 'q' },
    { source: 'c', target: 'a', predicate: 'p' },
    { source: 'b', target: 'd', predicate: 'p' },
    { source: 'a', target: 'a', predicate: 'p' },
  ]
  expect([null, 'p', 'q', 'r'].map((predicate) => shownAlong(links, 'a', predicate))).toEqual([2, 2, 1, 0])
  expect(leftOf([[own('a'), { ids: [], total: 5 }], [asked('b', 'p'), { ids: [], total: 2 }]], links)).toEqual([
    { entity: 'a', predicate: null, count: 3 },
  ])
})
