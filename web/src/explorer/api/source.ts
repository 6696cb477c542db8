import { createClient } from 'graphql-ws'

import { at } from '../../site/root'
import { ask } from './ask'
import type { Source } from './follow'
import { ChangesDocument, VersionDocument, type ChangesSubscription, type VersionQuery } from './operations'

/** How long, in milliseconds, the server may take to say something on a connection, and how often a silent one is tried. */
const patience = 5_000
const keepAlive = 20_000

/**
 * The page's server. It is heard over a WebSocket: of connections with server-sent events a browser has
 * only six for all pages of a server, unless there is HTTP/2.
 */
export const source: Source = {
  ask: async (signal) => (await ask(VersionDocument, {}, signal)).overview.contentHash,
  hear: (told, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(true)
      let heard = false
      const tell = (hash: string | undefined) => {
        if (hash === undefined || signal.aborted) return
        heard = true
        clearTimeout(late)
        told(hash)
      }
      const end = (had: boolean) => {
        clearTimeout(late)
        signal.removeEventListener('abort', leave)
        for (const stop of operations) stop()
        resolve(had)
      }
      const leave = () => end(true)
      const late = setTimeout(() => end(false), patience)
      signal.addEventListener('abort', leave)
      const client = newClient()
      const operations = [
        client.subscribe<ChangesSubscription>(
          { query: ChangesDocument.toString() },
          {
            next: ({ data }) => tell(data?.graphChanged.contentHash),
            complete: () => end(heard),
            error: (cause) => end(heard && !Array.isArray(cause)), // a list: the server refuses to tell
          },
        ),
        // On the same connection, after the subscription: what changed before it began is in the answer.
        client.subscribe<VersionQuery>(
          { query: VersionDocument.toString() },
          { next: ({ data }) => tell(data?.overview.contentHash), complete: () => {}, error: () => {} },
        ),
      ]
    }),
}

// It closes its connection with the last operation. A connection whose other end went
// away without a word, as when a computer sleeps, is found out by trying.
function newClient() {
  let late: ReturnType<typeof setTimeout>
  const client = createClient({
    url: at('graphql').replace(/^http/, 'ws'),
    retryAttempts: 0, // follow tries again
    keepAlive,
    on: {
      ping: (received) => {
        if (!received) late = setTimeout(() => client.terminate(), patience)
      },
      pong: (received) => {
        if (received) clearTimeout(late)
      },
      closed: () => clearTimeout(late),
    },
  })
  return client
}
