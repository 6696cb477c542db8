import { expect, test } from 'vitest'

import { isFiltering, linkFilter, noFilter } from './filter'
import { readPlace, start, writePlace, type Place } from './place'

test.each<[string, Place, string]>([
  ['the start', start, ''],
  ['a view', { ...start, view: 'articles' }, '?view=articles'],
  [
    'ids as they are',
    { ...start, view: 'paths', of: ['entity/a', 'entity/b'], selected: 'link/0a' },
    '?view=paths&of=entity/a,entity/b&select=link/0a',
  ],
  [
    'a filter',
    {
      ...start,
      view: 'graph',
      filter: {
        predicates: ['predicate/p'],
        types: ['type/t'],
        articles: ['article/x', 'article/y'],
        standings: ['REPORTED', 'DENIED'],
        from: '2025-02',
        to: '2025-08~',
        speech: false,
      },
      embed: true,
    },
    '?view=graph&predicate=predicate/p&type=type/t&article=article/x,article/y&standing=REPORTED,DENIED&from=2025-02&to=2025-08~&speech=none&embed=1',
  ],
  [
    'an arrangement',
    {
      ...start,
      view: 'graph',
      of: ['entity/a'],
      arrangement: {
        expanded: [
          { entity: 'entity/b', predicate: null },
          { entity: 'entity/c', predicate: 'predicate/p' },
        ],
        added: [{ entity: 'entity/e', beside: 'entity/b' }],
        collapsed: ['entity/a'],
        hidden: ['entity/d'],
        pinned: [{ entity: 'entity/b', x: -12, y: 40 }],
      },
    },
    '?view=graph&of=entity/a&expand=entity/b,entity/c:predicate/p&add=entity/e:entity/b&collapse=entity/a&hide=entity/d&pin=entity/b:-12:40',
  ],
  [
    'a graph with its axis of time',
    { ...start, view: 'graph', of: ['entity/a'], filter: { ...noFilter, from: '2024', to: '2025-02' }, timeline: true, table: true, embed: true },
    '?view=graph&of=entity/a&from=2024&to=2025-02&timeline=1&table=1&embed=1',
  ],
  [
    'ways of a length',
    { ...start, view: 'paths', of: ['entity/a', 'entity/b'], maxLength: 3 },
    '?view=paths&of=entity/a,entity/b&length=3',
  ],
  ['kinds of disagreements', { ...start, view: 'disagreements', kinds: ['VALUE', 'DISPUTE'] }, '?view=disagreements&kind=VALUE,DISPUTE'],
  [
    'the claims of an article',
    { ...start, view: 'article', of: ['article/a'], selected: 'claim/a/c1', pane: 'claims' },
    '?view=article&of=article/a&select=claim/a/c1&pane=claims',
  ],
  ['only speech', { ...start, filter: { ...noFilter, speech: true } }, '?speech=only'],
])('a place is written and read back: %s', (_name, place, written) => {
  expect(writePlace(place)).toBe(written)
  expect(readPlace(written)).toEqual(place)
})

test.each([
  ['unknown views', '?view=map', start],
  ['unknown standings', '?standing=TRUE,DENIED,', { ...start, filter: { ...noFilter, standings: ['DENIED'] } }],
  ['other parameters', '?utm_source=x&embed=yes&timeline=0&speech=loud&pane=both', start],
  ['repetition', '?of=entity/a,entity/a,,entity/b', { ...start, of: ['entity/a', 'entity/b'] }],
  ['pins that lead nowhere', '?pin=entity/a,entity/b:1,:2:3,entity/c:x:1', start],
  ['additions beside nothing', '?add=entity/a,:entity/b', start],
  ['lengths and kinds that there are not', '?length=11&kind=VALUES', start],
  ['encoded ids', '?of=entity%2Fa%2Centity%2Fb', { ...start, of: ['entity/a', 'entity/b'] }],
])('readPlace bears %s', (_name, search, want) => {
  expect(readPlace(search)).toEqual(want)
})

test('linkFilter holds only what is filtered', () => {
  expect(linkFilter(noFilter)).toEqual({})
  expect(isFiltering(noFilter)).toBe(false)
  const filter = { ...noFilter, to: '1999', speech: false, standings: ['DENIED' as const] }
  expect(linkFilter(filter)).toEqual({ standing: ['DENIED'], when: { from: null, to: '1999' }, speech: false })
  expect(isFiltering(filter)).toBe(true)
})
