import { isFiltering } from '../../place/filter'
import type { Side } from './graph'
import type { Looking } from './picture/use-viewport'
import styles from './toolbar.module.css'
import type { Arranging } from './use-arranging'

type Props = {
  arranging: Arranging
  looking: Looking
  side: Side
  onSide: (side: Side) => void
}

/** What can be done with the whole picture. */
export function Toolbar({ arranging: { undo, redo, place, showTimeline, showTable }, looking, side, onSide }: Props) {
  const { table: asTable } = place
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label="The picture">
      <Tool label="Undo" icon="M9 7 4.5 11.5 9 16M5 11.5h9a5 5 0 0 1 0 10h-3" onPress={undo} />
      <Tool label="Redo" icon="m15 7 4.5 4.5L15 16M19 11.5h-9a5 5 0 0 0 0 10h3" onPress={redo} />
      <Tool label="Zoom out" icon="M5 12h14" onPress={asTable ? undefined : () => looking.zoom(0.8)} />
      <Tool label="Zoom in" icon="M5 12h14M12 5v14" onPress={asTable ? undefined : () => looking.zoom(1.25)} />
      <Tool label="Fit" icon="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" onPress={asTable ? undefined : looking.fit} />
      <button type="button" className="button" aria-pressed={side === 'filters'} onClick={() => onSide(side === 'filters' ? null : 'filters')}>
        Filters{isFiltering(place.filter) && ' •'}
      </button>
      <button type="button" className="button" aria-pressed={side === 'save'} onClick={() => onSide(side === 'save' ? null : 'save')}>
        Save
      </button>
      <button type="button" className="button" aria-pressed={place.timeline} onClick={() => showTimeline(!place.timeline)}>
        Timeline
      </button>
      <button type="button" className="button" aria-pressed={asTable} onClick={() => showTable(!asTable)}>
        Table
      </button>
    </div>
  )
}

function Tool({ label, icon, onPress }: { label: string; icon: string; onPress: (() => void) | undefined }) {
  return (
    <button type="button" className={styles['tool']} aria-label={label} title={label} onClick={onPress} disabled={!onPress}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={icon} />
      </svg>
    </button>
  )
}
