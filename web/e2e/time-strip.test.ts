import { expect, test } from 'vitest'

import { accessibilityProblems, ask, describePages, elsewhere, widths, type Site, type Visit } from './harness'

const page = '/index.html'
const trump = `${page}?view=graph&of=entity/donald-trump`
const brushed = `${trump}&from=2025-02&to=2025-03&timeline=1`

describePages('Timeline of a graph', {}, (site) => {
  test('a drag over the bars filters the picture, as one step that is taken back', async () => {
    const visit = await site.open(trump)
    const { page: shown } = visit
    await entities(visit).first().waitFor()
    const all = await entities(visit).count()
    expect(await strip(visit).count()).toBe(0)
    const roomy = await height(visit)
    await shown.getByRole('button', { name: 'Timeline', exact: true }).click()
    await strip(visit).getByText(/ dated claims with Donald Trump, speech and every standing included; \d+ undated/).waitFor()
    expect(new URL(shown.url()).searchParams.get('timeline')).toBe('1')
    await expect.poll(() => height(visit)).toBeLessThan(roomy - 100)

    const before = await shown.evaluate(() => history.length)
    const { x, y, width } = await area(visit)
    await shown.mouse.move(x + 2, y + 20)
    await shown.mouse.down()
    await shown.mouse.move(x + width / 4, y + 20, { steps: 4 })
    expect(new URL(shown.url()).searchParams.has('to')).toBe(false)
    await shown.mouse.up()
    await expect.poll(() => entities(visit).count()).toBeLessThan(all)
    const some = await entities(visit).count()
    const { searchParams } = new URL(shown.url())
    expect([searchParams.get('from'), searchParams.get('to')]).toEqual([null, '2025-02'])
    expect(await shown.evaluate(() => history.length)).toBe(before + 1)
    const { data } = await ask(site, '{ a: claims(filter: {entity: ["entity/donald-trump"], speech: false, when: {dated: false}}) { totalCount } b: claims(filter: {entity: ["entity/donald-trump"], speech: true, when: {dated: false}}) { totalCount } }')
    await strip(visit).getByRole('status').getByText(`${data.a.totalCount + data.b.totalCount} undated claims with Donald Trump left out`).waitFor()

    await shown.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => entities(visit).count()).toBe(all)
    expect(await shown.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true)
    await shown.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(() => entities(visit).count()).toBe(some)
    await strip(visit).getByRole('button', { name: 'All dates' }).click()
    await expect.poll(() => entities(visit).count()).toBe(all)
    await shown.getByRole('button', { name: 'Timeline', exact: true }).click()
    await strip(visit).waitFor({ state: 'detached' })
    expect(new URL(shown.url()).searchParams.has('timeline')).toBe(false)
    expectQuiet(visit, site)
    await visit.close()
  })

  test('keys that follow one another are one brush', async () => {
    const visit = await site.open(`${trump}&timeline=1`)
    const { page: shown } = visit
    const from = strip(visit).getByRole('slider', { name: 'From' })
    await from.focus()
    const before = await shown.evaluate(() => history.length)
    await shown.keyboard.press('ArrowRight')
    await shown.keyboard.press('ArrowRight')
    expect(await from.getAttribute('aria-valuetext')).toBe('March 2025')
    await expect.poll(() => new URL(shown.url()).searchParams.get('from')).toBe('2025-03')
    expect(await shown.evaluate(() => history.length)).toBe(before + 1)
    await shown.keyboard.press('End')
    await shown.keyboard.press('Tab')
    expect(new URL(shown.url()).searchParams.get('from')).toBe('2025-09')
    await shown.keyboard.press('Control+z')
    await expect.poll(() => new URL(shown.url()).searchParams.get('from')).toBe('2025-03')
    await shown.goBack()
    await expect.poll(() => from.getAttribute('aria-valuetext')).toBe('September 2025')
    await visit.close()
  })

  test('a finger drags an end', async () => {
    const visit = await site.open(brushed, { viewport: widths.narrow, hasTouch: true, isMobile: true })
    const { page: shown } = visit
    const to = strip(visit).getByRole('slider', { name: 'To' })
    await to.waitFor()
    const { x, y, width } = await area(visit)
    const box = (await to.boundingBox()) ?? expect.fail('no end')
    const [startX, startY] = [box.x + box.width / 2, box.y + box.height / 2]
    const fingers = await shown.context().newCDPSession(shown)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
      fingers.send('Input.dispatchTouchEvent', { type, touchPoints })
    await touch('touchStart', { x: startX, y: startY })
    await touch('touchMove', { x: (startX + x + width) / 2, y: startY })
    await touch('touchMove', { x: x + width - 2, y })
    await touch('touchEnd')
    await expect.poll(() => new URL(shown.url()).search).toBe('?view=graph&of=entity/donald-trump&from=2025-02&timeline=1')
    expect(await to.getAttribute('aria-valuetext')).toBe('September 2025')
    await visit.close()
  })

  test('it counts what the API counts, and says so in a table', async () => {
    const visit = await site.open(`${trump}&timeline=1&speech=only`)
    await strip(visit).getByText('As a table').click()
    const { data } = await ask(site, '{ counts(by: MONTH, filter: {entity: ["entity/donald-trump"], speech: true}) { key label count } }')
    for (const { key, label, count } of data.counts) {
      if (key) await strip(visit).getByRole('row', { name: `${label} ${count}`, exact: true }).waitFor()
    }
    await strip(visit).getByText(/^Bars count claims/).waitFor()
    await visit.close()
  })

  test('from the timeline to the same in the graph, and back', async () => {
    const visit = await site.open(`${page}?view=timeline&of=entity/donald-trump&from=2025-01`)
    const { page: shown } = visit
    await shown.getByRole('link', { name: 'The same in the graph' }).click()
    await strip(visit).getByRole('textbox', { name: 'from' }).waitFor()
    expect(await strip(visit).getByRole('textbox', { name: 'from' }).inputValue()).toBe('2025-01')
    await strip(visit).getByRole('link', { name: 'Claims in the timeline' }).click()
    await shown.getByRole('heading', { name: 'When it happened' }).waitFor()
    expect(new URL(shown.url()).search).toBe('?view=timeline&of=entity/donald-trump&from=2025-01')
    await visit.close()
  })

  test('a timeline about several says about whom, each to be left out', async () => {
    const visit = await site.open(`${page}?view=timeline&of=entity/donald-trump,entity/marco-rubio`)
    await visit.page.getByRole('button', { name: 'Remove Marco Rubio' }).click()
    await expect.poll(() => new URL(visit.page.url()).search).toBe('?view=timeline&of=entity/donald-trump')
    await visit.close()
  })

  test('a frame shows it when its address says so', async () => {
    const visit = await site.open(`${brushed}&embed=1`, { viewport: { width: 800, height: 600 } })
    await strip(visit).getByRole('slider', { name: 'To' }).waitFor()
    await entities(visit).first().waitFor()
    expect(await visit.page.getByRole('link', { name: /^Open in newsgraph/ }).getAttribute('href')).toMatch(/&timeline=1$/)
    await visit.picture('graph-timeline-embedded')
    await visit.close()
  })

  test('on a phone a panel takes its room, and gives it back', async () => {
    const visit = await site.open(`${brushed}&select=entity/donald-trump`, { viewport: widths.narrow })
    const panel = visit.page.getByRole('complementary', { name: 'Donald Trump' })
    await panel.waitFor()
    expect(await strip(visit).count()).toBe(0)
    await panel.getByRole('button', { name: 'Close' }).click()
    await strip(visit).getByRole('slider', { name: 'From' }).waitFor()
    await visit.close()
  })

  const views = { timeline: brushed, 'timeline-everything': `${page}?view=graph&timeline=1` }
  for (const [name, pathname] of Object.entries(views)) {
    for (const [width, viewport] of Object.entries(widths)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        test(`${name} is right, ${width} and ${colorScheme}`, async () => {
          const visit = await site.open(pathname, { viewport, colorScheme })
          await entities(visit).first().waitFor()
          await strip(visit).getByRole('slider', { name: 'To' }).waitFor()
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

function strip({ page: shown }: Visit) {
  return shown.getByRole('region', { name: 'Timeline' })
}

function entities({ page: shown }: Visit) {
  return shown.getByRole('group', { name: /^Graph of/ }).getByRole('button')
}

async function area(visit: Visit) {
  const bars = strip(visit).locator('[data-brush]')
  await bars.waitFor()
  return (await bars.boundingBox()) ?? expect.fail('no bars')
}

async function height({ page: shown }: Visit): Promise<number> {
  return (await shown.getByRole('group', { name: /^Graph of/ }).boundingBox())?.height ?? 0
}

function expectQuiet(visit: Visit, site: Site): void {
  expect(elsewhere(visit.requests, site.server)).toEqual([])
  expect(visit.errors).toEqual([])
}
