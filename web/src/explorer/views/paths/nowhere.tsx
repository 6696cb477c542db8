import { count } from '../../parts/count'
import { Empty } from '../../parts/states'
import { isFiltering, noFilter, standings } from '../../place/filter'
import { PlaceLink, useNavigation } from '../../place/navigation'
import { longest } from '../../place/place'
import styles from './paths.module.css'

/** Says that no way was found, how far that goes, and what else one may try. */
export function Nowhere({ truncated, maxLength }: { truncated: boolean; maxLength: number }) {
  const { place } = useNavigation()
  const { filter } = place
  return (
    <div role="status">
      <Empty>
        No way of at most {count(maxLength, 'hop')} was found{isFiltering(filter) && ' that passes the filters'}.
        {truncated && ' The search ended at a limit before it was complete, so there may be one all the same.'} Being in one article connects
        nobody.
      </Empty>
      <ul className={styles['tries']}>
        {maxLength < longest && (
          <li>
            <PlaceLink to={{ ...place, maxLength: Math.min(maxLength + 2, longest) }}>
              Look for ways of up to {Math.min(maxLength + 2, longest)} hops
            </PlaceLink>
          </li>
        )}
        {filter.standings.length === 0 && (
          <li>
            <PlaceLink to={{ ...place, filter: { ...filter, standings } }}>Walk denied and hypothetical links too</PlaceLink>
          </li>
        )}
        {isFiltering(filter) && (
          <li>
            <PlaceLink to={{ ...place, filter: noFilter }}>Clear the filters</PlaceLink>
          </li>
        )}
      </ul>
    </div>
  )
}
