import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Core } from 'cytoscape'
import type { Browser, Page } from 'playwright-core'
import { build, preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

import type { Neighborhood } from '../examples/neighborhood'
import { launch } from './harness'
import { startServer, type Server } from './server'

const examples = fileURLToPath(new URL('../examples', import.meta.url))
const start = 'entity/sinaloa-cartel'

const lacking = inject('chromium') === ''
describe.skipIf(lacking)(lacking ? 'Frontends of others (skipped: no browser)' : 'Frontends of others', () => {
  let folder: string
  let pages: PreviewServer
  let origin: string
  let server: Server
  let browser: Browser
  let graph: Neighborhood

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'newsgraph-examples-'))
    await build({ root: examples, logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } })
    pages = await preview({ root: examples, build: { outDir: folder }, preview: { host: '127.0.0.1', port: 0 } })
    origin = (pages.resolvedUrls?.local[0] ?? '').replace(/\/$/, '')
    server = await startServer({ flags: ['--cors-origin', origin] })
    browser = await launch()
    graph = await ask(server)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await pages?.close()
    if (folder) await rm(folder, { recursive: true })
  })

  test('the graph has something to draw', () => {
    expect(graph.nodes.length).toBeGreaterThan(10)
    expect(new Set(graph.links.map(({ standing }) => standing))).toContain('REPORTED')
  })

  test('D3 draws every entity and every join', async () => {
    const visit = await open('d3', server)
    const picture = visit.page.getByRole('img', { name: `${graph.nodes.length} entities and what joins them` })
    await picture.waitFor()
    expect(await picture.locator('circle').count()).toBe(graph.nodes.length)
    expect(await picture.locator('path').count()).toBe(graph.links.length)
    const dashed = graph.links.filter(({ standing }) => standing !== 'ASSERTED').length
    expect(await picture.locator('path[stroke-dasharray]').count()).toBe(dashed)
    await picture.getByText('Sinaloa Cartel', { exact: true }).waitFor()
    await visit.finish()
  })

  test('Cytoscape.js draws every entity and every join', async () => {
    const visit = await open('cytoscape', server)
    const counts = await visit.page.locator('#picture').evaluate((container) => {
      const { cy } = (container as unknown as { _cyreg: { cy: Core } })._cyreg
      const { w, h } = cy.elements().renderedBoundingBox({})
      return { nodes: cy.nodes().length, edges: cy.edges().length, drawn: w > 100 && h > 100 }
    })
    expect(counts).toEqual({ nodes: graph.nodes.length, edges: graph.links.length, drawn: true })
    await visit.finish()
  })

  test('Sigma draws them', async () => {
    const visit = await open('sigma', server)
    // Its lines and discs are in WebGL, where they cannot be counted; the names are on a canvas of their own.
    const written = await visit.page.locator('canvas.sigma-labels').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement
      const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? []
      return pixels.some((value) => value > 0)
    })
    expect(written).toBe(true)
    await visit.finish()
  })

  test('a page of an origin that is not allowed is refused, and says so', async () => {
    const strict = await startServer()
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${origin}/d3.html?server=${strict.url}`)
    expect(await page.getByRole('alert').textContent()).toMatch(/fetch/i)
    await page.context().close()
    await strict.stop()
  })

  test('an entity that nothing bears is named', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${origin}/d3.html?server=${server.url}&of=entity/sinaloa-kartel`)
    expect(await page.getByRole('alert').textContent()).toContain('nothing bears the id "entity/sinaloa-kartel"')
    await page.context().close()
  })

  async function open(name: string, { url }: Server): Promise<{ page: Page; finish(): Promise<void> }> {
    const context = await browser.newContext({ viewport: { width: 1100, height: 820 } })
    const page = await context.newPage()
    const errors: string[] = []
    const origins = new Set<string>()
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url())) origins.add(new URL(request.url()).origin)
    })
    await page.goto(`${origin}/${name}.html?server=${url}&of=${start}`)
    await page.getByText(`${graph.nodes.length} entities and ${graph.links.length} joins round ${start}`).waitFor()
    return {
      page,
      async finish() {
        await page.screenshot({ path: path.join(inject('artifacts'), 'screenshots', `frontend-${name}.png`) })
        expect(errors).toEqual([])
        expect([...origins].sort()).toEqual([origin, url].sort())
        await context.close()
      },
    }
  }
})

/** The same question, asked without a browser. */
async function ask({ url }: Server): Promise<Neighborhood> {
  const query = await readFile(path.join(examples, 'neighborhood.graphql'), 'utf8')
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { of: [start] } }),
  })
  const { data } = (await response.json()) as { data: { neighborhood: Neighborhood } }
  return data.neighborhood
}
