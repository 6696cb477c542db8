import type { EntityLineFragment } from '../api/operations'
import { EntityName } from './entity-name'
import styles from './entity-picker.module.css'
import { SuggestBox } from './suggest-box'

type Props = {
  /** What the entity is wanted for: From, About. */
  label: string
  placeholder?: string
  /** Who is chosen; undefined while the name is not known yet. */
  chosen: Pick<EntityLineFragment, 'id' | 'name' | 'type' | 'named'> | null | undefined
  /** Called with an entity's id, or null when there shall be none. */
  onChange: (id: string | null) => void
}

/** Chooses one entity, by any of its names. */
export function EntityPicker({ label, placeholder = 'A name', chosen, onChange }: Props) {
  return (
    <div className={styles['picker']} role="group" aria-label={label}>
      <span className={styles['label']} aria-hidden="true">
        {label}
      </span>
      {chosen === null ? (
        <SuggestBox
          label={label}
          placeholder={placeholder}
          kinds={['ENTITY']}
          onChoose={({ hit }) => hit.__typename === 'Entity' && onChange(hit.id)}
        />
      ) : (
        <span className={styles['chosen']}>
          {chosen ? <EntityName entity={chosen} /> : '…'}
          <button type="button" className={styles['clear']} aria-label={`${label}: choose another`} onClick={() => onChange(null)}>
            ×
          </button>
        </span>
      )}
    </div>
  )
}
