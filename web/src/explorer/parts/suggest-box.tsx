import { useDeferredValue, useId, useState, type KeyboardEvent, type Ref } from 'react'

import { SuggestDocument, type SearchKind, type SuggestQuery } from '../api/operations'
import { useAnswer } from '../api/use-answer'
import { EntityIcon } from './entity-name'
import { Highlight } from './highlight'
import styles from './suggest-box.module.css'

export type Suggestion = SuggestQuery['search']['nodes'][number]

type Props = {
  label: string
  placeholder: string
  /** What to suggest. */
  kinds: readonly SearchKind[]
  onChoose: (suggestion: Suggestion) => void
  large?: boolean
  ref?: Ref<HTMLInputElement>
}

/** Finds things while one types: a combobox with a list of suggestions. */
export function SuggestBox({ label, placeholder, kinds, onChoose, large = false, ref }: Props) {
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const id = useId()

  const asked = useDeferredValue(text.trim())
  const { data, error } = useAnswer(SuggestDocument, { text: asked, kinds }, { enabled: asked !== '' })
  const suggestions = asked === '' ? [] : (data?.search.nodes ?? [])
  const shown = open && asked !== ''

  const choose = (suggestion: Suggestion | undefined) => {
    if (!suggestion) return
    setOpen(false)
    setText('')
    onChoose(suggestion)
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
        ref={ref}
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}${active}` : undefined}
        placeholder={placeholder}
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
