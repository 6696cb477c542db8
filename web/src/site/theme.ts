import { useSyncExternalStore } from 'react'

/** What the reader chose; `system` follows the operating system. */
export type Theme = 'system' | 'light' | 'dark'

export const themes: readonly Theme[] = ['system', 'light', 'dark']

const key = 'newsgraph:theme'
const changed = 'newsgraph:theme'
const dark = matchMedia('(prefers-color-scheme: dark)')

/** Puts the chosen theme on the page; to be called before the first paint. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = chosenTheme()
}

/** Remembers the choice in this browser and shows it at once. */
export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(key, theme)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  document.documentElement.dataset['theme'] = theme
  dispatchEvent(new Event(changed))
}

/** The choice, and what it comes to just now. */
export function useTheme(): { theme: Theme; shown: 'light' | 'dark' } {
  const theme = useSyncExternalStore(subscribe, shownTheme)
  const systemDark = useSyncExternalStore(subscribe, () => dark.matches)
  return { theme, shown: theme === 'system' ? (systemDark ? 'dark' : 'light') : theme }
}

function chosenTheme(): Theme {
  try {
    return asTheme(localStorage.getItem(key))
  } catch {
    return 'system'
  }
}

function shownTheme(): Theme {
  return asTheme(document.documentElement.dataset['theme'])
}

function asTheme(text: string | null | undefined): Theme {
  return themes.find((theme) => theme === text) ?? 'system'
}

function subscribe(notify: () => void): () => void {
  const fromAnotherTab = (event: StorageEvent) => {
    if (event.key !== key) return
    applyTheme()
    notify()
  }
  addEventListener(changed, notify)
  addEventListener('storage', fromAnotherTab)
  dark.addEventListener('change', notify)
  return () => {
    removeEventListener(changed, notify)
    removeEventListener('storage', fromAnotherTab)
    dark.removeEventListener('change', notify)
  }
}
