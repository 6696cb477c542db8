import cytoscape from 'cytoscape'

import { colorOf, radiusOf, standings, widthOf } from './looks'
import type { Neighborhood } from './neighborhood'

/** Draws the graph with Cytoscape.js: its elements are the answer's nodes and links, one map each. */
export function draw(container: HTMLElement, graph: Neighborhood): void {
  cytoscape({
    container,
    elements: {
      nodes: graph.nodes.map((node) => ({ data: { ...node } })),
      edges: graph.links.map((link) => ({ data: { ...link } })),
    },
    layout: { name: 'cose', animate: false, randomize: false, nodeRepulsion: () => 400_000, idealEdgeLength: () => 70, padding: 40 },
    style: [
      {
        selector: 'node',
        style: {
          label: 'data(label)',
          width: (node: cytoscape.NodeSingular) => 2 * radiusOf(node.data('degree')),
          height: (node: cytoscape.NodeSingular) => 2 * radiusOf(node.data('degree')),
          'background-color': (node: cytoscape.NodeSingular) => colorOf(node.data('type')),
          'font-size': 11,
          'text-background-color': 'white',
          'text-background-opacity': 0.75,
        },
      },
      {
        selector: 'edge',
        style: {
          'curve-style': 'bezier',
          'target-arrow-shape': 'triangle',
          'arrow-scale': 0.7,
          width: (edge: cytoscape.EdgeSingular) => widthOf(edge.data('claimCount')),
        },
      },
      ...Object.entries(standings).map(([standing, { color, dashes }]) => ({
        selector: `edge[standing = "${standing}"]`,
        style: {
          'line-color': color,
          'target-arrow-color': color,
          'line-style': dashes.length > 0 ? ('dashed' as const) : ('solid' as const),
          'line-dash-pattern': dashes.length > 0 ? dashes : [1, 0],
        },
      })),
    ],
  })
}
