import { explorerPlugin } from '@graphiql/plugin-explorer'
import { HISTORY_PLUGIN } from '@graphiql/plugin-history'
import { GraphiQL } from 'graphiql'

import { Header } from '../site/header'
import { at } from '../site/root'
import { useTheme } from '../site/theme'
import { CopyLink } from './copy-link'
import { EditorOptions } from './editor-options'
import { fetcherOf } from './fetcher'
import { readPermalink } from './permalink'
import { openAtFirst, questions } from './questions'
import { questionsPlugin } from './questions-plugin'

const fetcher = fetcherOf(at('graphql'))

// Not under its own name: the site's explorer is another page.
const queryBuilder = { ...explorerPlugin({ title: 'Query builder', showAttribution: false }), title: 'Query builder' }
const plugins = [questionsPlugin, queryBuilder, HISTORY_PLUGIN]

// A link's query comes first for a newcomer; beside the tabs of somebody who
// was here before, GraphiQL opens it as one more.
const shared = readPermalink(location.search)
const examples = questions.slice(0, openAtFirst).filter(({ query }) => query !== shared?.query)
const defaultTabs = shared ? [shared, ...examples] : examples
const initial = shared ? { initialQuery: shared.query, initialVariables: shared.variables } : {}

export function App() {
  const { shown } = useTheme()
  return (
    <>
      <Header current="graphiql" />
      <main className="graphiql-page">
        <GraphiQL
          fetcher={fetcher}
          plugins={plugins}
          defaultTabs={defaultTabs}
          {...initial}
          forcedTheme={shown}
          onTabChange={({ tabs, activeTabIndex }) => forgetPermalink(tabs[activeTabIndex]?.query)}
          schemaDescription
          inputValueDeprecation
        >
          <GraphiQL.Toolbar>
            {({ prettify, merge, copy }) => (
              <>
                {prettify}
                {merge}
                {copy}
                <CopyLink />
                <EditorOptions />
              </>
            )}
          </GraphiQL.Toolbar>
        </GraphiQL>
      </main>
    </>
  )
}

// Once the tab holds something else, the address no longer tells what is
// shown, and a reload must not open the link's query yet again.
function forgetPermalink(query: string | null | undefined): void {
  if (shared && location.search && query !== shared.query) history.replaceState(null, '', location.pathname)
}
