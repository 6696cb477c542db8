import '../site/site.css'
import '@graphiql/react/style.css'
import '@graphiql/plugin-doc-explorer/style.css'
import '@graphiql/plugin-history/style.css'
import '@graphiql/plugin-explorer/style.css'
import 'graphiql/graphiql.css'
import './graphiql.css'
import './monaco'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { applyTheme } from '../site/theme'
import { App } from './app'

applyTheme()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
