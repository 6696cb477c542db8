import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ComponentProps, type ReactNode } from 'react'

import { readPlace, start, writePlace, type Place } from './place'

type Navigation = {
  readonly place: Place
  /** Goes to a place; replace leaves no step to go back to. */
  readonly go: (to: Place, options?: { replace?: boolean }) => void
}

const NavigationContext = createContext<Navigation>({ place: start, go: () => {} })

/** Keeps the place and the address the same. */
export function NavigationProvider({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState(() => readPlace(location.search))
  useEffect(() => {
    const follow = () => setPlace(readPlace(location.search))
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go = useCallback((to: Place, { replace = false } = {}) => {
    if (replace) history.replaceState(null, '', addressOf(to))
    else history.pushState(null, '', addressOf(to))
    setPlace(to)
  }, [])
  const navigation = useMemo(() => ({ place, go }), [place, go])
  return <NavigationContext value={navigation}>{children}</NavigationContext>
}

/** Where one is, and the way to elsewhere. */
export function useNavigation(): Navigation {
  return useContext(NavigationContext)
}

type PlaceLinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** What changes; the rest of the place is the start's. */
  to: Partial<Place>
}

/** A real link to a place: it opens in a new tab, can be copied, and goes without loading the page anew. */
export function PlaceLink({ to, onClick, ...props }: PlaceLinkProps) {
  const { place, go } = useNavigation()
  const target = { ...start, embed: place.embed, ...to }
  return (
    <a
      {...props}
      href={addressOf(target)}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        go(target)
      }}
    />
  )
}

function addressOf(place: Place): string {
  return location.pathname + writePlace(place)
}
