import { BranchesDocument } from '../../../api/operations'
import { useAnswer } from '../../../api/use-answer'
import { Answered } from '../../../parts/states'
import { expand } from '../arrange'
import { neighborsOf, type Loaded } from '../load'
import { most, shownAlong } from '../unfold'
import type { Arranging } from '../use-arranging'
import styles from './branches.module.css'

type Props = { id: string; name: string; picture: Loaded['picture']; arranging: Arranging; onChoose: () => void }

/** The ways to unfold an entity further, with how many neighbours each would add. */
export function Branches({ id, name, picture: { nodes, links }, arranging: { place, arrange }, onChoose }: Props) {
  const { filter } = neighborsOf({ entity: id, predicate: null }, place.filter)
  const answer = useAnswer(BranchesDocument, { id, filter })
  return (
    <Answered answer={answer}>
      {({ entity }) => {
        const missing = (entity?.neighbors.totalCount ?? 0) - shownAlong(links, id, null)
        if (missing <= 0) return <p className={styles['complete']}>All its neighbours are in the picture.</p>
        const isFull = nodes.length >= most
        const branches = (entity?.branches ?? []).flatMap(({ predicate, neighborCount }) => {
          const lacking = neighborCount - shownAlong(links, id, predicate.id)
          return lacking > 0 ? [{ predicate, neighborCount, lacking }] : []
        })
        return (
          <>
            {isFull && <p className={styles['complete']}>The picture is full with {most} entities.</p>}
            <ul className={styles['branches']} aria-label={`Unfold ${name}`}>
              <li>
                <button type="button" className="button" disabled={isFull} onClick={() => arrange(expand(place.arrangement, id, null))}>
                  all <span>+{missing}</span>
                </button>
              </li>
              <li>
                <button type="button" className="button" onClick={onChoose}>
                  choose …
                </button>
              </li>
              {branches
                .sort((a, b) => b.lacking - a.lacking)
                .map(({ predicate, neighborCount, lacking }) => (
                  <li key={predicate.id}>
                    <button
                      type="button"
                      className="button"
                      disabled={isFull}
                      aria-label={`${predicate.label}: ${lacking} of ${neighborCount} are not in the picture`}
                      onClick={() => arrange(expand(place.arrangement, id, predicate.id))}
                    >
                      {predicate.label} <span>+{lacking}</span>
                    </button>
                  </li>
                ))}
            </ul>
          </>
        )
      }}
    </Answered>
  )
}
