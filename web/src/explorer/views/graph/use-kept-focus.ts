import { useEffect, useRef, type RefObject } from 'react'

/**
 * Keeps the keyboard where one works. What is pressed may take itself away, a
 * button of a panel that another follows, an entity that is hidden; the browser
 * then begins at the top of the page again. Instead the panel's heading has the
 * focus, or the picture.
 */
export function useKeptFocus(view: RefObject<HTMLElement | null>): void {
  const inside = useRef(false)
  useEffect(() => {
    const watched = view.current
    if (!watched) return
    const onFocus = () => {
      inside.current = true
    }
    // Whoever leaves by hand leaves something that stays.
    const onBlur = ({ target }: FocusEvent) => {
      setTimeout(() => {
        if (target instanceof Element && target.isConnected && !watched.contains(document.activeElement)) inside.current = false
      })
    }
    watched.addEventListener('focusin', onFocus)
    watched.addEventListener('focusout', onBlur)
    return () => {
      watched.removeEventListener('focusin', onFocus)
      watched.removeEventListener('focusout', onBlur)
    }
  }, [view])
  useEffect(() => {
    if (!inside.current) return
    const resting = setTimeout(() => {
      if (document.activeElement !== document.body) return
      const next = view.current?.querySelector<HTMLElement | SVGElement>('aside h2') ?? view.current?.querySelector<SVGElement>('svg[role="group"]')
      next?.focus({ preventScroll: true })
    })
    return () => clearTimeout(resting)
  })
}
