import { useState } from 'react'

import {
  EntityClaimsDocument,
  EntityDocument,
  type ClaimOrder,
  type ClaimRole,
  type EntityQuery,
} from '../api/operations'
import { usePages } from '../api/use-answer'
import { ClaimCard } from '../parts/claim-card'
import { count } from '../parts/count'
import { EntityIcon } from '../parts/entity-name'
import { LinkLine } from '../parts/link-line'
import { List } from '../parts/list'
import { QuestionLink } from '../parts/question-link'
import { Answered, Empty } from '../parts/states'
import { useTitle } from '../parts/title'
import { linkFilter } from '../place/filter'
import { PlaceLink, useNavigation } from '../place/navigation'
import styles from './entity.module.css'

type Entity = NonNullable<EntityQuery['entity']>

const parts = [
  { name: 'Links', roles: null },
  { name: 'Says', roles: ['SPEAKER'], order: 'SAID_DESC' },
  { name: 'Is spoken of', roles: ['SUBJECT', 'OBJECT', 'ABOUT', 'QUALIFIER'], order: 'DATE_DESC' },
] as const satisfies readonly { name: string; roles: readonly ClaimRole[] | null; order?: ClaimOrder }[]

/** Who or what it is, what links it to others, what it says and what is said of it. */
export function EntityView({ id }: { id: string }) {
  const { place } = useNavigation()
  const variables = { id, filter: linkFilter(place.filter) }
  const pages = usePages(EntityDocument, variables, ({ entity }) => entity?.links)
  const [shown, show] = useState<(typeof parts)[number]>(parts[0])
  useTitle(pages.data?.[0]?.entity?.name)
  return (
    <Answered answer={pages}>
      {(loaded) => {
        const entity = loaded[0]?.entity
        if (!entity) return <Empty>There is no entity {id} in this graph.</Empty>
        const links = loaded.flatMap((page) => page.entity?.links.nodes ?? [])
        return (
          <>
            <Head entity={entity} />
            <p>
              <PlaceLink className="button" to={{ view: 'graph', of: [id] }}>
                Show as a graph
              </PlaceLink>{' '}
              {shown.roles === null ? (
                <QuestionLink document={EntityDocument} variables={variables} />
              ) : (
                <QuestionLink document={EntityClaimsDocument} variables={{ id, roles: shown.roles, order: shown.order }} />
              )}
            </p>
            <div className={styles['parts']} role="group" aria-label="What to show">
              {parts.map((part) => (
                <button key={part.name} type="button" className="button" aria-pressed={part === shown} onClick={() => show(part)}>
                  {part.name}
                </button>
              ))}
            </div>
            {shown.roles === null ? (
              <List items={links} total={entity.links.totalCount} noun="links" pages={pages}>
                {(link) => <LinkLine link={link} />}
              </List>
            ) : (
              <Claims key={shown.name} id={id} name={entity.name} roles={shown.roles} order={shown.order} />
            )}
          </>
        )
      }}
    </Answered>
  )
}

function Head({ entity: { name, type, description, aliases, sameAs, articles, articleCount, number } }: { entity: Entity }) {
  return (
    <header className={styles['head']}>
      <h1>
        <EntityIcon type={type.id} /> {name}
      </h1>
      <p className={styles['type']}>
        {type.label}
        {number && `, ${number.label}`}
        {description && ` · ${description}`}
      </p>
      {aliases.length > 0 && (
        <p className={styles['aliases']}>
          Also{' '}
          {aliases.map(({ name: alias, language }, index) => (
            <span key={alias}>
              {index > 0 && ', '}
              <span lang={language ?? undefined}>{alias}</span>
            </span>
          ))}
        </p>
      )}
      <p className={styles['in']}>{articleCount > 0 ? `In ${count(articleCount, 'article')}:` : 'No claim is about it. Articles name it as what they rest on, or as their publisher.'}</p>
      <ul className={styles['articles']} aria-label="Articles">
        {articles.map((article) => (
          <li key={article.id}>
            <PlaceLink to={{ view: 'article', of: [article.id] }}>{article.label}</PlaceLink>
          </li>
        ))}
        {articleCount > articles.length && <li>+{articleCount - articles.length} more</li>}
      </ul>
      {sameAs.length > 0 && (
        <p className={styles['elsewhere']}>
          {sameAs.map((url) => (
            <a key={url} href={url} target="_blank" rel="noreferrer">
              {new URL(url).hostname.replace(/^www\./, '')} ↗
            </a>
          ))}
        </p>
      )}
    </header>
  )
}

type ClaimsProps = { id: string; name: string; roles: readonly ClaimRole[]; order: ClaimOrder }

function Claims({ id, name, roles, order }: ClaimsProps) {
  const pages = usePages(EntityClaimsDocument, { id, roles, order }, ({ entity }) => entity?.claims)
  return (
    <Answered answer={pages}>
      {(loaded) => {
        const claims = loaded.flatMap((page) => page.entity?.claims.nodes ?? [])
        if (claims.length === 0) return <Empty>{roles.includes('SPEAKER') ? `No article passes on words of ${name}.` : 'No claims.'}</Empty>
        return (
          <List items={claims} total={loaded[0]?.entity?.claims.totalCount ?? claims.length} noun="claims" pages={pages}>
            {(claim) => <ClaimCard claim={claim} />}
          </List>
        )
      }}
    </Answered>
  )
}
