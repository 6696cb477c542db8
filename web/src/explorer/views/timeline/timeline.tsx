import { useState } from 'react'

import { useNames } from '../../api/names'
import { TimelineAxisDocument, TimelineClaimsDocument } from '../../api/operations'
import { useAnswer, usePages } from '../../api/use-answer'
import { ClaimCard } from '../../parts/claim-card'
import { count } from '../../parts/count'
import { DateField } from '../../parts/date-field'
import { EntityPicker } from '../../parts/entity-picker'
import { FilterBar } from '../../parts/filter-bar'
import { List } from '../../parts/list'
import { Answered, Empty } from '../../parts/states'
import { useTitle } from '../../parts/title'
import { noFilter, type Filter } from '../../place/filter'
import { PlaceLink, useNavigation } from '../../place/navigation'
import type { Place } from '../../place/place'
import { Chart } from './chart'
import { brushedFilter, datedFilter } from './claim-filter'
import type { Unit } from './ranges'
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
  const [about = null] = place.of
  const names = useNames(place.of)
  const named = about === null ? null : names.get(about)
  return (
    <>
      <div className={styles['about']}>
        <EntityPicker
          label="About"
          placeholder="anybody and anything"
          chosen={named?.__typename === 'Entity' ? named : named === null ? null : undefined}
          onChange={(id) => go({ ...place, of: id ? [id] : [] })}
        />
      </div>
      <FilterBar offers={['predicates', 'types', 'articles', 'speech']} />
      {place.filter.standings.length > 0 && (
        <p className={styles['note']}>Standings are of links: the filter by standing holds in the graph, not for these claims.</p>
      )}
    </>
  )
}

// A permalink with months shows months, so that its brush fits.
function unitOf({ filter: { from, to } }: Place): Unit {
  return [from, to].some((date) => date?.includes('-')) ? 'months' : 'years'
}

function AxisWithBrush() {
  const { place, go } = useNavigation()
  const { filter } = place
  const [unit, setUnit] = useState(() => unitOf(place))
  const answer = useAnswer(TimelineAxisDocument, { filter: datedFilter(place) })
  const change = (dates: Partial<Pick<Filter, 'from' | 'to'>>, replace = false) =>
    go({ ...place, filter: { ...filter, ...dates } }, { replace })
  return (
    <Answered answer={answer}>
      {({ [unit]: counts, dated: { nodes, totalCount } }) => {
        if (totalCount === 0) return null
        return (
          <section className={styles['axis']} aria-label="Axis">
            <div className={styles['tools']}>
              <div role="group" aria-label="Bars by" className={styles['units']}>
                {(['years', 'months'] as const).map((name) => (
                  <button key={name} type="button" className="button" aria-pressed={name === unit} onClick={() => setUnit(name)}>
                    {name}
                  </button>
                ))}
              </div>
              <DateField label="from" value={filter.from} onChange={(from) => change({ from })} />
              <DateField label="to" value={filter.to} onChange={(to) => change({ to })} />
              {(filter.from ?? filter.to) !== null && (
                <button type="button" className="button" onClick={() => change({ from: null, to: null })}>
                  All dates
                </button>
              )}
            </div>
            <Chart
              unit={unit}
              counts={counts}
              dates={nodes.flatMap(({ when }) => when ?? [])}
              from={filter.from}
              to={filter.to}
              onBrush={(dates, { settled }) => change(dates, !settled)}
            />
            {totalCount > nodes.length && (
              <p className={styles['note']}>
                Ranges are drawn of the first {nodes.length} of {count(totalCount, 'dated claim')}; the bars count all.
              </p>
            )}
          </section>
        )
      }}
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
              <PlaceLink to={{ view: 'graph', of: place.of, filter: place.filter }}>The same in the graph</PlaceLink>
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
