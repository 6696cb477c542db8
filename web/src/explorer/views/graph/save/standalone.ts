import type { Standing } from '../../../api/operations'
import { entityLooks, type EntityKind } from '../../../look/entity-kind'
import { standingLooks } from '../../../look/standing'
import { widthOf } from '../picture/name-text'
import type { Still } from './still'

/** An article that a picture rests on. */
export type Source = { readonly label: string; readonly detail: string; readonly url: string | null }

export type Sheet = Still & {
  readonly title: string
  /** What the legend explains. */
  readonly standings: readonly Standing[]
  readonly kinds: readonly EntityKind[]
  readonly sources: readonly Source[]
  /** The address that shows the same picture. */
  readonly address: string
}

/** The colour that a name such as --ink stands for. */
export type Colors = (name: string) => string

const margin = 28
const lineHeight = 20
const fontSize = 13
const columnWidth = 600

/**
 * The picture as a file of its own: title, drawing, legend and the list of
 * sources, with colours instead of their names. Needs no style sheet and no font.
 */
export function standalone(sheet: Sheet, colors: Colors): { svg: string; width: number; height: number } {
  const { title, drawing, box } = sheet
  const width = Math.round(Math.max(box.width + 2 * margin, 720))
  const top = margin + 34
  const foot = stack(footOf(sheet, width - 2 * margin))
  const footAt = top + box.height + 24
  const height = Math.round(footAt + foot.height + margin)
  const left = (width - box.width) / 2
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'Liberation Sans', sans-serif">
<title>${escape(title)}</title>
<rect width="100%" height="100%" fill="var(--paper)"/>
<text x="${margin}" y="${margin + 12}" font-size="18" font-weight="650" fill="var(--ink)">${escape(title)}</text>
<g transform="translate(${(left - box.x).toFixed(1)} ${(top - box.y).toFixed(1)})">${drawing}</g>
<g font-size="${fontSize}" fill="var(--ink)">${foot.drawn(margin, footAt)}</g>
</svg>`
  return { svg: svg.replaceAll(/var\(--([a-z-]+)\)/g, (_whole, name: string) => escape(colors(name))), width, height }
}

/** Something below the drawing: how high it is, and how it is drawn with its first line at y. */
type Block = { readonly height: number; readonly drawn: (x: number, y: number) => string }

function stack(blocks: readonly Block[]): Block {
  const gap = lineHeight / 2
  return {
    height: blocks.reduce((sum, { height }) => sum + height + gap, 0),
    drawn: (x, y) => {
      let at = y
      return blocks.map(({ height, drawn }) => {
        at += height + gap
        return drawn(x, at - height - gap)
      }).join('')
    },
  }
}

function footOf({ standings, kinds, numbered, sources, address }: Sheet, width: number): Block[] {
  const columns = Math.max(1, Math.floor(width / columnWidth))
  const articles = sources.map(({ label, detail, url }) =>
    [`• ${label}${detail && ` — ${detail}`}`, url ?? ''].flatMap((text) => broken(text, width / columns - fontSize)),
  )
  return [
    legend(standings, kinds, width),
    lines(broken('Thicker lines: more claims. Dashed circles: not named in the articles. +3: three links lead further.', width)),
    lines(broken(numbered.map((name, index) => `${index + 1}\u00a0${name}`).join(', '), width)),
    lines(['Sources'], 650),
    sideBySide(inColumns(articles, columns).map((column) => lines(column)), width / columns),
    lines(broken(address, width)),
  ].filter(({ height }) => height > 0)
}

function lines(texts: readonly string[], weight = 400): Block {
  return {
    height: texts.length * lineHeight,
    drawn: (x, y) => texts.map((text, index) => `<text x="${x}" y="${y + index * lineHeight}" font-weight="${weight}">${escape(text)}</text>`).join(''),
  }
}

function sideBySide(blocks: readonly Block[], width: number): Block {
  return {
    height: Math.max(0, ...blocks.map(({ height }) => height)),
    drawn: (x, y) => blocks.map(({ drawn }, index) => drawn(x + index * width, y)).join(''),
  }
}

type Key = { readonly width: number; readonly drawn: (x: number, y: number) => string }

// The keys side by side, in as many rows as they need.
function legend(standings: readonly Standing[], kinds: readonly EntityKind[], width: number): Block {
  const rows = [...inRows(standings.map(keyOfLine), width), ...inRows(kinds.map(keyOfKind), width)]
  return {
    height: rows.length * lineHeight,
    drawn: (x, y) => rows.flatMap((row, index) => row.map((placed) => placed.key.drawn(x + placed.x, y + index * lineHeight))).join(''),
  }
}

function inRows(keys: readonly Key[], width: number): { x: number; key: Key }[][] {
  const rows: { x: number; key: Key }[][] = []
  let x = Infinity
  for (const key of keys) {
    if (x + key.width > width) {
      rows.push([])
      x = 0
    }
    rows.at(-1)?.push({ x, key })
    x += key.width
  }
  return rows
}

function keyWidth(sample: number, label: string): number {
  return sample + widthOf(label, fontSize) + 24
}

function keyOfLine(standing: Standing): Key {
  return { width: keyWidth(36, standingLooks[standing].label), drawn: (x, y) => lineSample(standing, x, y) }
}

function lineSample(standing: Standing, x: number, y: number): string {
  const { color, dashes, mark, label } = standingLooks[standing]
  const stroke = `fill="none" stroke="${color}" stroke-width="2"`
  const marked = mark === 'cross' ? `<path d="M${x + 10} ${y - 8}l8 8m0-8-8 8" ${stroke}/>` : ''
  const drawn =
    mark === 'split'
      ? `<path d="M${x} ${y - 7}h28M${x} ${y - 2}h28" ${stroke}/>`
      : `<path d="M${x} ${y - 4}h28" ${stroke}${dashes ? ` stroke-dasharray="${dashes}"` : ''}${dashes?.startsWith('1 ') ? ' stroke-linecap="round"' : ''}/>`
  return `${drawn}${marked}<text x="${x + 36}" y="${y}">${label}</text>`
}

function keyOfKind(kind: EntityKind): Key {
  const { color, icon, label } = entityLooks[kind]
  return {
    width: keyWidth(22, label),
    drawn: (x, y) =>
      `<path d="${icon}" transform="translate(${x} ${y - 13})scale(.7)" fill="none" stroke="${color}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/><text x="${x + 22}" y="${y}">${label}</text>`,
  }
}

// Items of several lines in columns of about the same length; none is torn apart.
function inColumns(items: readonly (readonly string[])[], count: number): string[][] {
  const longest = Math.ceil(items.flat().length / count)
  const columns: string[][] = [[]]
  for (const item of items) {
    if ((columns.at(-1)?.length ?? 0) >= longest && columns.length < count) columns.push([])
    columns.at(-1)?.push(...item)
  }
  return columns
}

// Breaks at a space where there is one; cuts nothing off.
function broken(text: string, width: number): string[] {
  const most = Math.floor(width / widthOf('x', fontSize))
  if (text.length <= most) return text === '' ? [] : [text]
  const space = text.lastIndexOf(' ', most)
  const end = space > 0 ? space : most
  return [text.slice(0, end), ...broken(text.slice(end).trimStart(), width)]
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)
}
