import { MultiDirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import Sigma from 'sigma'

import { colorOf, radiusOf, standings, widthOf } from './looks'
import type { Neighborhood } from './neighborhood'

/** Draws the graph with Sigma, in WebGL. It has no dashes: the colour alone tells the standing, and the legend says so. */
export function draw(container: HTMLElement, { nodes, links }: Neighborhood): void {
  const graph = new MultiDirectedGraph()
  nodes.forEach(({ id, label, type, degree }, place) => {
    const angle = (2 * Math.PI * place) / nodes.length // where the layout starts from: the same each time
    graph.addNode(id, { label, x: Math.cos(angle), y: Math.sin(angle), size: radiusOf(degree), color: colorOf(type) })
  })
  for (const { id, source, target, label, standing, claimCount } of links) {
    graph.addDirectedEdgeWithKey(id, source, target, { label, size: widthOf(claimCount), color: standings[standing].color })
  }
  forceAtlas2.assign(graph, { iterations: 300, settings: { ...forceAtlas2.inferSettings(graph), gravity: 3, scalingRatio: 12 } })
  new Sigma(graph, container, { defaultEdgeType: 'arrow', labelRenderedSizeThreshold: 5, labelDensity: 2 })
}
