import { ArticlesDocument, type ArticleLineFragment } from '../api/operations'
import { usePages } from '../api/use-answer'
import { ArticleMeta } from '../parts/article-meta'
import { List } from '../parts/list'
import { Answered, Empty } from '../parts/states'
import { useTitle } from '../parts/title'
import { PlaceLink } from '../place/navigation'
import styles from './articles.module.css'

/** All articles, latest first. */
export function ArticlesView() {
  useTitle('Articles')
  const pages = usePages(ArticlesDocument, {}, ({ articles }) => articles)
  return (
    <>
      <h1>Articles</h1>
      <Answered answer={pages}>
        {(loaded) => {
          const articles = loaded.flatMap((page) => page.articles.nodes)
          if (articles.length === 0) return <Empty>No article has been annotated yet.</Empty>
          return (
            <List items={articles} total={loaded[0]?.articles.totalCount ?? articles.length} noun="articles" pages={pages}>
              {(article) => <ArticleLine article={article} />}
            </List>
          )
        }}
      </Answered>
    </>
  )
}

function ArticleLine({ article }: { article: ArticleLineFragment }) {
  return (
    <article className={styles['line']}>
      <h2>
        <PlaceLink to={{ view: 'article', of: [article.id] }}>{article.label}</PlaceLink>
      </h2>
      <ArticleMeta article={article} />
    </article>
  )
}
