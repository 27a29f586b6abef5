import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { type Block, type BlockCell, layOut } from './blocks.ts'
import type { SourceDocument } from './document.ts'

/** The text of a Word file unpacks to at most this; more is a bomb, not a report. */
export const maxUnpacked = 30 * 1024 * 1024
const part = 'word/document.xml'

/** Why a zip is not read; `null` document means that it is no Word file at all. */
export type Word =
  | { readonly kind: 'document'; readonly document: SourceDocument }
  | { readonly kind: 'other' | 'damaged' | 'bomb' }

/** Reads a Word document (.docx): paragraphs, tables with their merged cells, pictures. Never throws for what is in it. */
export function readDocx(bytes: Uint8Array): Word {
  let bomb = false
  let files: Record<string, Uint8Array>
  try {
    // The size that the archive states is what is allocated, and unpacking stops there.
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== part) return false
        bomb = originalSize > maxUnpacked
        return !bomb
      },
    })
  } catch {
    return { kind: 'damaged' }
  }
  if (bomb) return { kind: 'bomb' }
  const xml = files[part]
  if (!xml) return { kind: 'other' }
  const reader = new BodyReader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(new TextDecoder().decode(xml))
  parser.end()
  return { kind: 'document', document: layOut(reader.finish(), null) }
}

interface WordCell {
  blocks: Block[]
  columnSpan: number
  /** Goes on from the cell above (纵向合并). */
  continues: boolean
}
interface WordRow {
  before: number
  cells: WordCell[]
}

/** Text that is not on the page: deleted, field codes, and the second copy of every text box. */
const unseen = new Set(['w:delText', 'w:instrText', 'mc:Fallback', 'w:del', 'w:moveFrom'])

class BodyReader {
  readonly #root: Block[] = []
  readonly #tables: WordRow[][] = []
  #buffer: string[] = []
  #unseen = 0
  #inText = 0

  #flow(): Block[] {
    for (let at = this.#tables.length - 1; at >= 0; at -= 1) {
      const cell = this.#tables[at]?.at(-1)?.cells.at(-1)
      if (cell) return cell.blocks
    }
    return this.#root
  }

  open(name: string, attributes: Record<string, string>): void {
    if (unseen.has(name)) this.#unseen += 1
    if (this.#unseen > 0) return
    const row = this.#tables.at(-1)?.at(-1)
    const cell = row?.cells.at(-1)
    const value = attributes['w:val']
    switch (name) {
      case 'w:t':
        this.#inText += 1
        break
      case 'w:tab':
        this.#buffer.push(' ')
        break
      case 'w:br':
      case 'w:cr':
        this.#paragraph()
        break
      case 'w:tbl':
        this.#paragraph()
        if (this.#tables.length < 100) this.#tables.push([])
        break
      case 'w:tr':
        this.#tables.at(-1)?.push({ before: 0, cells: [] })
        break
      case 'w:tc':
        row?.cells.push({ blocks: [], columnSpan: 1, continues: false })
        break
      case 'w:gridBefore':
        if (row) row.before = Number(value) || 0
        break
      case 'w:gridSpan':
        if (cell) cell.columnSpan = Math.max(1, Number(value) || 1)
        break
      case 'w:vMerge':
        if (cell) cell.continues = value !== 'restart'
        break
      case 'wp:docPr':
      case 'v:imagedata':
        this.#paragraph()
        this.#flow().push({
          kind: 'picture',
          name: (attributes.descr || attributes.name || attributes['o:title'] || '').slice(0, 200),
        })
        break
      default:
    }
  }

  text(text: string): void {
    if (this.#unseen === 0 && this.#inText > 0) this.#buffer.push(text)
  }

  close(name: string): void {
    if (unseen.has(name)) {
      this.#unseen = Math.max(0, this.#unseen - 1)
      return
    }
    if (this.#unseen > 0) return
    if (name === 'w:t') this.#inText = Math.max(0, this.#inText - 1)
    else if (name === 'w:p') this.#paragraph()
    else if (name === 'w:tbl') this.#closeTable()
  }

  finish(): Block[] {
    this.#paragraph()
    while (this.#tables.length > 0) this.#closeTable()
    return this.#root
  }

  #closeTable(): void {
    this.#paragraph()
    const rows = this.#tables.pop()
    if (rows?.some(({ cells }) => cells.length > 0)) this.#flow().push({ kind: 'table', rows: merged(rows) })
  }

  #paragraph(): void {
    const text = this.#buffer
      .join('')
      .replace(/[ \t\r\n]+/g, ' ')
      .trim()
    this.#buffer = []
    if (text !== '') this.#flow().push({ kind: 'paragraph', text })
  }
}

/** Cells that go on from above become part of the cell that they go on from. */
function merged(rows: readonly WordRow[]): BlockCell[][] {
  const owners = new Map<number, { blocks: Block[]; columnSpan: number; rowSpan: number }>()
  return rows.map(({ before, cells }) => {
    const line: { blocks: Block[]; columnSpan: number; rowSpan: number }[] = []
    if (before > 0) line.push({ blocks: [], columnSpan: before, rowSpan: 1 })
    let column = before
    for (const cell of cells) {
      const above = owners.get(column)
      if (cell.continues && above) above.rowSpan += 1
      else {
        const own = { blocks: cell.blocks, columnSpan: cell.columnSpan, rowSpan: 1 }
        owners.set(column, own)
        line.push(own)
      }
      column += cell.columnSpan
    }
    return line
  })
}
