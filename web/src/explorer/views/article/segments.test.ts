import { describe, expect, test } from 'vitest'

import { isHeadline, isStop, paragraphs, segment, type Passage } from './segments'

const cut = (text: string, passages: readonly Passage[]) => segment(text, passages).map(({ text, claims }) => [text, claims.join(' ')])
const passage = (claim: string, start: number, end: number): Passage => ({ claim, start, end })

test.each<[string, string, Passage[], [string, string][]]>([
  ['no passage', 'abc', [], [['abc', '']]],
  ['an empty text', '', [passage('a', 0, 4)], []],
  ['one passage', 'abcdef', [passage('a', 2, 4)], [['ab', ''], ['cd', 'a'], ['ef', '']]],
  ['the whole', 'abc', [passage('a', 0, 3)], [['abc', 'a']]],
  ['passages that overlap', 'abcdef', [passage('a', 0, 4), passage('b', 2, 6)], [['ab', 'a'], ['cd', 'a b'], ['ef', 'b']]],
  ['a passage in another: the inner first', 'abcdef', [passage('a', 0, 6), passage('b', 2, 4)], [['ab', 'a'], ['cd', 'b a'], ['ef', 'a']]],
  ['the same passage twice: in their order', 'abc', [passage('b', 0, 3), passage('a', 0, 3)], [['abc', 'b a']]],
  ['two passages of a claim that overlap', 'abcd', [passage('a', 0, 3), passage('a', 1, 4)], [['a', 'a'], ['bc', 'a'], ['d', 'a']]],
  ['passages that touch', 'abcd', [passage('a', 0, 2), passage('b', 2, 4)], [['ab', 'a'], ['cd', 'b']]],
  ['a passage over lines', 'ab\ncd', [passage('a', 1, 4)], [['a', ''], ['b', 'a'], ['\n', 'a'], ['c', 'a'], ['d', '']]],
  ['characters beyond the first plane', '🏦𝒜b👩‍🚀c', [passage('a', 1, 3), passage('b', 3, 6)], [['🏦', ''], ['𝒜b', 'a'], ['👩‍🚀', 'b'], ['c', '']]],
  ['what reaches beyond the text', 'abc', [passage('a', 2, 9), passage('b', 7, 9)], [['ab', ''], ['c', 'a']]],
])('a text is cut at %s', (_name, text, passages, want) => {
  expect(cut(text, passages)).toEqual(want)
})

describe('of any text and passages', () => {
  test.each(Array.from({ length: 200 }, (_, seed) => seed))('seed %i', (seed) => {
    const random = randomNumbers(seed)
    const characters = Array.from({ length: random(60) }, () => ['a', 'é', '\n', ' ', '🏦', '𝒜', '—'][random(7)] ?? '')
    const text = characters.join('')
    const passages = Array.from({ length: random(12) }, () => {
      const start = random(characters.length + 1)
      return passage(`c${random(6)}`, start, start + random(characters.length + 1 - start))
    })
    const segments = segment(text, passages)

    expect(segments.map((one) => one.text).join('')).toBe(text)
    for (const one of segments) expect(one.text).not.toBe('')
    for (const { claim, start, end } of passages) {
      const within = segments.filter((one) => one.start >= start && one.start < end)
      expect(within.map((one) => one.text).join('')).toBe(characters.slice(start, end).join(''))
      for (const one of within) expect(one.claims).toContain(claim)
    }
    for (const { start, text: words, claims } of segments) {
      const covering = passages.filter((one) => one.start <= start && one.end >= start + [...words].length)
      expect(new Set(claims)).toEqual(new Set(covering.map(({ claim }) => claim)))
      expect(claims.length).toBe(new Set(claims).size)
    }
  })
})

test('paragraphs are the lines that are not blank', () => {
  const text = 'One 🏦\n\n \nTwo\n'
  const lines = paragraphs(segment(text, [passage('a', 4, 10)]))
  expect(lines.map((line) => line.map(({ start, text }) => [start, text]))).toEqual([
    [
      [0, 'One '],
      [4, '🏦'],
    ],
    [
      [9, 'T'],
      [10, 'wo'],
    ],
  ])
})

test.each([
  ['words', true],
  ['7', true],
  ['🏦', true],
  [' ', false],
  [',” ', false],
])('with claims, %j can be chosen: %s', (text, want) => {
  expect(isStop({ start: 0, text, claims: ['a'] })).toBe(want)
  expect(isStop({ start: 0, text, claims: [] })).toBe(false)
})

test.each([
  ['the title', 'Who buys the ‘yard’?', true],
  ['other marks and spaces', 'Who buys  the "Yard"', true],
  ['another line', 'Who bought the yard?', false],
  ['no title', null, false],
])('a headline is recognized: %s', (_name, title, want) => {
  expect(isHeadline(segment('Who buys the ‘yard’?', [passage('a', 0, 3)]), title)).toBe(want)
})

// A small generator (mulberry32), so that a failure can be seen again.
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}
