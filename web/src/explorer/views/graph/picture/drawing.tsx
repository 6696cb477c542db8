import { memo } from 'react'

import { entityLooks } from '../../../look/entity-kind'
import { standingLooks } from '../../../look/standing'
import type { Point } from '../scene/layout'
import { lineWidth, type Line } from '../scene/lines'
import type { SceneNode } from '../scene/scene'
import { linePath } from './line-path'
import { lineFont, nameAt, nameLines, nameSize, type Side } from './name-text'

// What is drawn here stands in downloaded pictures too, away from any style
// sheet: all that matters is written on the elements.

type LineMarkProps = {
  line: Line
  /** A line that somebody looks at. */
  close?: boolean
  /** The pointer finds it, also a little beside it. */
  sensitive?: boolean
  fromX: number
  fromY: number
  fromRadius: number
  toX: number
  toY: number
  toRadius: number
}

/** A line between two circles: how it looks tells its standing, how wide it is how many claims make it. */
export const LineMark = memo(function LineMark({ line, close = false, sensitive = false, fromX, fromY, fromRadius, toX, toY, toRadius }: LineMarkProps) {
  const { standing, claimCount, toSource, toTarget, bend } = line
  const { color, dashes, mark } = standingLooks[standing]
  const path = linePath({ x: fromX, y: fromY }, fromRadius, { x: toX, y: toY }, toRadius, bend)
  const width = lineWidth(claimCount) + (close ? 1 : 0)
  const head = `M0 0L${-6 - 1.6 * width} ${3 + width}V${-3 - width}Z`
  const dotted = dashes?.startsWith('1 ')
  return (
    <g style={{ color }}>
      {sensitive && <path d={path.d} fill="none" stroke="transparent" strokeWidth={Math.max(14, width + 8)} />}
      <path
        d={path.d}
        fill="none"
        stroke="currentColor"
        strokeWidth={mark === 'split' ? width + 4 : width}
        strokeDasharray={dotted ? `0.1 ${width * 2 + 2}` : dashes}
        strokeLinecap={dotted ? 'round' : 'butt'}
        strokeOpacity={close ? 1 : 0.72}
      />
      {mark === 'split' && <path d={path.d} fill="none" stroke="var(--paper)" strokeWidth={Math.max(1.5, width)} />}
      {toTarget && <path d={head} transform={path.atTarget} fill="currentColor" />}
      {toSource && <path d={head} transform={path.atSource} fill="currentColor" />}
      {mark === 'cross' && (
        <path
          d="m-6-6 12 12m0-12-12 12"
          transform={`translate(${path.middle.x.toFixed(1)} ${path.middle.y.toFixed(1)})`}
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
        />
      )}
    </g>
  )
})

type NodeMarkProps = { node: SceneNode; selected: boolean }

/** The circle of an entity, with the icon of its kind; drawn round the origin. */
export const NodeMark = memo(function NodeMark({ node: { kind, radius, named, isStart, pinned, more }, selected }: NodeMarkProps) {
  const { color, icon } = entityLooks[kind]
  const scale = (radius * 1.15) / 24
  return (
    <g style={{ color }}>
      {(isStart || selected) && <circle r={radius + 5} fill="none" stroke={selected ? 'var(--accent)' : 'currentColor'} strokeWidth={selected ? 3 : 1.5} />}
      <circle r={radius} fill="var(--surface)" stroke="currentColor" strokeWidth={isStart ? 3.5 : 2.25} strokeDasharray={named ? undefined : '4 3'} />
      <path
        d={icon}
        transform={`scale(${scale.toFixed(3)})translate(-12 -12)`}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5 / Math.min(1, scale)}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {pinned && <circle cx={-radius * 0.75} cy={-radius * 0.75} r="4.5" fill="currentColor" stroke="var(--paper)" strokeWidth="1.5" />}
      {more > 0 && <More count={more} radius={radius} />}
    </g>
  )
})

// How many joins lead out of the picture.
function More({ count, radius }: { count: number; radius: number }) {
  const text = `+${count > 999 ? '999' : count}`
  const width = 8 + 6.2 * text.length
  return (
    <g data-more transform={`translate(${(radius * 0.72).toFixed(1)} ${(-radius * 0.9).toFixed(1)})`}>
      <rect x={-4} y={-8} width={width} height={15} rx={7.5} fill="var(--paper)" stroke="currentColor" strokeWidth="1" />
      <text x={-4 + width / 2} y={3.2} textAnchor="middle" fontSize="10" fontFamily="system-ui, sans-serif" fill="var(--ink)">
        {text}
      </text>
    </g>
  )
}

/** Stands for a name that has no room beside its circle. */
export function NumberMark({ number, at, radius }: { number: number; at: Point; radius: number }) {
  return (
    <text
      x={at.x - radius - 3}
      y={at.y + radius + 3}
      textAnchor="end"
      fontSize={nameSize.font}
      fontFamily="system-ui, sans-serif"
      fontWeight={650}
      fill="var(--ink)"
      stroke="var(--paper)"
      strokeWidth={3.5}
      paintOrder="stroke"
    >
      {number}
    </text>
  )
}

type NameMarkProps = { node: SceneNode; at: Point; side: Side; zoom: number; close?: boolean }

const anchors: Record<Side, 'start' | 'middle' | 'end'> = { below: 'middle', above: 'middle', right: 'start', left: 'end' }

/** The name beside a circle; as large at every zoom. */
export const NameMark = memo(function NameMark({ node: { name, radius, isStart }, at, side, zoom, close = false }: NameMarkProps) {
  const lines = nameLines(name)
  const { x, y } = nameAt(at, radius + (isStart ? 6 : 0), side, lines.length, zoom)
  return (
    <text
      textAnchor={anchors[side]}
      fontSize={nameSize.font / zoom}
      fontFamily="system-ui, sans-serif"
      fontWeight={isStart || close ? 650 : 450}
      fill="var(--ink)"
      stroke="var(--paper)"
      strokeWidth={3.5 / zoom}
      strokeLinejoin="round"
      paintOrder="stroke"
      pointerEvents="none"
    >
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + ((index + 0.8) * nameSize.line) / zoom}>
          {line}
        </tspan>
      ))}
    </text>
  )
})

/** What a line says, over the line. */
export const LineTextMark = memo(function LineTextMark({ text, at, zoom }: { text: string; at: Point; zoom: number }) {
  return (
    <text
      x={at.x}
      y={at.y}
      textAnchor="middle"
      dominantBaseline="central"
      fontSize={lineFont / zoom}
      fontFamily="system-ui, sans-serif"
      fontStyle="italic"
      fill="var(--ink)"
      stroke="var(--paper)"
      strokeWidth={4 / zoom}
      strokeLinejoin="round"
      paintOrder="stroke"
      pointerEvents="none"
    >
      {text}
    </text>
  )
})
