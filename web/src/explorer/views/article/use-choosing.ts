import { useCallback, useEffect, useRef, useState, type DOMAttributes, type SyntheticEvent } from 'react'

import { reveal } from '../../parts/reveal'
import { useNavigation } from '../../place/navigation'
import { stopAt, wordsId } from './line'
import type { Segment } from './segments'
import type { Words } from './use-words'

/** What one looks at in a text, and the ways to look at something else. */
export type Choosing = {
  /** The claim whose passages are pointed out, because the pointer or the focus is on it. */
  readonly near: string | null
  /** Where the stop begins that the tab key leads to: one for the whole text, from which the arrow keys lead on. */
  readonly tab: number | undefined
  /** The claims on the words that were chosen, or on the first of the selected claim; empty when it rests on none. */
  readonly here: readonly string[]
  /** For the element that holds the text and the cards. */
  readonly events: DOMAttributes<HTMLElement>
  /** Tells that a passage of a claim is about to be selected, which begins there. */
  readonly choosePassage: (claim: string, start: number) => void
  /** Selects the next claim on the same words. */
  readonly next: () => void
  readonly clear: () => void
}

/** What the next selection is about: which of the claim's words, and whether they get the focus. */
type Aim = { readonly claim: string; readonly start: number; readonly focus: boolean }

/** Choosing words selects a claim on them, and selecting a claim brings its words and its card into view. */
export function useChoosing(words: Words | undefined, selected: string | null): Choosing {
  const { place, go } = useNavigation()
  const [at, setAt] = useState<number | null>(null)
  const [near, setNear] = useState<string | null>(null)
  const aim = useRef<Aim | null>(null)
  const stops = words?.stops ?? []
  const current = stops.find(({ start }) => start === at)
  const first = stops.find(({ claims }) => selected !== null && claims.includes(selected))
  const chosen = selected !== null && current?.claims.includes(selected) ? current : first
  const here = chosen?.claims ?? []

  const select = (claim: string | null) => go({ ...place, selected: claim, pane: 'text' }, { replace: true })
  const choose = (stop: Segment) => {
    const claim = after(stop.claims, selected)
    aim.current = { claim, start: stop.start, focus: false }
    setAt(stop.start)
    select(claim)
  }
  const choosePassage = useCallback((claim: string, start: number) => {
    aim.current = { claim, start, focus: true }
    setAt(start)
  }, [])
  useArrival(words, selected, aim)

  const stopOf = (event: SyntheticEvent) => {
    const start = stopAt(event.target)
    return start === null ? undefined : stops.find((stop) => stop.start === start)
  }
  const move = (stop: Segment, by: number) => {
    const to = stops[stops.indexOf(stop) + by]
    if (!to) return
    const element = document.getElementById(wordsId(to.start))
    element?.focus({ preventScroll: true })
    reveal(element)
  }
  const point = (stop: Segment | undefined, event: SyntheticEvent) => setNear(stop ? after(stop.claims, selected) : cardAt(event.target))
  return {
    near,
    tab: (current ?? chosen ?? stops[0])?.start,
    here,
    choosePassage,
    next: () => chosen && choose(chosen),
    clear: () => select(null),
    events: {
      onClick: (event) => {
        const stop = stopOf(event)
        if (stop && getSelection()?.isCollapsed !== false) choose(stop) // whoever selects text does not choose
      },
      onKeyDown: (event) => {
        const stop = stopOf(event)
        const act = {
          Enter: stop && (() => choose(stop)),
          ' ': stop && (() => choose(stop)),
          ArrowRight: stop && (() => move(stop, 1)),
          ArrowLeft: stop && (() => move(stop, -1)),
          Escape: selected === null ? undefined : () => select(null),
        }[event.key]
        if (!act || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
        event.preventDefault()
        act()
      },
      onFocus: (event) => {
        const stop = stopOf(event)
        if (stop) setAt(stop.start)
        point(stop, event)
      },
      onBlur: () => setNear(null),
      onPointerOver: (event) => event.pointerType === 'mouse' && point(stopOf(event), event),
      onPointerLeave: () => setNear(null),
    },
  }
}

/** Brings the selected claim into view each time one goes to a place, once the words are there. */
function useArrival(words: Words | undefined, selected: string | null, aim: React.RefObject<Aim | null>): void {
  const { place } = useNavigation()
  const arrived = useRef<typeof place>(null)
  useEffect(() => {
    if (selected === null || !words?.marked || arrived.current === place) return
    const calm = arrived.current === null || matchMedia('(prefers-reduced-motion: reduce)').matches
    arrived.current = place
    const { start = words.starts.get(selected), focus = false } = aim.current?.claim === selected ? aim.current : {}
    aim.current = null
    reveal(document.getElementById(selected))
    if (start === undefined) return
    const element = document.getElementById(wordsId(start))
    reveal(element, calm ? 'instant' : 'smooth')
    if (focus) element?.focus({ preventScroll: true })
  }, [place, words, selected, aim])
}

// Pressing again leads to the next claim on the same words, and from the last to the first.
function after(claims: readonly string[], selected: string | null): string {
  return claims[(claims.indexOf(selected ?? '') + 1) % claims.length] ?? ''
}

function cardAt(target: EventTarget): string | null {
  return (target instanceof Element && target.closest('[id^="claim/"]')?.id) || null
}
