import type { Standing } from '../../api/operations'
import { entityKinds, entityLooks } from '../../look/entity-kind'
import { standingLooks } from '../../look/standing'
import { StandingMark } from '../../parts/standing-mark'
import { drawn, drawnStandings, standings } from '../../place/filter'
import styles from './legend.module.css'
import type { Scene } from './scene/scene'
import type { Arranging } from './use-arranging'

type Props = {
  /** Only its title is shown at first: something else needs the room. */
  folded: boolean
  arranging: Arranging
  scene: Scene
}

/** What the looks mean; the standings can be switched on and off. */
export function Legend({ folded, arranging: { place, change }, scene }: Props) {
  const shown = drawnStandings(place.filter)
  const toggle = (standing: Standing) => {
    const next = standings.filter((other) => shown.includes(other) !== (other === standing))
    if (next.length === 0) return
    change({ filter: { ...place.filter, standings: next.join() === drawn.join() ? [] : next } })
  }
  const kinds = new Set(scene.nodes.map(({ kind }) => kind))
  return (
    <details className={styles['legend']} open={!folded && !place.embed && matchMedia('(min-width: 48rem)').matches}>
      <summary>Legend</summary>
      <div role="group" aria-label="Standings that are shown" className={styles['standings']}>
        {standings.map((standing) => (
          <button key={standing} type="button" aria-pressed={shown.includes(standing)} title={standingLooks[standing].meaning} onClick={() => toggle(standing)}>
            <StandingMark standing={standing} />
          </button>
        ))}
      </div>
      <ul className={styles['kinds']}>
        {entityKinds
          .filter((kind) => kinds.has(kind))
          .map((kind) => (
            <li key={kind}>
              <svg viewBox="0 0 24 24" aria-hidden="true" style={{ color: entityLooks[kind].color }}>
                <path d={entityLooks[kind].icon} />
              </svg>
              {entityLooks[kind].label}
            </li>
          ))}
      </ul>
      <p>Thicker: more claims. Dashed circle: not named. +3: three links lead further.</p>
    </details>
  )
}
