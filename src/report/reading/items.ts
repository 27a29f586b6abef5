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
      if (last?.kind === 'space') items[items.length - 1] = { ...last, gaps: last.gaps + gaps, spaces: last.spaces + 1 - gaps }
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
    for (const cell of line.cells) items.push(itemOf(cell, index, line.kind === 'row'))
  })
  return items
}

function itemOf(cell: SourceCell, line: number, inRow: boolean): Item {
  const figure = readFigure(cell.text, true)
  const kind = figure.kind === 'number' ? 'figure' : figure.kind === 'blank' ? 'blank' : 'text'
  const key = kind === 'text' && cell.text.length <= longestLabel ? labelKey(cell.text) : ''
  return { kind, cell, key, figure, line, inRow, gaps: 0, spaces: 0 }
}
