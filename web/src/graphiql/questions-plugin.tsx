import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react'

import { questions, type Question } from './questions'

/** The pane from which an example question opens in a tab, also after its tab was closed. */
export const questionsPlugin: GraphiQLPlugin = {
  title: 'Example questions',
  icon: Icon,
  content: Questions,
}

// As in graphiql.css: here panes cover the editors.
const narrow = matchMedia('(max-width: 44rem)')

function Icon() {
  return (
    <svg viewBox="0 0 24 24" width="1em" height="1em" fill="none" stroke="currentColor" strokeWidth="1.5">
      <path strokeLinecap="round" strokeLinejoin="round" d="M4 4.5h16v11.5h-8.5L7 20v-4H4z" />
      <path strokeLinecap="round" d="M9.9 8.8a2.1 2.1 0 1 1 2.1 2.3v.7M12 13.6v.1" />
    </svg>
  )
}

function Questions() {
  const { setVisiblePlugin } = useGraphiQLActions()
  const shown = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.query?.trim())
  const open = useOpen()
  return (
    <section aria-labelledby="graphiql-questions-title">
      <h2 id="graphiql-questions-title" className="graphiql-questions-title">
        Example questions
      </h2>
      <ul className="graphiql-questions">
        {questions.map((question) => (
          <li key={question.title}>
            <button
              type="button"
              className="graphiql-un-styled"
              aria-current={question.query.trim() === shown || undefined}
              onClick={() => {
                open(question)
                if (narrow.matches) setVisiblePlugin(null)
              }}
            >
              {question.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

// Opens a question in the tab that has it, else in a new one.
function useOpen(): (question: Question) => void {
  const { addTab, changeTab } = useGraphiQLActions()
  const { tabs, editor } = useGraphiQL((state) => ({ tabs: state.tabs, editor: state.queryEditor }))
  return ({ query }) => {
    const index = tabs.findIndex((tab) => tab.query?.trim() === query.trim())
    if (index >= 0) {
      changeTab(index)
      return
    }
    addTab()
    editor?.setValue(query)
  }
}
