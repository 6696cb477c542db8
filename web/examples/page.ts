import { standings } from './looks'
import { neighborhood, type Neighborhood } from './neighborhood'

/**
 * Asks for the neighbourhood that the address names and has it drawn:
 * `?server=http://127.0.0.1:8080&of=entity/sinaloa-cartel`.
 */
export async function show(draw: (container: HTMLElement, graph: Neighborhood) => void): Promise<void> {
  const address = new URLSearchParams(location.search)
  const picture = document.querySelector<HTMLElement>('#picture')!
  const caption = document.querySelector<HTMLElement>('figcaption')!
  try {
    const of = address.get('of') ?? 'entity/sinaloa-cartel'
    const graph = await neighborhood(address.get('server') ?? 'http://127.0.0.1:8080', { of: [of] })
    draw(picture, graph)
    const cut = graph.truncated ? ', the best supported of more' : ''
    caption.textContent = `${graph.nodes.length} entities and ${graph.links.length} joins round ${of}${cut}.`
    caption.append(legend(graph))
  } catch (problem) {
    caption.setAttribute('role', 'alert')
    caption.textContent = problem instanceof Error ? problem.message : String(problem)
  }
}

/** The standings that the picture shows. */
function legend({ links }: Neighborhood): HTMLElement {
  const list = document.createElement('ul')
  const shown = new Set(links.map(({ standing }) => standing))
  for (const { color, words } of Object.entries(standings).flatMap(([standing, look]) => (shown.has(standing as never) ? [look] : []))) {
    const item = document.createElement('li')
    item.style.setProperty('--line', color)
    item.textContent = words
    list.append(item)
  }
  return list
}
