import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { follow, type Source } from './follow'

/** A server in small: it is asked and heard as the real one, and notes it. */
class Server implements Source {
  up = true
  /** Whether it can be heard, and not only asked. */
  audible = true
  asked = 0
  heard = 0
  private readonly listeners = new Map<(hash: string) => void, () => void>()

  constructor(private hash: string) {}

  get connections(): number {
    return this.listeners.size
  }

  change(hash: string): void {
    this.hash = hash
    for (const told of this.listeners.keys()) told(hash)
  }

  /** Ends its connections, and answers nothing until it is up again. */
  stop(): void {
    this.up = false
    this.hangUp()
  }

  hangUp(): void {
    for (const end of this.listeners.values()) end()
  }

  ask = async (): Promise<string> => {
    this.asked++
    if (!this.up) throw new Error('unreachable')
    return this.hash
  }

  hear = (told: (hash: string) => void, signal: AbortSignal): Promise<boolean> => {
    this.heard++
    if (!this.up || !this.audible) return Promise.resolve(false)
    return new Promise((resolve) => {
      const end = () => {
        this.listeners.delete(told)
        resolve(true)
      }
      if (signal.aborted) return end()
      this.listeners.set(told, end)
      signal.addEventListener('abort', end)
      told(this.hash)
    })
  }
}

class Page extends EventTarget {
  hidden = false

  turn(hidden: boolean): void {
    this.hidden = hidden
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

let server: Server
let page: Page
let told: string[]
let there: boolean[]
let stop: () => void

function begin(): void {
  stop = follow(server, page, {
    graph: (hash) => told.at(-1) !== hash && told.push(hash),
    there: (answers) => there.at(-1) !== answers && there.push(answers),
  })
}

const seconds = (number: number) => vi.advanceTimersByTimeAsync(number * 1_000)

beforeEach(() => {
  vi.useFakeTimers()
  server = new Server('a')
  page = new Page()
  told = []
  there = []
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

test('every change is heard on one connection, and nothing is asked meanwhile', async () => {
  begin()
  await seconds(0)
  server.change('b')
  server.change('c')
  await seconds(3_600)
  expect(told).toEqual(['a', 'b', 'c'])
  expect(there).toEqual([true])
  expect([server.asked, server.heard, server.connections]).toEqual([1, 1, 1])
})

test('a server that was away is followed again, with what changed meanwhile', async () => {
  begin()
  await seconds(0)
  server.stop()
  server.change('b')
  await seconds(60)
  expect(there).toEqual([true, false])
  expect(told).toEqual(['a'])
  expect(server.asked).toBe(1 + 7) // after 1, 2, 4, 8, 16, 31, 46 seconds; the first pause is that of the connection
  server.up = true
  await seconds(15)
  expect(there).toEqual([true, false, true])
  expect(told).toEqual(['a', 'b'])
  server.change('c')
  expect(told).toEqual(['a', 'b', 'c'])
  expect(server.connections).toBe(1)
})

test('a server that was away at first is waited for', async () => {
  server.stop()
  begin()
  await seconds(1)
  server.up = true
  await seconds(2)
  expect(there).toEqual([false, true])
  expect(told).toEqual(['a'])
})

test('where there is no connection to be had the server is asked, and once a minute one is tried', async () => {
  server.audible = false
  begin()
  await seconds(1)
  server.change('b')
  await seconds(5)
  expect(told).toEqual(['a', 'b'])
  expect(server.heard).toBe(1)
  server.audible = true
  await seconds(60)
  expect([server.heard, server.connections]).toEqual([2, 1])
  expect(there).toEqual([true])
})

test('a connection that ends at once is not begun again without a pause', async () => {
  begin()
  for (let times = 0; times < 100; times++) {
    server.hangUp()
    await seconds(0.1)
  }
  expect(server.heard).toBeLessThanOrEqual(11)
})

test('a page that nobody looks at holds no connection, and is told what it missed', async () => {
  begin()
  await seconds(0)
  page.turn(true)
  await seconds(600)
  expect(server.connections).toBe(0)
  const asked = server.asked
  server.change('b')
  await seconds(600)
  expect([told, server.asked]).toEqual([['a'], asked])
  page.turn(false)
  await seconds(1)
  expect(told).toEqual(['a', 'b'])
  expect(server.connections).toBe(1)
})

test('a page that is opened where nobody looks knows from which graph on', async () => {
  page.hidden = true
  begin()
  await seconds(60)
  expect([told, server.heard]).toEqual([['a'], 0])
  server.change('b')
  page.turn(false)
  await seconds(1)
  expect(told).toEqual(['a', 'b'])
})

test('nobody asks a server that is away for a page at which nobody looks', async () => {
  begin()
  await seconds(0)
  server.stop()
  await seconds(10)
  page.turn(true)
  await seconds(20)
  const { asked } = server
  await seconds(3_600)
  expect(server.asked).toBe(asked)
  server.up = true
  page.turn(false)
  await seconds(15)
  expect(there).toEqual([true, false, true])
})

test('who stops following leaves nothing behind', async () => {
  begin()
  await seconds(0)
  stop()
  await seconds(60)
  server.change('b')
  expect(told).toEqual(['a'])
  expect([server.asked, server.connections, vi.getTimerCount()]).toEqual([1, 0, 0])
})
