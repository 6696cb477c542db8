import '../site/site.css'
import './look/palette.css'
import './explorer.css'

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
