import styles from './chips.module.css'

export type Chip = { readonly id: string; readonly label: string }

/** What is chosen, each to be taken out again. */
export function Chips({ chips, onRemove }: { chips: readonly Chip[]; onRemove: (id: string) => void }) {
  if (chips.length === 0) return null
  return (
    <ul className={styles['chips']}>
      {chips.map(({ id, label }) => (
        <li key={id}>
          <button type="button" onClick={() => onRemove(id)} aria-label={`Remove ${label}`}>
            {label} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
