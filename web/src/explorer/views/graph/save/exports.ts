import { drawnStandings, type Filter } from '../../../place/filter'
import type { Loaded } from '../load'
import type { Scene } from '../scene/scene'

/** A format of the server for links, by its name in addresses. */
export const formats = [
  { name: 'graphml', label: 'GraphML (Gephi, yEd, networkx)' },
  { name: 'gexf', label: 'GEXF (Gephi)' },
  { name: 'cytoscape', label: 'Cytoscape JSON' },
  { name: 'links.csv', label: 'Links as CSV' },
  { name: 'nodes.csv', label: 'Nodes as CSV' },
] as const

/**
 * The address, below the server's root, of the links among entities that pass a
 * filter, in a format of the server. Joins by speech and qualifiers are no links: nodeLink has them.
 */
export function exportAddress(format: string, entities: readonly string[], filter: Filter): string {
  const parameters = new URLSearchParams()
  const add = (name: string, values: readonly string[]) => values.forEach((value) => parameters.append(name, value))
  add('subject', entities)
  add('object', entities)
  add('predicate', filter.predicates)
  add('entityType', filter.types)
  add('article', filter.articles)
  add('standing', drawnStandings(filter))
  add('when.from', filter.from ? [filter.from] : [])
  add('when.to', filter.to ? [filter.to] : [])
  add('speech', filter.speech === null ? [] : [String(filter.speech)])
  return `export/${format}?${parameters.toString()}`
}

/**
 * Exactly what is shown, as node-link JSON: networkx reads it with
 * node_link_graph(data, edges="links"), D3 as it is.
 */
export function nodeLink(scene: Scene, picture: Loaded['picture'], address: string): string {
  const shown = new Map(scene.nodes.map((node) => [node.id, node]))
  const nodes = picture.nodes.flatMap(({ id, label, type, degree, hiddenLinks }) => {
    const at = scene.places.get(id)
    return shown.has(id) ? [{ id, label, type, degree, hiddenLinks, ...at }] : []
  })
  const links = picture.links
    .filter(({ source, target }) => shown.has(source) && shown.has(target))
    .map(({ id, ...link }) => ({ key: id, ...link }))
  return `${JSON.stringify({ directed: true, multigraph: true, graph: { address }, nodes, links }, null, 1)}\n`
}
