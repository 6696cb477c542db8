import { expect, test } from 'vitest'

import { noFilter } from '../../../place/filter'
import type { Loaded } from '../load'
import type { Scene } from '../scene/scene'
import { exportAddress, nodeLink } from './exports'

test('an export is asked for with what the filter says', () => {
  expect(exportAddress('gexf', ['entity/a', 'entity/b'], noFilter)).toBe(
    'export/gexf?subject=entity%2Fa&subject=entity%2Fb&object=entity%2Fa&object=entity%2Fb&standing=ASSERTED&standing=REPORTED&standing=DISPUTED',
  )
  const filter = { ...noFilter, predicates: ['predicate/p'], types: ['type/t'], articles: ['article/x'], standings: ['DENIED' as const], from: '2025', to: '2026~', speech: false }
  expect(exportAddress('gexf', [], filter)).toBe(
    'export/gexf?predicate=predicate%2Fp&entityType=type%2Ft&article=article%2Fx&standing=DENIED&when.from=2025&when.to=2026%7E&speech=false',
  )
})

test('node-link JSON holds what is shown, not what is hidden', () => {
  const join = (id: string, source: string, target: string) => ({ id, source, target, label: 'met' })
  const picture = {
    nodes: ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase(), type: 'type/person', degree: 2, hiddenLinks: 0 })),
    links: [join('1', 'a', 'b'), join('2', 'b', 'c')],
  } as unknown as Loaded['picture']
  const scene = { nodes: [{ id: 'a' }, { id: 'b' }], lines: [], places: new Map([['a', { x: 1, y: 2 }], ['b', { x: 3, y: 4 }]]), hidden: 1 } as unknown as Scene
  expect(JSON.parse(nodeLink(scene, picture, 'http://x/'))).toEqual({
    directed: true,
    multigraph: true,
    graph: { address: 'http://x/' },
    nodes: [
      { id: 'a', label: 'A', type: 'type/person', degree: 2, hiddenLinks: 0, x: 1, y: 2 },
      { id: 'b', label: 'B', type: 'type/person', degree: 2, hiddenLinks: 0, x: 3, y: 4 },
    ],
    links: [{ key: '1', source: 'a', target: 'b', label: 'met' }],
  })
})
