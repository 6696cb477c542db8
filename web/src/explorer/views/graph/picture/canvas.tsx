import { useCallback, useEffect, useMemo, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'

import type { Point } from '../scene/layout'
import { selectedIn, type Scene, type SceneNode } from '../scene/scene'
import styles from './canvas.module.css'
import { labelZoom } from './names'
import { nearOf } from './near'
import { Picture } from './picture'
import { stepFrom, type Direction } from './step'
import { usePointers } from './use-pointers'
import { isNarrow, type Looking } from './use-viewport'

type Props = {
  scene: Scene
  label: string
  selected: string | null
  looking: Looking
  window: RefObject<SVGSVGElement | null>
  onSelect: (id: string | null) => void
  onPin: (moved: { entity: string } & Point) => void
  /** A key pressed on an entity; true when it did something. */
  onKey: (key: string, node: SceneNode) => boolean
}

const directions: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** How far an arrow key moves the picture, in pixels. */
const nudge = 60

/** The picture, with the pointer and on the keyboard. */
export function Canvas({ scene, label, selected, looking, window: ref, onSelect, onPin, onKey }: Props) {
  const { viewport } = looking
  const [hovered, setHovered] = useState<string | null>(null)
  const [focused, setFocused] = useState<{ id: string; visibly: boolean } | null>(null)
  const focusedId = focused?.id ?? null
  const pointers = usePointers(looking, onPin)
  const { dragged } = pointers
  const zoom = labelZoom(viewport.k)
  const chosen = selectedIn(scene, selected)
  const ringed = focused?.visibly ? focused.id : null
  const looked = hovered ?? ringed ?? chosen.node?.id ?? chosen.line?.id ?? null
  const near = useMemo(() => nearOf(scene, looked), [scene, looked])
  const named = useMemo(() => [hovered, ringed, selected], [hovered, ringed, selected])
  const reachable = (scene.nodes.find(({ id }) => id === focusedId) ?? chosen.node ?? scene.nodes[0])?.id

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const node = scene.nodes.find(({ id }) => id === entityOf(event))
    if (node ? keyOnNode(event, node) : keyOnPicture(event)) event.preventDefault()
  }
  const keyOnNode = (event: KeyboardEvent, node: SceneNode): boolean => {
    const direction = directions[event.key]
    if (!direction) return onKey(event.key, node)
    const next = stepFrom(node.id, direction, scene.lines, scene.places)
    if (next) ref.current?.querySelector<SVGElement>(`[data-entity="${CSS.escape(next)}"]`)?.focus()
    return true
  }
  const keyOnPicture = ({ key }: KeyboardEvent): boolean => {
    const direction = directions[key]
    if (direction) looking.pan({ x: direction === 'left' ? nudge : direction === 'right' ? -nudge : 0, y: direction === 'up' ? nudge : direction === 'down' ? -nudge : 0 })
    else if (key === '+' || key === '=') looking.zoom(1.25)
    else if (key === '-') looking.zoom(0.8)
    else if (key === '0') looking.fit()
    else return false
    return true
  }
  const { reveal } = looking
  const onFocus = useCallback(
    (id: string | null, visibly: boolean) => {
      setFocused(id === null ? null : { id, visibly })
      const place = id === null || !visibly ? undefined : scene.places.get(id)
      if (place) reveal(place)
    },
    [scene, reveal],
  )
  // A panel that opens takes room away from what was selected.
  const chosenAt = chosen.node && scene.places.get(chosen.node.id)
  const { width, height } = looking.size
  useEffect(() => {
    if (chosenAt) reveal(chosenAt)
  }, [chosenAt, width, height, reveal])
  const onClick = (event: MouseEvent) => {
    if (pointers.wasDrag()) return
    onSelect(entityOf(event) ?? lineOf(event))
  }

  return (
    <svg
      ref={ref}
      className={styles['canvas']}
      role="group"
      aria-label={label}
      aria-roledescription="graph"
      tabIndex={0}
      data-small={zoom < 0.55 || undefined}
      {...pointers.handlers}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onPointerOver={(event) => setHovered(entityOf(event) ?? lineOf(event))}
      onPointerLeave={() => setHovered(null)}
    >
      <g data-picture transform={`translate(${viewport.x.toFixed(2)} ${viewport.y.toFixed(2)})scale(${viewport.k.toFixed(4)})`}>
        <Picture
          scene={scene}
          dragged={dragged}
          near={near}
          zoom={zoom}
          narrow={isNarrow(looking.size)}
          named={named}
          ringed={ringed}
          selected={selected}
          reachable={reachable ?? null}
          onFocus={onFocus}
        />
      </g>
    </svg>
  )
}

function entityOf({ target }: { target: EventTarget }): string | null {
  return target instanceof Element ? (target.closest('[data-entity]')?.getAttribute('data-entity') ?? null) : null
}

function lineOf({ target }: { target: EventTarget }): string | null {
  return target instanceof Element ? (target.closest('[data-line]')?.getAttribute('data-line') ?? null) : null
}
