import { expect, test } from 'vitest'

import type { Point } from '../scene/layout'
import type { Line } from '../scene/lines'
import type { Scene, SceneNode } from '../scene/scene'
import { nameBoxes, placeNames } from './names'
import { lineTexts, nearOf } from './near'

const node = (id: string, degree = 1, more = 0): SceneNode => ({
  id, name: `Somebody ${id}`, kind: 'person', type: 'person', named: true, degree, more, radius: 12, isStart: false, pinned: false,
})
const line = (source: string, target: string): Line => ({
  id: `${source} ${target}`, source, target, standing: 'ASSERTED', joins: [], claimCount: 1, toTarget: true, toSource: false, bend: 0,
})
const scene = (nodes: SceneNode[], at: Point[], lines: Line[] = []): Scene => ({
  nodes, lines, hidden: 0, places: new Map(nodes.map(({ id }, index) => [id, at[index] ?? { x: 0, y: 0 }])),
})

test('a name stands below, and beside or above where it cannot', () => {
  const alone = scene([node('a')], [{ x: 0, y: 0 }])
  expect([...placeNames(alone, 1)]).toEqual([['a', 'below']])
  const crowded = scene([node('a', 9), node('b')], [{ x: 0, y: 0 }, { x: 0, y: 30 }])
  expect(placeNames(crowded, 1).get('a')).toBe('right')
  expect(placeNames(alone, 1, { already: new Map([['a', 'left']]) }).get('a')).toBe('left')
})

test('zoomed out, a name may lie on the small circle of somebody less important', () => {
  const two = scene([node('a', 9), node('b')], [{ x: 0, y: 0 }, { x: 0, y: 40 }])
  expect(placeNames(two, 1).get('a')).toBe('right')
  expect(placeNames(two, 0.5).get('a')).toBe('below')
})

test('no name lies on another, at any zoom', () => {
  const nodes = Array.from({ length: 150 }, (_, index) => node(`n${index}`, index % 13, index % 3))
  const many = scene(nodes, nodes.map((_, index) => ({ x: (index * 137) % 900, y: (index * 71) % 600 })))
  for (const zoom of [0.2, 0.7, 1, 2]) {
    const boxes = nameBoxes(many, zoom, placeNames(many, zoom))
    expect(boxes.length).toBeGreaterThan(5)
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) expect(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom).toBe(true)
    }
  }
})

test('near are an entity with its neighbours, a line with its ends; what lines say is off the circles', () => {
  const three = scene([node('a'), node('b'), node('c')], [{ x: 0, y: 0 }, { x: 300, y: 0 }, { x: 600, y: 0 }], [line('a', 'b'), line('b', 'c')])
  const ids = (id: string) => nearOf(three, id)?.nodes.map((near) => near.id)
  expect(ids('a')).toEqual(['a', 'b'])
  expect(ids('b')).toEqual(['a', 'b', 'c'])
  expect(ids('b c')).toEqual(['b', 'c'])
  expect(ids('d')).toBeUndefined()
  expect(lineTexts(three, 1, new Map()).map(({ at }) => at.x)).toEqual([150, 450])
})
