/** What a link can open in GraphiQL. */
export type Shared = {
  query: string
  /** JSON text; empty for none. */
  variables: string
}

/** Reads `?query=…&variables=…`; null when the address names no query. */
export function readPermalink(search: string): Shared | null {
  const parameters = new URLSearchParams(search)
  const query = parameters.get('query')
  if (!query?.trim()) return null
  return { query, variables: parameters.get('variables') ?? '' }
}

/** The page's address with a query in it, to be sent to somebody else. */
export function writePermalink(page: string, { query, variables }: Shared): string {
  const url = new URL(page)
  url.hash = ''
  url.search = ''
  url.searchParams.set('query', query)
  if (variables.trim()) url.searchParams.set('variables', variables)
  return url.href
}
