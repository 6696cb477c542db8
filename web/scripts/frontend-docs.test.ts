import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const read = (name: string) => readFile(new URL(name, root), 'utf8')
const page = await read('docs/frontend.md')

// A block that names a file after its language is that file: ```ts web/examples/d3.ts
const blocks = [...page.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)].map(([, file = '', code = '']) => ({ file, code }))

test('docs/frontend.md has a page of code for every library', () => {
  const files = blocks.map(({ file }) => file)
  for (const name of ['neighborhood.graphql', 'd3.ts', 'cytoscape.ts', 'sigma.ts', 'neighborhood.py']) {
    expect(files).toContain(`web/examples/${name}`)
  }
})

test.each(blocks)('the code in docs/frontend.md is $file', async ({ file, code }) => {
  expect(code, `copy ${fileURLToPath(new URL(file, root))} into docs/frontend.md`).toBe(await read(file))
})
