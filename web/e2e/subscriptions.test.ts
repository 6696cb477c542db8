import { createClient as createEventsClient } from 'graphql-sse'
import { createClient as createSocketClient } from 'graphql-ws'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'

import { newProject, type Project } from './project'
import { startServer, type Server } from './server'

// Subscriptions as the clients of others see them: graphql-transport-ws with
// graphql-ws, and server-sent events, each on a connection of its own, with
// graphql-sse.

type Request = { query: string; variables?: Record<string, unknown> }

type Answer = {
  data?: Record<string, unknown> | null
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[]
}

type Sink = { next(answer: Answer): void; error(cause: unknown): void; complete(): void }

type Client = {
  subscribe(request: Request, sink: Sink): () => void
  dispose(): void | Promise<void>
}

/** An operation under way, with what was heard of it. */
type Operation = {
  answers: Answer[]
  /** Settles when it has ended: with the reason when it failed, with nothing when it is complete. */
  ended: Promise<unknown>
  stop(): void
}

const protocols = [
  {
    protocol: 'graphql-transport-ws',
    connect: (url: string): Client =>
      createSocketClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 }),
    // Going away: a client that may retry connects again.
    shutdown: expect.objectContaining({ code: 1001, reason: 'the server is shutting down' }),
  },
  {
    protocol: 'server-sent events',
    connect: (url: string): Client => createEventsClient({ url, retryAttempts: 0 }),
    shutdown: undefined,
  },
]

const graphChanged = `subscription {
  graphChanged { contentHash addedClaims changedClaims removedClaims article { id } changedArticles { label } }
}`

describe.each(protocols)('Subscriptions over $protocol', ({ connect, shutdown }) => {
  let project: Project
  let server: Server
  let clients: Client[]

  beforeEach(async () => {
    clients = []
    project = await newProject()
    server = await startServer({ project: project.folder, flags: ['--watch', '--texts', project.texts] })
  })
  afterEach(async () => {
    for (const client of clients) await client.dispose()
    await server?.stop()
    await project?.remove()
  })

  function newClient(): Client {
    const client = connect(`${server.url}/graphql`)
    clients.push(client)
    return client
  }

  test('a saved file is told, with what it changed', async () => {
    const client = newClient()
    const changes = await subscribe(client)
    await project.addClaim()
    await heard(changes, 1)
    const { contentHash } = await overview(client)
    expect(changes.answers[0]?.data?.['graphChanged']).toEqual({
      contentHash,
      addedClaims: 2, // what she said, and that she said it
      changedClaims: 0,
      removedClaims: 0,
      article: { id: 'article/harbour-talks' },
      changedArticles: [{ label: 'Harbour talks' }],
    })

    await project.rewordClaim()
    await heard(changes, 2)
    expect(changes.answers[1]?.data?.['graphChanged']).toMatchObject({ addedClaims: 0, changedClaims: 1, removedClaims: 0 })
    await project.removeClaim()
    await heard(changes, 3)
    expect(changes.answers[2]?.data?.['graphChanged']).toMatchObject({ addedClaims: 0, changedClaims: 0, removedClaims: 2 })
    expect(changes.answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined])
  })

  test('every subscriber is told the same, until it has enough', async () => {
    const shared = newClient()
    const leaving = await subscribe(shared)
    const staying = [await subscribe(shared), await subscribe(newClient()), await subscribe(newClient())]
    await project.addClaim()
    for (const changes of [leaving, ...staying]) {
      await heard(changes, 1)
      expect(changes.answers[0]?.data).toEqual(leaving.answers[0]?.data)
    }

    leaving.stop()
    expect(await leaving.ended).toBeUndefined()
    await project.removeClaim()
    for (const changes of staying) await heard(changes, 2)
    expect(leaving.answers).toHaveLength(1)
  })

  test('a server that ends says so', async () => {
    const subscribers = [await subscribe(newClient()), await subscribe(newClient())]
    expect(await server.stop(), server.log()).toBe(0)
    for (const changes of subscribers) {
      expect(await changes.ended).toEqual(shutdown)
      expect(changes.answers).toEqual([])
    }
    expect(server.log()).not.toContain('level=ERROR')
  })

  test('a subscription that cannot run is refused with a reason', async () => {
    const client = newClient()
    for (const [query, message] of [
      ['subscription { graphChanged { nothing } }', /Cannot query field "nothing" on type "GraphChange"/],
      ['subscription { graphChanged { contentHash }', /Expected Name/],
      ['subscription { __typename }', /must not select an introspection top level field/],
    ] as const) {
      const refused = begin(client, { query })
      // graphql-ws hands over a refusal as the failure, graphql-sse as the only answer.
      const errors = (await refused.ended) ?? refused.answers[0]?.errors
      expect(errors, query).toEqual([
        expect.objectContaining({ message: expect.stringMatching(message), extensions: expect.objectContaining({ code: 'INVALID' }) }),
      ])
    }
    expect(await overview(client)).toMatchObject({ articles: 1 })
  })

  test('a query is answered once', async () => {
    const query = begin(newClient(), {
      query: 'query ($id: ID!) { article(id: $id) { label claims { totalCount } } }',
      variables: { id: 'article/harbour-talks' },
    })
    expect(await query.ended).toBeUndefined()
    expect(query.answers.map(({ data }) => data)).toEqual([{ article: { label: 'Harbour talks', claims: { totalCount: 1 } } }])
  })
})

function begin(client: Client, request: Request): Operation {
  const answers: Answer[] = []
  let stop = () => {}
  const ended = new Promise<unknown>((resolve) => {
    stop = client.subscribe(request, {
      next: (answer) => answers.push(answer),
      error: resolve,
      complete: () => resolve(undefined),
    })
  })
  return { answers, ended, stop }
}

/** Subscribes, and lets a query follow: once that is answered, the server knows of the subscription too. */
async function subscribe(client: Client): Promise<Operation> {
  const changes = begin(client, { query: graphChanged })
  await overview(client)
  return changes
}

async function overview(client: Client): Promise<Record<string, unknown>> {
  const query = begin(client, { query: '{ overview { contentHash articles } }' })
  expect(await query.ended).toBeUndefined()
  return query.answers[0]?.data?.['overview'] as Record<string, unknown>
}

/** Waits until so many changes were told, and no more. */
async function heard(changes: Operation, count: number): Promise<void> {
  await expect.poll(() => changes.answers.length, { timeout: 20_000 }).toBe(count)
}
