/** Where a claim rests in a text: from start to end, half open, in Unicode code points. */
export type Passage = { readonly claim: string; readonly start: number; readonly end: number }

/** A stretch of a text on which the same claims rest from its beginning to its end. */
export type Segment = {
  /** In Unicode code points, which JavaScript's strings do not count. */
  readonly start: number
  readonly text: string
  /** Whose passage is shortest first, then in the order of the passages. */
  readonly claims: readonly string[]
}

/** A line that is not blank. */
export type Paragraph = readonly Segment[]

/**
 * Cuts a text wherever a passage begins or ends, and round every line break. The
 * segments together are the text. What a passage has beyond the text is left out.
 */
export function segment(text: string, passages: readonly Passage[]): Segment[] {
  const units = codePoints(text)
  const length = units.length - 1
  const cuts = new Set([0, length])
  for (const { start, end } of passages) {
    cuts.add(Math.min(start, length))
    cuts.add(Math.min(end, length))
  }
  units.forEach((unit, at) => {
    if (text[unit] === '\n') cuts.add(at).add(at + 1)
  })
  const inner = passages.toSorted((a, b) => a.end - a.start - (b.end - b.start))
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0
    const over = inner.filter((passage) => passage.start <= start && passage.end >= end)
    return { start, text: text.slice(units[start], units[end]), claims: [...new Set(over.map(({ claim }) => claim))] }
  })
}

// Where each code point begins in the string, and where the string ends.
function codePoints(text: string): number[] {
  const units = [0]
  let unit = 0
  for (const character of text) units.push((unit += character.length))
  return units
}

/** The paragraphs of a text in segments, without the line breaks. */
export function paragraphs(segments: readonly Segment[]): Paragraph[] {
  const lines: Segment[][] = [[]]
  for (const one of segments) {
    if (one.text === '\n') lines.push([])
    else lines.at(-1)?.push(one)
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''))
}

/** Whether one can choose a segment: it has claims, and is more than a gap or a comma between others. */
export function isStop({ text, claims }: Segment): boolean {
  return claims.length > 0 && /[^\s\p{P}]/u.test(text)
}

/** Whether a paragraph says what the title says, other quotation marks, dashes and spaces aside. */
export function isHeadline(paragraph: Paragraph | undefined, title: string | null): boolean {
  return paragraph !== undefined && title !== null && fold(paragraph.map(({ text }) => text).join('')) === fold(title)
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
}
