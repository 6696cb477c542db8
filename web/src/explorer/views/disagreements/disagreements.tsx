import { useNames } from '../../api/names'
import { DisagreementsDocument, type DisagreementFilter } from '../../api/operations'
import { useMoreUntil, usePages } from '../../api/use-answer'
import { count } from '../../parts/count'
import { EntityPicker } from '../../parts/entity-picker'
import { FilterBar } from '../../parts/filter-bar'
import { List } from '../../parts/list'
import { QuestionLink } from '../../parts/question-link'
import { Selectable } from '../../parts/selectable'
import { Answered, Empty } from '../../parts/states'
import { useTitle } from '../../parts/title'
import { PlaceLink, useNavigation } from '../../place/navigation'
import { disagreementKinds, type Place } from '../../place/place'
import { Disagreement } from './disagreement'
import styles from './disagreements.module.css'
import { disagreementKindLooks } from './kinds'

/** Questions to which sources give different answers, over most articles first. */
export function DisagreementsView() {
  useTitle('Where articles disagree')
  const { place } = useNavigation()
  const filter = disagreementFilter(place)
  const pages = usePages(DisagreementsDocument, { filter }, ({ disagreements }) => disagreements)
  const loaded = (pages.data ?? []).flatMap((page) => page.disagreements.nodes)
  useMoreUntil(loaded.some(({ id }) => id === place.selected) || place.selected === null, pages)
  return (
    <>
      <h1>Where articles disagree</h1>
      <p className={styles['lead']}>Questions to which sources give answers that cannot all be right. Who is right is not decided here.</p>
      <Conditions />
      <Answered answer={pages}>
        {([first]) => {
          const total = first?.disagreements.totalCount ?? 0
          if (total === 0) return <Nothing filtered={Object.keys(filter).length > 0} />
          return (
            <>
              <p className={styles['found']} role="status">
                {count(total, 'question')}, those over most articles first. <QuestionLink document={DisagreementsDocument} variables={{ filter }} />
              </p>
              <List items={loaded} total={total} noun="questions" pages={pages}>
                {(disagreement) => (
                  <Selectable id={disagreement.id} selected={disagreement.id === place.selected}>
                    <Disagreement disagreement={disagreement} />
                  </Selectable>
                )}
              </List>
            </>
          )
        }}
      </Answered>
    </>
  )
}

/** What the address asks of disagreements; the rest of its filter is about links. */
function disagreementFilter({ of, kinds, filter: { articles, predicates } }: Place): DisagreementFilter {
  return {
    ...(kinds.length > 0 && { kind: kinds }),
    ...(of.length > 0 && { entity: of }),
    ...(articles.length > 0 && { article: articles }),
    ...(predicates.length > 0 && { predicate: predicates }),
  }
}

function Conditions() {
  const { place, go } = useNavigation()
  const [about = null] = place.of
  const names = useNames(place.of)
  const named = about === null ? null : names.get(about)
  return (
    <>
      <div className={styles['kinds']} role="group" aria-label="Kinds">
        {disagreementKinds.map((kind) => {
          const { label, meaning } = disagreementKindLooks[kind]
          const chosen = place.kinds.includes(kind)
          const kinds = disagreementKinds.filter((other) => (other === kind ? !chosen : place.kinds.includes(other)))
          return (
            <button key={kind} type="button" className="button" aria-pressed={chosen} title={meaning} onClick={() => go({ ...place, kinds })}>
              {label}
            </button>
          )
        })}
      </div>
      <div className={styles['about']}>
        <EntityPicker
          label="About"
          placeholder="anybody and anything"
          chosen={named?.__typename === 'Entity' ? named : named === null ? null : undefined}
          onChange={(id) => go({ ...place, of: id ? [id] : [] })}
        />
      </div>
      <FilterBar offers={['predicates', 'articles']} />
    </>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  if (!filtered) return <Empty>The articles agree wherever they speak of the same.</Empty>
  return (
    <Empty>
      No disagreement passes these conditions. <PlaceLink to={{ view: 'disagreements' }}>Show all</PlaceLink>
    </Empty>
  )
}
