import type { EntityLineFragment } from '../api/operations'
import { useKindOf } from '../api/vocabulary'
import { entityLooks } from '../look/entity-kind'
import { PlaceLink } from '../place/navigation'
import styles from './entity-name.module.css'

type Props = {
  entity: Pick<EntityLineFragment, 'id' | 'name' | 'type' | 'named'>
  /** The view that it leads to. */
  view?: 'entity' | 'graph'
}

/** An entity's name with the icon of its kind; leads to it. */
export function EntityName({ entity: { id, name, type, named }, view = 'entity' }: Props) {
  return (
    <PlaceLink className={styles['name']} to={{ view, of: [id], ...(view === 'graph' && { selected: id }) }} title={type.label}>
      <EntityIcon type={type.id} />
      <span className={named ? undefined : styles['unnamed']}>{name}</span>
    </PlaceLink>
  )
}

/** The icon of the kind that a type, given by its id, is drawn as. */
export function EntityIcon({ type }: { type: string }) {
  const { color, icon } = entityLooks[useKindOf()(type)]
  return (
    <svg className={styles['icon']} viewBox="0 0 24 24" style={{ color }} aria-hidden="true">
      <path d={icon} />
    </svg>
  )
}
