import { ClaimsByIdDocument, type ClaimsByIdQuery } from '../../../api/operations'
import { useAnswer } from '../../../api/use-answer'
import { ClaimCard } from '../../../parts/claim-card'
import { count } from '../../../parts/count'
import { StandingMark } from '../../../parts/standing-mark'
import { Answered } from '../../../parts/states'
import { PlaceLink } from '../../../place/navigation'
import { joinLabel, lineLabel, type Line } from '../scene/lines'
import type { Scene } from '../scene/scene'
import styles from './line-panel.module.css'
import { SidePanel } from './side-panel'

type Props = { line: Line; scene: Scene; onSelect: (id: string | null) => void }

type Claim = Extract<NonNullable<ClaimsByIdQuery['nodes'][number]>, { readonly disagreements: unknown }>

/** How many claims are asked for at once: as many as the server gives. */
const mostClaims = 500

/** A line of the picture: every claim that makes it, whose words it is, and who answers otherwise. */
export function LinePanel({ line, scene, onSelect }: Props) {
  const names = new Map(scene.nodes.map(({ id, name }) => [id, name]))
  const [from, to] = [names.get(line.source) ?? line.source, names.get(line.target) ?? line.target]
  const ids = [...new Set(line.joins.flatMap(({ claimIds }) => claimIds))]
  const answer = useAnswer(ClaimsByIdDocument, { ids: ids.slice(0, mostClaims) })
  return (
    <SidePanel label={`${from} – ${to}`} title={<Ends line={line} from={from} to={to} onSelect={onSelect} />} onClose={() => onSelect(null)}>
      <p className={styles['facts']}>
        <span>{lineLabel(line)}</span>
        <StandingMark standing={line.standing} />
        <span>{count(ids.length, 'claim')}</span>
      </p>
      {ids.length > mostClaims && <p className={styles['facts']}>The first {mostClaims} are shown.</p>}
      <Answered answer={answer}>
        {({ nodes }) => {
          const claims = new Map(nodes.filter(isClaim).map((claim) => [claim.id, claim]))
          return line.joins.map((join) => (
            <section key={join.id} aria-label={joinLabel(join)}>
              <h3>
                {names.get(join.source)} <em>{joinLabel(join)}</em> {names.get(join.target)}
              </h3>
              <ul className={styles['claims']}>
                {join.claimIds.map((id) => {
                  const claim = claims.get(id)
                  return (
                    claim && (
                      <li key={id}>
                        <ClaimCard claim={claim} />
                        <Otherwise claim={claim} />
                      </li>
                    )
                  )
                })}
              </ul>
            </section>
          ))
        }}
      </Answered>
    </SidePanel>
  )
}

function Ends({ line, from, to, onSelect }: { line: Line; from: string; to: string; onSelect: (id: string) => void }) {
  return (
    <span className={styles['ends']}>
      <button type="button" onClick={() => onSelect(line.source)}>
        {from}
      </button>{' '}
      <span aria-hidden="true">{line.toSource && line.toTarget ? '↔' : line.toTarget ? '→' : '←'}</span>{' '}
      <button type="button" onClick={() => onSelect(line.target)}>
        {to}
      </button>
    </span>
  )
}

// Who gives another answer to the same question.
function Otherwise({ claim: { id, disagreements } }: { claim: Claim }) {
  return disagreements.map((disagreement) => {
    const others = disagreement.positions.filter(({ claims }) => claims.every((claim) => claim.id !== id))
    return (
      <div key={disagreement.id} className={styles['otherwise']}>
        <PlaceLink to={{ view: 'disagreements', of: [disagreement.id] }}>{disagreement.question}</PlaceLink>
        <ul>
          {others.map(({ label, sources, articles }) => (
            <li key={label}>
              <strong>{label}</strong>: {(sources.length > 0 ? sources.map(({ name }) => name) : articles.map((article) => article.label)).join(', ')}
            </li>
          ))}
        </ul>
      </div>
    )
  })
}

function isClaim(node: ClaimsByIdQuery['nodes'][number]): node is Claim {
  return node !== null && 'disagreements' in node
}
