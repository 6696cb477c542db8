import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { accessibilityProblems, describePages, elsewhere, widths, type Site, type Visit } from './harness'
import type { Folders } from './project'
import { boats, newReadingProject } from './reading-project'

let project: Folders
beforeAll(async () => {
  project = await newReadingProject()
})
afterAll(() => project?.remove())

const article = '/index.html?view=article&of=article/yard-sold'
const claim = (key: string) => `claim/yard-sold/${key}`
const selecting = (key: string) => `${article}&select=${claim(key)}`

describePages('An article and its text', () => ({ project: project.folder, flags: ['--texts', project.texts] }), (site) => {
  test('the text is there, the headline once, and each passage marked to the character', async () => {
    const visit = await site.open(article)
    const { page } = visit
    await passages(page).first().waitFor()
    expect(await page.getByRole('heading', { level: 1 }).locator('mark').evaluateAll(words)).toEqual(['yard is sold'])
    const paragraphs = textOf(page).locator('[lang="en"] > p')
    expect(await paragraphs.count()).toBe(boats + 2)
    expect(await page.getByText('The 🚢 yard is sold').count()).toBe(1)
    expect(await paragraphs.first().locator('mark').evaluateAll(words)).toEqual([
      'North Line ',
      'bought the ',
      'ferry yard',
      ' ',
      '🏦',
      ' on Monday',
      ', for twelve million',
    ])
    expect(await paragraphs.nth(1).locator('mark').count()).toBe(0)
    expect(await paragraphs.nth(1).innerText()).toBe('The gulls 🐦 said nothing about it.')
    expectQuiet(visit, site)
    await visit.close()
  })

  test('words lead to their claims, the innermost first', async () => {
    const visit = await site.open(article)
    const { page } = visit
    const words = passages(page).filter({ hasText: 'ferry yard, 3 claims' })
    const met: string[] = []
    for (const number of [1, 2, 3]) {
      await words.click()
      await shown(page, `Claim ${number} of 3 on these words`).waitFor()
      met.push(await selectedCard(page).getByRole('paragraph').first().innerText())
      expect(await inView(selectedCard(page))).toBe(true)
      expect(await page.getByRole('status').filter({ hasText: /^Claim/ }).innerText()).toContain(met.at(-1))
    }
    expect(met).toEqual(['The yard is one for ferries.', 'The yard has been sold.', 'North Line bought the yard for twelve million.'])
    await page.getByRole('button', { name: 'Next' }).click()
    expect(new URL(page.url()).searchParams.get('select')).toBe(claim('yard'))
    expect(await pressed(page)).toEqual(['ferry yard', '🏦'])
    const far = passages(page).filter({ hasText: 'Boat 40 left' })
    await far.scrollIntoViewIfNeeded()
    const before = await far.boundingBox()
    await far.click()
    await selectedCard(page).getByText('Boat 40 fishes.').waitFor()
    expect(await far.boundingBox()).toEqual(before)
    expectQuiet(visit, site)
    await visit.close()
  })

  test('a claim leads to its words', async () => {
    const visit = await site.open(article)
    const { page } = visit
    await passages(page).first().waitFor()
    const card = page.getByRole('article').filter({ hasText: 'The yard has been sold.' })
    await card.getByRole('link', { name: 'bought the ferry yard' }).click()
    await expect.poll(() => pressed(page)).toEqual(['yard is sold', 'bought the ', 'ferry yard'])
    expect(await focused(page)).toContain('bought the')
    expect(new URL(page.url()).searchParams.get('select')).toBe(claim('sold'))
    await page.goBack()
    await expect.poll(() => pressed(page)).toEqual([])
    await visit.close()
  })

  test('a link to a claim of a later page shows its words and its card, also anew, and one to what is said of it', async () => {
    for (const key of [`boat-${boats}`, `boat-${boats}.1`]) {
      const visit = await site.open(selecting(key))
      const { page } = visit
      for (const again of [false, true]) {
        if (again) await page.reload()
        await selectedCard(page).getByText(`Boat ${boats} fishes.`).waitFor()
        await expect.poll(() => pressed(page)).toEqual([`Boat ${boats} left the yard at dawn, and came back with fish.`])
        await expect.poll(() => inView(passages(page).filter({ hasText: `Boat ${boats} left` }))).toBe(true)
        await expect.poll(() => inView(selectedCard(page))).toBe(true)
      }
      expectQuiet(visit, site)
      await visit.close()
    }
  })

  test('a claim that is not there is said', async () => {
    const visit = await site.open(selecting('boat-0'))
    await visit.page.getByText(`This article has no claim ${claim('boat-0')}.`).waitFor()
    expect(await visit.page.getByText('on these words').count()).toBe(0)
    await visit.close()
  })

  test('the keyboard goes through the words', async () => {
    const visit = await site.open(article)
    const { page } = visit
    await passages(page).first().waitFor()
    expect(await page.locator('mark[tabindex="0"]').count()).toBe(1)
    await passages(page).first().focus()
    for (const words of ['North Line', 'bought the', 'ferry yard', '🏦']) {
      await page.keyboard.press('ArrowRight')
      expect(await focused(page)).toContain(words)
    }
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await shown(page, 'Claim 1 of 3 on these words').waitFor()
    await page.keyboard.press('Space')
    await shown(page, 'Claim 2 of 3 on these words').waitFor()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Next')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toContain('The yard has been sold.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toContain('yard is sold')
    await page.keyboard.press('Escape')
    await expect.poll(() => pressed(page)).toEqual([])
    expect(new URL(page.url()).search).toBe('?view=article&of=article/yard-sold')
    await visit.close()
  })

  test('words can be copied, without choosing any and without what is told of them', async () => {
    const visit = await site.open(article)
    const { page } = visit
    const words = passages(page).filter({ hasText: 'Boat 1 left' })
    await words.waitFor()
    await words.scrollIntoViewIfNeeded()
    const { x, y, height } = (await words.boundingBox()) ?? expect.fail('no words')
    await page.mouse.move(x + 2, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + 120, y + height / 2, { steps: 4 })
    await page.mouse.up()
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^Boat 1 left/)
    expect(await pressed(page)).toEqual([])
    await words.selectText()
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('Boat 1 left the yard at dawn, and came back with fish.')
    await textOf(page).locator('p', { hasText: 'for twelve million' }).selectText()
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('North Line bought the ferry yard 🏦 on Monday, for twelve million.')
    await visit.close()
  })

  test('a phone shows the text or the claims, as the address says', async () => {
    const visit = await site.open(article, { viewport: widths.narrow })
    const { page } = visit
    const text = page.getByRole('button', { name: 'Text', exact: true })
    const claims = page.getByRole('button', { name: 'Claims', exact: true })
    await passages(page).first().waitFor()
    expect(await text.getAttribute('aria-pressed')).toBe('true')
    expect(await page.getByRole('region', { name: 'Claims' }).isVisible()).toBe(false)

    await passages(page).filter({ hasText: 'Boat 9 left' }).click()
    const sheet = page.getByRole('complementary', { name: 'Selected claim' })
    await sheet.getByText('Boat 9 fishes.').waitFor()
    const words = (await passages(page).filter({ hasText: 'Boat 9 left' }).boundingBox()) ?? expect.fail('no words')
    expect(words.y + words.height).toBeLessThan(((await sheet.boundingBox()) ?? expect.fail('no sheet')).y)

    await sheet.getByRole('button', { name: 'In the list' }).click()
    await expect.poll(() => inView(selectedCard(page))).toBe(true)
    expect(await focused(page)).toContain('Boat 9 fishes.')
    expect(await textOf(page).isVisible()).toBe(false)
    expect(new URL(page.url()).search).toBe(`?view=article&of=article/yard-sold&select=${claim('boat-9')}&pane=claims`)

    await page.reload()
    await expect.poll(() => inView(selectedCard(page))).toBe(true)
    expect(await claims.getAttribute('aria-pressed')).toBe('true')
    await selectedCard(page).getByRole('link', { name: 'Boat 9 left' }).click()
    await expect.poll(() => inView(passages(page).filter({ hasText: 'Boat 9 left' }))).toBe(true)
    expect(new URL(page.url()).searchParams.get('pane')).toBe(null)
    await sheet.getByRole('button', { name: 'Select nothing' }).click()
    await sheet.waitFor({ state: 'detached' })
    expectQuiet(visit, site)
    await visit.close()
  })

  for (const [width, viewport] of Object.entries(widths)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`reading is right, ${width} and ${colorScheme}`, async () => {
        const visit = await site.open(selecting('yard'), { viewport, colorScheme })
        await shown(visit.page, 'Claim 1 of 3 on these words').waitFor()
        await visit.picture(`article-text-${width}-${colorScheme}`)
        expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
        expect(await accessibilityProblems(visit.page)).toEqual([])
        expectQuiet(visit, site)
        await visit.close()
      })
    }
  }
})

