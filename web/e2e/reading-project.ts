import { createHash } from 'node:crypto'

import { newFolders, type Folders } from './project'

/** How many boats there are: each has a paragraph of its own and a claim on it. */
export const boats = 60

// Passages in passages and over one another, words without any, and characters
// that JavaScript's strings count twice before all of them.
const text = `The 🚢 yard is sold

North Line bought the ferry yard 🏦 on Monday, for twelve million.

The gulls 🐦 said nothing about it.

${Array.from({ length: boats }, (_, index) => `Boat ${index + 1} left the yard at dawn, and came back with fish.`).join('\n\n')}
`

const entities = `vel-courier: {type: news-organization, name: The Vel Courier}
anna-berg: {type: person, name: Anna Berg}
north-line: {type: company, name: North Line}
`

const claims: readonly [key: string, gist: string, at: string][] = [
  ['sold', 'The yard has been sold.', '["yard is sold", "bought the ferry yard"]'],
  ['whole', 'North Line bought the yard for twelve million.', '"North Line … twelve million"'],
  ['monday', 'The sale took place on a Monday.', '"🏦 on Monday"'],
  ['yard', 'The yard is one for ferries.', '"ferry yard 🏦"'],
  ...Array.from({ length: boats }, (_, index) => [`boat-${index + 1}`, `Boat ${index + 1} fishes.`, `p${index + 4}`] as [string, string, string]),
]

const article = `article:
  id: yard-sold
  title: The 🚢 yard is sold
  publisher: vel-courier
  language: en
  text: {file: yard-sold.txt, sha256: ${createHash('sha256').update(text).digest('hex')}}
claims:
${claims.map(([key, gist, at]) => `  - {key: ${key}, by: anna-berg, about: [north-line], gist: ${gist}, at: ${at}}`).join('\n')}
`

/** Writes a project of one long article to be read. */
export async function newReadingProject(): Promise<Folders> {
  const folders = await newFolders('yard-sold', text, entities)
  await folders.write(article)
  return folders
}
