import { useEffect, useRef, type RefObject } from 'react'

import { useNavigation } from '../place/navigation'
import { start, type Place } from '../place/place'
import { SuggestBox, type Suggestion } from './suggest-box'

/** Finds entities and articles while one types, and goes to what is chosen. */
export function SearchBox({ large = false }: { large?: boolean }) {
  const { place, go } = useNavigation()
  const input = useRef<HTMLInputElement>(null)
  useSlash(input)
  return (
    <SuggestBox
      ref={input}
      label="Search people, organizations, places, articles"
      placeholder={large ? 'A name, a place, a headline' : 'Search'}
      kinds={['ENTITY', 'ARTICLE']}
      large={large}
      onChoose={(suggestion) => {
        const target = placeOf(suggestion)
        if (target) go({ ...start, embed: place.embed, ...target })
      }}
    />
  )
}

function placeOf({ hit }: Suggestion): Partial<Place> | null {
  switch (hit.__typename) {
    case 'Entity':
      return { view: 'graph', of: [hit.id], selected: hit.id }
    case 'Article':
      return { view: 'article', of: [hit.id] }
    default:
      return null
  }
}

// A slash, pressed anywhere but in a text, goes to the search.
function useSlash(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const inText = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]')
      if (event.key !== '/' || inText || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      input.current?.focus()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [input])
}
