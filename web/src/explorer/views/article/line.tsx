import { memo } from 'react'

import { count } from '../../parts/count'
import styles from './line.module.css'
import { isStop, type Paragraph, type Segment } from './segments'

type Props = {
  paragraph: Paragraph
  /** The claim whose passages are marked strongly. */
  selected: string | null
  /** The claim whose passages are pointed out. */
  near: string | null
  /** Where the stop begins that the tab key leads to. */
  tab: number | undefined
}

/** A paragraph with its passages marked; those that one can choose are buttons. */
export function Line({ paragraph, selected, near, tab }: Props) {
  return paragraph.map((segment) => (
    <Marked
      key={segment.start}
      segment={segment}
      chosen={selected !== null && segment.claims.includes(selected)}
      near={near !== null && segment.claims.includes(near)}
      tab={segment.start === tab}
    />
  ))
}

type MarkedProps = { segment: Segment; chosen: boolean; near: boolean; tab: boolean }

// A button that breaks over lines as text does: HTML's own is a box.
const Marked = memo(function Marked({ segment, chosen, near, tab }: MarkedProps) {
  const { start, text, claims } = segment
  if (claims.length === 0) return text
  const looks = { id: wordsId(start), className: styles['passage'], 'data-chosen': chosen || undefined, 'data-near': near || undefined }
  if (!isStop(segment)) return <mark {...looks}>{text}</mark>
  return (
    <mark {...looks} data-stop={start} role="button" tabIndex={tab ? 0 : -1} aria-pressed={chosen}>
      {text}
      <span className={`visually-hidden ${styles['count']}`}>, {count(claims.length, 'claim')}</span>
    </mark>
  )
})

/** The id of the words that begin there. */
export function wordsId(start: number): string {
  return `words-${start}`
}

/** Where the stop begins that an event is about. */
export function stopAt(target: EventTarget): number | null {
  const stop = target instanceof Element ? target.closest<HTMLElement>('[data-stop]') : null
  return stop ? Number(stop.dataset['stop']) : null
}
