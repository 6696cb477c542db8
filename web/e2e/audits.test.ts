import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startServer, type Server } from './server'

// The conformance audits of GraphQL over HTTP: https://graphql-http.com/audits
describe('GraphQL over HTTP', () => {
  let server: Server
  let passed = 0
  const audits = serverAudits({ url: () => `${server.url}/graphql` })

  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(async () => {
    console.log(`${passed} of ${audits.length} audits of GraphQL over HTTP passed`)
    await server?.stop()
  })

  test('there are 61 audits', () => {
    expect(audits).toHaveLength(61)
  })

  test.each(audits)('$id $name', async ({ fn }) => {
    const result = await fn()
    if (result.status !== 'ok') {
      const { status, headers } = result.response
      expect.fail(`${result.status}: ${result.reason}; status ${status}, ${headers.get('content-type')}`)
    }
    passed++
  })
})
