import { useEffect } from 'react'

import type { Arranging } from './use-arranging'

/** Keys that work wherever the focus is, but in a text: Escape, undo and redo. */
export function useShortcuts({ undo, redo, select, place: { selected } }: Arranging): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || (event.target instanceof HTMLElement && event.target.matches('input, textarea, select'))) return
      const command = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      const act = command
        ? key === 'y' || (key === 'z' && event.shiftKey)
          ? redo
          : key === 'z'
            ? undo
            : undefined
        : key === 'escape' && selected !== null
          ? () => select(null)
          : undefined
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [undo, redo, select, selected])
}
