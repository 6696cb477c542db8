import { useEffect, useRef, type ReactNode } from 'react'

import icon from './icon.svg'
import { at } from './root'
import { ThemeButton } from './theme-button'

type Props = {
  /** The page that the header stands on. */
  current: 'explorer' | 'graphiql'
  /** Links to the page's own views; without them one leads to the start page. */
  views?: ReactNode
  /** What a page puts between the navigation and the theme button. */
  children?: ReactNode
}

/** The head of every page: the product's name, the way to views and pages, the theme. */
export function Header({ current, views, children }: Props) {
  const nav = useRef<HTMLElement>(null)
  // On a phone the links are wider than the window; only they move, the page stays where it is read.
  useEffect(() => {
    const [all, link] = [nav.current, nav.current?.querySelector<HTMLElement>('[aria-current]')]
    if (all && link) all.scrollLeft = link.offsetLeft - all.offsetLeft - (all.clientWidth - link.offsetWidth) / 2
  })
  return (
    <header className="site-header">
      <a className="site-name" href={at('.')} aria-label="newsgraph, start page">
        <img src={icon} alt="" width="22" height="22" />
        <span>newsgraph</span>
      </a>
      <nav ref={nav} className="site-nav" aria-label="Pages">
        {views ?? <a href={at('.')}>Start</a>}
        <a href={at('graphiql/')} aria-current={current === 'graphiql' ? 'page' : undefined}>
          GraphiQL
        </a>
      </nav>
      <div className="site-tools">
        {children}
        <ThemeButton />
      </div>
    </header>
  )
}
