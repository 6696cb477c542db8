import type { WayFragment, WayJoinFragment } from '../../api/operations'
import { ClaimCard } from '../../parts/claim-card'
import { count } from '../../parts/count'
import { List } from '../../parts/list'
import { StandingMark } from '../../parts/standing-mark'
import styles from './evidence.module.css'
import { joinKinds, joinStanding } from './join'

type Hop = WayFragment['hops'][number]

/** What joins the two ends of a step: every join, with the claims that make it. */
export function Evidence({ hop: { from, to, joins } }: { hop: Hop }) {
  const [best, ...others] = joins
  return (
    <section className={styles['hop']} aria-label={`${from.name} and ${to.name}`}>
      <h2>
        {from.name} <span aria-label="and">–</span> {to.name}
      </h2>
      {best && <Joined join={best} />}
      {others.length > 0 && (
        <details className={styles['others']}>
          <summary>{count(others.length, 'other join')} of the two</summary>
          {others.map((join) => (
            <Joined key={`${join.kind} ${join.label}`} join={join} />
          ))}
        </details>
      )}
    </section>
  )
}

function Joined({ join }: { join: WayJoinFragment }) {
  const { kind, label, claims, claimCount } = join
  const standing = joinStanding(join)
  const rest = claims.slice(1)
  return (
    <div className={styles['join']}>
      <p className={styles['what']}>
        <span className={styles['kind']} data-kind={kind} title={joinKinds[kind].meaning}>
          {joinKinds[kind].label}
        </span>
        <span>{label}</span>
        {standing && <StandingMark standing={standing} />}
      </p>
      <List items={claims.slice(0, 1)} total={claimCount} noun="claims">
        {(claim) => <ClaimCard claim={claim} />}
      </List>
      {rest.length > 0 && (
        <details className={styles['others']}>
          <summary>{count(claimCount - 1, 'further claim')} for this</summary>
          <List items={rest} total={claimCount} noun="claims">
            {(claim) => <ClaimCard claim={claim} />}
          </List>
          {claimCount > claims.length && <p>+{claimCount - claims.length} more</p>}
        </details>
      )}
    </div>
  )
}
