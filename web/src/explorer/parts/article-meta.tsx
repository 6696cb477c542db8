import type { ArticleLineFragment } from '../api/operations'
import { PlaceLink } from '../place/navigation'
import styles from './article-meta.module.css'
import { count } from './count'
import { When } from './when'

/** Who published an article and when, and how much of it is annotated. */
export function ArticleMeta({ article: { publisher, published, url, claims, coverage } }: { article: ArticleLineFragment }) {
  return (
    <p className={styles['meta']}>
      {publisher && <PlaceLink to={{ view: 'entity', of: [publisher.id] }}>{publisher.name}</PlaceLink>}
      {published && <When when={published} />}
      <span>{count(claims.totalCount, 'claim')}</span>
      {coverage !== null && <Coverage coverage={coverage} />}
      {url && (
        <a href={url} target="_blank" rel="noreferrer">
          Publisher’s page ↗
        </a>
      )}
    </p>
  )
}

function Coverage({ coverage }: { coverage: number }) {
  const percent = Math.round(coverage * 100)
  return (
    <span className={styles['coverage']} title="Share of the text that lies in some claim’s evidence">
      <span className={styles['meter']} aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      {percent} % of the text annotated
    </span>
  )
}
