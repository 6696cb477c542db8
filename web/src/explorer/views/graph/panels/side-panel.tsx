import { useEffect, useRef, type ReactNode } from 'react'

import styles from './side-panel.module.css'

type Props = { title: ReactNode; label: string; onClose: () => void; children: ReactNode }

/** A panel beside the picture; on a phone below it. */
export function SidePanel({ title, label, onClose, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever opened it on the keyboard reads on here, and returns with Escape.
  useEffect(() => {
    const before = document.activeElement
    if (before instanceof Element && before.matches(':focus-visible')) heading.current?.focus()
    return () => {
      if (before instanceof HTMLElement || before instanceof SVGElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <aside className={styles['panel']} aria-label={label}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="button" aria-label="Close" onClick={onClose}>
          ✕
        </button>
      </header>
      <div className={styles['content']}>{children}</div>
    </aside>
  )
}
