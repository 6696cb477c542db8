import { execFile } from 'node:child_process'
import { access, constants, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the newsgraph binary under test. */
    binary: string
    /** Path of the browser; empty when there is none. */
    chromium: string
    /** Folder for pictures, not committed. */
    artifacts: string
  }
}

const web = fileURLToPath(new URL('..', import.meta.url))

/**
 * Builds newsgraph and finds the browser. Set NEWSGRAPH_BINARY to test a binary
 * that exists, CHROMIUM to use another browser than /usr/bin/chromium.
 */
export default async function setup(project: TestProject): Promise<void> {
  const artifacts = path.join(web, 'artifacts')
  await rm(path.join(artifacts, 'screenshots'), { recursive: true, force: true })
  await mkdir(path.join(artifacts, 'screenshots'), { recursive: true })
  project.provide('artifacts', artifacts)
  project.provide('chromium', await findChromium())
  project.provide('binary', process.env['NEWSGRAPH_BINARY'] ?? (await build(path.join(artifacts, 'newsgraph'))))
}

async function build(binary: string): Promise<string> {
  await promisify(execFile)('go', ['build', '-o', binary, '.'], { cwd: path.join(web, '..') })
  return binary
}

// Locally the browser tests are skipped without a browser, and say so; in CI
// nothing may be missing.
async function findChromium(): Promise<string> {
  const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  try {
    await access(chromium, constants.X_OK)
    return chromium
  } catch {
    const problem = `no browser at ${chromium}: install chromium, or name one in CHROMIUM`
    if (process.env['CI'] === 'true') throw new Error(problem)
    console.warn(`browser tests are skipped: ${problem}`)
    return ''
  }
}
