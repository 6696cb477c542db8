import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { inject } from 'vitest'

/** A running `newsgraph serve`. */
export type Server = {
  /** Without a slash at the end: http://127.0.0.1:40123 */
  url: string
  /** What it wrote so far, on both streams. */
  log(): string
  /** Ends it, waits until it has ended, and gives its exit status. */
  stop(): Promise<number | null>
}

/** How to start it; by default the built-in seeds in memory. */
export type ServerOptions = {
  /** Host and port; a free port of this machine when left out. */
  listen?: string
  /** `memory:` or the path of a store. */
  store?: string
  /** The project's directory; the built-in seeds when left out. */
  project?: string
  /** Further flags: ['--texts', folder]. */
  flags?: string[]
}

const startTimeout = 30_000

/** Starts the binary under test and waits until it is ready. */
export async function startServer({ listen = '127.0.0.1:0', store = 'memory:', project, flags = [] }: ServerOptions = {}): Promise<Server> {
  const args = ['serve', '--listen', listen, '--store', store, ...flags, ...(project ? [project] : [])]
  const server = spawn(inject('binary'), args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let written = ''
  const ended = once(server, 'close')
  ended.catch(() => {})
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (problem: string) => reject(new Error(`newsgraph ${args.join(' ')}: ${problem}\n${written}`))
    const timer = setTimeout(() => fail(`no address within ${startTimeout} ms`), startTimeout)
    const read = (chunk: Buffer) => {
      written += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(written)
      if (!address) return
      clearTimeout(timer)
      resolve(address[0])
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    server.on('error', (error) => fail(error.message))
    server.on('close', (status) => fail(`ended with status ${status}`))
  }).catch((error: unknown) => {
    server.kill()
    throw error
  })
  const stop = async () => {
    server.kill('SIGTERM')
    const [status] = (await ended) as [number | null]
    return status
  }
  await ready(url).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { url, log: () => written, stop }
}

async function ready(url: string): Promise<void> {
  const deadline = Date.now() + startTimeout
  for (;;) {
    const response = await fetch(`${url}/readyz`).catch(() => null)
    if (response?.ok) return
    if (Date.now() > deadline) throw new Error(`${url}/readyz is not ready: ${response?.status ?? 'no answer'}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
