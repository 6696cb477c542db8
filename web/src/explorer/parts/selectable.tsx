import { useEffect, type ReactNode } from 'react'

import { reveal } from './reveal'
import styles from './selectable.module.css'

type Props = { id: string; selected: boolean; children: ReactNode }

/** Marks what is selected, and brings it into view; the focus can be set on it. */
export function Selectable({ id, selected, children }: Props) {
  useEffect(() => {
    if (selected) reveal(document.getElementById(id))
  }, [id, selected])
  return (
    <div id={id} className={styles['selectable']} aria-current={selected || undefined} tabIndex={-1}>
      {children}
    </div>
  )
}
