import { expect, test } from 'vitest'

import { scaleFor } from './download'
import { standalone, type Sheet } from './standalone'

const sheet: Sheet = {
  title: 'Graph of A & <B>',
  drawing: '<circle r="3" fill="var(--person)"/>',
  box: { x: -10, y: -20, width: 100, height: 60 },
  numbered: ['Somebody', 'Something'],
  kinds: ['person', 'place'],
  standings: ['ASSERTED', 'DISPUTED', 'DENIED', 'HYPOTHETICAL'],
  sources: [{ label: 'Harbour talks', detail: 'Harbour Gazette, June 2025', url: 'https://harbour.example/talks' }],
  address: `http://127.0.0.1:8080/?view=graph&of=${'entity/somebody,'.repeat(40)}`,
}

const { svg, width, height } = standalone(sheet, (name) => `#${name}`)

test('a picture of its own has title, legend, sources and address, and no names of colours', () => {
  for (const part of ['Graph of A &amp; &lt;B&gt;', 'fill="#person"', '>asserted<', '>disputed<', '>denied<', '>hypothetical<', '>place<', '1\u00a0Somebody, 2\u00a0Something', 'Harbour talks — Harbour Gazette, June 2025', 'https://harbour.example/talks']) {
    expect(svg).toContain(part)
  }
  expect(svg).not.toContain('var(')
  const written = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join('')
  expect(written).toContain(sheet.address.replaceAll('&', '&amp;'))
})

test('everything has room', () => {
  expect(width).toBeGreaterThanOrEqual(sheet.box.width)
  const lowest = Math.max(...[...svg.matchAll(/ y="(\d+)"/g)].map(([, y]) => Number(y)))
  expect(height).toBeGreaterThan(lowest)
})

test.each([
  [1000, 800, 2, 2],
  [10_000, 500, 2, 1.6384],
  [8000, 8000, 2, 1.024],
])('a picture of %i by %i has as many pixels as wanted, or as browsers draw', (width, height, wanted, want) => {
  expect(scaleFor(width, height, wanted)).toBe(want)
})
