import type { ReactNode } from 'react'

import type { ArticleQuery } from '../../api/operations'
import { ArticleMeta } from '../../parts/article-meta'
import { EntityName } from '../../parts/entity-name'
import { PlaceLink } from '../../place/navigation'
import styles from './head.module.css'

/** An article as its page asks for it. */
export type Article = NonNullable<ArticleQuery['article']>

type Props = {
  article: Article
  /** The label as it stands in the text. */
  headline?: ReactNode
  /** The text follows: whom and what it speaks of is folded away. */
  folded?: boolean
}

/** What is known of an article, and whom and what it speaks of. */
export function Head({ article, headline, folded = false }: Props) {
  const { label, authors, annotators } = article
  const involved = <Involved article={article} />
  return (
    <header className={styles['head']}>
      <h1>{headline ?? label}</h1>
      <ArticleMeta article={article} />
      <p className={styles['people']}>
        {authors.length > 0 && <>By {authors.map(({ name }) => name).join(', ')}. </>}
        {annotators.length > 0 && <>Annotated by {annotators.join(', ')}.</>}
      </p>
      {folded ? (
        <details>
          <summary>Its sources, and whom it speaks of</summary>
          {involved}
        </details>
      ) : (
        involved
      )}
    </header>
  )
}

function Involved({ article: { origins, entities, publisher } }: { article: Article }) {
  const sources = origins.flatMap(({ entity }) => (entity && entity.id !== publisher?.id ? entity : []))
  return (
    <>
      {sources.length > 0 && (
        <p className={styles['sources']}>
          Rests on{' '}
          {sources.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <PlaceLink to={{ view: 'entity', of: [id] }}>{name}</PlaceLink>
            </span>
          ))}
        </p>
      )}
      <ul className={styles['entities']} aria-label="Who and what it speaks of">
        {entities.nodes.map((entity) => (
          <li key={entity.id}>
            <EntityName entity={entity} />
          </li>
        ))}
        {entities.totalCount > entities.nodes.length && <li>+{entities.totalCount - entities.nodes.length} more</li>}
      </ul>
    </>
  )
}
