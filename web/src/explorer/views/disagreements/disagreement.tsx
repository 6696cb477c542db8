import type { DisagreementCardFragment } from '../../api/operations'
import { ClaimCard } from '../../parts/claim-card'
import { count } from '../../parts/count'
import { EntityName } from '../../parts/entity-name'
import { List } from '../../parts/list'
import { PlaceLink, useNavigation } from '../../place/navigation'
import styles from './disagreement.module.css'
import { Kind } from './kind'

type Position = DisagreementCardFragment['positions'][number]

/** A question with its answers side by side, each with who gives it where. */
export function Disagreement({ disagreement: { id, kind, question, subject, positions, articles } }: { disagreement: DisagreementCardFragment }) {
  const { place } = useNavigation()
  return (
    <article className={styles['disagreement']} aria-labelledby={`${id} question`}>
      <h2 id={`${id} question`}>
        <PlaceLink to={{ ...place, selected: id }} title="A link to this disagreement">
          {question}
        </PlaceLink>
      </h2>
      <p className={styles['about']}>
        <Kind kind={kind} />
        {subject && <EntityName entity={subject} />}
        <span>{count(articles.length, 'article')}</span>
      </p>
      <ul className={styles['positions']} aria-label="Positions">
        {positions.map((position) => (
          <li key={`${position.polarity} ${position.label}`}>
            <PositionColumn position={position} />
          </li>
        ))}
      </ul>
    </article>
  )
}

function PositionColumn({ position: { label, sources, articles, claims } }: { position: Position }) {
  const rest = claims.slice(1)
  return (
    <>
      <h3>{label}</h3>
      <Sources sources={sources} articles={articles} />
      <List items={claims.slice(0, 1)} total={claims.length} noun="claims">
        {(claim) => <ClaimCard claim={claim} />}
      </List>
      {rest.length > 0 && (
        <details className={styles['rest']}>
          <summary>{count(rest.length, 'further claim')}</summary>
          <List items={rest} total={rest.length} noun="claims">
            {(claim) => <ClaimCard claim={claim} />}
          </List>
        </details>
      )}
    </>
  )
}

function Sources({ sources, articles }: Pick<Position, 'sources' | 'articles'>) {
  return (
    <p className={styles['sources']}>
      {sources.length > 0 && (
        <>
          According to{' '}
          {sources.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <PlaceLink to={{ view: 'entity', of: [id] }}>{name}</PlaceLink>
            </span>
          ))}
          {', in '}
        </>
      )}
      {count(articles.length, 'article')}
    </p>
  )
}
