import type { Standing } from '../api/operations'

/** How a standing looks everywhere: never by colour alone. */
export type StandingLook = {
  label: string
  /** One sentence for whoever does not know the word. */
  meaning: string
  /** CSS colour. */
  color: string
  /** Dashes of a line, as in SVG's stroke-dasharray; none for a solid one. */
  dashes: string | undefined
  /** A mark on the middle of a line. */
  mark: 'none' | 'cross' | 'split'
}

export const standingLooks: Record<Standing, StandingLook> = {
  ASSERTED: {
    label: 'asserted',
    meaning: 'An article says so itself.',
    color: 'var(--asserted)',
    dashes: undefined,
    mark: 'none',
  },
  REPORTED: {
    label: 'reported',
    meaning: 'Articles only pass on somebody’s words.',
    color: 'var(--reported)',
    dashes: '7 4',
    mark: 'none',
  },
  DISPUTED: {
    label: 'disputed',
    meaning: 'Some say so, some deny it.',
    color: 'var(--disputed)',
    dashes: undefined,
    mark: 'split',
  },
  DENIED: {
    label: 'denied',
    meaning: 'Nobody says so, somebody denies it.',
    color: 'var(--denied)',
    dashes: undefined,
    mark: 'cross',
  },
  HYPOTHETICAL: {
    label: 'hypothetical',
    meaning: 'Supposed, predicted or left open; nobody says that it is so.',
    color: 'var(--hypothetical)',
    dashes: '1 5',
    mark: 'none',
  },
}
