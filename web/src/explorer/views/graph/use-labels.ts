import { useMemo } from 'react'

import { nameSize } from './drawing'
import { freeLabels } from './labels'
import { nameLines } from './name-lines'
import type { Scene } from './scene'

/** The zoom that names are laid out for: in steps, so that they stay while one zooms a little. */
export function labelZoom(k: number): number {
  return 2 ** (Math.round(Math.log2(k) * 4) / 4)
}

/** Whose names are shown at a zoom; of what one looks at, near, as many as have room come first. */
export function useLabels({ nodes, places }: Scene, zoom: number, near: ReadonlySet<string> | null): ReadonlySet<string> {
  return useMemo(() => {
    const wanted = nodes.flatMap(({ id, name, radius, degree, isStart }) => {
      const at = places.get(id)
      if (!at) return []
      const width = Math.max(...nameLines(name).map(widthOf))
      return [
        {
          id,
          at: { x: at.x * zoom, y: at.y * zoom },
          radius: radius * zoom,
          width,
          lines: nameLines(name).length,
          importance: degree + (isStart ? 1e6 : 0) + (near?.has(id) ? 1e9 : 0),
        },
      ]
    })
    return freeLabels(wanted, nameSize.line, nameSize.gap)
  }, [nodes, places, zoom, near])
}

// The same on every system, unlike a measured width: the same view is the same
// picture. Letters of the usual faces are about half as wide as high.
function widthOf(text: string): number {
  return text.length * nameSize.font * 0.54
}
