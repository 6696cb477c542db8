import { QueryClientProvider } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'

import { Header } from '../site/header'
import { newAnswers } from './api/use-answer'
import { useFollowChanges } from './api/use-follow-changes'
import styles from './app.module.css'
import { SearchBox } from './parts/search-box'
import { Away, Empty } from './parts/states'
import { NavigationProvider, PlaceLink, useNavigation } from './place/navigation'
import type { Place, ViewName } from './place/place'
import { ArticleView } from './views/article/article'
import { ArticlesView } from './views/articles'
import { DisagreementsView } from './views/disagreements/disagreements'
import { EntityView } from './views/entity'
import { GraphView } from './views/graph/graph'
import { PathsView } from './views/paths/paths'
import { StartView } from './views/start'
import { TimelineView } from './views/timeline/timeline'

/** The explorer: a frame round the view that the address names. */
export function App() {
  const [answers] = useState(newAnswers)
  return (
    <QueryClientProvider client={answers}>
      <NavigationProvider>
        <Frame />
      </NavigationProvider>
    </QueryClientProvider>
  )
}

// The views that the header leads to, by the view that is current.
const tabs: readonly { view: ViewName; label: string; holds: readonly ViewName[] }[] = [
  { view: 'start', label: 'Start', holds: ['start'] },
  { view: 'graph', label: 'Graph', holds: ['graph'] },
  { view: 'paths', label: 'Connections', holds: ['paths'] },
  { view: 'disagreements', label: 'Disagreements', holds: ['disagreements'] },
  { view: 'timeline', label: 'Timeline', holds: ['timeline'] },
  { view: 'articles', label: 'Articles', holds: ['articles', 'article'] },
]

function Frame() {
  const { place } = useNavigation()
  const main = useFocusOnArrival(place)
  const there = useFollowChanges()
  const links = tabs.map(({ view, label, holds }) => (
    <PlaceLink key={view} to={{ view }} aria-current={holds.includes(place.view) ? 'page' : undefined}>
      {label}
    </PlaceLink>
  ))
  return (
    <>
      {!place.embed && (
        <Header current="explorer" views={links}>
          {place.view !== 'start' && <SearchBox />}
        </Header>
      )}
      <main ref={main} tabIndex={-1} className={styles['main']} data-view={place.view}>
        <View place={place} />
      </main>
      <Away there={there} />
    </>
  )
}

function View({ place: { view, of } }: { place: Place }) {
  const [id] = of
  switch (view) {
    case 'start':
      return <StartView />
    case 'graph':
      return <GraphView />
    case 'paths':
      return <PathsView />
    case 'disagreements':
      return <DisagreementsView />
    case 'timeline':
      return <TimelineView />
    case 'articles':
      return <ArticlesView />
    case 'article':
      return id ? <ArticleView key={id} id={id} /> : <ArticlesView />
    case 'entity':
      return id ? <EntityView key={id} id={id} /> : <StartView />
    default:
      return <Empty>This version has no such view.</Empty>
  }
}

// A new view is announced and read from its beginning, as a new page would be;
// before what it selects is brought into view.
function useFocusOnArrival({ view, of }: Place) {
  const main = useRef<HTMLElement>(null)
  const at = `${view} ${of.join()}`
  const shown = useRef(at)
  useLayoutEffect(() => {
    if (shown.current === at) return
    shown.current = at
    main.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [at])
  return main
}
