import type { DisagreementKind } from '../../api/operations'
import styles from './kind.module.css'
import { disagreementKindLooks } from './kinds'

/** The kind of a disagreement, explained to the pointer. */
export function Kind({ kind }: { kind: DisagreementKind }) {
  const { label, meaning } = disagreementKindLooks[kind]
  return (
    <span className={styles['kind']} title={meaning}>
      {label}
    </span>
  )
}
