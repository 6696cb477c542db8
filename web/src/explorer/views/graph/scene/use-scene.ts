import { useMemo } from 'react'

import { useKindOf } from '../../../api/vocabulary'
import type { Place } from '../../../place/place'
import type { Loaded } from '../load'
import { layOutFirst, layOutFurther } from './layout'
import { radiiOf, sceneOf, type Scene } from './scene'

/** The picture of what was loaded. Laying out is the costly part: it is done again only for what changed. */
export function useScene(loaded: Loaded, { of, arrangement }: Place): Scene {
  const kindOf = useKindOf()
  const { pinned } = arrangement
  const radii = useMemo(() => radiiOf(loaded, of), [loaded, of])
  const [stage] = loaded.stages
  const first = useMemo(
    () => (stage ? layOutFirst(stage, loaded.picture.links, (id) => radii.get(id) ?? 0) : new Map()),
    [stage, loaded, radii],
  )
  const places = useMemo(
    () => layOutFurther(first, loaded.stages.slice(1), loaded.picture.links, (id) => radii.get(id) ?? 0, pinned),
    [first, loaded, radii, pinned],
  )
  return useMemo(
    () => sceneOf({ loaded, starts: of, arrangement, radii, places, kindOf }),
    [loaded, of, arrangement, radii, places, kindOf],
  )
}
