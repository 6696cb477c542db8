import { afterEach, expect, test, vi } from 'vitest'

vi.mock('../../site/root', () => ({ at: (path: string) => `http://127.0.0.1:8080/${path}` }))

const { ask, Failure } = await import('./ask')
const { VersionDocument } = await import('./operations')

afterEach(() => vi.unstubAllGlobals())

function answering(status: number, body: string) {
  const fetched = vi.fn(async () => new Response(body, { status }))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

const version = { overview: { contentHash: 'abc' } }

test('ask sends the query and returns the data', async () => {
  const fetched = answering(200, JSON.stringify({ data: version }))
  expect(await ask(VersionDocument, {})).toEqual(version)
  const [url, request] = fetched.mock.calls[0] as unknown as [string, RequestInit]
  expect(url).toBe('http://127.0.0.1:8080/graphql')
  expect(JSON.parse(String(request.body))).toEqual({ query: expect.stringContaining('query Version'), variables: {} })
})

test.each([
  ['an error', 200, { errors: [{ message: 'a' }, { message: 'b' }] }, 'refused', 'a\nb'],
  ['an error with a hint', 200, { errors: [{ message: 'a', extensions: { hint: 'do b' } }] }, 'refused', 'a: do b'],
  ['an error beside data', 200, { data: version, errors: [{ message: 'a' }] }, 'refused', 'a'],
  ['an error of the server', 500, { errors: [{ message: 'internal error' }] }, 'broken', 'internal error'],
  ['nothing', 200, {}, 'refused', 'The answer is empty.'],
])('ask fails on %s', async (_name, status, body, kind, message) => {
  answering(status, JSON.stringify({ ...body, extensions: { requestId: 'r1' } }))
  await expect(ask(VersionDocument, {})).rejects.toEqual(new Failure(kind as 'refused' | 'broken', message, 'r1'))
})

test.each(['<html>', '', 'null'])('ask fails on an answer that is none: %s', async (body) => {
  answering(502, body)
  await expect(ask(VersionDocument, {})).rejects.toMatchObject({ kind: 'broken', requestId: null })
})

test('ask fails when no server answers', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('refused')))
  await expect(ask(VersionDocument, {})).rejects.toMatchObject({ kind: 'unreachable' })
})

test('an aborted question is no failure', async () => {
  const reason = new DOMException('aborted', 'AbortError')
  vi.stubGlobal('fetch', async () => Promise.reject(reason))
  await expect(ask(VersionDocument, {}, AbortSignal.abort(reason))).rejects.toBe(reason)
})
