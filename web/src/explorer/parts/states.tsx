import type { ReactNode } from 'react'

import type { Failure } from '../api/ask'
import type { Answer } from '../api/use-answer'
import styles from './states.module.css'

const titles: Record<Failure['kind'], string> = {
  unreachable: 'The server does not answer',
  refused: 'The server cannot answer this',
  broken: 'The server failed',
}

/** Shows that an answer is on its way; only after a moment, so that quick answers do not flicker. */
export function Loading() {
  return (
    <p className={styles['loading']} role="status">
      Loading …
    </p>
  )
}

/** Says that there is nothing, and why that may be. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className={styles['empty']}>{children}</p>
}

/** Says what went wrong and lets one try again. */
export function Problem({ failure, retry }: { failure: Failure; retry: () => void }) {
  return (
    <div className={styles['problem']} role="alert">
      <h2>{titles[failure.kind]}</h2>
      <p>{failure.message}</p>
      {failure.requestId && (
        <p className={styles['request']}>
          In the server’s log: request <code>{failure.requestId}</code>
        </p>
      )}
      <button type="button" className="button" onClick={retry}>
        Try again
      </button>
    </div>
  )
}

/** Says that the server is away, without being in the way; it goes by itself. */
export function Away({ there }: { there: boolean }) {
  return (
    <div className={styles['away']} role="status">
      {!there && <p>The server is away. Trying again …</p>}
    </div>
  )
}

type AnsweredProps<Result> = {
  answer: Answer<Result>
  children: (data: Result) => ReactNode
}

/** Loading, or the answer, or what went wrong; an answer from before is dimmed. */
export function Answered<Result>({ answer: { data, error, stale, retry }, children }: AnsweredProps<Result>) {
  if (data === undefined) return error ? <Problem failure={error} retry={retry} /> : <Loading />
  return (
    <>
      {error && <Problem failure={error} retry={retry} />}
      <div className={stale || error ? styles['stale'] : undefined} aria-busy={stale || undefined}>
        {children(data)}
      </div>
    </>
  )
}
