import { useState } from 'react'

import { useNames } from '../../api/names'
import { PathsDocument, type PathsQuery } from '../../api/operations'
import { useAnswer } from '../../api/use-answer'
import { count } from '../../parts/count'
import { FilterBar } from '../../parts/filter-bar'
import { QuestionLink } from '../../parts/question-link'
import { Answered, Empty } from '../../parts/states'
import { useTitle } from '../../parts/title'
import { isFiltering, linkFilter } from '../../place/filter'
import { useNavigation } from '../../place/navigation'
import { Chain } from './chain'
import { Evidence } from './evidence'
import { Nowhere } from './nowhere'
import styles from './paths.module.css'
import { FirstPair } from './first-pair'
import { Ends } from './ends'

/** How many hops a way may have unless it is said. */
const usualLength = 4

const fewWays = 5
const mostWays = 500

/** How two entities are connected, with the evidence of every step. */
export function PathsView() {
  const { place } = useNavigation()
  const [from, to] = place.of
  const maxLength = place.maxLength ?? usualLength
  const names = useNames(place.of)
  useTitle(from && to ? `How ${nameOf(from)} and ${nameOf(to)} are connected` : 'How are these two connected?')
  return (
    <>
      <h1>How are these two connected?</h1>
      <Ends maxLength={maxLength} />
      <FilterBar />
      {from && to ? <Ways key={`${from} ${to}`} from={from} to={to} maxLength={maxLength} /> : <FirstPair />}
    </>
  )

  function nameOf(id: string): string {
    const named = names.get(id)
    return named?.__typename === 'Entity' ? named.name : id
  }
}

function Ways({ from, to, maxLength }: { from: string; to: string; maxLength: number }) {
  const { filter } = useNavigation().place
  const [first, setFirst] = useState(fewWays)
  const variables = { from, to, maxLength, first, filter: linkFilter(filter) }
  const answer = useAnswer(PathsDocument, variables, { enabled: from !== to })
  if (from === to) return <Empty>These are the same: choose another at one end.</Empty>
  return (
    <Answered answer={answer}>
      {({ paths }) => {
        if (paths.paths.length === 0) return <Nowhere truncated={paths.truncated} maxLength={maxLength} />
        return (
          <>
            <p className={styles['found']} role="status">
              {found(paths, first, maxLength)}
              {isFiltering(filter) && ' Only what passes the filters is walked.'}{' '}
              <QuestionLink document={PathsDocument} variables={variables} />
            </p>
            <ol className={styles['ways']} aria-label="Ways">
              {paths.paths.map((way, index) => (
                <li key={way.entities.map(({ id }) => id).join(' ')} className={styles['way']}>
                  <Chain way={way} />
                  <details open={index === 0 || undefined}>
                    <summary>The evidence, step by step</summary>
                    {way.hops.map((hop) => (
                      <Evidence key={hop.from.id} hop={hop} />
                    ))}
                  </details>
                </li>
              ))}
            </ol>
            {paths.paths.length === first && first < mostWays && (
              <button type="button" className="button" onClick={() => setFirst(Math.min(4 * first, mostWays))}>
                Look for more ways
              </button>
            )}
          </>
        )
      }}
    </Answered>
  )
}

function found({ paths, truncated }: PathsQuery['paths'], first: number, maxLength: number): string {
  const ways = `${count(paths.length, 'way')} of at most ${count(maxLength, 'hop')}, the shortest first.`
  if (truncated) return `${ways} The search ended at a limit before it was complete: there may be further ones.`
  return paths.length === first ? `The first ${ways}` : ways
}
