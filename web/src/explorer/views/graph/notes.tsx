import { count } from '../../parts/count'
import { Empty } from '../../parts/states'
import type { Expansion } from '../../place/arrangement'
import type { Loaded } from './load'
import styles from './notes.module.css'
import type { Scene } from './scene/scene'

type Props = {
  scene: Scene
  loaded: Loaded
  filtering: boolean
  onShowAll: () => void
  onClearFilters: () => void
  /** Called to choose among neighbours that are left out. */
  onChoose: (from: Expansion) => void
}

/** What the picture does not show, why, and the way to it. */
export function Notes({ scene: { nodes, lines, hidden }, loaded: { truncated, picture, left }, filtering, onShowAll, onClearFilters, onChoose }: Props) {
  const names = new Map(picture.nodes.map(({ id, label }) => [id, label]))
  const labels = new Map(picture.links.map(({ predicate, label }) => [predicate, label]))
  const drawn = picture.nodes.length
  return (
    <div className={styles['notes']} role="status">
      {truncated && <span>The {drawn} best supported entities: begin with a name, or unfold one.</span>}
      {left.map(({ entity, predicate, count: missing }) => (
        <button key={`${entity} ${predicate}`} type="button" className="button" onClick={() => onChoose({ entity, predicate })}>
          +{count(missing, 'more neighbour')} of {names.get(entity)}
          {predicate !== null && ` by “${labels.get(predicate) ?? predicate}”`} …
        </button>
      ))}
      {drawn === 0 && <Empty>{filtering ? 'Nothing passes the filters.' : 'The graph is empty.'}</Empty>}
      {nodes.length > 0 && lines.length === 0 && <span>{filtering ? 'No link passes the filters.' : 'Nothing links these.'}</span>}
      {filtering && lines.length === 0 && (
        <button type="button" className="button" onClick={onClearFilters}>
          Clear filters
        </button>
      )}
      {hidden > 0 && (
        <span>
          {hidden} hidden{' '}
          <button type="button" className="button" onClick={onShowAll}>
            Show
          </button>
        </span>
      )}
    </div>
  )
}
