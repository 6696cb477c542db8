import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'

import type { Point } from '../scene/layout'
import type { Scene } from '../scene/scene'
import { labelZoom, nameBox, placeNames } from './names'
import { fit, pan, reveal, zoomAt, type Size, type Viewport } from './viewport'

export type Looking = {
  readonly viewport: Viewport
  readonly size: Size
  readonly fit: () => void
  /** Zooms by a factor, about a point of the window or its middle. */
  readonly zoom: (factor: number, at?: Point) => void
  readonly pan: (by: Point) => void
  /** Brings a point of the picture into view. */
  readonly reveal: (point: Point) => void
}

/**
 * What part of the picture is seen through the window. Until somebody moves it, the whole
 * picture is, however it grows.
 */
export function useViewport(window: RefObject<Element | null>, scene: Scene): Looking {
  const size = useSize(window)
  const [moved, setMoved] = useState<Viewport | null>(null)
  const fitted = useMemo(() => fitNamed(scene, size), [scene, size])
  const viewport = moved ?? fitted
  const current = useRef({ viewport, size })
  useEffect(() => {
    current.current = { viewport, size }
  })
  const move = useCallback((to: (from: Viewport) => Viewport) => {
    const next = to(current.current.viewport)
    current.current = { ...current.current, viewport: next }
    setMoved(next)
  }, [])
  const zoom = useCallback(
    (factor: number, at?: Point) => {
      const { width, height } = current.current.size
      move((from) => zoomAt(from, at ?? { x: width / 2, y: height / 2 }, factor))
    },
    [move],
  )
  useWheel(window, zoom)
  return {
    viewport,
    size,
    fit: useCallback(() => setMoved(null), []),
    zoom,
    pan: useCallback((by: Point) => move((from) => pan(from, by)), [move]),
    reveal: useCallback(
      (point: Point) => {
        const { viewport: from, size: window } = current.current
        const to = reveal(from, point, window)
        if (Math.hypot(to.x - from.x, to.y - from.y) > 1) setMoved(to)
      },
      [],
    ),
  }
}

/** Whether a window has no room for names beside their circles. */
export function isNarrow({ width }: Size): boolean {
  return width < 560
}

// Fits a picture so that its names are seen too: those that have room at about
// that zoom. In a wide window the legend lies at the left.
function fitNamed(scene: Scene, size: Size): Viewport {
  const room = { left: size.width > 960 ? 290 : 12, right: 12, top: 32, bottom: size.width > 720 ? 16 : 56 }
  const rough = fit([...scene.places.values()], size, room)
  const zoom = labelZoom(rough.k)
  const names = placeNames(scene, zoom, { narrow: isNarrow(size) })
  const longest = 0.25 * size.width
  const reaching = scene.nodes.flatMap((node) => {
    const at = scene.places.get(node.id)
    if (!at) return []
    const circle = (node.radius + 8) * zoom
    const name = nameBox(node, at, zoom, names)
    const over = (by: number | undefined) => Math.min(longest, Math.max(circle, by ?? 0))
    const [x, y] = [at.x * zoom, at.y * zoom]
    return [{ ...at, reach: { left: over(name && x - name.left), right: over(name && name.right - x), top: over(name && y - name.top), bottom: over(name && name.bottom - y) } }]
  })
  return fit(reaching, size, room)
}

function useSize(element: RefObject<Element | null>): Size {
  const [size, setSize] = useState<Size>({ width: 800, height: 600 })
  useEffect(() => {
    const observed = element.current
    if (!observed) return
    const observer = new ResizeObserver(() => {
      const { width, height } = observed.getBoundingClientRect()
      if (width > 0 && height > 0) setSize({ width, height })
    })
    observer.observe(observed)
    return () => observer.disconnect()
  }, [element])
  return size
}

// React listens to the wheel passively; the page must not scroll with the picture.
function useWheel(element: RefObject<Element | null>, zoom: (factor: number, at: Point) => void): void {
  useEffect(() => {
    const listened = element.current
    if (!listened) return
    const onWheel = (event: Event) => {
      if (!(event instanceof WheelEvent)) return
      event.preventDefault()
      const { left, top } = listened.getBoundingClientRect()
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1)
      zoom(2 ** (-pixels / (event.ctrlKey ? 80 : 300)), { x: event.clientX - left, y: event.clientY - top })
    }
    listened.addEventListener('wheel', onWheel, { passive: false })
    return () => listened.removeEventListener('wheel', onWheel)
  }, [element, zoom])
}
