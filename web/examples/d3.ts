import * as d3 from 'd3'

import { colorOf, radiusOf, standings, widthOf } from './looks'
import type { Link, Neighborhood, Node } from './neighborhood'

type Placed = Node & d3.SimulationNodeDatum
type Line = Omit<Link, 'source' | 'target'> & { source: Placed; target: Placed }

const width = 900
const height = 600

/** Draws the graph as SVG: a line for every join, arranged by force, the same for the same answer. */
export function draw(container: HTMLElement, graph: Neighborhood): void {
  const nodes: Placed[] = graph.nodes.map((node) => ({ ...node }))
  const links = graph.links.map((link) => ({ ...link })) as unknown as Line[] // D3 puts nodes where the ids are
  d3.forceSimulation(nodes)
    .force('link', d3.forceLink<Placed, Line>(links).id((node) => node.id).distance(120))
    .force('charge', d3.forceManyBody().strength(-900))
    .force('x', d3.forceX(width / 2).strength(0.06))
    .force('y', d3.forceY(height / 2).strength(0.09))
    .force('collision', d3.forceCollide<Placed>((node) => radiusOf(node.degree) + 6))
    .stop()
    .tick(300)

  const svg = d3.select(container).append('svg').attr('viewBox', [0, 0, width, height]).attr('role', 'img')
  svg.append('title').text(`${nodes.length} entities and what joins them`)
  const view = svg.append('g')
  svg.call(d3.zoom<SVGSVGElement, unknown>().on('zoom', ({ transform }) => view.attr('transform', transform)))

  view
    .selectAll('path')
    .data(links)
    .join('path')
    .attr('d', curves(links))
    .attr('fill', 'none')
    .attr('stroke', ({ standing }) => standings[standing].color)
    .attr('stroke-dasharray', ({ standing }) => standings[standing].dashes.join(' ') || null)
    .attr('stroke-width', ({ claimCount }) => widthOf(claimCount))
    .append('title')
    .text(({ source, label, target, standing }) => `${source.label} ${label} ${target.label}: ${standings[standing].words}`)

  const node = view.selectAll('g').data(nodes).join('g').attr('transform', ({ x, y }) => `translate(${x},${y})`)
  node.append('circle').attr('r', ({ degree }) => radiusOf(degree)).attr('fill', ({ type }) => colorOf(type)).attr('stroke', 'white')
  node.append('text').attr('x', ({ degree }) => radiusOf(degree) + 2).attr('dy', '0.35em').text(({ label }) => label)
}

/** The path of a line; lines between the same two entities bend apart. */
function curves(links: Line[]): (link: Line) => string {
  const ends = ({ source, target }: Line) => [source.id, target.id].sort().join(' ')
  const bundles = d3.group(links, ends)
  return (link) => {
    const { source, target } = link
    const bundle = bundles.get(ends(link)) ?? [link]
    const bend = (bundle.indexOf(link) - (bundle.length - 1) / 2) * (source.id < target.id ? 0.25 : -0.25)
    const [x1, y1, x2, y2] = [source.x ?? 0, source.y ?? 0, target.x ?? 0, target.y ?? 0]
    return `M${x1},${y1}Q${(x1 + x2) / 2 - bend * (y2 - y1)},${(y1 + y2) / 2 + bend * (x2 - x1)} ${x2},${y2}`
  }
}
