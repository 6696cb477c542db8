// The server may be mounted under any path, so nothing is addressed from the
// host's root: a built page finds it from where its own assets/ are.
const base = import.meta.env.DEV ? new URL('/', location.href) : new URL(/* @vite-ignore */ '..', import.meta.url)

/** The absolute URL of a path below the server's root: `at('graphql')`. */
export function at(path: string): string {
  return new URL(path, base).href
}
