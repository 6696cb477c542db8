import { useRef, useState } from 'react'

import { Answered } from '../../parts/states'
import { useTitle } from '../../parts/title'
import type { Expansion } from '../../place/arrangement'
import { isFiltering, noFilter } from '../../place/filter'
import { PlaceLink } from '../../place/navigation'
import { collapse, expand, hide, isExpanded, pin, showAll, unpin } from './arrange'
import styles from './graph.module.css'
import { Legend } from './legend'
import { useGraph, type Loaded } from './load'
import { Notes } from './notes'
import { Chooser } from './panels/chooser'
import { Filters } from './panels/filters'
import { LinePanel } from './panels/line-panel'
import { NodePanel } from './panels/node-panel'
import { Canvas } from './picture/canvas'
import { useViewport } from './picture/use-viewport'
import { SaveMenu } from './save/save-menu'
import { selectedIn, type SceneNode } from './scene/scene'
import { useScene } from './scene/use-scene'
import { Starts } from './starts'
import { Table } from './table'
import { TimeStrip } from './time-strip'
import { Toolbar } from './toolbar'
import { useArranging, type Arranging } from './use-arranging'
import { useKeptFocus } from './use-kept-focus'
import { useShortcuts } from './use-shortcuts'

/** Who is linked to whom: a picture to unfold, with the words behind every line. */
export function GraphView() {
  const arranging = useArranging()
  const answer = useGraph(arranging.place)
  const view = useRef<HTMLDivElement>(null)
  useKeptFocus(view)
  return (
    <div ref={view} className={styles['view']}>
      {answer.error && !answer.data && <WayOut arranging={arranging} />}
      <Answered answer={answer}>{(loaded) => <Graph arranging={arranging} loaded={loaded} />}</Answered>
    </div>
  )
}

// What the address asks for may be what is wrong: each part can be taken away.
function WayOut({ arranging }: { arranging: Arranging }) {
  const { place, change } = arranging
  return (
    <div className={styles['head']}>
      <Starts arranging={arranging} names={new Map()} />
      {isFiltering(place.filter) && (
        <button type="button" className="button" onClick={() => change({ filter: noFilter })}>
          Clear filters
        </button>
      )}
    </div>
  )
}

/** What the panel beside the picture shows when it is not what is selected. */
export type Side = 'filters' | 'save' | { readonly choose: Expansion } | null

function Graph({ arranging, loaded }: { arranging: Arranging; loaded: Loaded }) {
  const { place, arrange, change, select } = arranging
  const { arrangement, selected, table: asTable } = place
  const scene = useScene(loaded, place)
  const window = useRef<SVGSVGElement>(null)
  const looking = useViewport(window, scene)
  const [side, setSide] = useState<Side>(null)
  const { node, line } = selectedIn(scene, selected)
  // The legend switches standings, which one filters by too.
  const panelled = side !== 'filters' && Boolean(side ?? node ?? line)
  const labels = new Map(loaded.picture.nodes.map(({ id, label }) => [id, label]))
  const names = place.of.flatMap((id) => labels.get(id) ?? [])
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
          <Starts arranging={arranging} names={labels} />
          <Toolbar
            arranging={arranging}
            looking={looking}
            side={side}
            onSide={setSide}
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
          <Notes
            scene={scene}
            loaded={loaded}
            filtering={isFiltering(place.filter)}
            onShowAll={() => arrange(showAll(arrangement))}
            onClearFilters={() => change({ filter: noFilter })}
            onChoose={(from) => setSide({ choose: from })}
          />
          {!asTable && <Legend key={String(panelled)} folded={panelled} arranging={arranging} scene={scene} />}
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
        ) : side ? (
          <Chooser arranging={arranging} scene={scene} loaded={loaded} from={side.choose} onFrom={(from) => setSide({ choose: from })} onClose={() => setSide(null)} />
        ) : node ? (
          <NodePanel
            key={node.id}
            node={node}
            at={scene.places.get(node.id) ?? { x: 0, y: 0 }}
            scene={scene}
            loaded={loaded}
            arranging={arranging}
            onChoose={() => setSide({ choose: { entity: node.id, predicate: null } })}
            expanded={isExpanded(arrangement, node.id, node.isStart)}
          />
        ) : (
          line && <LinePanel key={line.id} line={line} scene={scene} onSelect={select} />
        )}
      </div>
      {place.timeline && <TimeStrip arranging={arranging} names={names} />}
    </>
  )
}
