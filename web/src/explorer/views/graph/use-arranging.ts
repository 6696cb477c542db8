import { useCallback, useState } from 'react'

import type { Arrangement } from '../../place/arrangement'
import { useNavigation } from '../../place/navigation'
import type { Place } from '../../place/place'
import { doAgain, nothingDone, remember, takeBack, type Undo } from './undo'

/** What can be taken back: what is drawn, not what one looks at. */
type Drawn = Pick<Place, 'of' | 'filter' | 'arrangement'>

export type Arranging = {
  readonly place: Place
  /** Changes what is drawn; it can be taken back. */
  readonly change: (drawn: Partial<Drawn>, selected?: string | null) => void
  readonly arrange: (arrangement: Arrangement) => void
  /** Looks at an entity or a line, or with null at none. */
  readonly select: (id: string | null) => void
  /** Shows the axis of time below the picture, or puts it away. */
  readonly showTimeline: (shown: boolean) => void
  /** Shows the picture as a table, or as a picture again. */
  readonly showTable: (shown: boolean) => void
  /** Undefined when there is nothing to take back, or to do again. */
  readonly undo: (() => void) | undefined
  readonly redo: (() => void) | undefined
}

/** The ways to change a picture. Everything is in the address, so the browser's way back works too. */
export function useArranging(): Arranging {
  const { place, go } = useNavigation()
  const [steps, setSteps] = useState<Undo<Drawn>>(nothingDone)
  const present: Drawn = { of: place.of, filter: place.filter, arrangement: place.arrangement }
  const change = (drawn: Partial<Drawn>, selected = place.selected) => {
    setSteps(remember(steps, present))
    go({ ...place, ...drawn, selected })
  }
  const select = useCallback((id: string | null) => go({ ...place, selected: id }, { replace: true }), [place, go])
  const step = (taken: ReturnType<typeof takeBack<Drawn>>) =>
    taken
      ? () => {
          setSteps(taken.undo)
          go({ ...place, ...taken.present })
        }
      : undefined
  return {
    place,
    change,
    arrange: (arrangement) => change({ arrangement }),
    select,
    showTimeline: (timeline) => go({ ...place, timeline }, { replace: true }),
    showTable: (table) => go({ ...place, table }, { replace: true }),
    undo: step(takeBack(steps, present)),
    redo: step(doAgain(steps, present)),
  }
}
