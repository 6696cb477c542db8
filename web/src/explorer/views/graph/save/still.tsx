import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

import { LineTextMark, NodeMark, NumberMark } from '../picture/drawing'
import type { Box } from '../picture/labels'
import { keyOf, PlacedLine, PlacedNames, placeOf, radiiIn, translate } from '../picture/marks'
import { nameBoxes, placeNames } from '../picture/names'
import { lineTexts } from '../picture/near'
import type { Point } from '../scene/layout'
import type { Scene, SceneNode } from '../scene/scene'

/** A picture that nobody touches, for a file. */
export type Still = {
  /** SVG; its colours may be names such as --ink. */
  readonly drawing: string
  /** Where it lies in the picture's own units. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** The entities whose names had no room, as the numbers at their circles count them: the first is 1. */
  readonly numbered: readonly string[]
}

/** Draws a scene as large as it is, whatever one sees of it. */
export function stillOf(scene: Scene): Still {
  const { nodes, lines, places } = scene
  const names = placeNames(scene, 1)
  const numbered = nodes.filter(({ id }) => !names.has(id))
  const radii = radiiIn(nodes)
  const drawing = markup(
    <>
      {lines.map((line) => (
        <PlacedLine key={keyOf(line)} line={line} places={places} radii={radii} />
      ))}
      {nodes.map((node) => (
        <g key={node.id} transform={translate(placeOf(node.id, places))}>
          <NodeMark node={node} selected={false} />
        </g>
      ))}
      {numbered.map((node, index) => (
        <NumberMark key={node.id} number={index + 1} at={placeOf(node.id, places)} radius={node.radius} />
      ))}
      {lineTexts(scene, 1, names).map(({ line, text, at }) => (
        <LineTextMark key={keyOf(line)} text={text} at={at} zoom={1} />
      ))}
      <PlacedNames nodes={nodes} places={places} names={names} zoom={1} />
    </>,
  )
  const covered = [...nodes.map((node) => circleBox(node, placeOf(node.id, places))), ...nameBoxes(scene, 1, names)]
  return { drawing, box: boxRound(covered), numbered: numbered.map(({ name }) => name) }
}

// With its number of links that lead further, and its ring.
function circleBox({ radius }: SceneNode, { x, y }: Point): Box {
  return { left: x - radius - 8, right: x + 1.8 * radius + 24, top: y - 1.3 * radius - 10, bottom: y + radius + 8 }
}

function boxRound(boxes: readonly Box[]): Still['box'] {
  const [x, y] = [Math.min(...boxes.map(({ left }) => left)), Math.min(...boxes.map(({ top }) => top))]
  const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))]
  return boxes.length > 0 ? { x, y, width: right - x, height: bottom - y } : { x: 0, y: 0, width: 0, height: 0 }
}

function markup(elements: React.ReactNode): string {
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g')
  const root = createRoot(group)
  flushSync(() => root.render(elements))
  const written = new XMLSerializer().serializeToString(group)
  root.unmount()
  return written
}
