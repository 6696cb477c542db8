import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'

import { accessibilityProblems, describePages, elsewhere, widths, type Site, type Visit } from './harness'

const tabs = ['WhoWasDesignated', 'WhatRubioSaid', 'MostLinked', 'OnWhoseWord', 'SearchAName']
const counting = '{ overview { articles claims } }'

describePages('GraphiQL', {}, (site) => {
  test('opens with five questions, each of which has an answer', async () => {
    const visit = await open(site)
    expect(await tabNames(visit.page)).toEqual(tabs)
    for (const name of tabs) {
      await visit.page.getByRole('button', { name, exact: true }).click()
      const result = await run(visit.page)
      expect(result, `${name} on ${site.server.url}\n${JSON.stringify(result)}`).toEqual({ data: expect.anything() })
      expect(Math.max(...totals(result)), name).toBeGreaterThan(0)
    }
    expectQuiet(visit, site)
    await visit.close()
  })

  test('a query typed on the keyboard is answered', async () => {
    const visit = await open(site)
    const { page } = visit
    await page.getByRole('button', { name: 'New tab' }).click()
    await page.getByRole('textbox', { name: 'Query' }).focus()
    await page.keyboard.type(counting)
    const response = answers(page)
    await page.keyboard.press('Control+Enter')
    const shown = await resultOf(await response)
    expect(shown).toEqual(await ask(site, counting))
    await page.getByText(`"claims": ${shown.data.overview.claims}`).waitFor()
    expectQuiet(visit, site)
    await visit.close()
  })

  test('a mistake is answered with an error', async () => {
    const visit = await open(site, '?query=%7B%20nothingOfTheKind%20%7D')
    expect(await run(visit.page)).toEqual({ errors: [expect.objectContaining({ message: expect.stringContaining('nothingOfTheKind') })] })
    await visit.page.getByRole('region', { name: 'Result Window' }).getByText('nothingOfTheKind').waitFor()
    await visit.close()
  })

  test('the documentation shows the descriptions of the schema', async () => {
    const visit = await open(site)
    const { page } = visit
    const { data } = await ask(site, '{ __type(name: "Query") { fields { name description } } }')
    const field = data.__type.fields.find(({ name }: { name: string }) => name === 'links')
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
    const pane = page.getByRole('region', { name: 'Documentation Explorer' })
    await pane.getByRole('link', { name: 'Query', exact: true }).click()
    await pane.getByRole('link', { name: 'links', exact: true }).click()
    const [firstLine] = field.description.split('\n')
    expect(plain(await pane.innerText())).toContain(plain(firstLine))
    await visit.picture('graphiql-documentation')
    expectQuiet(visit, site)
    await visit.close()
  })

  test('the query builder writes a query by clicks', async () => {
    const visit = await open(site)
    const { page } = visit
    await page.getByRole('button', { name: 'New tab' }).click()
    await page.getByRole('button', { name: 'Show Query builder' }).click()
    await page.locator('[data-field-name="overview"]').click()
    await page.locator('.graphiql-explorer-overview [data-field-name="claims"]').click()
    expect(await run(page)).toEqual({ data: { overview: { claims: expect.any(Number) } } })
    await visit.picture('graphiql-builder')
    expectQuiet(visit, site)
    await visit.close()
  })

  test('the history keeps what ran', async () => {
    const visit = await open(site)
    const { page } = visit
    await run(page)
    await page.getByRole('button', { name: 'Show History' }).click()
    await page.getByRole('region', { name: 'History' }).getByText('WhoWasDesignated').waitFor()
    await visit.close()
  })

  test('an example question opens again after its tab was closed', async () => {
    const visit = await open(site)
    const { page } = visit
    await page.getByRole('button', { name: 'WhoWasDesignated', exact: true }).hover()
    await page.getByRole('button', { name: 'Close Tab' }).first().click()
    await expect.poll(() => tabNames(page)).toEqual(tabs.slice(1))
    await page.getByRole('button', { name: 'Show Example questions' }).click()
    await page.getByRole('button', { name: /^Who was designated/ }).click()
    await expect.poll(() => tabNames(page)).toEqual([...tabs.slice(1), 'WhoWasDesignated'])
    await page.getByRole('button', { name: /^Who is meant by a name/ }).click()
    expect(await tabNames(page)).toHaveLength(tabs.length)
    expect(await run(page)).toEqual({ data: { search: expect.anything() } })
    await visit.picture('graphiql-questions')
    await visit.close()
  })

  describe('a link with a query', () => {
    const link = `?query=${encodeURIComponent('query Shared { overview { claims } }')}`

    test('opens it before the examples for a newcomer', async () => {
      const visit = await open(site, link)
      expect(await tabNames(visit.page)).toEqual(['Shared', ...tabs])
      expect(await run(visit.page)).toEqual({ data: { overview: { claims: expect.any(Number) } } })
      await visit.close()
    })

    test('opens it beside the tabs of somebody who was here before, and only once', async () => {
      const visit = await open(site)
      const { page } = visit
      await page.getByRole('button', { name: 'MostLinked', exact: true }).click()
      await write(page, 'query Mine { overview { links } }')
      const mine = ['WhoWasDesignated', 'WhatRubioSaid', 'Mine', 'OnWhoseWord', 'SearchAName']
      await expect.poll(() => tabNames(page)).toEqual(mine)
      await page.waitForTimeout(saving)
      await page.reload()
      await ready(page)
      expect(await tabNames(page)).toEqual(mine)
      expect(await run(page)).toEqual({ data: { overview: { links: expect.any(Number) } } })

      await page.goto(`${site.server.url}/graphiql${link}`)
      await ready(page)
      expect(await tabNames(page)).toEqual([...mine, 'Shared'])
      await page.waitForTimeout(saving)
      await page.reload()
      await ready(page)
      expect(await tabNames(page)).toEqual([...mine, 'Shared'])

      await write(page, 'query Changed { overview { claims } }')
      await expect.poll(() => new URL(page.url()).search).toBe('')
      await page.waitForTimeout(saving)
      await page.reload()
      await ready(page)
      expect(await tabNames(page)).toEqual([...mine, 'Changed'])
      await visit.close()
    })

    test('is what the toolbar copies', async () => {
      const visit = await open(site, '', { permissions: ['clipboard-read', 'clipboard-write'] })
      const { page } = visit
      await page.getByRole('button', { name: 'SearchAName', exact: true }).click()
      await page.getByRole('button', { name: 'Copy link to this query' }).click()
      await page.getByRole('button', { name: 'Link copied' }).waitFor()
      const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()))
      expect(copied.origin + copied.pathname).toBe(`${site.server.url}/graphiql/`)
      expect(copied.searchParams.get('query')).toContain('query SearchAName(')
      await visit.close()
    })
  })

  test('the content security policy is in force', async () => {
    const visit = await open(site)
    const { page } = visit
    const policy = (await page.request.get(`${site.server.url}/graphiql`)).headers()['content-security-policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self'(;|$)/)
    await expect(page.addScriptTag({ content: 'document.title = "intruder"' })).rejects.toThrow()
    expect(await page.title()).toBe('GraphiQL · newsgraph')
    expect(await page.evaluate(() => fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused'))).toBe('refused')
    await visit.close()
  })

  test('the header leads to the start page', async () => {
    const visit = await open(site)
    const href = await visit.page.getByRole('link', { name: 'newsgraph, start page' }).getAttribute('href')
    expect(href).toBe(`${site.server.url}/`)
    await visit.close()
  })

  test('the theme follows the system until one is chosen, and is kept', async () => {
    const visit = await open(site, '', { colorScheme: 'dark' })
    const { page } = visit
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const dark = await background()
    expect(await page.locator('body').getAttribute('class')).toContain('graphiql-dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(background).not.toBe(dark)
    await expect.poll(() => page.locator('body').getAttribute('class')).toContain('graphiql-light')
    await page.getByRole('button', { name: /^Theme: as the system/ }).click()
    await page.getByRole('button', { name: /^Theme: light/ }).click()
    await expect.poll(background).toBe(dark)
    await page.reload()
    await ready(page)
    expect(await background()).toBe(dark)
    await visit.close()
  })

  for (const [width, viewport] of Object.entries(widths)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`looks right, ${width} and ${colorScheme}`, async () => {
        const visit = await open(site, '', { viewport, colorScheme })
        await run(visit.page)
        await visit.picture(`graphiql-${width}-${colorScheme}`)
        expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
        expect(await accessibilityProblems(visit.page, ['.site-header'])).toEqual([])
        expectQuiet(visit, site)
        await visit.close()
      })
    }
  }
})

