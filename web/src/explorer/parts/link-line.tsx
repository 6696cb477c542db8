import { LinkDocument, type LinkLineFragment } from '../api/operations'
import { usePages } from '../api/use-answer'
import { PlaceLink, useNavigation } from '../place/navigation'
import { ClaimCard } from './claim-card'
import { count } from './count'
import styles from './link-line.module.css'
import { List } from './list'
import { StandingMark } from './standing-mark'
import { Answered, Empty } from './states'

/** A link in a list; selected, it opens to the claims that it gathers. */
export function LinkLine({ link }: { link: LinkLineFragment }) {
  const { id, label, standing, claimCount, articleCount, independentSources } = link
  const { place } = useNavigation()
  const open = place.selected === id
  return (
    <article className={styles['line']}>
      <h2 className={styles['label']}>
        <PlaceLink to={{ ...place, selected: open ? null : id }} aria-expanded={open}>
          {label}
        </PlaceLink>
      </h2>
      <p className={styles['numbers']}>
        <StandingMark standing={standing} />
        <span>{count(claimCount, 'claim')}</span>
        <span>{count(articleCount, 'article')}</span>
        <span>{count(independentSources, 'independent source')}</span>
      </p>
      {open && <LinkClaims id={id} />}
    </article>
  )
}

/** The claims that a link gathers, and where they come from. */
export function LinkClaims({ id }: { id: string }) {
  const pages = usePages(LinkDocument, { id }, ({ link }) => link?.claims)
  return (
    <Answered answer={pages}>
      {(loaded) => {
        const link = loaded[0]?.link
        if (!link) return <Empty>There is no link {id} in this graph.</Empty>
        return (
          <div className={styles['claims']}>
            <List items={loaded.flatMap((page) => page.link?.claims.nodes ?? [])} total={link.claims.totalCount} noun="claims" pages={pages}>
              {(claim) => <ClaimCard claim={claim} />}
            </List>
          </div>
        )
      }}
    </Answered>
  )
}
