import type { ReactNode } from 'react'

import type { Pages } from '../api/use-answer'
import styles from './list.module.css'

type Props<Item> = {
  items: readonly Item[]
  /** How many there are in all. */
  total: number
  /** What the items are: articles, claims. */
  noun: string
  children: (item: Item) => ReactNode
  /** Where more of them come from, if the list has pages. */
  pages?: Pick<Pages<unknown>, 'more' | 'loadingMore'>
}

/** A list that says how much of it is shown and loads the rest on request. */
export function List<Item extends { readonly id: string }>({ items, total, noun, children, pages }: Props<Item>) {
  return (
    <>
      <ul className={styles['list']}>
        {items.map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </ul>
      {pages?.more && (
        <p className={styles['more']}>
          {items.length} of {total} {noun}{' '}
          <button type="button" className="button" onClick={pages.more} disabled={pages.loadingMore}>
            {pages.loadingMore ? 'Loading …' : 'Show more'}
          </button>
        </p>
      )}
    </>
  )
}
