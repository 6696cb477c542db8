/** A server as it is followed: graphs are told apart by their hashes. */
export type Source = {
  /** Asks which graph it has; fails when there is no answer. */
  readonly ask: (signal: AbortSignal) => Promise<string>
  /**
   * Hears on a connection which graph it has, and of every other one from then on, until the connection
   * ends or the signal does. False when there was none to be had.
   */
  readonly hear: (told: (hash: string) => void, signal: AbortSignal) => Promise<boolean>
}

/** What is told of a server. */
export type Told = {
  /** Which graph it has; not only when it is another. */
  readonly graph: (hash: string) => void
  /** Whether it answers. */
  readonly there: (there: boolean) => void
}

/** The document, as far as it tells whether somebody looks at it. */
export type Page = EventTarget & { readonly hidden: boolean }

const second = 1_000
/** Waits after a connection has ended or an answer did not come: they grow while the server is away. */
const wait = { first: second, longest: 15 * second }
/** How often a server is asked with which there is no connection to be had, and after how many times one is tried again. */
const polling = { interval: 5 * second, times: 12 }

/**
 * Follows which graph a server has, until the returned function is called: over one connection, and where
 * there is none to be had by asking every few seconds. What changed while the server was away, or while
 * nobody looked at the page, is told when it is back; a page that nobody looks at holds no connection.
 */
export function follow(source: Source, page: Page, told: Told): () => void {
  const stopping = new AbortController()
  void keepFollowing(source, looks(page, stopping.signal), told, stopping.signal)
  return () => stopping.abort()
}

async function keepFollowing({ ask, hear }: Source, looked: () => Promise<AbortSignal>, told: Told, stopped: AbortSignal): Promise<void> {
  const answers = async (): Promise<boolean> => {
    const hash = await ask(stopped).catch(() => null)
    if (stopped.aborted) return false
    if (hash !== null) told.graph(hash)
    told.there(hash !== null)
    return hash !== null
  }
  for (let failures = 0; !stopped.aborted; ) {
    const there = await answers()
    const looking = await looked()
    failures = there ? 0 : failures + 1
    if (there && !(await hear(told.graph, looking))) {
      for (let times = 0; times < polling.times && !looking.aborted; times++) {
        await pause(polling.interval, looking)
        if (!(await answers())) break
      }
    } else {
      await pause(Math.min(wait.longest, wait.first * 2 ** Math.max(0, failures - 1)), stopped)
    }
  }
}

// Waits until somebody looks at the page; the signal ends when nobody does any more.
function looks(page: Page, stopped: AbortSignal): () => Promise<AbortSignal> {
  let looking = new AbortController()
  let look = () => {}
  const turn = () => {
    looking.abort()
    looking = new AbortController()
    look()
  }
  page.addEventListener('visibilitychange', turn, { signal: stopped })
  stopped.addEventListener('abort', () => looking.abort())
  return async () => {
    while (page.hidden && !stopped.aborted) await new Promise<void>((resolve) => (look = resolve))
    return looking.signal
  }
}

function pause(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, time)
    if (signal.aborted) end()
    else signal.addEventListener('abort', end)
  })
}
