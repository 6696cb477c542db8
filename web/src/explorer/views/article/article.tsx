import { ArticleDocument } from '../../api/operations'
import { useMoreUntil, usePages } from '../../api/use-answer'
import { Answered, Empty } from '../../parts/states'
import { useTitle } from '../../parts/title'
import { useNavigation } from '../../place/navigation'
import styles from './article.module.css'
import { ClaimList } from './claim-list'
import { Head } from './head'
import { Reader } from './reader'
import { selectedClaim } from './selected'

/** An article: its words with the passages marked, where the server has them, and its claims in their order. */
export function ArticleView({ id }: { id: string }) {
  const { place } = useNavigation()
  const pages = usePages(ArticleDocument, { id }, ({ article }) => article?.inOrder)
  const loaded = (pages.data ?? []).flatMap((page) => page.article?.inOrder.nodes ?? [])
  const selected = selectedClaim(place)
  const found = selected === null || loaded.some((claim) => claim.id === selected)
  useMoreUntil(found, pages)
  useTitle(pages.data?.[0]?.article?.label)
  return (
    <Answered answer={pages}>
      {([first]) => {
        const article = first?.article
        if (!article) return <Empty>There is no article {id} in this graph.</Empty>
        const lost = !found && !pages.more
        const claims = { loaded, total: article.inOrder.totalCount, pages, selected: lost ? null : selected, lost: lost ? selected : null }
        if (article.textAvailable) return <Reader article={article} claims={claims} />
        return (
          <>
            <Head article={article} />
            {!place.embed && (
              <p className={styles['without']}>
                To read the text here, give the server the articles’ texts: <code>newsgraph serve --texts DIR</code>
              </p>
            )}
            <ClaimList claims={claims} />
          </>
        )
      }}
    </Answered>
  )
}
