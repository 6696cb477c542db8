import { SuggestBox } from '../../parts/suggest-box'
import { PlaceLink } from '../../place/navigation'
import styles from './starts.module.css'
import type { Arranging } from './use-arranging'

type Props = {
  arranging: Arranging
  /** What the entities of the picture are called. */
  names: ReadonlyMap<string, string>
}

/** Whom the picture is about, with the way to ask for others too. */
export function Starts({ arranging: { place, change }, names }: Props) {
  const [from, to] = place.of
  return (
    <div className={styles['starts']}>
      <ul aria-label="The picture is about">
        {place.of.map((id) => (
          <li key={id}>
            <span>{names.get(id) ?? id.replace(/^entity\//, '')}</span>
            <button type="button" aria-label={`Leave out ${names.get(id) ?? id}`} onClick={() => change({ of: place.of.filter((other) => other !== id) })}>
              ✕
            </button>
          </li>
        ))}
      </ul>
      <SuggestBox
        label="Add somebody or something to the picture"
        placeholder={place.of.length === 0 ? 'Begin with …' : 'and … (add another)'}
        kinds={['ENTITY']}
        onChoose={({ hit }) => {
          if (hit.__typename === 'Entity') change({ of: [...place.of.filter((id) => id !== hit.id), hit.id] }, null)
        }}
      />
      {from && to && (
        <PlaceLink className="button" to={{ view: 'paths', of: [from, to] }}>
          How are they linked?
        </PlaceLink>
      )}
    </div>
  )
}
