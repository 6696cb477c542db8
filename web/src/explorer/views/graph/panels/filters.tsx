import { Conditions } from '../../../parts/filter-bar'
import { isFiltering, noFilter } from '../../../place/filter'
import type { Arranging } from '../use-arranging'
import { SidePanel } from './side-panel'

/** Conditions on the links that are drawn. The standings are in the legend. */
export function Filters({ arranging: { place, change }, onClose }: { arranging: Arranging; onClose: () => void }) {
  const { filter } = place
  return (
    <SidePanel title="Filters" label="Filters" onClose={onClose}>
      <Conditions
        offers={['predicates', 'types', 'articles', 'speech', 'dates']}
        filter={filter}
        change={(changed) => change({ filter: { ...filter, ...changed } })}
      />
      <button type="button" className="button" disabled={!isFiltering(filter)} onClick={() => change({ filter: noFilter })}>
        Clear filters
      </button>
    </SidePanel>
  )
}
