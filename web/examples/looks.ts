import type { Standing } from './schema'

/** What no article vouches for must not look like what one does: a colour and dashes for every standing. */
export const standings: Record<Standing, { color: string; dashes: number[]; words: string }> = {
  ASSERTED: { color: '#4d4d4d', dashes: [], words: 'an article itself says so' },
  REPORTED: { color: '#0072b2', dashes: [6, 4], words: 'only somebody’s words' },
  DISPUTED: { color: '#d55e00', dashes: [10, 3, 2, 3], words: 'some affirm it, some deny it' },
  DENIED: { color: '#a05a8a', dashes: [2, 4], words: 'only denied' },
  HYPOTHETICAL: { color: '#8a8a8a', dashes: [1, 5], words: 'only supposed or predicted' },
}

const colors: Record<string, string> = {
  'type/person': '#e69f00',
  'type/group': '#f0c36d',
  'type/criminal-organization': '#cc79a7',
  'type/government-body': '#56b4e9',
  'type/news-organization': '#009e73',
}

/** A colour for an entity's type. */
export const colorOf = (type: string) => colors[type] ?? '#bbbbbb'

/** A radius in pixels for a number of joins: the area grows with it. */
export const radiusOf = (degree: number) => 4 + 1.5 * Math.sqrt(degree)

/** A width in pixels for a number of claims. */
export const widthOf = (claimCount: number) => 1 + Math.log2(claimCount)
