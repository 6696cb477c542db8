import { useState } from 'react'

import { at } from '../../../../site/root'
import { ask } from '../../../api/ask'
import { PictureDocument, SourcesDocument } from '../../../api/operations'
import { entityKinds } from '../../../look/entity-kind'
import { QuestionLink } from '../../../parts/question-link'
import { standings } from '../../../place/filter'
import { pictureOf, type Loaded } from '../load'
import { SidePanel } from '../panels/side-panel'
import type { Scene } from '../scene/scene'
import type { Arranging } from '../use-arranging'
import { download, rasterize, scaleFor } from './download'
import { exportAddress, formats, nodeLink } from './exports'
import styles from './save-menu.module.css'
import { standalone, type Source } from './standalone'
import { stillOf } from './still'

type Props = {
  arranging: Arranging
  scene: Scene
  loaded: Loaded
  title: string
  onClose: () => void
}

/** How many pixels a saved picture has for each of its units, across and down. */
const fine = 2

/** Takes the picture elsewhere: as a file, as data, as a question, as an address. */
export function SaveMenu({ arranging: { place }, scene, loaded, title, onClose }: Props) {
  const [said, say] = useState('')
  const entities = scene.nodes.map(({ id }) => id)
  const name = `newsgraph-${place.of.map((id) => id.replace(/^entity\//, '')).join('-') || 'graph'}`.slice(0, 80)
  const save = async (form: 'svg' | 'png') => {
    try {
      say('Drawing …')
      const drawn = await draw(scene, title)
      download(`${name}.${form}`, form === 'svg' ? new Blob([drawn.svg], { type: 'image/svg+xml' }) : await rasterize(drawn, scaleFor(drawn.width, drawn.height, fine)))
      say(`Saved ${name}.${form}.`)
    } catch (error) {
      say(error instanceof Error ? error.message : 'The picture cannot be saved.')
    }
  }
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text)
      say(`Copied the ${what}.`)
    } catch {
      say(`This browser does not let pages copy. The ${what}: ${text}`)
    }
  }
  return (
    <SidePanel title="Save and share" label="Save and share" onClose={onClose}>
      <p role="status" className={styles['said']}>
        {said}
      </p>
      <h3>Picture, with legend and sources</h3>
      <div className={styles['buttons']}>
        <button type="button" className="button" onClick={() => void save('svg')}>
          SVG
        </button>
        <button type="button" className="button" onClick={() => void save('png')}>
          PNG
        </button>
      </div>
      <h3>Data of what is shown</h3>
      <ul className={styles['formats']}>
        <li>
          <button
            type="button"
            onClick={() => download(`${name}.json`, new Blob([nodeLink(scene, loaded.picture, location.href)], { type: 'application/json' }))}
          >
            Node-link JSON (networkx, D3): everything that is drawn
          </button>
        </li>
        {formats.map(({ name: format, label }) => (
          <li key={format}>
            <a href={at(exportAddress(format, entities, place.filter))} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p className={styles['note']}>All but the first hold links alone: who speaks about whom, and who only qualifies a link, is in the first.</p>
      <h3>Share</h3>
      <div className={styles['buttons']}>
        <button type="button" className="button" onClick={() => void copy(location.href, 'link')}>
          Copy link
        </button>
        <button type="button" className="button" onClick={() => void copy(frame(title), 'frame')}>
          Copy frame for a page
        </button>
        <QuestionLink className="button" document={PictureDocument} variables={pictureOf(entities, place.filter)} />
      </div>
    </SidePanel>
  )
}

function frame(title: string): string {
  const address = new URL(location.href)
  address.searchParams.set('embed', '1')
  return `<iframe src="${address.href.replaceAll('&', '&amp;')}" title="${title.replaceAll('"', '&quot;')}" width="800" height="600"></iframe>`
}

// The whole picture, with everything that its reader needs to know.
async function draw(scene: Scene, title: string) {
  const sources = await sourcesOf(scene)
  const look = getComputedStyle(document.documentElement)
  return standalone(
    {
      title,
      ...stillOf(scene),
      standings: standings.filter((standing) => scene.lines.some((line) => line.standing === standing)),
      kinds: entityKinds.filter((kind) => scene.nodes.some((node) => node.kind === kind)),
      sources,
      address: location.href,
    },
    (name) => resolved(look.getPropertyValue(`--${name}`)),
  )
}

// light-dark() means nothing outside the page: what it comes to here.
function resolved(value: string): string {
  const probe = document.createElement('span')
  probe.style.color = value
  document.body.append(probe)
  const color = getComputedStyle(probe).color
  probe.remove()
  return color
}

async function sourcesOf(scene: Scene): Promise<readonly Source[]> {
  const claims = scene.lines.flatMap(({ joins }) => joins.flatMap(({ claimIds }) => claimIds))
  const ids = [...new Set(claims.map((id) => id.replace(/^claim\/(.*)\/[^/]*$/, 'article/$1')))].sort()
  if (ids.length === 0) return []
  const { nodes } = await ask(SourcesDocument, { ids: ids.slice(0, 500) })
  return nodes.flatMap((article) =>
    article && 'label' in article
      ? [{ label: article.label, detail: [article.publisher?.name, article.published?.label].filter((part) => part && !article.label.includes(part)).join(', '), url: article.url }]
      : [],
  )
}
