import { useEffect } from 'react'

/** Names the page in the browser's tab and history; null for the site alone. */
export function useTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · newsgraph` : 'newsgraph'
  }, [title])
}
