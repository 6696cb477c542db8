import { at } from '../../site/root'
import type { TypedDocumentString } from './operations'

/** Why an answer did not come. */
export type FailureKind =
  /** No server answers: it was stopped, or the network is away. */
  | 'unreachable'
  /** The server answers that something is wrong with the question. */
  | 'refused'
  /** The server answers that something is wrong with itself. */
  | 'broken'

/** An answer that did not come. The message is for the reader. */
export class Failure extends Error {
  readonly kind: FailureKind
  /** Names the request in the server's log, where the server gave it a name. */
  readonly requestId: string | null

  constructor(kind: FailureKind, message: string, requestId: string | null = null) {
    super(message)
    this.name = 'Failure'
    this.kind = kind
    this.requestId = requestId
  }
}

/**
 * Asks the server. An answer with errors is a failure, also when it has data
 * beside them: a page never shows a part as if it were the whole.
 */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  let response: Response
  try {
    response = await fetch(at('graphql'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json;q=0.9' },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal: signal ?? null,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Failure('unreachable', 'The server does not answer.')
  }
  const answer = readAnswer<Result>(await response.text())
  if (!answer) throw new Failure('broken', `The server answered with status ${response.status} and no data.`)
  const requestId = answer.extensions?.requestId ?? null
  if (answer.errors?.length || !answer.data) {
    const messages = (answer.errors ?? []).map(({ message, extensions }) => (extensions?.hint ? `${message}: ${extensions.hint}` : message))
    throw new Failure(response.status >= 500 ? 'broken' : 'refused', messages.join('\n') || 'The answer is empty.', requestId)
  }
  return answer.data
}

type Answer<Result> = {
  data?: Result | null
  errors?: { message: string; extensions?: { hint?: string } }[]
  extensions?: { requestId?: string }
}

function readAnswer<Result>(text: string): Answer<Result> | null {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' ? (answer as Answer<Result>) : null
  } catch {
    return null
  }
}
