import { useEffect, useState } from 'react'

import { BranchesDocument, ChoiceDocument, type ChoiceQuery } from '../../../api/operations'
import { useAnswer, usePages } from '../../../api/use-answer'
import { count } from '../../../parts/count'
import { EntityIcon } from '../../../parts/entity-name'
import { List } from '../../../parts/list'
import { Answered } from '../../../parts/states'
import type { Expansion } from '../../../place/arrangement'
import { add, hide, leaveOut } from '../arrange'
import { neighborsOf, type Loaded } from '../load'
import type { Scene } from '../scene/scene'
import { most } from '../unfold'
import type { Arranging } from '../use-arranging'
import styles from './chooser.module.css'
import { SidePanel } from './side-panel'

type Props = {
  arranging: Arranging
  scene: Scene
  loaded: Loaded
  /** Whose neighbours, and over which predicate. */
  from: Expansion
  onFrom: (from: Expansion) => void
  onClose: () => void
}

/** How many neighbours there are to choose from before one asks for more. */
const enough = 20

/** Chooses single neighbours of an entity for the picture, however many there are. */
export function Chooser({ arranging, scene, loaded, from, onFrom, onClose }: Props) {
  const { place } = arranging
  const { entity } = from
  const name = loaded.picture.nodes.find(({ id }) => id === entity)?.label ?? entity
  const variables = neighborsOf(from, place.filter)
  const branches = useAnswer(BranchesDocument, { id: entity, filter: variables.filter })
  const pages = usePages(ChoiceDocument, variables, (result) => result.entity?.neighbors)
  // Whoever is chosen stays in the list, so that one can change one's mind.
  const [before] = useState(() => new Set(scene.places.keys()))
  const [all, setAll] = useState(false)
  const edges = (pages.data ?? []).flatMap((page) => page.entity?.neighbors.edges ?? [])
  const offered = edges.filter(({ node }) => all || !before.has(node.id)).map((edge) => ({ ...edge, id: edge.node.id }))
  const total = (pages.data?.[0]?.entity?.neighbors.totalCount ?? 0) - (edges.length - offered.length)
  const { more, loadingMore } = pages
  useEffect(() => {
    if (offered.length < enough && more && !loadingMore) more()
  }, [offered.length, more, loadingMore])
  return (
    <SidePanel title={`Neighbours of ${name}`} label={`Neighbours of ${name}`} onClose={onClose}>
      <label className={styles['along']}>
        Over{' '}
        <select value={from.predicate ?? ''} onChange={(event) => onFrom({ entity, predicate: event.target.value || null })}>
          <option value="">any relation</option>
          {branches.data?.entity?.branches.map(({ predicate, neighborCount }) => (
            <option key={predicate.id} value={predicate.id}>
              {predicate.label} ({neighborCount})
            </option>
          ))}
        </select>
      </label>
      {loaded.picture.nodes.length >= most && (
        <p className={styles['note']}>The picture is full with {most} entities. Whom you choose takes the place of the least supported one.</p>
      )}
      <label className={styles['all']}>
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} /> Also those in the picture
      </label>
      <Answered answer={pages}>
        {() => (
          <List items={offered} total={total} noun="neighbours" pages={pages}>
            {(edge) => <Choice edge={edge} beside={entity} arranging={arranging} shown={scene.places.has(edge.node.id)} />}
          </List>
        )}
      </Answered>
    </SidePanel>
  )
}

type Edge = NonNullable<ChoiceQuery['entity']>['neighbors']['edges'][number]

type ChoiceProps = { edge: Edge; beside: string; arranging: Arranging; shown: boolean }

function Choice({ edge: { node, joins }, beside, arranging: { place, arrange }, shown }: ChoiceProps) {
  const { arrangement } = place
  const isAdded = arrangement.added.some(({ entity }) => entity === node.id)
  // At once, before the picture has it.
  const checked = (shown || isAdded) && !arrangement.hidden.includes(node.id)
  const toggle = () => arrange(!checked ? add(arrangement, node.id, beside) : isAdded ? leaveOut(arrangement, node.id) : hide(arrangement, node.id))
  const claims = joins.reduce((sum, { claimCount }) => sum + claimCount, 0)
  return (
    <label className={styles['choice']}>
      <input type="checkbox" checked={checked} onChange={toggle} />
      <EntityIcon type={node.type.id} />
      <span>
        {node.name}
        <small>
          {[...new Set(joins.map(({ predicate }) => predicate.label))].join(', ')} · {count(claims, 'claim')}
        </small>
      </span>
    </label>
  )
}