// GraphiQL stores tabs with this delay, in milliseconds.
const saving = 700

async function open(site: Site, search = '', options = {}): Promise<Visit> {
  const visit = await site.open(`/graphiql${search}`, options)
  await ready(visit.page)
  return visit
}

// Ready is when the schema is loaded and the editor has its text.
async function ready(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Query' }).waitFor({ state: 'attached' })
  await page.locator('.graphiql-query-editor .view-line').first().waitFor()
}

function tabNames(page: Page): Promise<string[]> {
  return page.getByRole('tab').locator('.graphiql-tab-button').allInnerTexts()
}

function answers(page: Page) {
  return page.waitForResponse((response) => new URL(response.url()).pathname === '/graphql')
}

async function run(page: Page) {
  const response = answers(page)
  await page.getByRole('button', { name: /^Execute query/ }).click()
  const result = await resultOf(await response)
  await page.getByRole('region', { name: 'Result Window' }).getByText(result.errors ? '"errors"' : '"data"').first().waitFor()
  return result
}

async function write(page: Page, query: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Query' }).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(query)
}

async function ask(site: Site, query: string) {
  const response = await fetch(`${site.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return resultOf(response)
}

// Without the extensions, which differ from request to request.
async function resultOf(response: { json(): Promise<any> }) {
  const { data, errors } = await response.json()
  return { ...(data && { data }), ...(errors && { errors }) }
}

// The counts of the connections right below the root.
function totals(result: { data: Record<string, { totalCount?: number }> }): number[] {
  return Object.values(result.data).flatMap(({ totalCount }) => totalCount ?? [])
}

function plain(markdown: string): string {
  return markdown.replace(/[`*_]/g, '').replace(/\s+/g, ' ').trim()
}

function expectQuiet(visit: Visit, site: Site): void {
  expect(elsewhere(visit.requests, site.server)).toEqual([])
  expect(visit.errors).toEqual([])
}
