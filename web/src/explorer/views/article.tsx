import { ArticleDocument, type ArticleQuery } from '../api/operations'
import { usePages } from '../api/use-answer'
import { ArticleMeta } from '../parts/article-meta'
import { ClaimCard } from '../parts/claim-card'
import { EntityName } from '../parts/entity-name'
import { List } from '../parts/list'
import { Selectable } from '../parts/selectable'
import { Answered, Empty } from '../parts/states'
import { useTitle } from '../parts/title'
import { PlaceLink } from '../place/navigation'
import styles from './article.module.css'

type Article = NonNullable<ArticleQuery['article']>

/** An article with its claims in the order of its text. */
export function ArticleView({ id }: { id: string }) {
  const pages = usePages(ArticleDocument, { id }, ({ article }) => article?.inOrder)
  useTitle(pages.data?.[0]?.article?.label)
  return (
    <Answered answer={pages}>
      {(loaded) => {
        const article = loaded[0]?.article
        if (!article) return <Empty>There is no article {id} in this graph.</Empty>
        const claims = loaded.flatMap((page) => page.article?.inOrder.nodes ?? [])
        return (
          <>
            <Head article={article} />
            <h2>Claims, in the order of the text</h2>
            <List items={claims} total={article.inOrder.totalCount} noun="claims" pages={pages}>
              {(claim) => (
                <Selectable id={claim.id}>
                  <ClaimCard claim={claim} inArticle />
                </Selectable>
              )}
            </List>
          </>
        )
      }}
    </Answered>
  )
}

function Head({ article }: { article: Article }) {
  const { label, authors, annotators, origins, entities, publisher } = article
  const sources = origins.flatMap(({ entity }) => (entity && entity.id !== publisher?.id ? entity : []))
  return (
    <header className={styles['head']}>
      <h1>{label}</h1>
      <ArticleMeta article={article} />
      <p className={styles['people']}>
        {authors.length > 0 && <>By {authors.map(({ name }) => name).join(', ')}. </>}
        {annotators.length > 0 && <>Annotated by {annotators.join(', ')}.</>}
      </p>
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
    </header>
  )
}
