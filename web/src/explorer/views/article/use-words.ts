import { useMemo } from 'react'

import { ArticlePassagesDocument, ArticleTextDocument, type ArticlePassagesQuery, type ArticleTextQuery } from '../../api/operations'
import { useAnswer, useWhole, type Answer } from '../../api/use-answer'
import type { Article } from './head'
import { isHeadline, isStop, paragraphs, segment, type Paragraph, type Segment } from './segments'

/** The words of an article, and where its claims rest in them. */
export type Words = {
  /** The first paragraph, if it is the article's label. */
  readonly headline: Paragraph | null
  readonly paragraphs: readonly Paragraph[]
  /** What one can choose, in the order of the text. */
  readonly stops: readonly Segment[]
  /** Where the first words of each claim begin. */
  readonly starts: ReadonlyMap<string, number>
  /** Whether the passages are known; without them all is plain. */
  readonly marked: boolean
}

/** Asks for the words of an article and for all passages in them. */
export function useWords({ id, label }: Article): Answer<Words> {
  const text = useAnswer(ArticleTextDocument, { id })
  const passages = useWhole(ArticlePassagesDocument, { id }, ({ article }) => article?.claims)
  const data = useMemo(() => text.data && read(text.data, passages.data, label), [text.data, passages.data, label])
  const retry = () => {
    text.retry()
    passages.retry()
  }
  return { data, error: text.error ?? passages.error, stale: text.stale, retry }
}

function read({ article }: ArticleTextQuery, pages: readonly ArticlePassagesQuery[] | undefined, label: string): Words {
  // While a changed text is asked for anew, its passages may come first, or last.
  const marked = pages !== undefined && pages.every((page) => page.article?.sha256 === article?.sha256)
  const passages = (marked ? pages : []).flatMap((page) =>
    (page.article?.claims.nodes ?? []).flatMap(({ id, evidence }) => evidence.map(({ start, end }) => ({ claim: id, start, end }))),
  )
  const lines = paragraphs(segment(article?.text ?? '', passages))
  const shown = lines.flat()
  const headline = (isHeadline(lines[0], label) && lines[0]) || null
  return {
    headline,
    paragraphs: headline ? lines.slice(1) : lines,
    stops: shown.filter(isStop),
    starts: new Map(shown.toReversed().flatMap(({ start, claims }) => claims.map((claim) => [claim, start] as const))),
    marked,
  }
}
