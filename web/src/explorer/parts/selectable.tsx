import { useEffect, type ReactNode } from 'react'

import { useNavigation } from '../place/navigation'
import styles from './selectable.module.css'

type Props = {
  id: string
  /** Where in the window it comes to stand. */
  block?: ScrollLogicalPosition
  children: ReactNode
}

/** Marks what the address selects, and brings it into view. */
export function Selectable({ id, block = 'center', children }: Props) {
  const selected = useNavigation().place.selected === id
  useEffect(() => {
    if (selected) document.getElementById(id)?.scrollIntoView({ block })
  }, [id, selected, block])
  return (
    <div id={id} className={selected ? styles['selected'] : undefined} aria-current={selected || undefined}>
      {children}
    </div>
  )
}
