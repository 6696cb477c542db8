/** What was before and, once taken back, after. */
export type Undo<State> = { readonly past: readonly State[]; readonly future: readonly State[] }

export const nothingDone: Undo<never> = { past: [], future: [] }

/** How many steps can be taken back. */
const longest = 200

/** Remembers what is about to change; what was taken back cannot be done again. */
export function remember<State>({ past }: Undo<State>, present: State): Undo<State> {
  return { past: [...past.slice(1 - longest), present], future: [] }
}

/** Takes the last step back; null when there is none. */
export function takeBack<State>({ past, future }: Undo<State>, present: State): { undo: Undo<State>; present: State } | null {
  const before = past.at(-1)
  if (before === undefined) return null
  return { undo: { past: past.slice(0, -1), future: [...future, present] }, present: before }
}

/** Does again what was last taken back; null when there is nothing. */
export function doAgain<State>({ past, future }: Undo<State>, present: State): { undo: Undo<State>; present: State } | null {
  const after = future.at(-1)
  if (after === undefined) return null
  return { undo: { past: [...past, present], future: future.slice(0, -1) }, present: after }
}
