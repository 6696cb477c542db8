import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { describe, expect, test } from 'vitest'

// The colours as they are written: --name: light-dark(#light, #dark).
const css = ['../../site/site.css', './palette.css']
  .map((file) => readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8'))
  .join('\n')
const colors = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
)

const text = 4.5 // WCAG 2.2, 1.4.3
const graphics = 3 // WCAG 2.2, 1.4.11

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const color = (name: string) => colors.get(name)?.[theme] ?? expect.fail(`no colour --${name}`)

  test.each([
    ['ink', text],
    ['muted', text],
    ['accent', text],
    ['asserted', text],
    ['reported', text],
    ['disputed', text],
    ['denied', text],
    ['hypothetical', text],
    ['person', graphics],
    ['organization', graphics],
    ['place', graphics],
    ['event', graphics],
    ['document', graphics],
    ['other', graphics],
  ])('--%s stands out from what it is drawn on', (name, least) => {
    for (const ground of ['paper', 'surface']) {
      expect(contrast(color(name), color(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(least)
    }
  })

  test('words stand out from what marks them, and the line under those that are chosen from what is round them', () => {
    for (const ground of ['passage', 'passage-chosen']) {
      expect(contrast(color('ink'), color(ground)), ground).toBeGreaterThanOrEqual(text)
    }
    for (const ground of ['paper', 'passage', 'passage-chosen']) {
      expect(contrast(color('passage-edge'), color(ground)), ground).toBeGreaterThanOrEqual(graphics)
    }
  })
})

// WCAG 2.2, "relative luminance" and "contrast ratio".
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
