import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'

/** A project of one invented article, in a folder of its own, to be changed by a test. */
export type Project = {
  folder: string
  /** The folder of the articles' texts. */
  texts: string
  /** Adds a second claim to the article, with its anchor. */
  addClaim(): Promise<void>
  /** Gives the second claim another gist. */
  rewordClaim(): Promise<void>
  /** Takes the second claim away again. */
  removeClaim(): Promise<void>
  remove(): Promise<void>
}

const text = `Harbour talks

The mayor Anna Berg met the shipowner Boris Dahl in June.
Berg said the harbour would stay open.
`

const entities = `harbour-gazette: {type: news-organization, name: Harbour Gazette}
anna-berg: {type: person, name: Anna Berg}
boris-dahl: {type: person, name: Boris Dahl}
`

const article = `article:
  id: harbour-talks
  title: Harbour talks
  publisher: harbour-gazette
  language: en
  annotators: [AB]
  text: {file: harbour-talks.txt, sha256: ${createHash('sha256').update(text).digest('hex')}}
claims:
  - key: c1
    claim: [anna-berg, met, boris-dahl]
    at: "The mayor … in June"
`

const secondClaim = `  - key: c2
    by: anna-berg
    about: [boris-dahl]
    gist: The harbour stays open.
    at: "Berg said … stay open"
`

/** Writes the project with its first claim anchored. */
export async function newProject(): Promise<Project> {
  const { folder, texts, write, remove } = await newFolders('harbour-talks', text, entities)
  await write(article)
  return {
    folder,
    texts,
    addClaim: () => write(article + secondClaim),
    rewordClaim: () => write(article + secondClaim.replace('stays open', 'will not close')),
    removeClaim: () => write(article),
    remove,
  }
}

/** Where the files of a project of one article are. */
export type Folders = Pick<Project, 'folder' | 'texts' | 'remove'> & {
  /** Writes the article and anchors its claims. */
  write(article: string): Promise<void>
}

/** Makes the folders of a project of one article, with its text and entities. */
export async function newFolders(name: string, text: string, entities: string): Promise<Folders> {
  const root = await mkdtemp(path.join(tmpdir(), 'newsgraph-project-'))
  const folder = path.join(root, 'project')
  const texts = path.join(root, 'texts')
  await mkdir(folder)
  await mkdir(texts)
  await writeFile(path.join(texts, `${name}.txt`), text)
  await writeFile(path.join(folder, 'entities.yaml'), entities)
  return {
    folder,
    texts,
    async write(article) {
      await writeFile(path.join(folder, `${name}.yaml`), article)
      await promisify(execFile)(inject('binary'), ['anchor', '--texts', texts, folder])
    },
    remove: () => rm(root, { recursive: true }),
  }
}
