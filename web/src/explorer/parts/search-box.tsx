import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react'

import { SuggestDocument, type SuggestQuery } from '../api/operations'
import { useAnswer } from '../api/use-answer'
import { useNavigation } from '../place/navigation'
import { start, type Place } from '../place/place'
import { EntityIcon } from './entity-name'
import { Highlight } from './highlight'
import styles from './search-box.module.css'

type Suggestion = SuggestQuery['search']['nodes'][number]

/** Finds entities and articles while one types: a combobox with a list of suggestions. */
export function SearchBox({ large = false }: { large?: boolean }) {
  const { place, go } = useNavigation()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()

  const asked = useDeferredValue(text.trim())
  const { data, error } = useAnswer(SuggestDocument, { text: asked }, { enabled: asked !== '' })
  const suggestions = asked === '' ? [] : (data?.search.nodes ?? [])
  const shown = open && asked !== ''
  useSlash(input)

  const choose = (suggestion: Suggestion | undefined) => {
    const target = suggestion && placeOf(suggestion)
    if (!target) return
    setOpen(false)
    setText('')
    go({ ...start, embed: place.embed, ...target })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setOpen(true)
      // From the text (-1) down to the last and round again.
      setActive((from) => ((from + 1 + step + suggestions.length + 1) % (suggestions.length + 1)) - 1)
    } else if (event.key === 'Enter') {
      choose(suggestions[Math.max(active, 0)])
    } else if (event.key === 'Escape') {
      if (open) setOpen(false)
      else setText('')
    }
  }

  return (
    <div className={large ? `${styles['box']} ${styles['large']}` : styles['box']}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20 20" />
      </svg>
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label="Search people, organizations, places, articles"
        aria-expanded={shown}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}${active}` : undefined}
        placeholder={large ? 'A name, a place, a headline' : 'Search'}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setOpen(true)
          setActive(-1)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}list`} role="listbox" aria-label="Suggestions" className={styles['list']} hidden={!shown || suggestions.length === 0}>
        {suggestions.map((suggestion, index) => (
          <li
            key={`${index} ${suggestion.label}`}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === active}
            // The text keeps the focus, so that the list stays until the click.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(suggestion)}
          >
            <SuggestionLine suggestion={suggestion} />
          </li>
        ))}
      </ul>
      <p className={styles['said']} role="status" hidden={!shown || suggestions.length > 0}>
        {error ? error.message : data && shown && suggestions.length === 0 && `Nothing is called “${asked}”.`}
      </p>
    </div>
  )
}

function SuggestionLine({ suggestion: { label, highlight, hit } }: { suggestion: Suggestion }) {
  const alias = highlight.replaceAll('**', '') === label ? null : highlight
  const detail = hit.__typename === 'Entity' ? hit.type.label : hit.__typename === 'Article' ? (hit.publisher?.name ?? 'article') : ''
  return (
    <>
      <EntityIcon type={hit.__typename === 'Entity' ? hit.type.id : 'type/document'} />
      <span className={styles['label']}>
        {alias ? label : <Highlight text={highlight} />}
        {alias && (
          <span className={styles['alias']}>
            {' '}
            also <Highlight text={alias} />
          </span>
        )}
      </span>
      <span className={styles['detail']}>{detail}</span>
    </>
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
