// Builds the pages and writes them, compressed, to where the server embeds them.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { constants, gzipSync } from 'node:zlib'

import { bundle, served } from './bundle.mjs'

// The place of the operating system in the header, and its value for "unknown":
// RFC 1952, section 2.3.1.
const operatingSystem = 9
const unknown = 255

const files = await bundle()
await rm(served, { recursive: true, force: true })
let total = 0
for (const [name, content] of files) {
  const file = path.join(served, `${name}.gz`)
  const compressed = compress(content)
  total += compressed.length
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, compressed)
}
console.log(`${files.size} files, ${Math.round(total / 1024)} KiB compressed, in server/static`)

/**
 * The same bytes for the same content on every system: the header has neither a
 * time nor a file name, and does not name the system.
 *
 * @param {Buffer} content
 */
function compress(content) {
  const compressed = gzipSync(content, { level: constants.Z_BEST_COMPRESSION, memLevel: constants.Z_MAX_MEMLEVEL })
  compressed[operatingSystem] = unknown
  return compressed
}
