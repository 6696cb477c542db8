import type { PictureLinkFragment, Standing } from '../../../api/operations'

/** One line of a picture: all joins of one standing between two entities. */
export type Line = {
  /** The id of its first join. */
  readonly id: string
  /** The ends, in the order of the first join. */
  readonly source: string
  readonly target: string
  readonly standing: Standing
  readonly joins: readonly PictureLinkFragment[]
  readonly claimCount: number
  /** Whether a join runs to the target, and to the source: where there are arrowheads. */
  readonly toTarget: boolean
  readonly toSource: boolean
  /** Where it lies among the lines of the same two: 0 is straight, then -1, 1, -2, 2 … */
  readonly bend: number
}

/** Draws joins together that would lie on each other; the ends that are not shown take theirs away. */
export function linesOf(links: readonly PictureLinkFragment[], shown: ReadonlySet<string>): readonly Line[] {
  const bundles = new Map<string, PictureLinkFragment[]>()
  for (const link of links) {
    if (link.source === link.target || !shown.has(link.source) || !shown.has(link.target)) continue
    const key = `${pairOf(link)} ${link.standing}`
    const bundle = bundles.get(key)
    if (bundle) bundle.push(link)
    else bundles.set(key, [link])
  }
  const ofPair = new Map<string, number>()
  return [...bundles.values()].map((joins) => {
    const [first] = joins as [PictureLinkFragment, ...PictureLinkFragment[]]
    const pair = pairOf(first)
    const place = ofPair.get(pair) ?? 0
    ofPair.set(pair, place + 1)
    return {
      id: first.id,
      source: first.source,
      target: first.target,
      standing: first.standing,
      joins,
      claimCount: new Set(joins.flatMap(({ claimIds }) => claimIds)).size,
      toTarget: joins.some(({ target }) => target === first.target),
      toSource: joins.some(({ target }) => target === first.source),
      // Turned round with the pair, so that lines the other way do not lie on these.
      bend: (place % 2 === 0 ? place / 2 : -(place + 1) / 2) * (first.source < first.target ? 1 : -1),
    }
  })
}

/** What a join says between the names of its ends: met, stated something about. */
export function joinLabel({ kind, label }: Pick<PictureLinkFragment, 'kind' | 'label'>): string {
  return kind === 'SPEECH' ? `${label} something about` : label
}

/** What a line says in a few words: met, stated … about. */
export function lineLabel({ joins }: Pick<Line, 'joins'>): string {
  const labels = [...new Set(joins.map(({ kind, label }) => (kind === 'SPEECH' ? `${label} … about` : label)))]
  return labels.length > 3 ? `${labels.slice(0, 2).join(', ')} +${labels.length - 2} more` : labels.join(', ')
}

/** How wide a line of so many claims is drawn: every doubling adds as much, up to an end. */
export function lineWidth(claimCount: number): number {
  return Math.min(8, 1.25 + 1.5 * Math.log2(Math.max(1, claimCount)))
}

function pairOf({ source, target }: { readonly source: string; readonly target: string }): string {
  return source < target ? `${source} ${target}` : `${target} ${source}`
}