describePages('An article without its text', () => ({ project: project.folder }), (site) => {
  test('how to get the text is told, and a link to a claim of a later page leads there', async () => {
    const visit = await site.open(selecting(`boat-${boats}`))
    const { page } = visit
    await page.getByText('newsgraph serve --texts DIR').waitFor()
    await selectedCard(page).getByText(`Boat ${boats} fishes.`).waitFor()
    await expect.poll(() => inView(selectedCard(page))).toBe(true)
    expect(await page.locator('mark').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Text', exact: true }).count()).toBe(0)
    expectQuiet(visit, site)
    await visit.close()
  })

  test('a frame in another page does not tell', async () => {
    const visit = await site.open(`${article}&embed=1`)
    await visit.page.getByRole('article').first().waitFor()
    expect(await visit.page.getByText('newsgraph serve').count()).toBe(0)
    await visit.close()
  })
})

const textOf = (page: Page) => page.getByRole('region', { name: 'Text' })
const passages = (page: Page) => page.getByRole('button', { name: /, \d+ claims?$/ })
const shown = (page: Page, text: string) => page.getByText(text, { exact: true }).filter({ visible: true })
const selectedCard = (page: Page) => page.locator('[aria-current="true"]')

// The words of marks, without what is told of them.
function words(marks: Element[]): string[] {
  return marks.map((mark) => mark.firstChild?.textContent ?? '')
}

function pressed(page: Page): Promise<string[]> {
  return page.locator('mark[aria-pressed="true"]').evaluateAll(words)
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '')
}

// Whether all of an element can be seen: in the window, and in what scrolls round it.
function inView(locator: Locator): Promise<boolean> {
  return locator.evaluate(
    (element) =>
      new Promise((resolve) => {
        const observer = new IntersectionObserver(([entry]) => {
          observer.disconnect()
          resolve((entry?.intersectionRatio ?? 0) > 0.99)
        })
        observer.observe(element)
      }),
  )
}

function expectQuiet(visit: Visit, site: Site): void {
  expect(elsewhere(visit.requests, site.server)).toEqual([])
  expect(visit.errors).toEqual([])
}
