import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit'
import { Kind, parse } from 'graphql'
import { createClient } from 'graphql-ws'

/** Sends what GraphiQL asks to the server's endpoint; subscriptions go over a WebSocket at the same place. */
export function fetcherOf(url: string): Fetcher {
  const send = createGraphiQLFetcher({ url, wsClient: createClient({ url: url.replace(/^http/, 'ws') }) })
  return (parameters, options) => send(withoutStaleName(parameters), options)
}

/**
 * Leaves out an operation's name that is not in the query. For a moment after
 * a change GraphiQL still sends the name of the tab or text before.
 */
export function withoutStaleName<P extends { query: string; operationName?: string | null }>(parameters: P): P {
  if (!parameters.operationName) return parameters
  let names: (string | undefined)[]
  try {
    names = parse(parameters.query).definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? definition.name?.value : undefined,
    )
  } catch {
    // The server tells what is wrong with it.
    return parameters
  }
  return names.includes(parameters.operationName) ? parameters : { ...parameters, operationName: null }
}
