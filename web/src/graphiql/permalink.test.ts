import { expect, test } from 'vitest'

import { readPermalink, writePermalink } from './permalink'

test.each([
  ['no query', '', null],
  ['an empty query', '?query=', null],
  ['a blank query', '?query=%20%0A', null],
  ['another parameter', '?variables=%7B%7D', null],
  ['a query', '?query=%7B%20a%20%7D', { query: '{ a }', variables: '' }],
  ['a query with variables', '?query=%7Ba%7D&variables=%7B%22b%22%3A1%7D', { query: '{a}', variables: '{"b":1}' }],
])('readPermalink: %s', (_name, search, want) => {
  expect(readPermalink(search)).toEqual(want)
})

test('what is written is read back', () => {
  const shared = { query: '# “¿Quién?” & +\nquery A($t: String) { a(t: $t) }', variables: '{ "t": "a&b=c" }' }
  const link = writePermalink('http://localhost:8080/graphiql?query=old#x', shared)
  expect(new URL(link).pathname).toBe('/graphiql')
  expect(readPermalink(new URL(link).search)).toEqual(shared)
})

test('a link without variables is short', () => {
  expect(writePermalink('http://h/graphiql/', { query: '{a}', variables: ' ' })).toBe('http://h/graphiql/?query=%7Ba%7D')
})
