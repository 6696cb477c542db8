import type { Standing } from '../../api/operations'
import { standingLooks } from '../../look/standing'

/** An article that a picture rests on. */
export type Source = { readonly label: string; readonly detail: string; readonly url: string | null }

export type Sheet = {
  readonly title: string
  /** The drawing, as SVG: its colours may still be names. */
  readonly drawing: string
  /** Where it lies in the picture's own units. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly standings: readonly Standing[]
  readonly sources: readonly Source[]
  /** The address that shows the same picture. */
  readonly address: string
}

/** The colour that a name such as --ink stands for. */
export type Colors = (name: string) => string

const margin = 28
const lineHeight = 20

/**
 * The picture as a file of its own: title, drawing, legend and the list of
 * sources, with colours instead of their names. Needs no style sheet and no font.
 */
export function standalone(sheet: Sheet, colors: Colors): { svg: string; width: number; height: number } {
  const { title, drawing, box, standings, sources, address } = sheet
  const width = Math.round(Math.max(box.width + 2 * margin, 720))
  const room = Math.floor((width - 2 * margin) / 7)
  const notes = [
    'Thicker lines: more claims. Dashed circles: not named in the articles.',
    '',
    'Sources',
    ...sources.flatMap(({ label, detail, url }) => [...broken(`${label}${detail && ` — ${detail}`}`, room), ...broken(url ?? '', room)]),
    '',
    ...broken(address, room),
  ]
  const top = margin + 34
  const legendAt = top + box.height + 24
  const height = Math.round(legendAt + lineHeight * (notes.length + 1) + margin)
  const left = (width - box.width) / 2
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'Liberation Sans', sans-serif">
<title>${escape(title)}</title>
<rect width="100%" height="100%" fill="var(--paper)"/>
<text x="${margin}" y="${margin + 12}" font-size="18" font-weight="650" fill="var(--ink)">${escape(title)}</text>
<g transform="translate(${(left - box.x).toFixed(1)} ${(top - box.y).toFixed(1)})">${drawing}</g>
<g font-size="13" fill="var(--ink)">${legend(standings, legendAt)}${notes.map((note, index) => line(note, legendAt + lineHeight * (index + 1))).join('')}</g>
</svg>`
  return { svg: svg.replaceAll(/var\(--([a-z-]+)\)/g, (_whole, name: string) => escape(colors(name))), width, height }
}

function legend(standings: readonly Standing[], y: number): string {
  return standings
    .map((standing, index) => {
      const { color, dashes, mark, label } = standingLooks[standing]
      const x = margin + index * 130
      const stroke = `fill="none" stroke="${color}" stroke-width="2"`
      const marked = mark === 'cross' ? `<path d="M${x + 10} ${y - 8}l8 8m0-8-8 8" ${stroke}/>` : ''
      const drawn =
        mark === 'split'
          ? `<path d="M${x} ${y - 7}h28M${x} ${y - 2}h28" ${stroke}/>`
          : `<path d="M${x} ${y - 4}h28" ${stroke}${dashes ? ` stroke-dasharray="${dashes}"` : ''}${dashes?.startsWith('1 ') ? ' stroke-linecap="round"' : ''}/>`
      return `${drawn}${marked}<text x="${x + 36}" y="${y}">${label}</text>`
    })
    .join('')
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
