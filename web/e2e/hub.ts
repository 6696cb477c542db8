import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'

const perArticle = 40

/** Writes a project of invented articles in which one mayor meets so many others, some of whom meet too. */
export async function newHub(neighbours: number): Promise<{ folder: string; remove(): Promise<void> }> {
  const root = await mkdtemp(path.join(tmpdir(), 'newsgraph-hub-'))
  const [folder, texts] = [path.join(root, 'project'), path.join(root, 'texts')]
  await mkdir(folder)
  await mkdir(texts)
  const people = Array.from({ length: neighbours }, (_, index) => `guest-${index}: {type: person, name: Guest ${index}}`)
  await writeFile(path.join(folder, 'entities.yaml'), ['gazette: {type: news-organization, name: Gazette}', 'mayor: {type: person, name: The Mayor}', ...people, ''].join('\n'))
  for (let first = 0; first < neighbours; first += perArticle) {
    const meetings = Array.from({ length: Math.min(perArticle, neighbours - first) }, (_, index) => meeting(first + index))
    const text = `Meetings\n\n${meetings.map(({ sentence }) => `${sentence}\n`).join('')}`
    const id = `meetings-${first}`
    await writeFile(path.join(texts, `${id}.txt`), text)
    await writeFile(path.join(folder, `${id}.yaml`), article(id, text) + meetings.map(({ claims }) => claims).join(''))
  }
  await promisify(execFile)(inject('binary'), ['anchor', '--texts', texts, folder], { maxBuffer: 2 ** 24 })
  return { folder, remove: () => rm(root, { recursive: true }) }
}

function article(id: string, text: string): string {
  return `article:
  id: ${id}
  title: Meetings
  publisher: gazette
  language: en
  annotators: [AB]
  text: {file: ${id}.txt, sha256: ${createHash('sha256').update(text).digest('hex')}}
claims:
`
}

function meeting(index: number): { sentence: string; claims: string } {
  const at = `at: "On day d${index} … guest g${index}"`
  const claims = [`  - {key: c${index}, claim: [mayor, met, guest-${index}], ${at}}\n`]
  if (index > 0) claims.push(`  - {key: n${index}, claim: [guest-${index}, met, guest-${Math.floor(index / 3)}], ${at}}\n`)
  if (index % 5 === 4) claims.push(`  - {key: t${index}, claim: [mayor, threatens, guest-${index}], ${at}}\n`)
  return { sentence: `On day d${index} the mayor met guest g${index}.`, claims: claims.join('') }
}
