import { Fragment, type ElementType } from 'react'

import { useNames } from '../../api/names'
import { Empty } from '../../parts/states'
import { PlaceLink } from '../../place/navigation'

/** Two whom the built-in articles speak of, and who stand far apart. */
const pair = ['entity/marco-rubio', 'entity/sinaloa-cartel'] as const

/** A pair to begin with, as a link to how they are connected; nothing in a graph that does not know the two. */
export function PairLink({ as: Frame = Fragment }: { as?: ElementType }) {
  const names = useNames(pair)
  const [from, to] = pair.map((id) => names.get(id))
  if (from?.__typename !== 'Entity' || to?.__typename !== 'Entity') return null
  return (
    <Frame>
      <PlaceLink to={{ view: 'paths', of: pair }}>
        How is {from.name} linked to the {to.name}?
      </PlaceLink>
    </Frame>
  )
}

/** What one can ask here, before anything is asked. */
export function FirstPair() {
  return (
    <Empty>
      Choose two: persons, organizations, places, laws, events. You see the ways over links, qualifiers and speech, and who says so in which
      article. <PairLink />
    </Empty>
  )
}
