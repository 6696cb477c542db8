import { EntityClaimsDocument, type ClaimRole } from '../../../api/operations'
import { usePages } from '../../../api/use-answer'
import { ClaimCard } from '../../../parts/claim-card'
import { count } from '../../../parts/count'
import { List } from '../../../parts/list'
import { StandingMark } from '../../../parts/standing-mark'
import { Answered, Empty } from '../../../parts/states'
import { PlaceLink } from '../../../place/navigation'
import { collapse, hide, pin, unpin } from '../arrange'
import type { Loaded } from '../load'
import type { Point } from '../scene/layout'
import { lineLabel } from '../scene/lines'
import type { Scene, SceneNode } from '../scene/scene'
import type { Arranging } from '../use-arranging'
import { Branches } from './branches'
import styles from './node-panel.module.css'
import { SidePanel } from './side-panel'

type Props = {
  node: SceneNode
  at: Point
  scene: Scene
  loaded: Loaded
  arranging: Arranging
  expanded: boolean
  /** Called to choose among its neighbours. */
  onChoose: () => void
}

const roles: readonly ClaimRole[] = ['SUBJECT', 'OBJECT', 'SPEAKER', 'ABOUT', 'QUALIFIER']

/** An entity of the picture: what can be done with it, what it is linked to, what is claimed. */
export function NodePanel({ node, at, scene, loaded, arranging, expanded, onChoose }: Props) {
  const { id, name, type, degree, pinned, isStart } = node
  const { place, arrange, change, select } = arranging
  const { arrangement } = place
  return (
    <SidePanel label={name} title={name} onClose={() => select(null)}>
      <p className={styles['about']}>
        {type}, {count(degree, 'link')} ·{' '}
        <PlaceLink to={{ view: 'entity', of: [id] }}>Everything about it</PlaceLink>
      </p>
      <div className={styles['actions']} role="group" aria-label={`What to do with ${name}`}>
        {expanded && (
          <button type="button" className="button" onClick={() => arrange(collapse(arrangement, id, isStart))}>
            Collapse
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-pressed={pinned}
          onClick={() => arrange(pinned ? unpin(arrangement, id) : pin(arrangement, { entity: id, ...at }))}
        >
          Pin
        </button>
        <button type="button" className="button" onClick={() => arrange(hide(arrangement, id))}>
          Hide
        </button>
        <button type="button" className="button" onClick={() => change({ of: [id] }, id)} disabled={isStart && place.of.length === 1}>
          Start here
        </button>
      </div>
      <h3>Unfold</h3>
      <Branches id={id} name={name} picture={loaded.picture} arranging={arranging} onChoose={onChoose} />
      <Lines node={node} scene={scene} onSelect={select} />
      <Claims id={id} />
    </SidePanel>
  )
}

function Lines({ node: { id }, scene, onSelect }: { node: SceneNode; scene: Scene; onSelect: (id: string) => void }) {
  const names = new Map(scene.nodes.map(({ id: other, name }) => [other, name]))
  const lines = scene.lines.filter(({ source, target }) => source === id || target === id).sort((a, b) => b.claimCount - a.claimCount)
  return (
    <>
      <h3>Lines in the picture</h3>
      {lines.length === 0 && <Empty>None.</Empty>}
      <ul className={styles['lines']}>
        {lines.map((line) => (
          <li key={`${line.id} ${line.standing}`}>
            <button type="button" onClick={() => onSelect(line.id)}>
              <strong>{names.get(line.source === id ? line.target : line.source)}</strong>
              <span>{lineLabel(line)}</span>
              <span className={styles['facts']}>
                <StandingMark standing={line.standing} /> {count(line.claimCount, 'claim')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Claims({ id }: { id: string }) {
  const pages = usePages(EntityClaimsDocument, { id, roles, order: 'DATE_DESC' }, ({ entity }) => entity?.claims)
  return (
    <>
      <h3>Claims</h3>
      <Answered answer={pages}>
        {(loaded) => (
          <List
            items={loaded.flatMap((page) => page.entity?.claims.nodes ?? [])}
            total={loaded[0]?.entity?.claims.totalCount ?? 0}
            noun="claims"
            pages={pages}
          >
            {(claim) => <ClaimCard claim={claim} />}
          </List>
        )}
      </Answered>
    </>
  )
}
