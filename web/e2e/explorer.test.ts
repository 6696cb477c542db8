import { expect, test } from 'vitest'

import { accessibilityProblems, ask, describePages, elsewhere, widths, type Site, type Visit } from './harness'

const page = '/index.html'
const rubio = `${page}?view=entity&of=entity/marco-rubio`
const guardian = `${page}?view=article&of=article/guardian-sheinbaum-rejects-invasion`

describePages('Explorer', {}, (site) => {
  test('the start page tells what is in the graph', async () => {
    const visit = await site.open(page)
    const { data } = await ask(site, '{ overview { articles claims } }')
    await visit.page.getByRole('heading', { name: 'Who says so?' }).waitFor()
    const claims = visit.page.locator('dl > div', { hasText: 'claims' }).getByRole('definition')
    await expect.poll(() => claims.innerText()).toBe(data.overview.claims.toLocaleString('en'))
    await visit.page.getByRole('definition').getByRole('link', { name: String(data.overview.articles) }).click()
    await visit.page.getByRole('heading', { name: 'Articles', level: 1 }).waitFor()
    expect(await visit.page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBe(data.overview.articles)
    await visit.close()
  })

  test('a name is found on the keyboard, also under another spelling', async () => {
    const visit = await site.open(page)
    const { page: shown } = visit
    await shown.getByRole('combobox').waitFor()
    await shown.keyboard.press('/')
    await shown.keyboard.type('cjn')
    await shown.getByRole('option', { name: /Jalisco New Generation Cartel.*CJNG/ }).waitFor()
    await shown.keyboard.press('ArrowDown')
    await shown.keyboard.press('Enter')
    await shown.getByRole('complementary', { name: 'Jalisco New Generation Cartel' }).waitFor()
    expect(new URL(shown.url()).search).toBe('?view=graph&of=entity/jalisco-new-generation-cartel&select=entity/jalisco-new-generation-cartel')
    expect(await shown.title()).toBe('Graph of Jalisco New Generation Cartel · newsgraph')
    await shown.goBack()
    await shown.getByRole('heading', { name: 'Who says so?' }).waitFor()
    expectQuiet(visit, site)
    await visit.close()
  })

  test('what nothing is called is said', async () => {
    const visit = await site.open(page)
    await visit.page.getByRole('combobox').fill('qqqqqqq')
    await visit.page.getByText('Nothing is called “qqqqqqq”.').waitFor()
    await visit.close()
  })

  test('an entity’s words lead to the article and the claim', async () => {
    const visit = await site.open(rubio)
    const { page: shown } = visit
    await shown.getByRole('button', { name: 'Says' }).click()
    const claim = shown.getByRole('article').first()
    const said = await claim.getByRole('paragraph').first().innerText()
    expect(await claim.innerText()).toContain('Marco Rubio')
    await claim.getByRole('paragraph').last().getByRole('link').first().click()
    await shown.getByRole('heading', { name: 'Claims, in the order of the text' }).waitFor()
    const selected = shown.locator('[aria-current="true"]')
    expect(await selected.innerText()).toContain(said)
    expectQuiet(visit, site)
    await visit.close()
  })

  test('a link opens to its claims, and the address shows the same again', async () => {
    const visit = await site.open(rubio)
    const { page: shown } = visit
    const link = shown.getByRole('main').getByRole('link', { expanded: false }).first()
    const label = await link.innerText()
    await link.click()
    await shown.getByRole('article').getByRole('article').first().waitFor()
    await shown.reload()
    await shown.getByRole('link', { name: label, expanded: true }).waitFor()
    await shown.getByRole('article').getByRole('article').first().waitFor()
    await visit.close()
  })

  test.each([
    ['connections', '?view=paths&of=entity/marco-rubio,entity/sinaloa-cartel', '"paths"'],
    ['disagreements', '?view=disagreements', '"disagreements"'],
    ['an entity', '?view=entity&of=entity/marco-rubio', '"Marco Rubio"'],
  ])('the question behind %s is asked in GraphiQL', async (_name, search, answer) => {
    const visit = await site.open(`${page}${search}`)
    const address = await visit.page.getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href')
    await visit.close()
    const asked = await site.open((address ?? '').replace(site.server.url, ''))
    await asked.page.getByRole('button', { name: /^Execute query/ }).click()
    await asked.page.getByRole('region', { name: 'Result Window' }).getByText(answer).first().waitFor()
    expect(await asked.page.getByRole('region', { name: 'Result Window' }).getByText('"errors"').count()).toBe(0)
    await asked.close()
  })

  test('an unknown id is answered, not with an empty page', async () => {
    const visit = await site.open(`${page}?view=entity&of=entity/marco-rubi`)
    await visit.page.getByText(/marco-rubi\b/).waitFor()
    await visit.close()
  })

  test('a server that is away is said, and asked again on request', async () => {
    const visit = await site.open(page)
    const { page: shown } = visit
    await shown.context().route('**/graphql', (route) => route.abort())
    await shown.getByRole('link', { name: 'Articles', exact: true }).click()
    await shown.getByRole('alert').getByText('The server does not answer', { exact: true }).waitFor()
    await shown.context().unroute('**/graphql')
    await shown.getByRole('button', { name: 'Try again' }).click()
    await shown.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
    await visit.close()
  })

  test('it loads nothing of the editor', async () => {
    const visit = await site.open(page)
    await visit.page.getByRole('heading', { name: 'Busiest actors' }).waitFor()
    expect(visit.requests.filter((url) => /monaco|editor/.test(url))).toEqual([])
    await visit.close()
  })

  const pages = { start: page, articles: `${page}?view=articles`, article: guardian, entity: rubio }
  for (const [name, pathname] of Object.entries(pages)) {
    for (const [width, viewport] of Object.entries(widths)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        test(`${name} is right, ${width} and ${colorScheme}`, async () => {
          const visit = await site.open(pathname, { viewport, colorScheme })
          await visit.page.getByRole('main').getByRole('listitem').first().waitFor()
          await visit.picture(`explorer-${name}-${width}-${colorScheme}`)
          expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
          expect(await accessibilityProblems(visit.page)).toEqual([])
          expectQuiet(visit, site)
          await visit.close()
        })
      }
    }
  }
})

function expectQuiet(visit: Visit, site: Site): void {
  expect(elsewhere(visit.requests, site.server)).toEqual([])
  expect(visit.errors).toEqual([])
}
