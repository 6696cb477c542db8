import { useState } from 'react'

import { useNames } from '../../api/names'
import { EntityPicker } from '../../parts/entity-picker'
import { useNavigation } from '../../place/navigation'
import { longest } from '../../place/place'
import styles from './paths.module.css'

/** Chooses the two ends, and how long a way between them may be. */
export function Ends({ maxLength }: { maxLength: number }) {
  const { place, go } = useNavigation()
  // The address holds a second end only behind a first one: without one it waits here.
  const [waiting, wait] = useState<string | null>(null)
  const [from = null, second = null] = place.of
  const to = second ?? waiting
  const names = useNames([from, to].filter((id) => id !== null))
  const named = (id: string | null) => {
    if (id === null) return null
    const node = names.get(id)
    return node?.__typename === 'Entity' ? node : undefined
  }
  const choose = (first: string | null, last: string | null) => {
    wait(first ? null : last)
    go({ ...place, of: first ? [first, ...(last ? [last] : [])] : [] })
  }
  return (
    <div className={styles['ends']}>
      <EntityPicker label="From" placeholder="Marco Rubio" chosen={named(from)} onChange={(id) => choose(id, to)} />
      <button type="button" className="button" aria-label="Swap the two" title="Swap the two" onClick={() => choose(to, from)}>
        ⇄
      </button>
      <EntityPicker label="To" placeholder="Sinaloa Cartel" chosen={named(to)} onChange={(id) => choose(from, id)} />
      <label className={styles['length']}>
        Hops at most
        <select value={maxLength} onChange={({ target }) => go({ ...place, maxLength: Number(target.value) })}>
          {Array.from({ length: longest }, (_, index) => (
            <option key={index}>{index + 1}</option>
          ))}
        </select>
      </label>
    </div>
  )
}
