import { afterAll, beforeAll, expect, test } from 'vitest'

import { accessibilityProblems, describePages, widths, type Visit } from './harness'
import { newHub } from './hub'

const guests = 620
const most = 500
const mayor = '/index.html?view=graph&of=entity/mayor'

let hub: Awaited<ReturnType<typeof newHub>>
beforeAll(async () => {
  hub = await newHub(guests)
})
afterAll(() => hub.remove())

describePages('A hub', () => ({ project: hub.folder }), (site) => {
  test('says how many neighbours it has, and unfolds to as many as a picture holds', async () => {
    const visit = await site.open(`${mayor}&select=entity/mayor`)
    const { page } = visit
    await expect.poll(() => entities(visit).count()).toBe(31)
    const unfold = page.getByRole('list', { name: 'Unfold The Mayor' })
    await unfold.getByRole('button', { name: `met: ${guests - 30} of ${guests} are not in the picture` }).waitFor()
    await page.getByRole('status').getByRole('button', { name: `+${guests - 30} more neighbours of The Mayor` }).waitFor()
    await unfold.getByRole('button', { name: `all +${guests - 30}` }).click()
    await expect.poll(() => entities(visit).count()).toBe(most)
    await page.getByRole('status').getByRole('button', { name: `+${guests - most + 1} more neighbours of The Mayor` }).waitFor()
    await visit.picture('hub-unfolded')
    await visit.close()
  })

  test('who does not fit is chosen, and the address shows it again', async () => {
    const visit = await site.open(`${mayor}&expand=entity/mayor`)
    const { page } = visit
    await page.getByRole('status').getByRole('button', { name: /more neighbours of The Mayor/ }).click()
    const chooser = page.getByRole('complementary', { name: 'Neighbours of The Mayor' })
    await chooser.getByText('The picture is full').waitFor()
    await chooser.getByLabel('Over').selectOption({ label: `met (${guests})` })
    const missing = chooser.getByRole('checkbox', { name: /^Guest/ }).first()
    await missing.waitFor()
    expect(await missing.isChecked()).toBe(false)
    const label = await missing.evaluate((box) => box.closest('label')?.textContent ?? '')
    const name = /Guest \d+/.exec(label)?.[0] ?? ''
    expect(await entity(visit, name).count()).toBe(0)
    await missing.check()
    await entity(visit, name).waitFor()
    expect(await entities(visit).count()).toBe(most)
    expect(new URL(page.url()).searchParams.get('add')).toMatch(/^entity\/guest-\d+:entity\/mayor$/)
    expect(await accessibilityProblems(page, ['aside'])).toEqual([])
    await page.reload()
    await entity(visit, name).waitFor()
    await visit.close()
  })

  test('on a phone too', async () => {
    const visit = await site.open(`${mayor}&expand=entity/mayor:predicate/threatens`, { viewport: widths.narrow })
    const { page } = visit
    await expect.poll(() => entities(visit).count()).toBeGreaterThan(guests / 5)
    await page.getByRole('status').getByRole('button', { name: /more neighbours of The Mayor/ }).first().click()
    await page.getByRole('complementary', { name: 'Neighbours of The Mayor' }).getByRole('checkbox', { name: /^Guest/ }).first().waitFor()
    await visit.picture('hub-chooser-narrow')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(widths.narrow.width)
    expect(await accessibilityProblems(page)).toEqual([])
    await visit.close()
  })
})

function entity({ page }: Visit, name: string) {
  return page.getByRole('group', { name: /^Graph of/ }).getByRole('button', { name: new RegExp(`^${name}, `) })
}

function entities({ page }: Visit) {
  return page.getByRole('group', { name: /^Graph of/ }).getByRole('button')
}
