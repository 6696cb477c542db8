import type { ReactNode } from 'react'

import { useNames } from '../api/names'
import { VocabularyDocument } from '../api/operations'
import { useAnswer } from '../api/use-answer'
import { standingLooks } from '../look/standing'
import { isFiltering, noFilter, standings, type Filter } from '../place/filter'
import { useNavigation } from '../place/navigation'
import { Chips, type Chip } from './chips'
import { DateField } from './date-field'
import styles from './filter-bar.module.css'
import { SuggestBox } from './suggest-box'

export type Condition = 'predicates' | 'types' | 'articles' | 'standings' | 'dates' | 'speech'

const all: readonly Condition[] = ['predicates', 'types', 'articles', 'standings', 'dates', 'speech']

// The part of a filter that a view offers to change.
function offered({ from, to, ...rest }: Filter, offers: readonly Condition[]): Filter {
  const kept = Object.fromEntries(Object.entries(rest).filter(([name]) => offers.some((condition) => condition === name)))
  return { ...noFilter, ...kept, ...(offers.includes('dates') && { from, to }) }
}

// The filter without that part.
function cleared(filter: Filter, offers: readonly Condition[]): Filter {
  return offered(filter, all.filter((condition) => !offers.includes(condition)))
}

type Props = {
  /** The conditions that the view can hold to. */
  offers?: readonly Condition[]
  /** What is filtered: links, or claims, of which those that tell that something was said come only when asked for. */
  of?: 'links' | 'claims'
  /** Conditions of the view's own. */
  children?: ReactNode
}

/** Shows the filter of the address, and changes it. */
export function FilterBar({ offers = all, of = 'links', children }: Props) {
  const { place, go } = useNavigation()
  const { filter } = place
  const change = (changed: Partial<Filter>) => go({ ...place, filter: { ...filter, ...changed } })
  const filtering = isFiltering(offered(filter, offers))
  return (
    <details className={styles['bar']} open={filtering || undefined}>
      <summary>Filters</summary>
      <Conditions offers={offers} of={of} filter={filter} change={change}>
        {children}
      </Conditions>
      {filtering && (
        <button type="button" className="button" onClick={() => change(cleared(filter, offers))}>
          Clear filters
        </button>
      )}
    </details>
  )
}

type ConditionsProps = ConditionProps & Props

/** The conditions of a filter, each to be changed. */
export function Conditions({ offers = all, of = 'links', filter, change, children }: ConditionsProps) {
  const has = (condition: Condition) => offers.includes(condition)
  return (
    <div className={styles['conditions']}>
      {children}
      {(has('predicates') || has('types')) && <Words offers={offers} filter={filter} change={change} />}
      {has('articles') && <Articles filter={filter} change={change} />}
      {has('standings') && <Standings filter={filter} change={change} />}
      {has('speech') && <Speech of={of} filter={filter} change={change} />}
      {has('dates') && (
        <fieldset className={styles['dates']}>
          <legend>Dated</legend>
          <DateField label="from" value={filter.from} onChange={(from) => change({ from })} />
          <DateField label="to" value={filter.to} onChange={(to) => change({ to })} />
        </fieldset>
      )}
    </div>
  )
}

type ConditionProps = { filter: Filter; change: (changed: Partial<Filter>) => void }

// What the vocabulary has words for: relations and types.
function Words({ offers, filter, change }: ConditionProps & { offers: readonly Condition[] }) {
  const { data } = useAnswer(VocabularyDocument, {})
  const predicates = (data?.predicates ?? []).filter(({ linkCount }) => linkCount > 0)
  const types = (data?.entityTypes ?? []).filter(({ entityCount }) => entityCount > 0)
  return (
    <>
      {offers.includes('predicates') && (
        <Choice
          legend="Relation"
          options={predicates.map(({ id, label, linkCount }) => ({ id, label, count: linkCount }))}
          chosen={filter.predicates}
          onChange={(ids) => change({ predicates: ids })}
        />
      )}
      {offers.includes('types') && (
        <Choice
          legend="With a"
          options={types.map(({ id, label, entityCount }) => ({ id, label, count: entityCount }))}
          chosen={filter.types}
          onChange={(ids) => change({ types: ids })}
        />
      )}
    </>
  )
}

type ChoiceProps = {
  legend: string
  options: readonly (Chip & { count: number })[]
  chosen: readonly string[]
  onChange: (ids: readonly string[]) => void
}

function Choice({ legend, options, chosen, onChange }: ChoiceProps) {
  const labels = new Map(options.map(({ id, label }) => [id, label]))
  return (
    <fieldset>
      <legend>{legend}</legend>
      <select aria-label={`${legend}: add`} value="" onChange={(event) => onChange([...chosen, event.target.value])}>
        <option value="">{chosen.length > 0 ? 'or …' : 'any'}</option>
        {options
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, label, count }) => (
            <option key={id} value={id}>
              {label} ({count})
            </option>
          ))}
      </select>
      <Chips chips={chosen.map((id) => ({ id, label: labels.get(id) ?? id }))} onRemove={(id) => onChange(chosen.filter((other) => other !== id))} />
    </fieldset>
  )
}

function Articles({ filter: { articles }, change }: ConditionProps) {
  const names = useNames(articles)
  const chips = articles.map((id) => {
    const named = names.get(id)
    return { id, label: named?.__typename === 'Article' ? named.label : id }
  })
  return (
    <fieldset className={styles['articles']}>
      <legend>Article</legend>
      <SuggestBox
        label="Article: add"
        placeholder={articles.length > 0 ? 'or …' : 'any'}
        kinds={['ARTICLE']}
        onChoose={({ hit }) => {
          if (hit.__typename === 'Article' && !articles.includes(hit.id)) change({ articles: [...articles, hit.id] })
        }}
      />
      <Chips chips={chips} onRemove={(id) => change({ articles: articles.filter((other) => other !== id) })} />
    </fieldset>
  )
}

function Standings({ filter, change }: ConditionProps) {
  return (
    <fieldset className={styles['standings']}>
      <legend>Standing</legend>
      {standings.map((standing) => (
        <label key={standing} title={standingLooks[standing].meaning}>
          <input
            type="checkbox"
            checked={filter.standings.includes(standing)}
            onChange={({ target: { checked } }) =>
              change({ standings: standings.filter((other) => (other === standing ? checked : filter.standings.includes(other))) })
            }
          />{' '}
          {standingLooks[standing].label}
        </label>
      ))}
    </fieldset>
  )
}

const speeches = { '': null, none: false, only: true } as const

function Speech({ of, filter: { speech }, change }: ConditionProps & { of: 'links' | 'claims' }) {
  const ofClaims = of === 'claims'
  return (
    <fieldset>
      <legend>Speech</legend>
      <select
        aria-label="Speech"
        value={speech ? 'only' : speech === null || ofClaims ? '' : 'none'}
        onChange={({ target: { value } }) => change({ speech: speeches[value as keyof typeof speeches] })}
      >
        <option value="">{ofClaims ? 'what is said' : 'with the rest'}</option>
        {!ofClaims && <option value="none">left out</option>}
        <option value="only">{ofClaims ? 'that it was said' : 'alone'}</option>
      </select>
    </fieldset>
  )
}
