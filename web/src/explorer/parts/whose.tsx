import { Fragment } from 'react'

import type { ClaimCardFragment } from '../api/operations'
import { PlaceLink } from '../place/navigation'
import styles from './whose.module.css'

type Props = { claim: Pick<ClaimCardFragment, 'attribution' | 'voice' | 'whose'> }

/** Whose words a claim rests on: the chain from the article inward, each leading to its source. */
export function Whose({ claim: { attribution, voice, whose } }: Props) {
  if (attribution.length === 0) {
    return <span className={styles['whose']}>{voice === 'ANNOTATOR' ? 'Remark of the annotator' : `${whose}, in its own voice`}</span>
  }
  return (
    <span className={styles['whose']}>
      {attribution.map(({ source, verb, anonymous }, index) => (
        <Fragment key={source.id}>
          {index > 0 && <span aria-hidden="true"> › </span>}
          <PlaceLink to={{ view: 'entity', of: [source.id] }} className={anonymous ? styles['anonymous'] : undefined}>
            {source.name}
          </PlaceLink>
          {verb && <span className={styles['verb']}> {verb.label}</span>}
        </Fragment>
      ))}
    </span>
  )
}
