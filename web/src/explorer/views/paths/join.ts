import type { JoinKind, Standing, WayJoinFragment } from '../../api/operations'

/** What a kind of join is called, and what it means to whoever does not know the word. */
export const joinKinds: Record<JoinKind, { label: string; meaning: string }> = {
  LINK: { label: 'link', meaning: 'Something is claimed of the two.' },
  QUALIFIER: { label: 'qualifier', meaning: 'One narrows what is claimed of the other: its agent, place, role.' },
  SPEECH: { label: 'speech', meaning: 'One speaks about the other.' },
}

/** A join in few words, to be read along its arrow. */
export function joinWords({ kind, predicate, link }: Pick<WayJoinFragment, 'kind' | 'predicate' | 'link'>): string {
  switch (kind) {
    case 'LINK':
      return predicate.label
    case 'QUALIFIER':
      return link ? `${link.predicate.label} … ${predicate.label}` : `… ${predicate.label}`
    case 'SPEECH':
      return `${predicate.label} … about`
  }
}

/** The standing that a join is drawn with; undefined when it gathers claims of several links. */
export function joinStanding({ link, claims }: WayJoinFragment): Standing | undefined {
  if (link) return link.standing
  const standings = new Set(claims.flatMap((claim) => claim.link?.standing ?? []))
  return standings.size === 1 ? [...standings][0] : undefined
}
