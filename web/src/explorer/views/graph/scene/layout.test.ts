import { expect, test } from 'vitest'

import type { Pin } from '../../../place/arrangement'
import type { Stage } from '../unfold'
import { layOutFirst, layOutFurther, type Joined, type Places } from './layout'

const ring = (size: number): { ids: string[]; links: Joined[] } => {
  const ids = Array.from({ length: size }, (_, index) => `n${index}`)
  return { ids, links: ids.map((source, index) => ({ source, target: ids[(index + 1) % size] ?? '' })) }
}
const radius = () => 15

function layOut([first, ...later]: readonly Stage[], links: readonly Joined[], radiusOf: () => number, pins: readonly Pin[]): Places {
  return layOutFurther(first ? layOutFirst(first, links, radiusOf) : new Map(), later, links, radiusOf, pins)
}

test('the same is laid out the same', () => {
  const { ids, links } = ring(40)
  const stages: Stage[] = [{ parent: null, entities: ids }]
  expect([...layOut(stages, links, radius, [])]).toEqual([...layOut(stages, links, radius, [])])
})

test('circles do not lie on each other', () => {
  const { ids, links } = ring(60)
  const places = [...layOut([{ parent: null, entities: ids }], links, radius, []).values()]
  for (const [index, a] of places.entries()) {
    for (const b of places.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(30)
  }
})

test('a picture that grows stays about as it was', () => {
  const { ids, links } = ring(12)
  const more = ['m0', 'm1', 'm2']
  const first: Stage[] = [{ parent: null, entities: ids }]
  const before = layOut(first, links, radius, [])
  const after = layOut(
    [...first, { parent: 'n3', entities: more }, { parent: 'm0', entities: ['m3'] }],
    [...links, ...more.map((target) => ({ source: 'n3', target })), { source: 'm0', target: 'm3' }],
    radius,
    [],
  )
  expect([...after.keys()]).toEqual([...ids, ...more, 'm3'])
  for (const [id, { x, y }] of before) {
    const now = after.get(id) ?? { x: Infinity, y: 0 }
    expect(Math.hypot(now.x - x, now.y - y)).toBeLessThan(80)
  }
})

test('what was put somewhere stands there, and moves nothing else', () => {
  const { ids, links } = ring(8)
  const stages: Stage[] = [{ parent: null, entities: ids }]
  const before = layOut(stages, links, radius, [])
  const after = layOut(stages, links, radius, [{ entity: 'n2', x: 500, y: -300 }, { entity: 'gone', x: 0, y: 0 }])
  expect(after.get('n2')).toEqual({ x: 500, y: -300 })
  expect([...after].filter(([id]) => id !== 'n2')).toEqual([...before].filter(([id]) => id !== 'n2'))
})

test('nothing, one, and joins that lead out are borne', () => {
  expect(layOut([], [], radius, []).size).toBe(0)
  expect(layOut([{ parent: null, entities: ['a'] }], [{ source: 'a', target: 'b' }, { source: 'a', target: 'a' }], radius, []).size).toBe(1)
})
