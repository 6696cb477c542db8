import { expect, test } from 'vitest'

import type { PictureLinkFragment, Standing } from '../../../api/operations'
import { lineLabel, linesOf, lineWidth } from '../scene/lines'
import { linePath } from './line-path'
import { nameLines } from './name-text'

test('joins of one standing between two are one line', () => {
  const links = [join('1', 'a', 'b', 'ASSERTED', 'met', ['c1', 'c2']), join('2', 'b', 'a', 'ASSERTED', 'stated', ['c2']), join('3', 'a', 'b', 'DENIED', 'met', ['c3'])]
  const lines = linesOf(links, new Set(['a', 'b']))
  expect(lines.map(({ id, claimCount, toTarget, toSource, bend }) => ({ id, claimCount, toTarget, toSource, bend }))).toEqual([
    { id: '1', claimCount: 2, toTarget: true, toSource: true, bend: 0 },
    { id: '3', claimCount: 1, toTarget: true, toSource: false, bend: -1 },
  ])
})

test('lines of the same two the other way round do not lie on each other', () => {
  const links = [join('1', 'a', 'b', 'ASSERTED'), join('2', 'a', 'b', 'DENIED'), join('3', 'b', 'a', 'REPORTED')]
  const at = { a: { x: 0, y: 0 }, b: { x: 200, y: 0 } } as Record<string, { x: number; y: number }>
  const middles = linesOf(links, new Set(['a', 'b'])).map(({ source, target, bend }) => linePath(at[source]!, 10, at[target]!, 10, bend).middle.y)
  expect(new Set(middles.map(Math.round)).size).toBe(3)
})

test('what is not shown takes its lines away, and nothing joins itself', () => {
  expect(linesOf([join('1', 'a', 'b', 'ASSERTED'), join('2', 'a', 'a', 'ASSERTED')], new Set(['a']))).toEqual([])
})

test.each([
  [['met'], 'met'],
  [['met', 'stated', 'met'], 'met, stated'],
  [['a', 'b', 'c', 'd'], 'a, b +2 more'],
])('lineLabel of %s', (labels, want) => {
  expect(lineLabel({ joins: labels.map((label, index) => join(String(index), 'a', 'b', 'ASSERTED', label)) })).toBe(want)
})

test('more claims are wider, up to an end', () => {
  const widths = [1, 2, 8, 1000, 1e9].map(lineWidth)
  expect(widths).toEqual([...widths].sort((a, b) => a - b))
  expect(lineWidth(1e9)).toBe(lineWidth(1e6))
})

test('a line runs from rim to rim', () => {
  expect(linePath({ x: 0, y: 0 }, 10, { x: 100, y: 0 }, 20, 0).d).toBe('M13.0 0.0Q50.0 0.0 77.0 0.0')
  expect(linePath({ x: 5, y: 5 }, 10, { x: 5, y: 5 }, 10, 0).d).not.toContain('NaN')
})

test.each([
  ['Marco Rubio', ['Marco Rubio']],
  ['meeting of two people in September', ['meeting of two people in', 'September']],
  ['one word after another until there is no room left', ['one word after another', 'until there is no room…']],
  ['Donaudampfschifffahrtsgesellschaft', ['Donaudampfschifffahrtsg…']],
])('nameLines of %s', (name, want) => {
  expect(nameLines(name)).toEqual(want)
})

function join(id: string, source: string, target: string, standing: Standing, label = 'met', claimIds = [`c${id}`]): PictureLinkFragment {
  return { id, source, target, standing, label, claimIds, kind: 'LINK', predicate: `predicate/${label}`, claimCount: claimIds.length, articleCount: 1, firstDate: null, lastDate: null }
}
