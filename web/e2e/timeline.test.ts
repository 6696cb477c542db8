import { expect, test } from 'vitest'

import { accessibilityProblems, ask, describePages, elsewhere, widths, type Site, type Visit } from './harness'

const page = '/index.html'
const timeline = `${page}?view=timeline`

describePages('Timeline', {}, (site) => {
  test('it tells what is dated and how much is not', async () => {
    const visit = await site.open(page)
    const { page: shown } = visit
    await shown.getByRole('navigation').getByRole('link', { name: 'Timeline' }).click()
    const { data } = await ask(site, '{ claims(filter: {when: {dated: true}}) { totalCount undatedLeftOut } }')
    await found(visit, data.claims.totalCount)
    await shown.getByText(`${data.claims.undatedLeftOut} undated left out`).waitFor()
    expectQuiet(visit, site)
    await visit.close()
  })

  test('bars count what the API counts, by year and by month', async () => {
    const visit = await site.open(timeline)
    const { page: shown } = visit
    const { data } = await ask(site, '{ years: counts(by: YEAR) { key label count } months: counts(by: MONTH) { key label count } }')
    await shown.getByText('As a table').click()
    for (const unit of ['years', 'months']) {
      await shown.getByRole('button', { name: unit, exact: true }).click()
      for (const { key, label, count } of data[unit]) {
        if (key) await shown.getByRole('row', { name: `${label} ${count}`, exact: true }).waitFor()
      }
    }
    await visit.close()
  })

  test('a drag over the bars filters the list, in the address, and goes back', async () => {
    const visit = await site.open(timeline)
    const { page: shown } = visit
    const area = shown.locator('[data-brush]')
    await area.waitFor()
    const all = await total(visit)
    const { x, y, width } = (await area.boundingBox()) ?? expect.fail('no area')
    await shown.mouse.move(x + 2, y + 40)
    await shown.mouse.down()
    await shown.mouse.move(x + width / 3, y + 40, { steps: 4 })
    await shown.mouse.up()
    await expect.poll(() => total(visit)).toBeLessThan(all)
    const search = new URL(shown.url()).searchParams
    expect(search.get('from')).toBe(null)
    expect(search.get('to')).toMatch(/^\d{4}$/)
    const { data } = await ask(site, `{ claims(filter: {when: {dated: true, to: "${search.get('to')}"}}) { totalCount } }`)
    await found(visit, data.claims.totalCount)
    await shown.goBack()
    await found(visit, all)
    expectQuiet(visit, site)
    await visit.close()
  })

  test('the ends are moved on the keyboard, and the address shows the same again', async () => {
    const visit = await site.open(timeline)
    const { page: shown } = visit
    const all = await total(visit)
    await shown.getByRole('slider', { name: 'From' }).focus()
    await shown.keyboard.press('End')
    await expect.poll(() => new URL(shown.url()).searchParams.get('from')).toBe('2025')
    await shown.keyboard.press('ArrowLeft')
    await expect.poll(() => new URL(shown.url()).searchParams.get('from')).toBe('2024')
    expect(await shown.getByRole('slider', { name: 'From' }).getAttribute('aria-valuetext')).toBe('2024')
    await expect.poll(() => total(visit)).toBeLessThan(all)
    const narrowed = await total(visit)
    await shown.reload()
    await found(visit, narrowed)
    expect(await shown.getByRole('textbox', { name: 'from' }).inputValue()).toBe('2024')
    await visit.close()
  })

  test('the fields take dates, and say what is none', async () => {
    const visit = await site.open(timeline)
    const { page: shown } = visit
    await shown.getByRole('textbox', { name: 'from' }).fill('2025-02')
    await shown.getByRole('textbox', { name: 'to' }).fill('2025-02-30')
    await shown.keyboard.press('Enter')
    await shown.getByRole('alert').getByText(/Write a year, month or day/).waitFor()
    await shown.getByRole('textbox', { name: 'to' }).fill('2025-02')
    await shown.keyboard.press('Enter')
    const { data } = await ask(site, '{ claims(filter: {when: {from: "2025-02", to: "2025-02"}}) { totalCount } }')
    await found(visit, data.claims.totalCount)
    expect(new URL(shown.url()).search).toBe('?view=timeline&from=2025-02&to=2025-02')
    await shown.getByRole('button', { name: 'All dates' }).click()
    await expect.poll(() => new URL(shown.url()).search).toBe('?view=timeline')
    await visit.close()
  })

  test('it can be about one, and says when nothing is left', async () => {
    const visit = await site.open(`${timeline}&of=entity/claudia-sheinbaum&to=1700`)
    await visit.page.getByText('No dated claim passes these conditions.').waitFor()
    await visit.page.getByRole('link', { name: 'Show all' }).click()
    await visit.page.getByRole('main').getByRole('article').first().waitFor()
    await visit.close()
  })

  test('on a phone the header shows where one is', async () => {
    const visit = await site.open(timeline, { viewport: widths.narrow })
    const link = visit.page.getByRole('navigation').getByRole('link', { name: 'Timeline' })
    await expect.poll(async () => ((await link.boundingBox())?.x ?? Infinity) < widths.narrow.width - 100).toBe(true)
    await visit.close()
  })

  const pages = { timeline, 'timeline-months': `${timeline}&from=2025-01&to=2025-06` }
  for (const [name, pathname] of Object.entries(pages)) {
    for (const [width, viewport] of Object.entries(widths)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        test(`${name} is right, ${width} and ${colorScheme}`, async () => {
          const visit = await site.open(pathname, { viewport, colorScheme })
          await visit.page.getByRole('main').getByRole('article').first().waitFor()
          await visit.page.getByRole('slider', { name: 'To' }).waitFor()
          await visit.picture(`${name}-${width}-${colorScheme}`)
          expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
          expect(await accessibilityProblems(visit.page)).toEqual([])
          expectQuiet(visit, site)
          await visit.close()
        })
      }
    }
  }
})

function found({ page: shown }: Visit, claims: number): Promise<void> {
  return shown.getByText(new RegExp(`^${claims} claims? that may fall into this time`)).waitFor()
}

async function total({ page: shown }: Visit): Promise<number> {
  return parseInt(await shown.getByText(/claims? that may fall into this time/).innerText(), 10)
}

function expectQuiet(visit: Visit, site: Site): void {
  expect(elsewhere(visit.requests, site.server)).toEqual([])
  expect(visit.errors).toEqual([])
}
