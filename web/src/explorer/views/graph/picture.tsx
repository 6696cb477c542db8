import { memo } from 'react'

import { count } from '../../parts/count'
import styles from './canvas.module.css'
import { LineMark, NameMark, NodeMark } from './drawing'
import type { Point } from './layout'
import { lineLabel } from './lines'
import type { Scene, SceneNode } from './scene'
import { useLabels } from './use-labels'

type Props = {
  scene: Scene
  /** An entity that somebody is moving, and where it is now. */
  dragged: ({ readonly entity: string } & Point) | null
  /** The ids of what belongs to something that one looks at; the rest steps back. */
  near: ReadonlySet<string> | null
  /** The zoom that names are laid out for. */
  zoom: number
  /** The entity or line under the pointer. */
  pointed: string | null
  focused: string | null
  selected: string | null
  /** The one entity that the tab key reaches; arrow keys lead on from it. */
  reachable: string | null
  onFocus: (id: string | null, visibly: boolean) => void
}

/** Lines, circles and names. It is not drawn again while one pans or zooms a little. */
export const Picture = memo(function Picture({ scene, dragged, near, zoom, pointed, focused, selected, reachable, onFocus }: Props) {
  const labels = useLabels(scene, zoom, near)
  const radii = new Map(scene.nodes.map(({ id, radius }) => [id, radius]))
  const at = (id: string): Point => (dragged?.entity === id ? dragged : (scene.places.get(id) ?? { x: 0, y: 0 }))
  return (
    <>
      <g aria-hidden="true">
        {scene.lines.map((line) => {
          const [from, to] = [at(line.source), at(line.target)]
          const close = near?.has(line.id) ?? false
          return (
            <g key={`${line.source} ${line.target} ${line.standing}`} className={near && !close ? styles['far'] : undefined}>
              <LineMark
                line={line}
                close={close}
                fromX={from.x}
                fromY={from.y}
                fromRadius={radii.get(line.source) ?? 0}
                toX={to.x}
                toY={to.y}
                toRadius={radii.get(line.target) ?? 0}
              />
              <title>{lineLabel(line)}</title>
            </g>
          )
        })}
      </g>
      {scene.nodes.map((node) => {
        const { x, y } = at(node.id)
        return (
          <g
            key={node.id}
            data-entity={node.id}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
            className={near && !near.has(node.id) ? `${styles['node']} ${styles['far']}` : styles['node']}
            role="button"
            aria-label={spoken(node)}
            aria-pressed={selected === node.id}
            tabIndex={node.id === reachable ? 0 : -1}
            onFocus={(event) => onFocus(node.id, event.currentTarget.matches(':focus-visible'))}
            onBlur={() => onFocus(null, false)}
          >
            <circle className={styles['ring']} r={node.radius + 8} />
            <NodeMark node={node} selected={selected === node.id} />
          </g>
        )
      })}
      <g aria-hidden="true">
        {scene.nodes.map((node) => {
          const close = near?.has(node.id) ?? false
          const named = node.id === pointed || node.id === focused || node.id === selected
          if (!labels.has(node.id) && !named) return null
          return (
            <g key={node.id} className={near && !close ? styles['far'] : undefined}>
              <NameMark node={node} at={at(node.id)} zoom={zoom} close={named} />
            </g>
          )
        })}
      </g>
    </>
  )
})

/** What a screen reader says of an entity. */
function spoken({ name, type, degree, more, pinned, isStart }: SceneNode): string {
  return [name, type, isStart && 'start', count(degree, 'link'), more > 0 && `${more} more to unfold`, pinned && 'pinned'].filter((part) => part).join(', ')
}
