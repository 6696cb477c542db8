import query from './neighborhood.graphql?raw'
import type { QueryNeighborhoodArgs, Subgraph, SubgraphLink, SubgraphNode } from './schema'

export type Node = Pick<SubgraphNode, 'id' | 'label' | 'type' | 'degree' | 'distance' | 'hiddenLinks'>
export type Link = Pick<
  SubgraphLink,
  'id' | 'source' | 'target' | 'label' | 'kind' | 'standing' | 'claimCount' | 'articleCount'
>
export type Neighborhood = Pick<Subgraph, 'truncated'> & { nodes: Node[]; links: Link[] }

/** Asks the server at `root`. Its errors are thrown with the server's words, which are written for people. */
export async function neighborhood(root: string, variables: Partial<QueryNeighborhoodArgs>): Promise<Neighborhood> {
  const response = await fetch(`${root}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data?: { neighborhood: Neighborhood }; errors?: { message: string }[] }
  if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('\n') ?? 'The answer is empty.')
  return data.neighborhood
}
