// Fails when the committed build is not what the sources give. Contents are
// compared, not their compression, so another version of zlib does not matter.
import { gunzipSync } from 'node:zlib'

import { bundle, contents, served } from './bundle.mjs'

const [expected, committed] = await Promise.all([bundle(), contents(served).catch(() => new Map())])
const problems = []
for (const [name, content] of expected) {
  const compressed = committed.get(`${name}.gz`)
  if (!compressed) problems.push(`missing: ${name}.gz`)
  else if (!gunzipSync(compressed).equals(content)) problems.push(`differs: ${name}.gz`)
}
for (const name of committed.keys()) {
  if (!expected.has(name.replace(/\.gz$/, '')) || !name.endsWith('.gz')) problems.push(`left over: ${name}`)
}
if (problems.length > 0) {
  console.error(`server/static is not what web/ builds:\n  ${problems.join('\n  ')}\nrun: npm --prefix web run build`)
  process.exitCode = 1
} else {
  console.log(`server/static is fresh: ${expected.size} files`)
}
