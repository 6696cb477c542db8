import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force'

import type { Pin } from '../../../place/arrangement'
import type { Stage } from '../unfold'

export type Point = { readonly x: number; readonly y: number }

export type Places = ReadonlyMap<string, Point>

export type RadiusOf = (entity: string) => number

export type Joined = { readonly source: string; readonly target: string }

/** How far apart joined entities are wanted. */
const distance = 120

/** How many steps the layout takes at a stage: as many for as many entities, so that the same view is the same picture. */
function ticksFor(bodies: number, isFirst: boolean): number {
  const most = isFirst ? 260 : 120
  return Math.round(Math.min(most, Math.max(most / 2, (most * 200) / bodies)))
}

type Body = SimulationNodeDatum & { id: string; x: number; y: number; radius: number; degree: number }

// Entities are placed stage after stage: new ones find their place round the one
// they were unfolded from, while those before them keep about theirs. So a
// picture stays itself when it grows, and a link to it shows it as it was. All
// depends on what is given alone: no clock, no chance.

/** Places the beginning alone; nobody's hand has a part in it. */
export function layOutFirst(stage: Stage, links: readonly Joined[], radiusOf: RadiusOf): Places {
  return grow(new Map(), stage, links, radiusOf, new Map())
}

/** Places what came later, where the beginning is placed. Who was put somewhere by hand stands there. */
export function layOutFurther(first: Places, later: readonly Stage[], links: readonly Joined[], radiusOf: RadiusOf, pins: readonly Pin[]): Places {
  const pinned = new Map(pins.map(({ entity, x, y }) => [entity, { x, y }]))
  let placed = first
  for (const stage of later) placed = grow(placed, stage, links, radiusOf, pinned)
  return new Map([...placed].map(([id, point]) => [id, pinned.get(id) ?? point]))
}

function grow(
  placed: Places,
  { parent, entities }: Stage,
  links: readonly Joined[],
  radiusOf: RadiusOf,
  pinned: Places,
): Places {
  const from = (parent !== null && (pinned.get(parent) ?? placed.get(parent))) || { x: 0, y: 0 }
  const bodies: Body[] = [
    ...[...placed].map(([id, point]) => ({ id, ...(pinned.get(id) ?? point) })),
    ...entities.map((id, index) => ({ id, ...seedling(index, from) })),
  ].map((body) => ({ ...body, radius: radiusOf(body.id), degree: 0 }))
  const byId = new Map(bodies.map((body) => [body.id, body]))
  const pulls = pullsAmong(byId, links)
  for (const { source, target } of pulls) {
    source.degree++
    target.degree++
  }
  for (const body of bodies) {
    const at = placed.size > 0 ? pinned.get(body.id) : undefined
    if (at) Object.assign(body, { fx: at.x, fy: at.y })
  }
  simulate(bodies, pulls, placed)
  return new Map(bodies.map(({ id, x, y }) => [id, { x: round(x), y: round(y) }]))
}

function simulate(bodies: Body[], pulls: SimulationLinkDatum<Body>[], placed: Places): void {
  const home = ({ id }: Body) => placed.get(id)
  forceSimulation(bodies)
    .stop()
    .force('charge', forceManyBody<Body>().strength(({ degree }) => -320 - 60 * Math.min(degree, 12)).distanceMax(900))
    .force(
      'links',
      forceLink<Body, SimulationLinkDatum<Body>>(pulls)
        .distance(({ source, target }) => distance + (source as Body).radius + (target as Body).radius)
        .strength(({ source, target }) => 0.7 / Math.max(1, Math.min((source as Body).degree, (target as Body).degree))),
    )
    // Names stand below and are wide: what is round a circle is kept free of others.
    .force('room', forceCollide<Body>(({ radius }) => radius + 20).iterations(2))
    .force('x', forceX<Body>((body) => home(body)?.x ?? 0).strength((body) => (home(body) ? 0.35 : body.degree === 0 ? 0.15 : 0.03)))
    .force('y', forceY<Body>((body) => home(body)?.y ?? 0).strength((body) => (home(body) ? 0.35 : body.degree === 0 ? 0.15 : 0.05)))
    .tick(ticksFor(bodies.length, placed.size === 0))
}

// Several joins of two pull no more than one.
function pullsAmong(byId: ReadonlyMap<string, Body>, links: readonly Joined[]): { source: Body; target: Body }[] {
  const pairs = new Map<string, { source: Body; target: Body }>()
  for (const link of links) {
    const [a, b] = link.source < link.target ? [link.source, link.target] : [link.target, link.source]
    const [source, target] = [byId.get(a), byId.get(b)]
    if (source && target && source !== target) pairs.set(`${a} ${b}`, { source, target })
  }
  return [...pairs.values()]
}

// Sunflower seeds: evenly spread, none on another.
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

function seedling(index: number, { x, y }: Point): Point {
  const radius = 40 * Math.sqrt(0.5 + index)
  return { x: x + radius * Math.cos(index * goldenAngle), y: y + radius * Math.sin(index * goldenAngle) }
}

// A tenth of a unit is finer than a screen shows; coarser than engines differ.
function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10
}
