import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

export const web = fileURLToPath(new URL('..', import.meta.url))

/** Where the server embeds the built pages from. */
export const served = path.join(web, '..', 'server', 'static')

/**
 * Builds the pages afresh.
 *
 * @returns {Promise<Map<string, Buffer>>} contents by path, with forward slashes, in the order of the paths
 */
export async function bundle() {
  const folder = await mkdtemp(path.join(tmpdir(), 'newsgraph-web-'))
  try {
    await build({ root: web, logLevel: 'warn', build: { outDir: folder } })
    const files = await contents(folder)
    for (const name of files.keys()) refuseUnembeddable(name)
    return files
  } finally {
    await rm(folder, { recursive: true })
  }
}

/**
 * Reads all files below a folder.
 *
 * @param {string} folder
 * @returns {Promise<Map<string, Buffer>>} contents by path, with forward slashes, in the order of the paths
 */
export async function contents(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const named = paths.map((file) => /** @type {const} */ ([path.relative(folder, file).replaceAll('\\', '/'), file]))
  named.sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(await Promise.all(named.map(async ([name, file]) => /** @type {const} */ ([name, await readFile(file)]))))
}

/** @param {string} name */
function refuseUnembeddable(name) {
  if (name.split('/').some((part) => /^[._]/.test(part))) {
    throw new Error(`${name}: go:embed leaves out names that begin with a dot or an underscore`)
  }
}
