import { useNames } from '../../api/names'
import { TimelineClaimsDocument } from '../../api/operations'
import { usePages } from '../../api/use-answer'
import { Chips } from '../../parts/chips'
import { ClaimCard } from '../../parts/claim-card'
import { count } from '../../parts/count'
import { EntityPicker } from '../../parts/entity-picker'
import { FilterBar } from '../../parts/filter-bar'
import { List } from '../../parts/list'
import { Answered, Empty } from '../../parts/states'
import { TimeAxis } from '../../parts/time-axis/time-axis'
import { useDatedClaims } from '../../parts/time-axis/use-dated-claims'
import { useTitle } from '../../parts/title'
import { brushedFilter, datedFilter } from '../../place/claim-filter'
import { noFilter } from '../../place/filter'
import { PlaceLink, useNavigation } from '../../place/navigation'
import styles from './timeline.module.css'

/** Claims by when it happened, on an axis with a brush that filters the list. */
export function TimelineView() {
  useTitle('Timeline')
  return (
    <>
      <h1>When it happened</h1>
      <Conditions />
      <AxisWithBrush />
      <Claims />
    </>
  )
}

function Conditions() {
  const { place, go } = useNavigation()
  const [about = null, ...others] = place.of
  const names = useNames(place.of)
  const named = about === null ? null : names.get(about)
  const chips = others.map((id) => {
    const other = names.get(id)
    return { id, label: other?.__typename === 'Entity' ? other.name : id }
  })
  return (
    <>
      <div className={styles['about']}>
        <EntityPicker
          label="About"
          placeholder="anybody and anything"
          chosen={named?.__typename === 'Entity' ? named : named === null ? null : undefined}
          onChange={(id) => go({ ...place, of: id ? [id, ...others.filter((other) => other !== id)] : others })}
        />
        <Chips chips={chips} onRemove={(id) => go({ ...place, of: place.of.filter((other) => other !== id) })} />
      </div>
      <FilterBar of="claims" offers={['predicates', 'types', 'articles', 'speech']} />
      {place.filter.standings.length > 0 && (
        <p className={styles['note']}>Standings are of links: the filter by standing holds in the graph, not for these claims.</p>
      )}
    </>
  )
}

function AxisWithBrush() {
  const { place, go } = useNavigation()
  const { filter } = place
  const answer = useDatedClaims(datedFilter(place))
  return (
    <Answered answer={answer}>
      {(claims) =>
        claims.dated > 0 && (
          <section className={styles['axis']} aria-label="Axis">
            <TimeAxis
              claims={claims}
              from={filter.from}
              to={filter.to}
              onChange={(dates) => go({ ...place, filter: { ...filter, ...dates } })}
            />
          </section>
        )
      }
    </Answered>
  )
}

function Claims() {
  const { place } = useNavigation()
  const pages = usePages(TimelineClaimsDocument, { filter: brushedFilter(place) }, ({ claims }) => claims)
  return (
    <Answered answer={pages}>
      {(loaded) => {
        const { totalCount = 0, undatedLeftOut = 0 } = loaded[0]?.claims ?? {}
        const claims = loaded.flatMap((page) => page.claims.nodes)
        return (
          <section aria-labelledby="claims">
            <h2 id="claims">Claims, in the order of time</h2>
            <p className={styles['found']} role="status">
              {count(totalCount, 'claim')} that may fall into this time, {undatedLeftOut.toLocaleString('en')} undated left out.{' '}
              <PlaceLink to={{ view: 'graph', of: place.of, filter: place.filter, timeline: true }}>The same in the graph</PlaceLink>
            </p>
            {totalCount === 0 ? (
              <Nothing />
            ) : (
              <List items={claims} total={totalCount} noun="claims" pages={pages}>
                {(claim) => (
                  <div className={styles['line']}>
                    <p className={styles['when']}>{claim.when?.label}</p>
                    <ClaimCard claim={claim} />
                  </div>
                )}
              </List>
            )}
          </section>
        )
      }}
    </Answered>
  )
}

function Nothing() {
  const { place } = useNavigation()
  return (
    <Empty>
      No dated claim passes these conditions. <PlaceLink to={{ ...place, of: [], filter: noFilter }}>Show all</PlaceLink>
    </Empty>
  )
}
