import { expect, test } from 'vitest'

import { accessibilityProblems, describePages, elsewhere, widths, type Site, type Visit } from './harness'

const page = '/index.html'
const disagreements = `${page}?view=disagreements`

describePages('Disagreements', {}, (site) => {
  test('from the start page to who says what, in which article', async () => {
    const visit = await site.open(page)
    const { page: shown } = visit
    await shown.getByRole('link', { name: 'Where do articles disagree?' }).click()
    const first = questions(visit).first()
    await first.waitFor()
    const positions = first.getByRole('list', { name: 'Positions' }).locator('> li')
    expect(await positions.count()).toBeGreaterThan(1)
    const articles = new Set<string | null>()
    for (const position of await positions.all()) {
      await position.getByText(/^According to .* article/).waitFor()
      const claim = position.getByRole('article').first()
      expect(await claim.locator('q').first().innerText()).not.toBe('')
      articles.add(await claim.getByRole('paragraph').last().getByRole('link').getAttribute('href'))
    }
    expect(articles.size).toBe(await positions.count())
    expectQuiet(visit, site)
    await visit.close()
  })

  test('kinds, articles and entities narrow them, in the address', async () => {
    const visit = await site.open(disagreements)
    const { page: shown } = visit
    await questions(visit).first().waitFor()
    const all = await questions(visit).count()
    await shown.getByRole('button', { name: 'yes or no' }).click()
    await expect.poll(() => questions(visit).count()).toBeLessThan(all)
    expect(new URL(shown.url()).search).toBe('?view=disagreements&kind=POLARITY')
    await shown.getByRole('combobox', { name: 'About' }).fill('sheinb')
    await shown.getByRole('option', { name: /Claudia Sheinbaum/ }).click()
    await expect.poll(() => new URL(shown.url()).searchParams.get('of')).toBe('entity/claudia-sheinbaum')
    await shown.getByText('Filters', { exact: true }).click()
    await shown.getByRole('combobox', { name: 'Article: add' }).fill('hidden movie')
    await shown.getByRole('option', { name: /movie/ }).click()
    await expect.poll(() => new URL(shown.url()).searchParams.get('article')).toMatch(/^article\//)
    const narrowed = shown.url()
    await shown.getByText(/^\d+ questions?,|No disagreement passes/).waitFor()
    await shown.reload()
    await shown.getByRole('button', { name: 'yes or no', pressed: true }).waitFor()
    expect(shown.url()).toBe(narrowed)
    await visit.close()
  })

  test('that none passes is said, with the way back', async () => {
    const visit = await site.open(`${disagreements}&kind=SPEAKER&of=entity/elon-musk`)
    await visit.page.getByText('No disagreement passes these conditions.').waitFor()
    await visit.page.getByRole('link', { name: 'Show all' }).click()
    await questions(visit).first().waitFor()
    await visit.close()
  })

  test('a permalink brings one question into view', async () => {
    const visit = await site.open(disagreements)
    const { page: shown } = visit
    const last = questions(visit).last()
    const question = await last.getByRole('heading', { level: 2 }).innerText()
    await last.getByRole('heading', { level: 2 }).getByRole('link').click()
    await shown.reload()
    const selected = shown.locator('[aria-current="true"]')
    await selected.getByRole('heading', { name: question }).waitFor()
    await expect.poll(() => shown.evaluate(() => scrollY)).toBeGreaterThan(0)
    await visit.close()
  })

  for (const [width, viewport] of Object.entries(widths)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`disagreements are right, ${width} and ${colorScheme}`, async () => {
        const visit = await site.open(disagreements, { viewport, colorScheme })
        await questions(visit).first().waitFor()
        await visit.picture(`disagreements-${width}-${colorScheme}`)
        expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
        expect(await accessibilityProblems(visit.page)).toEqual([])
        expectQuiet(visit, site)
        await visit.close()
      })
    }
  }
})

function questions({ page: shown }: Visit) {
  return shown.getByRole('main').getByRole('article').filter({ has: shown.getByRole('list', { name: 'Positions' }) })
}

function expectQuiet(visit: Visit, site: Site): void {
  expect(elsewhere(visit.requests, site.server)).toEqual([])
  expect(visit.errors).toEqual([])
}
