import type { SourceCell, SourceDocument } from '../source/document.ts'
import { type Figure, readFigure } from './figure.ts'
import { labelKey } from './label.ts'

/**
 * The page as a stream in reading order. `text` may be a label, `figure` a number, `blank` an empty cell;
 * `space` is what lies between lines: so many empty lines (`gaps`) and lines of spaces (`spaces`).
 */
export interface Item {
  readonly kind: 'text' | 'figure' | 'blank' | 'space'
  readonly cell: SourceCell
  /** Label without numbering, brackets, years and punctuation; '' unless `text`. */
  readonly key: string
  readonly figure: Figure | null
  /** Index of the source line. */
  readonly line: number
  /** Whether the cell stands in a row with others, or with bars: its column then means something. */
  readonly inRow: boolean
  readonly gaps: number
  readonly spaces: number
}

/** Labels of the forms with their explanations stay below this; what is longer is prose. */
export const longestLabel = 160
const nothing: SourceCell = { text: '', start: 0, column: 0, span: 1 }

export function itemsOf(document: SourceDocument): Item[] {
  const items: Item[] = []
  document.lines.forEach((line, index) => {
    if (line.kind === 'gap' || line.kind === 'blank') {
      const last = items.at(-1)
      const gaps = line.kind === 'gap' ? 1 : 0
      if (last?.kind === 'space')
        items[items.length - 1] = { ...last, gaps: last.gaps + gaps, spaces: last.spaces + 1 - gaps }
      else
        items.push({
          kind: 'space',
          cell: { ...nothing, start: line.start },
          key: '',
          figure: null,
          line: index,
          inRow: false,
          gaps,
          spaces: 1 - gaps,
        })
      return
    }
    for (const cell of line.cells)
      for (const piece of partedAtColon(cell)) items.push(itemOf(piece, index, line.kind === 'row'))
  })
  return items
}

/** 当面申请数:0件 in one cell is a label and its figure. */
function partedAtColon(cell: SourceCell): SourceCell[] {
  const { text } = cell
  if (text.length > 80 || !/[\d零一二三四五六七八九十百千件条次个项人元]$/.test(text)) return [cell]
  const colon = text.lastIndexOf(':')
  if (colon < 3 || !/[\u4e00-\u9fff]/.test(text.slice(0, colon))) return [cell]
  const rest = text.slice(colon + 1)
  if (readFigure(rest).kind !== 'number') return [cell]
  const start = cell.start + colon + 1 + (rest.length - rest.trimStart().length)
  return [
    { ...cell, text: text.slice(0, colon) },
    { ...cell, text: rest.trim(), start },
  ]
}

function itemOf(cell: SourceCell, line: number, inRow: boolean): Item {
  const figure = readFigure(cell.text, true)
  const kind = figure.kind === 'number' ? 'figure' : figure.kind === 'blank' ? 'blank' : 'text'
  const key = kind === 'text' && cell.text.length <= longestLabel ? labelKey(cell.text) : ''
  return { kind, cell, key, figure, line, inRow, gaps: 0, spaces: 0 }
}
