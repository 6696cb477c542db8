/** The few kinds that pictures tell apart; every entity type is drawn as one of them. */
export type EntityKind = 'person' | 'organization' | 'place' | 'event' | 'document' | 'other'

export type EntityLook = {
  label: string
  /** CSS colour. */
  color: string
  /** Path of an icon in a box of 24 by 24, for strokes. */
  icon: string
}

export const entityLooks: Record<EntityKind, EntityLook> = {
  person: {
    label: 'person',
    color: 'var(--person)',
    icon: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  },
  organization: {
    label: 'group, organization',
    color: 'var(--organization)',
    icon: 'M4 20.5h16M6 20.5V8l6-4 6 4v12.5M10 20.5V16h4v4.5M10 11h.1M14 11h.1',
  },
  place: {
    label: 'place',
    color: 'var(--place)',
    icon: 'M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11zM12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  },
  event: {
    label: 'event, course of action',
    color: 'var(--event)',
    icon: 'M5 6.5h14v13H5zM5 10.5h14M8.5 4v4M15.5 4v4',
  },
  document: {
    label: 'document, office',
    color: 'var(--document)',
    icon: 'M7 3.5h7l4 4v13H7zM14 3.5v4h4M9.5 12h6M9.5 16h6',
  },
  other: {
    label: 'other',
    color: 'var(--other)',
    icon: 'M12 3.5 20.5 12 12 20.5 3.5 12z',
  },
}

/** All kinds, in the order of legends. */
export const entityKinds = Object.keys(entityLooks) as readonly EntityKind[]

// Types by the key after type/. A narrower type is drawn as its nearest broader
// one that stands here.
const kinds: ReadonlyMap<string, EntityKind> = new Map([
  ['person', 'person'],
  ['unnamed-source', 'person'],
  ['agent', 'person'],
  ['group', 'organization'],
  ['organization', 'organization'],
  ['place', 'place'],
  ['event', 'event'],
  ['course-of-action', 'event'],
  ['document', 'document'],
  ['legal-status', 'document'],
  ['office', 'document'],
])

/** How to draw a type. parents gives the broader type of each; both are ids. */
export function kindOf(type: string, parents: ReadonlyMap<string, string>): EntityKind {
  const seen = new Set<string>()
  for (let at: string | undefined = type; at !== undefined && !seen.has(at); at = parents.get(at)) {
    seen.add(at)
    const kind = kinds.get(at.replace(/^type\//, ''))
    if (kind) return kind
  }
  return 'other'
}
