import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { describePages } from './harness'

// The pictures of the README. `npm run pictures` takes them anew.
const pictures = { light: 'explorer.png', dark: 'explorer-dark.png' } as const
const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url))
const taking = process.env['TAKE_PICTURES'] === '1'

const again = 'take it anew with `npm --prefix web run pictures`'

/** How far a small grey copy may be off, of 255: fonts differ from system to system. */
const tolerance = 9

describePages('The README’s picture', {}, (site) => {
  for (const [colorScheme, file] of Object.entries(pictures) as ['light' | 'dark', string][]) {
    test(`is the explorer as it is, ${colorScheme}`, async () => {
      const visit = await site.open('/?view=graph&of=entity/marco-rubio,entity/sinaloa-cartel', {
        colorScheme,
        viewport: { width: 1280, height: 760 },
        deviceScaleFactor: 1.5,
      })
      const { page } = visit
      await page.getByRole('button', { name: /^Sinaloa Cartel, / }).click()
      await page.getByRole('complementary', { name: 'Sinaloa Cartel' }).getByRole('button', { name: /^Foreign Terrorist Organization/ }).click()
      const claims = page.getByRole('complementary', { name: /Sinaloa Cartel – Foreign Terrorist Organization/ }).getByRole('article')
      await claims.nth(1).waitFor()
      await page.mouse.move(0, 0)
      const shown = await page.screenshot()
      const kept = path.join(folder, file)
      if (taking) {
        await mkdir(folder, { recursive: true })
        await writeFile(kept, shown)
      }
      // What the picture says is held to the word, how it looks about: fonts differ.
      const said = (await page.locator('body').ariaSnapshot()).replaceAll(site.server.url, '')
      await expect(said, again).toMatchFileSnapshot('./readme.aria.yaml')
      expect(await difference(page, shown, await readFile(kept)), again).toBeLessThan(tolerance)
      await visit.close()
    })
  }

  test('is in the README, in both themes', async () => {
    const readme = await readFile(path.join(folder, '../../README.md'), 'utf8')
    for (const file of Object.values(pictures)) expect(readme).toContain(`docs/pictures/${file}`)
  })
})

// The mean difference of two pictures as a few grey fields, of 255.
function difference(page: Page, ...both: readonly [Buffer, Buffer]): Promise<number> {
  const addresses = both.map((picture) => `data:image/png;base64,${picture.toString('base64')}`)
  return page.evaluate(async (urls) => {
    const greys = await Promise.all(
      urls.map(async (url) => {
        const image = new Image()
        image.src = url
        await image.decode()
        const context = Object.assign(document.createElement('canvas'), { width: 60, height: 36 }).getContext('2d')
        context?.drawImage(image, 0, 0, 60, 36)
        const { data } = context?.getImageData(0, 0, 60, 36) ?? { data: [] }
        return Array.from({ length: 60 * 36 }, (_, at) => ((data[4 * at] ?? 0) + (data[4 * at + 1] ?? 0) + (data[4 * at + 2] ?? 0)) / 3)
      }),
    )
    const [one = [], other = []] = greys
    return one.reduce((sum, grey, at) => sum + Math.abs(grey - (other[at] ?? 0)), 0) / one.length
  }, addresses)
}
