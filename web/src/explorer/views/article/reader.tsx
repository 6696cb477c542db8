import { useRef } from 'react'
import { flushSync } from 'react-dom'

import { ClaimCard } from '../../parts/claim-card'
import { reveal } from '../../parts/reveal'
import { Answered, Empty } from '../../parts/states'
import { useNavigation } from '../../place/navigation'
import type { Pane } from '../../place/place'
import { Chosen, whichClaim } from './chosen'
import { ClaimList, type Claims } from './claim-list'
import { Head, type Article } from './head'
import { Line } from './line'
import styles from './reader.module.css'
import { useChoosing } from './use-choosing'
import { useWords, type Words } from './use-words'

const panes: readonly { pane: Pane; label: string }[] = [
  { pane: 'text', label: 'Text' },
  { pane: 'claims', label: 'Claims' },
]

type Props = { article: Article; claims: Claims }

/** An article's words, with the passages marked, beside its claims; where there is no room for both, one of them. */
export function Reader({ article, claims }: Props) {
  const { place, go } = useNavigation()
  const { selected } = claims
  const words = useWords(article)
  const { near, tab, here, events, choosePassage, next, clear } = useChoosing(words.data, selected)
  const text = useRef<HTMLElement>(null)
  const show = useShow(text, selected)
  const looks = { selected, near, tab }
  const claim = claims.loaded.find(({ id }) => id === selected)
  const which = selected !== null && words.data?.marked ? whichClaim(selected, here) : null
  const chosen = { onNext: here.length > 1 ? next : undefined, onClear: clear }
  const headline = words.data?.headline
  return (
    <div className={styles['reader']} data-pane={place.pane} {...events}>
      <Head article={article} folded headline={headline && <Line paragraph={headline} {...looks} />} />
      <p role="status" className="visually-hidden">
        {which && claim && `${which}: ${claim.text}`}
      </p>
      <div className={styles['switch']} role="group" aria-label="What to show">
        {panes.map(({ pane, label }) => (
          <button key={pane} type="button" className="button" aria-pressed={pane === place.pane} onClick={() => show(pane)}>
            {label}
          </button>
        ))}
      </div>
      <div className={styles['panes']}>
        <section ref={text} className={styles['text']} aria-label="Text">
          <Answered answer={words}>{(data) => <Text words={data} language={article.language} looks={looks} />}</Answered>
          {which && (
            <aside className={styles['sheet']} aria-label="Selected claim">
              <Chosen {...chosen} which={which} onGo={() => focusCard(selected, () => go({ ...place, pane: 'claims' }, { replace: true }))} />
              {claim && <ClaimCard claim={claim} inArticle onPassage={choosePassage} />}
            </aside>
          )}
        </section>
        <section className={styles['claims']} aria-label="Claims">
          {which && (
            <div className={styles['bar']}>
              <Chosen {...chosen} which={which} onGo={() => focusCard(selected)} />
            </div>
          )}
          <ClaimList claims={claims} onPassage={choosePassage} />
        </section>
      </div>
    </div>
  )
}

type TextProps = {
  words: Words
  language: string | null
  looks: { selected: string | null; near: string | null; tab: number | undefined }
}

function Text({ words: { paragraphs, stops, marked }, language, looks }: TextProps) {
  if (paragraphs.length === 0) return <Empty>The text is not at hand any more.</Empty>
  return (
    <>
      {marked && (
        <p className={styles['hint']}>
          {stops.length === 0 ? (
            'No claim rests on these words yet.'
          ) : (
            <>
              Marked words carry claims: choose some to see who says so.
              <span className={styles['keys']}> On the keyboard ← and → lead from one to the next.</span>
            </>
          )}
        </p>
      )}
      <div className={styles['words']} lang={language ?? undefined}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph[0]?.start} dir="auto">
            <Line paragraph={paragraph} {...looks} />
          </p>
        ))}
      </div>
    </>
  )
}

// Goes on reading at a claim's card, once it is shown.
function focusCard(id: string | null, show: () => void = () => {}): void {
  flushSync(show)
  const card = document.getElementById(id ?? '')
  card?.focus({ preventScroll: true })
  reveal(card)
}

// Shows one of the panes, where it was left unless something is selected, which is brought into view then.
function useShow(text: React.RefObject<HTMLElement | null>, selected: string | null): (pane: Pane) => void {
  const { place, go } = useNavigation()
  const left = useRef<Partial<Record<Pane, number>>>({})
  return (pane) => {
    left.current[place.pane] = scrollY
    const top = text.current?.parentElement?.offsetTop ?? 0
    flushSync(() => go({ ...place, pane }, { replace: true }))
    if (!selected) scrollTo({ top: left.current[pane] ?? Math.min(scrollY, top), behavior: 'instant' })
  }
}
