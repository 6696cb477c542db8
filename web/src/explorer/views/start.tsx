import { StartDocument, type AgentFragment, type StartQuery } from '../api/operations'
import { useAnswer } from '../api/use-answer'
import { ClaimCard } from '../parts/claim-card'
import { count } from '../parts/count'
import { EntityName } from '../parts/entity-name'
import { List } from '../parts/list'
import { SearchBox } from '../parts/search-box'
import { Answered, Empty } from '../parts/states'
import { useTitle } from '../parts/title'
import { PlaceLink } from '../place/navigation'
import type { ViewName } from '../place/place'
import { busiest } from './busiest'
import { Kind } from './disagreements/kind'
import { PairLink } from './paths/first-pair'
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
        <ul className={styles['questions']} aria-label="First questions">
          <PairLink as="li" />
          <li>
            <PlaceLink to={{ view: 'disagreements' }}>Where do articles disagree?</PlaceLink>
          </li>
          <li>
            <PlaceLink to={{ view: 'graph' }}>Who is linked to whom?</PlaceLink>
          </li>
        </ul>
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

function Contents({ data: { overview, agents, disagreements, latest } }: { data: StartQuery }) {
  return (
    <>
      <dl className={styles['counts']}>
        <Number label="articles" number={overview.articles} view="articles" />
        <Number label="entities" number={overview.entities} />
        <Number label="links" number={overview.links} />
        <Number label="claims" number={overview.claims} />
        <Number label="disagreements" number={overview.disagreements} view="disagreements" />
      </dl>
      <div className={styles['columns']}>
        <div>
          <section aria-labelledby="busiest">
            <h2 id="busiest">Busiest actors</h2>
            <p className={styles['lead']}>Persons and organizations who speak or are spoken of in most claims.</p>
            <Busiest agents={busiest(agents.nodes, 8)} />
          </section>
          {disagreements.nodes.length > 0 && (
            <section aria-labelledby="disagreements">
              <h2 id="disagreements">Articles disagree</h2>
              <Disagreements disagreements={disagreements.nodes} total={overview.disagreements} />
            </section>
          )}
        </div>
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

function Number({ label, number, view }: { label: string; number: number; view?: ViewName }) {
  const written = number.toLocaleString('en')
  return (
    <div>
      <dt>{label}</dt>
      <dd>{view ? <PlaceLink to={{ view }}>{written}</PlaceLink> : written}</dd>
    </div>
  )
}

function Busiest({ agents }: { agents: readonly AgentFragment[] }) {
  const most = Math.max(1, ...agents.map(({ takesPart }) => takesPart.totalCount))
  return (
    <ol className={styles['busiest']}>
      {agents.map((agent) => (
        <li key={agent.id}>
          <EntityName entity={agent} view="graph" />
          <span className={styles['number']}>{count(agent.takesPart.totalCount, 'claim')}</span>
          <span className={styles['bar']} style={{ width: `${(100 * agent.takesPart.totalCount) / most}%` }} aria-hidden="true" />
        </li>
      ))}
    </ol>
  )
}

function Disagreements({ disagreements, total }: { disagreements: StartQuery['disagreements']['nodes']; total: number }) {
  return (
    <>
      <ul className={styles['disagreements']}>
        {disagreements.map(({ id, kind, question, positions }) => (
          <li key={id}>
            <PlaceLink to={{ view: 'disagreements', selected: id }}>{question}</PlaceLink>
            <ul className={styles['positions']}>
              {positions.map(({ label, sources }) => (
                <li key={label}>
                  <b>{label}</b> {sources.map(({ name }) => name).join(', ')}
                </li>
              ))}
            </ul>
            <Kind kind={kind} />
          </li>
        ))}
      </ul>
      {total > disagreements.length && (
        <p>
          <PlaceLink to={{ view: 'disagreements' }}>All {total} disagreements</PlaceLink>
        </p>
      )}
    </>
  )
}
