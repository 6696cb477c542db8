import type { ClaimCardFragment, Modality } from '../api/operations'
import { PlaceLink } from '../place/navigation'
import styles from './claim-card.module.css'
import { StandingMark } from './standing-mark'
import { When } from './when'
import { Whose } from './whose'

const modalities: Record<Modality, string | null> = {
  PLAIN: null,
  HEDGED: 'with reserve',
  HYPOTHETICAL: 'supposed',
  PREDICTED: 'predicted',
  OPEN: 'left open',
}

type Props = {
  claim: ClaimCardFragment
  /** Leaves out the article, where the page is about it. */
  inArticle?: boolean
  /** The text is on the page, and a passage of it, which begins there, is chosen. */
  onPassage?: ((claim: string, start: number) => void) | undefined
}

/** A claim: what is said, by whom, where, at which words. */
export function ClaimCard({ claim, inArticle = false, onPassage }: Props) {
  const { text, article, link, when, said, note } = claim
  return (
    <article className={styles['card']}>
      <p className={styles['text']}>{text}</p>
      <p className={styles['line']}>
        <Whose claim={claim} />
        <Marks claim={claim} />
      </p>
      <Passages claim={claim} onPassage={onPassage} />
      <p className={styles['foot']}>
        {!inArticle && <PlaceLink to={{ view: 'article', of: [article.id], selected: claim.id }}>{article.label}</PlaceLink>}
        {said && (
          <span>
            said <When when={said} />
          </span>
        )}
        {when && (
          <span>
            concerns <When when={when} />
          </span>
        )}
        {link && <StandingMark standing={link.standing} />}
      </p>
      {note && <p className={styles['note']}>Annotator: {note}</p>}
    </article>
  )
}

function Marks({ claim: { voice, polarity, modality, opinion } }: { claim: ClaimCardFragment }) {
  const marks = [
    voice === 'QUOTED' && 'quoted',
    voice === 'PARAPHRASED' && 'paraphrased',
    polarity === 'NEGATED' && 'denies',
    modalities[modality],
    opinion && 'opinion',
  ].filter((mark) => typeof mark === 'string')
  return marks.map((mark) => (
    <span key={mark} className={styles['mark']}>
      {mark}
    </span>
  ))
}

// The passages' words, or their first and last, each leading to the publisher's page and, where it is shown, into the text.
function Passages({ claim: { id, article, evidence }, onPassage }: Pick<Props, 'claim' | 'onPassage'>) {
  if (evidence.length === 0) return null
  return (
    <ul className={styles['passages']}>
      {evidence.map(({ start, excerpt, quote, paragraph, url }) => (
        <li key={`${start} ${excerpt}`}>
          <q>
            {onPassage ? (
              <PlaceLink
                className={styles['inText']}
                to={{ view: 'article', of: [article.id], selected: id }}
                title="Show in the text"
                onClick={() => onPassage(id, start)}
              >
                {quote ?? excerpt}
              </PlaceLink>
            ) : (
              (quote ?? excerpt)
            )}
          </q>{' '}
          {url ? (
            <a href={url} target="_blank" rel="noreferrer" aria-label={`Paragraph ${paragraph} on the publisher’s page`}>
              ¶ {paragraph} ↗
            </a>
          ) : (
            <span className={styles['paragraph']}>¶ {paragraph}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
