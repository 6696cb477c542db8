import type { DisagreementKind } from '../../api/operations'

/** What a kind of disagreement is called, and what it is. */
export const disagreementKindLooks: Record<DisagreementKind, { label: string; meaning: string }> = {
  VALUE: { label: 'different answers', meaning: 'One answer is expected, several are given.' },
  QUALIFIER: { label: 'different circumstances', meaning: 'The same, but with dates, agents or numbers that cannot all be right.' },
  POLARITY: { label: 'yes or no', meaning: 'Some affirm it, others deny it.' },
  SPEAKER: { label: 'who said it', meaning: 'The same words are put into different mouths.' },
  DISPUTE: { label: 'contradiction', meaning: 'An annotator recorded that one claim contradicts another.' },
}
