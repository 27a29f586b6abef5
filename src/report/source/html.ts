import { Parser } from 'htmlparser2'
import { type Block, type BlockCell, layOut, limits } from './blocks.ts'
import { type SourceDocument, TooMuch } from './document.ts'

const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'footer',
  'aside',
  'select',
  'textarea',
  'button',
  'svg',
  'iframe',
  'object',
  'head',
])
const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr o:p st1:chsdate st1:chmetcnv img input'.split(
    ' ',
  ),
)
const hidden = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** Elements in elements; the parser's own work grows with the square of this. */
const deepest = 5000

interface OpenTable {
  readonly rows: BlockCell[][]
  cell: { blocks: Block[]; columnSpan: number; rowSpan: number } | null
}

/** Reads a web page: tables with their merged cells, paragraphs, pictures; without what is hidden or only navigation. */
export function readHtml(raw: string): SourceDocument {
  const reader = new PageReader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(raw)
  parser.end()
  return layOut(reader.finish(), reader.title)
}

class PageReader {
  readonly #root: Block[] = []
  readonly #tables: OpenTable[] = []
  #buffer: string[] = []
  #silentTag: string | null = null
  #silentDepth = 0
  #inTitle = false
  #pre = 0
  #depth = 0
  title: string | null = null

  #flow(): Block[] {
    for (let at = this.#tables.length - 1; at >= 0; at -= 1) {
      const cell = this.#tables[at]?.cell
      if (cell) return cell.blocks
    }
    return this.#root
  }

  open(name: string, attributes: Record<string, string>): void {
    this.#depth += 1
    if (this.#depth > deepest) throw new TooMuch('depth')
    if (name === 'title' && this.title === null) {
      this.#inTitle = true
      this.title = ''
      return
    }
    if (this.#silentTag !== null) {
      if (name === this.#silentTag) this.#silentDepth += 1
      return
    }
    if (silent.has(name) || 'hidden' in attributes || hidden.test(attributes.style ?? '')) {
      if (name === 'br' || name === 'img' || name === 'input' || name === 'meta' || name === 'link') return
      this.#silentTag = name
      this.#silentDepth = 1
      return
    }
    if (name === 'img') {
      this.#picture(attributes)
      return
    }
    if (inline.has(name)) return
    this.#flush()
    if (name === 'pre') this.#pre += 1
    else if (name === 'table') {
      if (this.#tables.length < limits.depth) this.#tables.push({ rows: [], cell: null })
    } else if (name === 'tr') this.#openRow()
    else if (name === 'td' || name === 'th') this.#openCell(attributes)
  }

  text(text: string): void {
    if (this.#inTitle) this.title = `${this.title ?? ''}${text}`
    else if (this.#silentTag === null) this.#buffer.push(text)
  }

  close(name: string): void {
    this.#depth -= 1
    if (name === 'title') {
      this.#inTitle = false
      return
    }
    if (this.#silentTag !== null) {
      if (name === this.#silentTag) {
        this.#silentDepth -= 1
        if (this.#silentDepth === 0) this.#silentTag = null
      }
      return
    }
    if (inline.has(name)) return
    this.#flush()
    if (name === 'pre') this.#pre -= 1
    else if (name === 'table') this.#closeTable()
    else if (name === 'td' || name === 'th' || name === 'tr') {
      const table = this.#tables.at(-1)
      if (table) table.cell = null
    }
  }

  finish(): Block[] {
    this.#flush()
    while (this.#tables.length > 0) this.#closeTable()
    return this.#root
  }

  #openRow(): void {
    const table = this.#tables.at(-1)
    if (!table) return
    table.cell = null
    table.rows.push([])
  }

  #openCell(attributes: Record<string, string>): void {
    const table = this.#tables.at(-1)
    if (!table) return
    if (table.rows.length === 0) table.rows.push([])
    const span = (value: string | undefined): number => Math.max(1, Number.parseInt(value ?? '1', 10) || 1)
    table.cell = { blocks: [], columnSpan: span(attributes.colspan), rowSpan: span(attributes.rowspan) }
    table.rows.at(-1)?.push(table.cell)
  }

  #closeTable(): void {
    const table = this.#tables.pop()
    if (!table) return
    const rows = table.rows
    if (rows.some((row) => row.length > 0)) this.#flow().push({ kind: 'table', rows })
  }

  #picture(attributes: Record<string, string>): void {
    const width = Number.parseInt(attributes.width ?? '', 10)
    if (width > 0 && width < 60) return
    const name = (attributes.alt || attributes.title || attributes.src || '').slice(0, 200)
    this.#flush()
    this.#flow().push({ kind: 'picture', name })
  }

  /** Closes the paragraph being read. `&nbsp;` alone is kept: in a column of figures it is an empty cell. */
  #flush(): void {
    const text = this.#buffer.join('')
    this.#buffer = []
    if (text === '') return
    const pieces = this.#pre > 0 ? text.split(/\r\n|\r|\n/) : [text]
    for (const piece of pieces) {
      const trimmed = piece.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, '')
      if (trimmed !== '') this.#flow().push({ kind: 'paragraph', text: trimmed })
    }
  }
}
