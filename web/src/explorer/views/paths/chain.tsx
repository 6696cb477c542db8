import type { WayFragment, WayJoinFragment } from '../../api/operations'
import { standingLooks } from '../../look/standing'
import { EntityName } from '../../parts/entity-name'
import styles from './chain.module.css'
import { joinStanding, joinWords } from './join'

/** A way as a row of entities; each step as its best supported join, drawn as its standing. */
export function Chain({ way: { entities, hops } }: { way: WayFragment }) {
  return (
    <ol className={styles['chain']}>
      {entities.map((entity, index) => {
        const hop = hops[index - 1]
        const [best] = hop?.joins ?? []
        return (
          <li key={entity.id}>
            {hop && best && <Step join={best} more={hop.joins.length - 1} />}
            <span className={styles['entity']}>
              <EntityName entity={entity} />
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function Step({ join, more }: { join: WayJoinFragment; more: number }) {
  const standing = joinStanding(join)
  const look = standing && standingLooks[standing]
  return (
    <span className={styles['step']} style={{ color: look?.color }} title={join.label} data-forward={join.forward}>
      <span className={styles['words']}>
        <span>{joinWords(join)}</span>
        {more > 0 && <span className={styles['more']}> +{more}</span>}
      </span>
      <svg className={styles['line']} data-mark={look?.mark} aria-hidden="true">
        <line className={styles['across']} x1="1" y1="7" x2="100%" y2="7" strokeDasharray={look?.dashes} />
        <line className={styles['down']} x1="7" y1="0" x2="7" y2="100%" strokeDasharray={look?.dashes} />
      </svg>
      <svg className={styles['head']} viewBox="0 0 10 14" width="10" height="14" aria-hidden="true">
        <path d="M1 2 8.5 7 1 12" />
      </svg>
    </span>
  )
}
