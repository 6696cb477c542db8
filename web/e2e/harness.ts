import path from 'node:path'

import axe, { type AxeResults, type RunOptions } from 'axe-core'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, inject } from 'vitest'

import { startServer, type Server, type ServerOptions } from './server'

/** Two widths that every page is looked at in. */
export const widths = { narrow: { width: 390, height: 844 }, wide: { width: 1280, height: 800 } }

/** What a test of pages works with. */
export type Site = {
  server: Server
  /** Opens a page of the server, in a browser context of its own: no storage from before. */
  open(pathname: string, options?: BrowserContextOptions): Promise<Visit>
}

/** A page, and what happened on it. */
export type Visit = {
  page: Page
  /** Every request so far, by any frame or worker. */
  requests: string[]
  /** Errors of scripts and on the console, violations of the content security policy among them. */
  errors: string[]
  /** Saves what is shown as artifacts/screenshots/NAME.png, and returns its path. */
  picture(name: string): Promise<string>
  close(): Promise<void>
}

/**
 * A suite against a server of its own in a browser without a network. It is
 * skipped when there is no browser, except in CI. Options that are known only
 * when the tests run are given as a function.
 */
export function describePages(name: string, options: ServerOptions | (() => ServerOptions), tests: (site: Site) => void): void {
  const lacking = inject('chromium') === ''
  describe.skipIf(lacking)(lacking ? `${name} (skipped: no browser)` : name, () => {
    let browser: Browser
    const site: Site = {
      get server() {
        return server
      },
      open: (pathname, contextOptions) => visit(browser, server.url, pathname, contextOptions),
    }
    let server: Server
    beforeAll(async () => {
      server = await startServer(typeof options === 'function' ? options() : options)
      browser = await launch()
    })
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
    })
    tests(site)
  })
}

/** Starts the browser; names of hosts do not resolve, so nothing beyond this machine can be reached. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  })
}

/** Runs axe-core on the page; an empty list is a pass. */
export async function accessibilityProblems(page: Page, context: string[] = ['body'], options: RunOptions = {}): Promise<string[]> {
  await page.evaluate(axe.source)
  const results = await page.evaluate(
    ([include, run]) => (window as unknown as { axe: typeof axe }).axe.run({ include: include.map((at) => [at]) }, run),
    [context, options] as const,
  )
  return (results as AxeResults).violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}\n${failureSummary}`),
  )
}

/** What the server answers to a query: what a page is compared with. */
export async function ask({ server: { url } }: Site, query: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.json()
}

/** The requests that did not go to the server. */
export function elsewhere(requests: string[], server: Server): string[] {
  return requests.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== server.url)
}

async function visit(browser: Browser, origin: string, pathname: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: widths.wide, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const requests: string[] = []
  const errors: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(origin + pathname)
  return {
    page,
    requests,
    errors,
    async picture(name) {
      const file = path.join(inject('artifacts'), 'screenshots', `${name}.png`)
      await page.screenshot({ path: file })
      return file
    },
    close: () => context.close(),
  }
}
