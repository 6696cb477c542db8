import type { DisagreementKind } from '../api/operations'
import { readArrangement, untouched, writeArrangement, type Arrangement } from './arrangement'
import { noFilter, standings, type Filter } from './filter'

/** The explorer's views. */
export const views = ['start', 'graph', 'paths', 'disagreements', 'timeline', 'articles', 'article', 'entity'] as const

export type ViewName = (typeof views)[number]

/** What an article is shown as: its words with the passages marked, or the list of its claims. */
export type Pane = 'text' | 'claims'

/** Where one is in the explorer: all that a link must tell to show the same. */
export type Place = {
  readonly view: ViewName
  /** Ids that the view is about: the start of a graph, the ends of a path, an article. */
  readonly of: readonly string[]
  /** Id of what is looked at closely: an entity, a link, a claim. */
  readonly selected: string | null
  readonly filter: Filter
  /** What somebody made of a graph by hand. */
  readonly arrangement: Arrangement
  /** A graph is shown with an axis of time below it. */
  readonly timeline: boolean
  /** A graph is shown as a table. */
  readonly table: boolean
  /** How many hops a way between two may have; null for as many as the view thinks fit. */
  readonly maxLength: number | null
  /** Kinds of disagreements to show; empty for all. */
  readonly kinds: readonly DisagreementKind[]
  /** Which of an article's panes is shown where there is no room for both. */
  readonly pane: Pane
  /** Shown in a frame of another page: without the header. */
  readonly embed: boolean
}

export const start: Place = {
  view: 'start',
  of: [],
  selected: null,
  filter: noFilter,
  arrangement: untouched,
  timeline: false,
  table: false,
  maxLength: null,
  kinds: [],
  pane: 'text',
  embed: false,
}

/** The most hops that a way may be asked to have. */
export const longest = 10

/** All kinds of disagreements. */
export const disagreementKinds: readonly DisagreementKind[] = ['VALUE', 'QUALIFIER', 'POLARITY', 'SPEAKER', 'DISPUTE']

/**
 * Reads the query part of an address. What it does not know it leaves out, so
 * that links from other versions lead somewhere.
 */
export function readPlace(search: string): Place {
  const parameters = new URLSearchParams(search)
  const speech = parameters.get('speech')
  return {
    view: views.find((view) => view === parameters.get('view')) ?? 'start',
    of: list(parameters, 'of'),
    selected: parameters.get('select') || null,
    filter: {
      predicates: list(parameters, 'predicate'),
      types: list(parameters, 'type'),
      articles: list(parameters, 'article'),
      standings: standings.filter((standing) => list(parameters, 'standing').includes(standing)),
      from: parameters.get('from') || null,
      to: parameters.get('to') || null,
      speech: speech === 'only' ? true : speech === 'none' ? false : null,
    },
    arrangement: readArrangement((name) => list(parameters, name)),
    timeline: parameters.get('timeline') === '1',
    table: parameters.get('table') === '1',
    maxLength: readLength(parameters.get('length') ?? ''),
    kinds: disagreementKinds.filter((kind) => list(parameters, 'kind').includes(kind)),
    pane: parameters.get('pane') === 'claims' ? 'claims' : 'text',
    embed: parameters.get('embed') === '1',
  }
}

/** Writes the query part of an address: the shortest that reads as the same place. */
export function writePlace({ view, of, selected, filter, arrangement, timeline, table, maxLength, kinds, pane, embed }: Place): string {
  const parts = [
    part('view', view === 'start' ? '' : view),
    part('of', of.join()),
    part('select', selected ?? ''),
    part('predicate', filter.predicates.join()),
    part('type', filter.types.join()),
    part('article', filter.articles.join()),
    part('standing', filter.standings.join()),
    part('from', filter.from ?? ''),
    part('to', filter.to ?? ''),
    part('speech', filter.speech === null ? '' : filter.speech ? 'only' : 'none'),
    ...writeArrangement(arrangement).map(([name, value]) => part(name, value)),
    part('timeline', timeline ? '1' : ''),
    part('table', table ? '1' : ''),
    part('length', maxLength === null ? '' : String(maxLength)),
    part('kind', kinds.join()),
    part('pane', pane === 'text' ? '' : pane),
    part('embed', embed ? '1' : ''),
  ].filter((written) => written !== '')
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

// Ids hold slashes, lists commas, their items colons: all may stand in a query as they are.
function part(name: string, value: string): string {
  if (value === '') return ''
  return `${name}=${encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':')}`
}

function list(parameters: URLSearchParams, name: string): string[] {
  return [...new Set((parameters.get(name) ?? '').split(',').filter((item) => item !== ''))]
}

function readLength(written: string): number | null {
  const length = Number(written)
  return Number.isInteger(length) && length >= 1 && length <= longest ? length : null
}
