import { expect, test } from 'vitest'

import { accessibilityProblems, describePages, elsewhere, widths, type Site, type Visit } from './harness'

const page = '/index.html'
const connected = `${page}?view=paths&of=entity/marco-rubio,entity/sinaloa-cartel`

describePages('Connections', {}, (site) => {
  test('from the start page to who says so, by links alone', async () => {
    const visit = await site.open(page)
    const { page: shown } = visit
    await shown.getByRole('navigation').getByRole('link', { name: 'Connections' }).click()
    await shown.getByRole('link', { name: 'How is Marco Rubio linked to the Sinaloa Cartel?' }).click()
    const way = ways(visit).first()
    await way.getByRole('link', { name: 'Sinaloa Cartel' }).first().waitFor()
    const steps = way.getByRole('region')
    expect(await steps.count()).toBe(2)
    expect(await way.getByRole('link', { name: /publisher’s page/ }).count()).toBeGreaterThan(0)
    for (const step of await steps.all()) {
      const claim = step.getByRole('article').first()
      expect(await claim.getByRole('paragraph').last().getByRole('link').getAttribute('href')).toContain('view=article')
      expect(await claim.locator('q').first().innerText()).not.toBe('')
    }
    expectQuiet(visit, site)
    await visit.close()
  })

  test('joins by link, qualifier and speech are told apart', async () => {
    const visit = await site.open(connected)
    await ways(visit).first().waitFor()
    for (const kind of ['link', 'qualifier', 'speech']) {
      expect(await visit.page.getByRole('main').getByText(kind, { exact: true }).count(), kind).toBeGreaterThan(0)
    }
    await visit.close()
  })

  test('two are chosen on the keyboard, and the address shows the same again', async () => {
    const visit = await site.open(`${page}?view=paths`)
    const { page: shown } = visit
    await shown.getByRole('combobox', { name: 'To' }).fill('cjng')
    await shown.getByRole('option', { name: /Jalisco New Generation Cartel/ }).waitFor()
    await shown.keyboard.press('Enter')
    await shown.getByRole('combobox', { name: 'From' }).fill('sheinb')
    await shown.getByRole('option', { name: /Claudia Sheinbaum/ }).waitFor()
    await shown.keyboard.press('Enter')
    await ways(visit).first().waitFor()
    expect(new URL(shown.url()).search).toBe('?view=paths&of=entity/claudia-sheinbaum,entity/jalisco-new-generation-cartel')
    const before = await ways(visit).allInnerTexts()
    await shown.reload()
    await ways(visit).first().waitFor()
    expect(await ways(visit).allInnerTexts()).toEqual(before)
    await shown.getByRole('button', { name: 'Swap the two' }).click()
    await expect.poll(() => new URL(shown.url()).search).toBe('?view=paths&of=entity/jalisco-new-generation-cartel,entity/claudia-sheinbaum')
    expectQuiet(visit, site)
    await visit.close()
  })

  test('that there is no way within the limit is said, with what else to try', async () => {
    const visit = await site.open(connected)
    const { page: shown } = visit
    await ways(visit).first().waitFor()
    await shown.getByLabel('Hops at most').selectOption('1')
    await shown.getByText('No way of at most 1 hop was found.').waitFor()
    expect(new URL(shown.url()).searchParams.get('length')).toBe('1')
    await shown.getByRole('link', { name: 'Look for ways of up to 3 hops' }).click()
    await ways(visit).first().waitFor()
    await visit.close()
  })

  test('filters hold for every step', async () => {
    const visit = await site.open(connected)
    const { page: shown } = visit
    await ways(visit).first().waitFor()
    await shown.getByText('Filters', { exact: true }).click()
    await shown.getByRole('combobox', { name: 'Speech' }).selectOption('none')
    await expect.poll(() => new URL(shown.url()).searchParams.get('speech')).toBe('none')
    await shown.getByText('Only what passes the filters is walked.').waitFor()
    await expect.poll(() => shown.getByRole('main').getByText('speech', { exact: true }).count()).toBe(0)
    await shown.getByRole('button', { name: 'Clear filters' }).click()
    await expect.poll(() => new URL(shown.url()).searchParams.get('speech')).toBe(null)
    await visit.close()
  })

  test('more ways are looked for on request', async () => {
    const visit = await site.open(connected)
    await visit.page.getByText(/^The first 5 ways/).waitFor()
    await visit.page.getByRole('button', { name: 'Look for more ways' }).click()
    await expect.poll(() => ways(visit).count()).toBeGreaterThan(5)
    await visit.close()
  })

  test('an unknown end is said', async () => {
    const visit = await site.open(`${page}?view=paths&of=entity/marco-rubi,entity/sinaloa-cartel`)
    await visit.page.getByRole('alert').getByText(/marco-rubi\b/).first().waitFor()
    await visit.close()
  })

  for (const [width, viewport] of Object.entries(widths)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`connections are right, ${width} and ${colorScheme}`, async () => {
        const visit = await site.open(connected, { viewport, colorScheme })
        await ways(visit).first().waitFor()
        await visit.picture(`paths-${width}-${colorScheme}`)
        await visit.page.getByText('Filters', { exact: true }).click()
        await visit.page.getByRole('checkbox', { name: 'disputed' }).waitFor()
        expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
        expect(await accessibilityProblems(visit.page)).toEqual([])
        expectQuiet(visit, site)
        await visit.close()
      })
    }
  }
})

function ways({ page: shown }: Visit) {
  return shown.getByRole('main').getByRole('list', { name: 'Ways' }).locator('> li')
}

function expectQuiet(visit: Visit, site: Site): void {
  expect(elsewhere(visit.requests, site.server)).toEqual([])
  expect(visit.errors).toEqual([])
}
