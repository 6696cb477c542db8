// The questions are files, so that tests run them and docs show them as they are.
const files = import.meta.glob<string>('../../queries/*.graphql', { query: '?raw', import: 'default', eager: true })

/** A question as a reader would ask it, and the query that answers it. */
export type Question = {
  /** The first line of the query's leading comment. */
  title: string
  query: string
}

/** All of queries/, in the order of their file names. */
export const questions: readonly Question[] = Object.keys(files)
  .sort()
  .map((path) => asQuestion(files[path] ?? ''))

/** How many of the questions a newcomer finds open, each in a tab. */
export const openAtFirst = 5

/** Reads a query whose first line is `# Question?`. */
export function asQuestion(query: string): Question {
  const title = /^#\s*(.*)/.exec(query)?.[1]?.trim()
  return { title: title || 'A query', query: query.trimEnd() + '\n' }
}
