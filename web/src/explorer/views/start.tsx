import { StartDocument, type EntityLineFragment, type StartQuery } from '../api/operations'
import { useAnswer } from '../api/use-answer'
import { ClaimCard } from '../parts/claim-card'
import { count } from '../parts/count'
import { EntityName } from '../parts/entity-name'
import { List } from '../parts/list'
import { SearchBox } from '../parts/search-box'
import { Answered, Empty } from '../parts/states'
import { useTitle } from '../parts/title'
import { PlaceLink } from '../place/navigation'
import styles from './start.module.css'

/** What is in the graph, and an invitation to ask. */
export function StartView() {
  useTitle(null)
  const answer = useAnswer(StartDocument, {})
  return (
    <>
      <section className={styles['hero']}>
        <h1>Who says so?</h1>
        <p>Who said and did what, according to which article, at which words.</p>
        <SearchBox large />
      </section>
      <Answered answer={answer}>{(data) => (data.overview.claims === 0 ? <NothingYet /> : <Contents data={data} />)}</Answered>
    </>
  )
}

function NothingYet() {
  return (
    <Empty>
      The graph is empty. Annotate an article and load it with <code>newsgraph ingest</code>.
    </Empty>
  )
}

function Contents({ data: { overview, busiest, latest } }: { data: StartQuery }) {
  return (
    <>
      <dl className={styles['counts']}>
        <Number label="articles" number={overview.articles} />
        <Number label="entities" number={overview.entities} />
        <Number label="links" number={overview.links} />
        <Number label="claims" number={overview.claims} />
      </dl>
      <div className={styles['columns']}>
        <section aria-labelledby="busiest">
          <h2 id="busiest">Busiest actors</h2>
          <Busiest entities={busiest.nodes} />
        </section>
        <section aria-labelledby="latest">
          <h2 id="latest">Last said</h2>
          <List items={latest.nodes} total={latest.nodes.length} noun="claims">
            {(claim) => <ClaimCard claim={claim} />}
          </List>
        </section>
      </div>
    </>
  )
}

function Number({ label, number }: { label: string; number: number }) {
  const written = number.toLocaleString('en')
  return (
    <div>
      <dt>{label}</dt>
      <dd>{label === 'articles' ? <PlaceLink to={{ view: 'articles' }}>{written}</PlaceLink> : written}</dd>
    </div>
  )
}

function Busiest({ entities }: { entities: readonly EntityLineFragment[] }) {
  const most = Math.max(1, ...entities.map(({ linkCount }) => linkCount))
  return (
    <ol className={styles['busiest']}>
      {entities.map((entity) => (
        <li key={entity.id}>
          <EntityName entity={entity} />
          <span className={styles['number']}>
            {count(entity.linkCount, 'link')}
          </span>
          <span className={styles['bar']} style={{ width: `${(100 * entity.linkCount) / most}%` }} aria-hidden="true" />
        </li>
      ))}
    </ol>
  )
}
