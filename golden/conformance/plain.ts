// Text as it comes out of a page, a PDF or a clipboard.
import type { Block } from './document.ts'
import { type Cell, type Grid, spread } from './grid.ts'

export interface TextLayout {
  /**
   * lines: one cell a line, a blank cell is an empty line; paragraphs: the same with an empty line between, a blank cell is a
   * lone space; dropped: blank cells are not there at all; collapsed: equal lines that follow each other are one;
   * bars: a row a line, `|` between, spans as empty cells; bars-tight: no cells for spans; tabs.
   */
  readonly cells: 'lines' | 'paragraphs' | 'dropped' | 'collapsed' | 'bars' | 'bars-tight' | 'tabs'
  /** Line end. */
  readonly eol?: string
  /** Bars at the start of a row too. */
  readonly outerBars?: boolean
}

function table(grid: Grid, layout: TextLayout): string[] {
  const one = (cell: Cell): string[] => cell.text.split('\n')
  switch (layout.cells) {
    case 'lines':
      return grid.flat().flatMap(one)
    case 'paragraphs':
      return grid.flat().flatMap((cell) => [cell.text === '' ? ' ' : cell.text, ''])
    case 'dropped':
      return grid.flat().flatMap((cell) => (cell.text === '' ? [] : one(cell)))
    case 'collapsed': {
      const lines = grid.flat().flatMap(one)
      return lines.filter((line, n) => line !== lines[n - 1])
    }
    case 'tabs':
      return spread(grid).map((row) => row.map((cell) => cell?.text ?? '').join('\t'))
    case 'bars-tight':
      return grid.map((row) => row.map((cell) => cell.text).join(' | '))
    case 'bars': {
      const rows = spread(grid).map((row) => row.map((cell) => cell?.text ?? '').join(' | '))
      return layout.outerBars ? rows.map((row) => `| ${row} |`) : rows.map((row) => `${row} |`)
    }
  }
}

function block(item: Block, layout: TextLayout): string[] {
  const airy = layout.cells === 'paragraphs'
  switch (item.kind) {
    case 'table':
      return table(item.table.grid, layout)
    case 'grid':
      return table(item.grid, layout.cells === 'collapsed' ? { cells: 'lines' } : layout)
    case 'picture':
      return [item.text, ...(airy ? [''] : [])]
    case 'text':
      return [`　　${item.text}`, ...(airy ? [''] : [])]
    default:
      return [item.text, ...(airy ? [''] : [])]
  }
}

/** The whole text. */
export const textPage = (blocks: readonly Block[], layout: TextLayout): string =>
  `${blocks.flatMap((item) => block(item, layout)).join(layout.eol ?? '\n')}${layout.eol ?? '\n'}`
