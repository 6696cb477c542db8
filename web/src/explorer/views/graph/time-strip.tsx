import type { Answer } from '../../api/use-answer'
import { count } from '../../parts/count'
import { Answered } from '../../parts/states'
import { together, type DatedClaims } from '../../parts/time-axis/dated-claims'
import { TimeAxis } from '../../parts/time-axis/time-axis'
import { useDatedClaims } from '../../parts/time-axis/use-dated-claims'
import { datedFilter } from '../../place/claim-filter'
import { PlaceLink } from '../../place/navigation'
import type { Place } from '../../place/place'
import styles from './time-strip.module.css'
import type { Arranging } from './use-arranging'

type Props = {
  arranging: Arranging
  /** Names of those that the picture begins with. */
  names: readonly string[]
}

/** The axis of time below the picture; what is brushed on it, the picture's links may fall into. */
export function TimeStrip({ arranging: { place, change }, names }: Props) {
  const { filter } = place
  const answer = useClaimsBehind(place)
  return (
    <section className={styles['strip']} aria-label="Timeline">
      <Answered answer={answer}>
        {(claims) => (
          <TimeAxis
            size="strip"
            claims={claims}
            from={filter.from}
            to={filter.to}
            onChange={(dates) => change({ filter: { ...filter, ...dates } })}
          >
            <p className={styles['said']} role="status">
              {saying(place, claims, names)} <PlaceLink to={{ view: 'timeline', of: place.of, filter }}>Claims in the timeline</PlaceLink>
            </p>
          </TimeAxis>
        )}
      </Answered>
    </section>
  )
}

// The joins of a picture are made by speech too, unless the filter says otherwise;
// a claim filter that says nothing leaves speech out.
function useClaimsBehind(place: Place): Answer<DatedClaims> {
  const { speech } = place.filter
  const filter = datedFilter(place)
  const claims = useDatedClaims({ ...filter, speech: speech ?? false })
  const said = useDatedClaims({ ...filter, speech: true }, { enabled: speech === null })
  if (speech !== null) return claims
  return {
    data: claims.data && said.data && together(claims.data, said.data),
    error: claims.error ?? said.error,
    stale: claims.stale || said.stale,
    retry: () => {
      claims.retry()
      said.retry()
    },
  }
}

// The bars count claims, the picture shows links: what the one has to do with the other.
function saying({ filter: { from, to, speech } }: Place, { dated, undated }: DatedClaims, names: readonly string[]): string {
  const whose = names.length === 0 ? '' : names.length > 2 ? ` with one of these ${names.length}` : ` with ${names.join(' or ')}`
  if ((from ?? to) === null) {
    const included = speech === null ? 'speech and every standing' : 'every standing'
    return `${count(dated, 'dated claim')}${whose}, ${included} included; ${undated.toLocaleString('en')} undated.`
  }
  return `Only links that may fall into this time; ${count(undated, 'undated claim')}${whose} left out.`
}
