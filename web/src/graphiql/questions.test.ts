import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { buildSchema, Kind, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'

import { asQuestion, openAtFirst, questions } from './questions'

const folder = fileURLToPath(new URL('../../../schema', import.meta.url))
const files = readdirSync(folder).filter((name) => name.endsWith('.graphqls'))
const schema = buildSchema(files.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n'))

test('asQuestion takes the title from the first line', () => {
  expect(asQuestion('# Who?\n#\n# More.\n{ a }\n\n')).toEqual({ title: 'Who?', query: '# Who?\n#\n# More.\n{ a }\n' })
  expect(asQuestion('{ a }').title).toBe('A query')
})

test('there are enough for the first tabs', () => {
  expect(questions.length).toBeGreaterThanOrEqual(openAtFirst)
})

describe.each(questions)('$title', ({ title, query }) => {
  const document = parse(query)

  test('is valid', () => {
    expect(validate(schema, document).map((error) => error.message)).toEqual([])
  })

  test('begins with its question and names its one operation, which names the tab', () => {
    expect(title).toMatch(/\?$/)
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    expect(operations.map((operation) => operation.name?.value)).toEqual([expect.stringMatching(/^[A-Z][A-Za-z]+$/)])
  })
})
