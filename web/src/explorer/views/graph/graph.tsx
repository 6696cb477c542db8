import { useRef, useState } from 'react'

import { Answered, Empty } from '../../parts/states'
import { useTitle } from '../../parts/title'
import { isFiltering } from '../../place/filter'
import { PlaceLink } from '../../place/navigation'
import { collapse, expand, hide, isExpanded, pin, showAll, unpin } from './arrange'
import { Canvas } from './canvas'
import { Filters } from './filters'
import styles from './graph.module.css'
import { Legend } from './legend'
import { LinePanel } from './line-panel'
import { useGraph, type Loaded } from './load'
import { NodePanel } from './node-panel'
import { SaveMenu } from './save-menu'
import { selectedIn, type SceneNode } from './scene'
import { Starts } from './starts'
import { Table } from './table'
import { Toolbar } from './toolbar'
import { useArranging, type Arranging } from './use-arranging'
import { useScene } from './use-scene'
import { useShortcuts } from './use-shortcuts'
import { useViewport } from './use-viewport'

/** Who is linked to whom: a picture to unfold, with the words behind every line. */
export function GraphView() {
  const arranging = useArranging()
  const answer = useGraph(arranging.place)
  return (
    <div className={styles['view']}>
      <Answered answer={answer}>{(loaded) => <Graph arranging={arranging} loaded={loaded} />}</Answered>
    </div>
  )
}

/** What the panel beside the picture shows when it is not what is selected. */
export type Side = 'filters' | 'save' | null

function Graph({ arranging, loaded }: { arranging: Arranging; loaded: Loaded }) {
  const { place, arrange, select } = arranging
  const { arrangement, selected } = place
  const scene = useScene(loaded, place)
  const window = useRef<SVGSVGElement>(null)
  const looking = useViewport(window, scene)
  const [side, setSide] = useState<Side>(null)
  const [asTable, setAsTable] = useState(false)
  const { node, line } = selectedIn(scene, selected)
  const names = scene.nodes.filter(({ isStart }) => isStart).map(({ name }) => name)
  const title = names.length > 0 ? `Graph of ${names.join(' and ')}` : 'Graph of everybody'
  useTitle(title)
  useShortcuts(arranging)

  const onKey = (key: string, { id, isStart, pinned }: SceneNode): boolean => {
    const at = scene.places.get(id)
    if (key === 'Enter' || key === ' ') select(id)
    else if (key === '+' || key === '=') arrange(expand(arrangement, id, null))
    else if (key === '-') arrange(collapse(arrangement, id, isStart))
    else if (key === 'h' || key === 'Delete') {
      window.current?.focus()
      arrange(hide(arrangement, id))
    }
    else if (key === 'p' && at) arrange(pinned ? unpin(arrangement, id) : pin(arrangement, { entity: id, ...at }))
    else if (key === '0') looking.fit()
    else return false
    return true
  }
  const choose = (id: string | null) => {
    setSide(null)
    select(id)
  }

  return (
    <>
      <h1 className={styles['title']}>{title}</h1>
      {!place.embed && (
        <div className={styles['head']}>
          <Starts arranging={arranging} scene={scene} />
          <Toolbar
            arranging={arranging}
            looking={looking}
            side={side}
            onSide={setSide}
            asTable={asTable}
            onTable={setAsTable}
          />
        </div>
      )}
      <div className={styles['body']}>
        <div className={styles['picture']}>
          {asTable ? (
            <Table scene={scene} onSelect={choose} />
          ) : (
            <Canvas
              scene={scene}
              label={`${title}: ${scene.nodes.length} entities, ${scene.lines.length} lines. Arrow keys go from one to the next.`}
              selected={node?.id ?? line?.id ?? null}
              looking={looking}
              window={window}
              onSelect={choose}
              onPin={(moved) => arrange(pin(arrangement, moved))}
              onKey={onKey}
            />
          )}
          <Notes loaded={loaded} hidden={scene.hidden} lines={scene.lines.length} onShowAll={() => arrange(showAll(arrangement))} filtering={isFiltering(place.filter)} />
          {!asTable && <Legend arranging={arranging} scene={scene} />}
          {place.embed && (
            <PlaceLink className={styles['whole']} to={{ ...place, embed: false }} target="_blank">
              Open in newsgraph ↗
            </PlaceLink>
          )}
        </div>
        {side === 'save' ? (
          <SaveMenu arranging={arranging} scene={scene} loaded={loaded} title={title} onClose={() => setSide(null)} />
        ) : side === 'filters' ? (
          <Filters arranging={arranging} onClose={() => setSide(null)} />
        ) : node ? (
          <NodePanel
            key={node.id}
            node={node}
            at={scene.places.get(node.id) ?? { x: 0, y: 0 }}
            scene={scene}
            arranging={arranging}
            expanded={isExpanded(arrangement, node.id, node.isStart)}
          />
        ) : (
          line && <LinePanel key={line.id} line={line} scene={scene} onSelect={select} />
        )}
      </div>
    </>
  )
}

type NotesProps = { loaded: Loaded; hidden: number; lines: number; filtering: boolean; onShowAll: () => void }

// What the picture does not show, and why.
function Notes({ loaded: { unfolded, truncated, picture }, hidden, lines, filtering, onShowAll }: NotesProps) {
  return (
    <div className={styles['notes']} role="status">
      {truncated && <span>The {picture.nodes.length} best supported entities. Numbers at circles: links that lead further.</span>}
      {unfolded.left > 0 && <span>+{unfolded.left} more entities do not fit: unfold by single predicates, or filter.</span>}
      {picture.nodes.length === 0 && <Empty>{filtering ? 'Nothing passes the filters.' : 'The graph is empty.'}</Empty>}
      {picture.nodes.length > 0 && lines === 0 && <span>{filtering ? 'No link passes the filters.' : 'Nothing links these.'}</span>}
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
