import { useEffect, useRef, type RefObject } from 'react'

import { useNavigation } from '../place/navigation'
import { start, type Place } from '../place/place'
import { SuggestBox, type Suggestion } from './suggest-box'

type Props = {
  large?: boolean
  /** What it asks for, where that is not the search of everything. */
  label?: string
  placeholder?: string
  /** Takes the entity that was chosen, instead of going to it; then only entities are found. */
  onEntity?: (id: string) => void
}

/** Finds entities and articles while one types, and goes to what is chosen. */
export function SearchBox({ large = false, label = 'Search people, organizations, places, articles', placeholder, onEntity }: Props) {
  const { place, go } = useNavigation()
  const input = useRef<HTMLInputElement>(null)
  useSlash(input, !onEntity)
  return (
    <SuggestBox
      ref={input}
      label={label}
      placeholder={placeholder ?? (large ? 'A name, a place, a headline' : 'Search')}
      kinds={onEntity ? ['ENTITY'] : ['ENTITY', 'ARTICLE']}
      large={large}
      onChoose={(suggestion) => {
        const target = placeOf(suggestion)
        if (onEntity && suggestion.hit.__typename === 'Entity') onEntity(suggestion.hit.id)
        else if (target) go({ ...start, embed: place.embed, ...target })
      }}
    />
  )
}

function placeOf({ hit }: Suggestion): Partial<Place> | null {
  switch (hit.__typename) {
    case 'Entity':
      return { view: 'entity', of: [hit.id] }
    case 'Article':
      return { view: 'article', of: [hit.id] }
    default:
      return null
  }
}

// A slash, pressed anywhere but in a text, goes to the search.
function useSlash(input: RefObject<HTMLInputElement | null>, listens: boolean): void {
  useEffect(() => {
    if (!listens) return
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const inText = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]')
      if (event.key !== '/' || inText || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      input.current?.focus()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [input, listens])
}
