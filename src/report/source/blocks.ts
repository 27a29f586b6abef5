import {
  maxEmptyLines,
  maxLines,
  type Picture,
  type SourceCell,
  type SourceDocument,
  type SourceLine,
  TextBuilder,
  TooMuch,
} from './document.ts'

/** What web pages and Word files are made of, in reading order. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'picture'; readonly name: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly BlockCell[])[] }

export interface BlockCell {
  readonly blocks: readonly Block[]
  readonly columnSpan: number
  readonly rowSpan: number
}

const longCell = 600
export const limits = { cells: 60_000, columnSpan: 200, rowSpan: 2000, depth: 200 } as const

/** Lays blocks out as lines: paragraphs one a line, table rows with the columns their cells stand in. */
export function layOut(blocks: readonly Block[], pageTitle: string | null): SourceDocument {
  const page = new Page()
  page.blocks(blocks, 0)
  return { ...page.builder.finish(), lines: page.lines, pictures: page.pictures, pageTitle }
}

const hasTable = (blocks: readonly Block[]): boolean => blocks.some((block) => block.kind === 'table')
const wordsOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .join(' ')
    .trim()

class Page {
  readonly builder = new TextBuilder()
  readonly lines: SourceLine[] = []
  readonly pictures: Picture[] = []
  #grids = 0
  #cells = 0
  #filled = 0

  blocks(blocks: readonly Block[], depth: number): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.#paragraph(block.text)
      else if (block.kind === 'picture') this.pictures.push({ name: block.name, start: this.builder.length })
      else this.#table(block.rows, depth)
    }
  }

  /** Only what has words counts towards the limit of a report; empty paragraphs have one of their own. */
  #count(isEmpty: boolean): void {
    if (!isEmpty) this.#filled += 1
    if (this.#filled > maxLines || this.lines.length > maxEmptyLines) throw new TooMuch('lines')
  }

  #paragraph(raw: string): void {
    const { text, start } = this.builder.append(raw)
    this.builder.append('\n')
    const trimmed = text.trim()
    this.#count(trimmed === '')
    const lead = text.length - text.trimStart().length
    this.lines.push({
      kind: trimmed === '' ? 'blank' : 'text',
      cells: [{ text: trimmed, start: start + (trimmed === '' ? 0 : lead), column: 0, span: 1 }],
      start,
      grid: null,
      row: 0,
    })
  }

  /** A row that holds another table, or an essay, only arranges the page: what is in it flows. A single column does too. */
  #table(rows: readonly (readonly BlockCell[])[], depth: number): void {
    const narrow = rows.every((row) => row.length <= 1)
    const busy: number[] = []
    this.#grids += 1
    let grid = this.#grids
    let flowed = false
    rows.forEach((row, rowIndex) => {
      const flows =
        narrow ||
        row.some((cell) => hasTable(cell.blocks)) ||
        row.some((cell) => wordsOf(cell.blocks).length > longCell)
      const placed = place(row, rowIndex, busy)
      if (flows && depth < limits.depth) {
        flowed = true
        for (const cell of row) this.blocks(cell.blocks, depth + 1)
        return
      }
      if (flowed) {
        this.#grids += 1
        grid = this.#grids
        flowed = false
      }
      this.#row(placed, grid, rowIndex)
    })
  }

  #row(
    placed: readonly { cell: BlockCell; column: number; span: number }[],
    grid: number,
    row: number,
  ): void {
    this.#count(false)
    const start = this.builder.length
    const cells: SourceCell[] = []
    for (const { cell, column, span } of placed) {
      if (this.#cells >= limits.cells) break
      this.#cells += 1
      if (cells.length > 0) this.builder.append('\t')
      const picture = cell.blocks.find((block) => block.kind === 'picture')
      if (picture?.kind === 'picture') this.pictures.push({ name: picture.name, start: this.builder.length })
      const piece = this.builder.append(wordsOf(cell.blocks))
      cells.push({
        text: piece.text.trim(),
        start: piece.start,
        column,
        span,
        exact: true,
        ...(picture && { picture: true }),
      })
    }
    this.builder.append('\n')
    this.lines.push({ kind: 'row', cells, start, grid, row })
  }
}

/** Columns of a row's cells: cells of earlier rows that reach down (`busy`: up to which row) push them right. */
function place(
  row: readonly BlockCell[],
  rowIndex: number,
  busy: number[],
): { cell: BlockCell; column: number; span: number }[] {
  const placed: { cell: BlockCell; column: number; span: number }[] = []
  let column = 0
  for (const cell of row) {
    while ((busy[column] ?? 0) > rowIndex) column += 1
    const span = Math.max(1, Math.min(cell.columnSpan, limits.columnSpan))
    placed.push({ cell, column, span })
    const until = rowIndex + Math.max(1, Math.min(cell.rowSpan, limits.rowSpan))
    for (let covered = column; covered < column + span; covered += 1) busy[covered] = until
    column += span
    if (column > 5000) break
  }
  return placed
}
