import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'

import { accessibilityProblems, describePages, elsewhere, widths, type Site, type Visit } from './harness'

const page = '/index.html'
const rubio = `${page}?view=graph&of=entity/marco-rubio`
const both = `${page}?view=graph&of=entity/marco-rubio,entity/sinaloa-cartel`

describePages('Graph', {}, (site) => {
  test('how Rubio and the Sinaloa Cartel are linked is found from the start page', async () => {
    const visit = await site.open(page)
    const { page: shown } = visit
    await shown.getByRole('combobox').fill('rubio')
    await shown.getByRole('option', { name: /Marco Rubio/ }).first().click()
    await entity(visit, 'Marco Rubio').waitFor()
    await shown.getByRole('combobox', { name: 'Add somebody or something to the picture' }).fill('sinaloa ca')
    await shown.getByRole('option', { name: /^Sinaloa Cartel/ }).first().click()
    await entity(visit, 'Sinaloa Cartel').waitFor()
    await shown.getByRole('link', { name: 'How are they linked?' }).click()
    await shown.getByText('Marco Rubio').first().waitFor()
    expect(new URL(shown.url()).search).toBe('?view=paths&of=entity/marco-rubio,entity/sinaloa-cartel')
    expectQuiet(visit, site)
    await visit.close()
  })

  test('the whole graph is one click from the start page, its best supported part drawn', async () => {
    const visit = await site.open(page)
    await visit.page.getByRole('link', { name: 'Who is linked to whom?' }).click()
    await expect.poll(() => entities(visit).count()).toBe(80)
    await visit.page.getByRole('status').getByText('The 80 best supported entities').waitFor()
    await visit.close()
  })

  test('a line opens to whose words it rests on, the article and the passage', async () => {
    const visit = await site.open(rubio)
    const { page: shown } = visit
    await entity(visit, 'Marco Rubio').click()
    const panel = shown.getByRole('complementary', { name: 'Marco Rubio' })
    await panel.getByRole('button', { name: /^US secretary of state/ }).click()
    const line = shown.getByRole('complementary', { name: /Marco Rubio – US secretary of state/ })
    const claim = line.getByRole('article').first()
    await claim.waitFor()
    expect(await claim.locator('q').first().innerText()).not.toBe('')
    expect(await line.getByRole('link', { name: /publisher’s page/ }).first().getAttribute('href')).toMatch(/^https:\/\/.*#:~:text=/)
    expect(await line.getByText('asserted').count()).toBeGreaterThan(0)
    const selected = new URL(shown.url()).searchParams.get('select')
    await shown.reload()
    await line.getByRole('article').first().waitFor()
    expect(new URL(shown.url()).searchParams.get('select')).toBe(selected)
    await shown.keyboard.press('Escape')
    await line.waitFor({ state: 'detached' })
    await visit.close()
  })

  test('an entity unfolds by a relation with its count, and collapses; both are taken back and done again', async () => {
    const visit = await site.open(`${rubio}&select=entity/mexico`)
    const { page: shown } = visit
    const unfold = shown.getByRole('list', { name: 'Unfold Mexico' })
    const branch = unfold.getByRole('button', { name: /^is of: (\d+) of/ })
    const missing = Number(/: (\d+) of/.exec((await branch.getAttribute('aria-label')) ?? '')?.[1])
    const before = await entities(visit).count()
    await branch.click()
    await expect.poll(() => entities(visit).count()).toBe(before + missing)
    expect(new URL(shown.url()).search).toContain('expand=entity/mexico:predicate/')
    await shown.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => entities(visit).count()).toBe(before)
    await shown.keyboard.press('Control+Shift+Z')
    await expect.poll(() => entities(visit).count()).toBe(before + missing)
    await shown.getByRole('button', { name: 'Collapse' }).click()
    await expect.poll(() => entities(visit).count()).toBe(before)
    expectQuiet(visit, site)
    await visit.close()
  })

  test('the same address is the same picture, and what was dragged stays where it was put', async () => {
    const visit = await site.open(both)
    const { page: shown } = visit
    await entity(visit, 'Mexico').waitFor()
    const box = await entity(visit, 'Mexico').boundingBox()
    if (!box) throw new Error('Mexico is not drawn')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await shown.mouse.move(x, y)
    await shown.mouse.down()
    await shown.mouse.move(x + 40, y + 30, { steps: 4 })
    await shown.mouse.up()
    await entity(visit, /^Mexico, .*pinned/).waitFor()
    expect(new URL(shown.url()).search).toMatch(/pin=entity\/mexico:-?\d+:-?\d+/)
    const places = await placesIn(visit)
    await shown.reload()
    await entity(visit, 'Mexico').waitFor()
    expect(await placesIn(visit)).toEqual(places)
    await visit.close()
  })

  test('everything is done on the keyboard', async () => {
    const visit = await site.open(rubio)
    const { page: shown } = visit
    const canvas = shown.getByRole('group', { name: /^Graph of Marco Rubio/ })
    await entity(visit, 'Marco Rubio').waitFor()
    await canvas.focus()
    await shown.keyboard.press('+')
    await shown.keyboard.press('Tab')
    const focused = () => shown.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    expect(await focused()).toMatch(/^Marco Rubio, /)
    await shown.keyboard.press('ArrowRight')
    const neighbour = await focused()
    expect(neighbour).not.toMatch(/^Marco Rubio, /)
    const name = neighbour.split(', ')[0] ?? ''
    await shown.keyboard.press('Enter')
    await shown.getByRole('complementary', { name, exact: true }).waitFor()
    await shown.keyboard.press('Escape')
    expect(await focused()).toBe(neighbour)
    await shown.keyboard.press('p')
    await entity(visit, /pinned/).waitFor()
    await shown.keyboard.press('h')
    await shown.getByRole('status').getByText('1 hidden').waitFor()
    await shown.keyboard.press('Control+z')
    await shown.getByRole('status').getByText('1 hidden').waitFor({ state: 'detached' })
    await visit.close()
  })

  test('the keyboard stays in the view when what was pressed goes away', async () => {
    const visit = await site.open(`${rubio}&select=entity/mexico`)
    const { page: shown } = visit
    const focused = () => shown.evaluate(() => document.activeElement?.closest('aside, svg')?.getAttribute('aria-label') ?? document.activeElement?.tagName)
    const panel = shown.getByRole('complementary', { name: 'Mexico' })
    await panel.getByRole('button', { name: /^Marco Rubio/ }).first().focus()
    await shown.keyboard.press('Enter')
    await expect.poll(focused).toMatch(/Mexico/)
    await shown.keyboard.press('Escape')
    await shown.goto(`${site.server.url}${rubio}&select=entity/mexico`)
    await panel.getByRole('button', { name: 'Hide', exact: true }).focus()
    await shown.keyboard.press('Enter')
    await expect.poll(focused).toMatch(/^Graph of/)
    await visit.close()
  })

  test('a start that is hidden keeps its name', async () => {
    const visit = await site.open(`${rubio}&hide=entity/marco-rubio`)
    await visit.page.getByRole('heading', { name: 'Graph of Marco Rubio', level: 1 }).waitFor()
    await visit.page.getByRole('button', { name: 'Leave out Marco Rubio' }).waitFor()
    await visit.close()
  })

  test('filters that leave nothing are cleared on the spot', async () => {
    const visit = await site.open(`${rubio}&from=1900&to=1901`)
    await visit.page.getByRole('status').getByRole('button', { name: 'Clear filters' }).click()
    await expect.poll(() => entities(visit).count()).toBeGreaterThan(10)
    await visit.close()
  })

  test('what is wrong in an address can be taken away', async () => {
    const visit = await site.open(`${page}?view=graph&of=entity/marco-rubio,entity/nobody-at-all&predicate=predicate/xyz`)
    const { page: shown } = visit
    await shown.getByRole('alert').waitFor()
    await shown.getByRole('button', { name: 'Clear filters' }).click()
    await shown.getByRole('button', { name: 'Leave out entity/nobody-at-all' }).click()
    await entity(visit, 'Marco Rubio').waitFor()
    expect(await shown.getByRole('alert').count()).toBe(0)
    await visit.close()
  })

  test('magnified, there is still a picture', async () => {
    const visit = await site.open(both, { viewport: { width: 640, height: 400 } })
    await entity(visit, 'Marco Rubio').waitFor()
    const box = await visit.page.getByRole('group', { name: /^Graph of/ }).boundingBox()
    expect(box?.height).toBeGreaterThan(150)
    await visit.picture('graph-magnified')
    await visit.close()
  })

  test('filters and standings are in the address and hold after a reload', async () => {
    const visit = await site.open(rubio)
    const { page: shown } = visit
    await entity(visit, 'Marco Rubio').waitFor()
    const all = await entities(visit).count()
    await shown.getByRole('button', { name: /^Filters/ }).click()
    await shown.getByRole('complementary', { name: 'Filters' }).getByLabel('Speech', { exact: true }).selectOption('left out')
    await expect.poll(() => entities(visit).count()).toBeLessThan(all)
    const silent = await entities(visit).count()
    await shown.getByRole('button', { name: 'denied' }).click()
    await expect.poll(() => new URL(shown.url()).search).toContain('speech=none')
    expect(new URL(shown.url()).searchParams.get('standing')).toBe('ASSERTED,REPORTED,DISPUTED,DENIED')
    await shown.reload()
    await entity(visit, 'Marco Rubio').waitFor()
    expect(await entities(visit).count()).toBeGreaterThanOrEqual(silent)
    expect(await shown.getByRole('button', { name: 'denied', pressed: true }).count()).toBe(1)
    await visit.close()
  })

  test('the table says what the picture shows', async () => {
    const visit = await site.open(rubio)
    const { page: shown } = visit
    await entity(visit, 'Marco Rubio').waitFor()
    const lines = await shown.locator('[data-line]').count()
    await shown.getByRole('button', { name: 'Table' }).click()
    await expect.poll(() => new URL(shown.url()).searchParams.get('table')).toBe('1')
    await shown.reload()
    const table = shown.getByRole('table')
    await table.waitFor()
    expect(await table.getByRole('row').count()).toBe(lines + 1)
    await table.getByRole('button', { name: 'Mexico' }).first().click()
    await shown.getByRole('complementary', { name: 'Mexico' }).waitFor()
    expect(await accessibilityProblems(shown)).toEqual([])
    await visit.close()
  })

  test('the picture is saved as SVG and as PNG, with legend and sources', async () => {
    const visit = await site.open(rubio)
    const { page: shown } = visit
    await entity(visit, 'Marco Rubio').waitFor()
    await shown.getByRole('button', { name: 'Save' }).click()
    const menu = shown.getByRole('complementary', { name: 'Save and share' })
    const svg = (await saved(shown, () => menu.getByRole('button', { name: 'SVG' }).click())).toString()
    for (const part of ['Graph of Marco Rubio', '>asserted<', '>Sources<', 'Claudia Sheinbaum', shown.url().replaceAll('&', '&amp;')]) expect(svg).toContain(part)
    expect(svg).not.toContain('var(')
    const png = await saved(shown, () => menu.getByRole('button', { name: 'PNG' }).click())
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)"/.exec(svg)?.[1]))
    for (const drawn of await entities(visit).all()) {
      const name = (await drawn.getAttribute('aria-label'))?.split(', ')[0] ?? ''
      expect(written(svg), 'the name, in the drawing or in the key').toContain(name.slice(0, 20))
    }
    await writeFile(path.join(inject('artifacts'), 'screenshots', 'graph-saved.png'), png)
    expectQuiet(visit, site)
    await visit.close()
  })

  test('what is shown is exported in every format, and asked in GraphiQL', async () => {
    const visit = await site.open(both)
    const { page: shown } = visit
    await entity(visit, 'Marco Rubio').waitFor()
    await shown.getByRole('button', { name: 'Save' }).click()
    const menu = shown.getByRole('complementary', { name: 'Save and share' })
    const links = await menu.getByRole('list').getByRole('link').all()
    expect(links.length).toBe(5)
    for (const link of links) {
      const response = await fetch((await link.getAttribute('href')) ?? '')
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('Sinaloa Cartel')
    }
    const data = JSON.parse((await saved(shown, () => menu.getByRole('button', { name: /^Node-link/ }).click())).toString())
    expect(data.nodes.length).toBe(await entities(visit).count())
    expect(await accessibilityProblems(shown)).toEqual([])
    const question = await menu.getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href')
    await visit.close()
    const asked = await site.open((question ?? '').replace(site.server.url, ''))
    await asked.page.getByRole('button', { name: /^Execute query/ }).click()
    await asked.page.getByRole('region', { name: 'Result Window' }).getByText('"neighborhood"').waitFor()
    await asked.close()
  })

  test('it is shown in a frame of another site, without the header', async () => {
    const host = createServer((_request, response) => {
      const address = `${site.server.url}${rubio}&embed=1`
      response.setHeader('content-type', 'text/html')
      response.end(`<!doctype html><title>A page</title><iframe title="Graph" width="800" height="600" src="${address.replaceAll('&', '&amp;')}"></iframe>`)
    })
    await once(host.listen(0, '127.0.0.1'), 'listening')
    const visit = await site.open('/healthz')
    const { page: shown } = visit
    await shown.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
    const framed = shown.frameLocator('iframe')
    await framed.getByRole('button', { name: /^Marco Rubio, / }).waitFor()
    expect(await framed.getByRole('banner').count()).toBe(0)
    expect(await framed.getByRole('link', { name: /^Open in newsgraph/ }).getAttribute('href')).not.toContain('embed')
    await visit.picture('graph-embedded')
    await visit.close()
    host.close()
  })

  test('an unknown entity, and a server that is away, are said', async () => {
    const visit = await site.open(`${page}?view=graph&of=entity/marco-rubi`)
    const { page: shown } = visit
    await shown.getByRole('alert').getByText(/did you mean entity\/marco-rubio/).waitFor()
    await shown.context().route('**/graphql', (route) => route.abort())
    await shown.goto(`${site.server.url}${rubio}`)
    await shown.getByRole('alert').getByText('The server does not answer', { exact: true }).waitFor()
    await shown.context().unroute('**/graphql')
    await shown.getByRole('button', { name: 'Try again' }).click()
    await entity(visit, 'Marco Rubio').waitFor()
    await visit.close()
  })

  const views = {
    start: rubio,
    both,
    panel: `${rubio}&select=entity/mexico`,
    everything: `${page}?view=graph&standing=ASSERTED,REPORTED,DISPUTED,DENIED,HYPOTHETICAL`,
  }
  for (const [name, pathname] of Object.entries(views)) {
    for (const [width, viewport] of Object.entries(widths)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        test(`${name} is right, ${width} and ${colorScheme}`, async () => {
          const visit = await site.open(pathname, { viewport, colorScheme })
          await entities(visit).first().waitFor()
          if (name === 'panel') await visit.page.getByRole('complementary').getByRole('article').first().waitFor()
          await visit.picture(`graph-${name}-${width}-${colorScheme}`)
          expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
          expect(await accessibilityProblems(visit.page)).toEqual([])
          expectQuiet(visit, site)
          await visit.close()
        })
      }
    }
  }
})

function entity({ page }: Visit, name: string | RegExp) {
  const wanted = typeof name === 'string' ? new RegExp(`^${name}, `) : name
  return page.getByRole('group', { name: /^Graph of/ }).getByRole('button', { name: wanted })
}

function entities({ page }: Visit) {
  return page.getByRole('group', { name: /^Graph of/ }).getByRole('button')
}

// What a click gives the browser to save.
async function saved(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return readFile(await download.path())
}

// The texts of a drawing, one after the other; a broken name is whole again.
function written(svg: string): string {
  return [...svg.matchAll(/>([^<>]+)<\//g)].map(([, text]) => text).join(' ').replaceAll('\u00a0', ' ')
}

function placesIn(visit: Visit): Promise<(string | null)[]> {
  return entities(visit).evaluateAll((drawn) => drawn.map((one) => `${one.getAttribute('data-entity')} ${one.getAttribute('transform')}`))
}

function expectQuiet(visit: Visit, site: Site): void {
  expect(elsewhere(visit.requests, site.server)).toEqual([])
  expect(visit.errors).toEqual([])
}
