import type { Standing } from '../../api/operations'
import { entityLooks, type EntityKind } from '../../look/entity-kind'
import { standingLooks } from '../../look/standing'
import { widthOf } from './name-text'
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

/**
 * The picture as a file of its own: title, drawing, legend and the list of
 * sources, with colours instead of their names. Needs no style sheet and no font.
 */
export function standalone(sheet: Sheet, colors: Colors): { svg: string; width: number; height: number } {
  const { title, drawing, box, standings, kinds, numbered, sources, address } = sheet
  const width = Math.round(Math.max(box.width + 2 * margin, 720))
  const room = Math.floor((width - 2 * margin) / widthOf('x', fontSize))
  const notes = [
    ...broken('Thicker lines: more claims. Dashed circles: not named in the articles. +3: three links lead further.', room),
    ...broken(numbered.map((name, index) => `${index + 1}\u00a0${name}`).join(', '), room),
    '',
    'Sources',
    ...sources.flatMap(({ label, detail, url }) => [...broken(`• ${label}${detail && ` — ${detail}`}`, room), ...broken(url ?? '', room)]),
    '',
    ...broken(address, room),
  ]
  const top = margin + 34
  const legendAt = top + box.height + 24
  const keys = legend(standings, kinds, width - 2 * margin)
  const notesAt = legendAt + (keys.rows + 0.5) * lineHeight
  const height = Math.round(notesAt + lineHeight * notes.length + margin)
  const left = (width - box.width) / 2
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'Liberation Sans', sans-serif">
<title>${escape(title)}</title>
<rect width="100%" height="100%" fill="var(--paper)"/>
<text x="${margin}" y="${margin + 12}" font-size="18" font-weight="650" fill="var(--ink)">${escape(title)}</text>
<g transform="translate(${(left - box.x).toFixed(1)} ${(top - box.y).toFixed(1)})">${drawing}</g>
<g font-size="${fontSize}" fill="var(--ink)">${keys.drawn(legendAt)}${notes.map((note, index) => line(note, notesAt + lineHeight * index)).join('')}</g>
</svg>`
  return { svg: svg.replaceAll(/var\(--([a-z-]+)\)/g, (_whole, name: string) => escape(colors(name))), width, height }
}

type Key = { readonly width: number; readonly drawn: (x: number, y: number) => string }

// The keys side by side, in as many rows as they need.
function legend(standings: readonly Standing[], kinds: readonly EntityKind[], width: number): { rows: number; drawn: (y: number) => string } {
  const rows = [...inRows(standings.map(keyOfLine), width), ...inRows(kinds.map(keyOfKind), width)]
  return {
    rows: rows.length,
    drawn: (y) => rows.flatMap((row, index) => row.map(({ x, key }) => key.drawn(margin + x, y + index * lineHeight))).join(''),
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

function line(text: string, y: number): string {
  return text === '' ? '' : `<text x="${margin}" y="${y}"${text === 'Sources' ? ' font-weight="650"' : ''}>${escape(text)}</text>`
}

// Breaks at a space where there is one; cuts nothing off.
function broken(text: string, most: number): string[] {
  if (text.length <= most) return text === '' ? [] : [text]
  const space = text.lastIndexOf(' ', most)
  const end = space > 0 ? space : most
  return [text.slice(0, end), ...broken(text.slice(end).trimStart(), most)]
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)
}
