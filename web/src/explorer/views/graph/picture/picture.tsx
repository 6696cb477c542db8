import { memo, useMemo } from 'react'

import { count } from '../../../parts/count'
import type { Places, Point } from '../scene/layout'
import { lineLabel } from '../scene/lines'
import type { Scene, SceneNode } from '../scene/scene'
import styles from './canvas.module.css'
import { LineTextMark, NodeMark } from './drawing'
import { keyOf, PlacedLine, PlacedNames, placeOf, radiiIn, translate } from './marks'
import { overlap } from './labels'
import { nameBox, nameBoxes, placeNames, type Names } from './names'
import { lineTexts, type Near } from './near'

type Props = {
  scene: Scene
  /** An entity that somebody is moving, and where it is now. */
  dragged: ({ readonly entity: string } & Point) | null
  /** What belongs to something that one looks at; the rest steps back. */
  near: Near | null
  /** The zoom that names are laid out for. */
  zoom: number
  /** The window is narrow: names stand below and above their circles only. */
  narrow: boolean
  /** Entities that one points at, selected, or is at on the keyboard: their names are always shown. */
  named: readonly (string | null)[]
  /** The entity that shows where the keyboard is. */
  ringed: string | null
  selected: string | null
  /** The one entity that the tab key reaches; arrow keys lead on from it. */
  reachable: string | null
  onFocus: (id: string | null, visibly: boolean) => void
}

/** Lines, circles and names. It is not drawn again while one pans or zooms a little. */
export const Picture = memo(function Picture({ scene, dragged, near, zoom, narrow, named, ringed, selected, reachable, onFocus }: Props) {
  const names = useMemo(() => placeNames(scene, zoom, { narrow }), [scene, zoom, narrow])
  const nearNames = useMemo(() => near && namesOf(near, zoom, narrow, names, named), [near, zoom, narrow, names, named])
  const farNames = useMemo(() => (near && nearNames ? uncovered(scene, names, near, nearNames, zoom) : names), [scene, names, near, nearNames, zoom])
  const places = useMemo(() => (dragged ? new Map([...scene.places, [dragged.entity, dragged]]) : scene.places), [scene, dragged])
  return (
    <>
      <g className={near ? styles['far'] : undefined}>
        <g aria-hidden="true">
          <Lines scene={scene} places={places} />
        </g>
        {scene.nodes.map((node) => (
          <Entity
            key={node.id}
            node={node}
            at={placeOf(node.id, places)}
            selected={selected === node.id}
            reachable={reachable === node.id}
            onFocus={onFocus}
          />
        ))}
        <g aria-hidden="true">
          <PlacedNames nodes={scene.nodes} places={places} names={farNames} zoom={zoom} />
        </g>
      </g>
      {near && nearNames && <Foreground near={near} places={places} names={nearNames} zoom={zoom} named={named} ringed={ringed} selected={selected} />}
    </>
  )
})

// All lines at once: most changes of the picture leave them as they are.
const Lines = memo(function Lines({ scene: { nodes, lines }, places }: { scene: Scene; places: Places }) {
  const radii = radiiIn(nodes)
  return lines.map((line) => (
    <g key={keyOf(line)} data-line={line.id}>
      <PlacedLine line={line} places={places} radii={radii} sensitive />
      <title>{lineLabel(line)}</title>
    </g>
  ))
})

type EntityProps = { node: SceneNode; at: Point; selected: boolean; reachable: boolean; onFocus: Props['onFocus'] }

const Entity = memo(function Entity({ node, at, selected, reachable, onFocus }: EntityProps) {
  return (
    <g
      data-entity={node.id}
      transform={translate(at)}
      className={styles['node']}
      role="button"
      aria-label={spoken(node)}
      aria-pressed={selected}
      tabIndex={reachable ? 0 : -1}
      onFocus={(event) => onFocus(node.id, event.currentTarget.matches(':focus-visible'))}
      onBlur={() => onFocus(null, false)}
    >
      <circle className={styles['reach']} r={node.radius + 8} />
      <NodeMark node={node} selected={selected} />
    </g>
  )
})

type ForegroundProps = Pick<Props, 'zoom' | 'named' | 'ringed' | 'selected'> & { near: Near; places: Places; names: Names }

// What one looks at, once more, over everything else that has stepped back. The
// pointer and the keyboard do not find it: they find what lies below.
function Foreground({ near: { nodes, lines }, places, names, zoom, named, ringed, selected }: ForegroundProps) {
  const texts = useMemo(() => lineTexts({ nodes, lines, places }, zoom, names), [nodes, lines, places, zoom, names])
  const radii = radiiIn(nodes)
  return (
    <g aria-hidden="true" pointerEvents="none">
      {lines.map((line) => (
        <PlacedLine key={keyOf(line)} line={line} places={places} radii={radii} close />
      ))}
      {nodes.map((node) => (
        <g key={node.id} transform={translate(placeOf(node.id, places))}>
          {ringed === node.id && <circle className={styles['ring']} r={node.radius + 8} />}
          <NodeMark node={node} selected={selected === node.id} />
        </g>
      ))}
      {texts.map(({ line, text, at }) => (
        <LineTextMark key={keyOf(line)} text={text} at={at} zoom={zoom} />
      ))}
      <PlacedNames nodes={nodes} places={places} names={names} zoom={zoom} close={named} />
    </g>
  )
}

// The names of what one looks at: where they were if they can stay, and always those that are named.
function namesOf(near: Near, zoom: number, narrow: boolean, already: Names, named: Props['named']): Names {
  const placed = new Map(placeNames(near, zoom, { narrow, already, named }))
  for (const { id } of near.nodes) if (named.includes(id) && !placed.has(id)) placed.set(id, 'below')
  return placed
}

// The names of everything else that no name of what one looks at lies on.
function uncovered(scene: Scene, names: Names, near: Near, nearNames: Names, zoom: number): Names {
  const covering = nameBoxes(near, zoom, nearNames)
  return new Map(
    scene.nodes.flatMap((node) => {
      const [at, side] = [scene.places.get(node.id), names.get(node.id)]
      const box = at && nameBox(node, at, zoom, names)
      return side && box && !nearNames.has(node.id) && !covering.some((other) => overlap(box, other)) ? [[node.id, side] as const] : []
    }),
  )
}

/** What a screen reader says of an entity. */
function spoken({ name, type, degree, more, pinned, isStart }: SceneNode): string {
  return [name, type, isStart && 'start', count(degree, 'link'), more > 0 && `${more} more to unfold`, pinned && 'pinned'].filter((part) => part).join(', ')
}
