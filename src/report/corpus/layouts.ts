import type { PrintedCell, PrintedTable } from './grid.ts'

/** One way in which reports print their tables. */
export interface Layout {
  /** The print lost something: less may be read than was there, but nothing wrong. */
  readonly lossy?: true
  readonly name: string
  readonly kind: 'html' | 'text'
  readonly table: (table: PrintedTable) => string
  readonly paragraph: (text: string) => string
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const td = (cell: PrintedCell, blank = ''): string =>
  `<td${cell.columns > 1 ? ` colspan="${cell.columns}"` : ''}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''}>${cell.text === '' ? blank : escaped(cell.text)}</td>`
const htmlTable = (rows: readonly (readonly PrintedCell[])[], cell: (cell: PrintedCell) => string): string =>
  `<table border="1"><tbody>\n${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}\n</tbody></table>\n`
const p = (text: string): string => `<p>${escaped(text)}</p>\n`

/** Merged cells written out: the text once, empty cells for the rest of what it covers. */
export function spread(rows: readonly (readonly PrintedCell[])[]): PrintedCell[][] {
  const full: (PrintedCell | undefined)[][] = rows.map(() => [])
  const empty: PrintedCell = { text: '', columns: 1, rows: 1 }
  rows.forEach((row, at) => {
    let column = 0
    for (const cell of row) {
      while (full[at]?.[column] !== undefined) column += 1
      for (let down = 0; down < cell.rows; down += 1)
        for (let across = 0; across < cell.columns; across += 1) {
          const line = full[at + down]
          if (line)
            line[column + across] = down === 0 && across === 0 ? { ...cell, columns: 1, rows: 1 } : empty
        }
      column += cell.columns
    }
  })
  return full.map((row) => row.map((cell) => cell ?? empty))
}

const bars = (cells: readonly string[]): string => `${cells.join(' | ')} |\n`
const texts = (row: readonly PrintedCell[]): string[] => row.map((cell) => cell.text)
const plain = (text: string): string => `${text}\n`
const halves = (text: string): [string, string] => [
  text.slice(0, Math.ceil(text.length / 2)),
  text.slice(Math.ceil(text.length / 2)),
]

export const layouts: readonly Layout[] = [
  {
    name: 'html-merged',
    kind: 'html',
    paragraph: p,
    table: ({ rows }) => htmlTable(rows, (cell) => td(cell)),
  },
  {
    name: 'html-nbsp',
    kind: 'html',
    paragraph: p,
    table: ({ rows }) =>
      htmlTable(rows, (cell) =>
        td({ ...cell, text: '' }, cell.text === '' ? '&nbsp;' : `<p><span>${escaped(cell.text)}</span></p>`),
      ),
  },
  {
    name: 'html-placeholders',
    kind: 'html',
    paragraph: p,
    table: ({ rows }) => htmlTable(spread(rows), (cell) => td(cell)),
  },
  {
    name: 'html-extra-columns',
    kind: 'html',
    paragraph: p,
    table: ({ rows }) =>
      htmlTable(
        spread(rows).map((row) => [...row.slice(0, -1), { text: '', columns: 1, rows: 1 }, ...row.slice(-1)]),
        (cell) => td(cell, '&nbsp;'),
      ),
  },
  {
    name: 'html-layout-table',
    kind: 'html',
    paragraph: p,
    table: ({ rows }) =>
      `<table><tr><td><div>首页</div></td><td>${htmlTable(rows, (cell) => td(cell))}</td></tr></table>`,
  },
  {
    name: 'html-split-words',
    kind: 'html',
    paragraph: p,
    table: ({ rows }) =>
      htmlTable(rows, (cell) =>
        cell.id === undefined && cell.text.length > 3
          ? td(
              { ...cell, text: '' },
              halves(cell.text)
                .map((half) => `<p>${escaped(half)}</p>`)
                .join(''),
            )
          : td(cell),
      ),
  },
  {
    name: 'bars',
    kind: 'text',
    paragraph: plain,
    table: ({ rows }) => rows.map((row) => bars(texts(row))).join(''),
  },
  {
    name: 'bars-leading',
    kind: 'text',
    paragraph: plain,
    table: ({ rows }) => rows.map((row) => `| ${bars(texts(row))}`).join(''),
  },
  {
    name: 'bars-placeholders',
    kind: 'text',
    paragraph: plain,
    table: ({ rows }) =>
      spread(rows)
        .map((row) => bars(texts(row)))
        .join(''),
  },
  {
    name: 'bars-markdown',
    kind: 'text',
    paragraph: plain,
    table: ({ rows }) =>
      spread(rows)
        .map(
          (row, at) =>
            `|${texts(row).join('|')}|\n${at === 0 ? `|${row.map(() => ' --- ').join('|')}|\n` : ''}`,
        )
        .join(''),
  },
  {
    name: 'tabs',
    kind: 'text',
    paragraph: plain,
    table: ({ rows }) =>
      spread(rows)
        .map((row) => `${texts(row).join('\t')}\n`)
        .join(''),
  },
  {
    name: 'lines-double',
    kind: 'text',
    paragraph: (text) => `${text}\n\n`,
    table: ({ rows }) =>
      `${rows
        .flat()
        .map((cell) => `${cell.text === '' ? '\u00a0' : cell.text}\n\n`)
        .join('')}\u00a0\n\n`,
  },
  {
    name: 'lines-single',
    kind: 'text',
    paragraph: plain,
    table: ({ rows }) =>
      rows
        .flat()
        .map((cell) => `${cell.text}\n`)
        .join(''),
  },
  {
    name: 'lines-bars',
    kind: 'text',
    paragraph: plain,
    table: ({ rows }) =>
      rows
        .flat()
        .map((cell) => (cell.text === '' ? '|\n' : `${cell.text} |\n`))
        .join(''),
  },
  {
    name: 'bars-broken-rows',
    kind: 'text',
    paragraph: plain,
    table: ({ rows }) => rows.map((row) => row.map((cell) => `${cell.text} |\n`).join('')).join(''),
  },
  {
    name: 'bars-half-labels',
    kind: 'text',
    paragraph: plain,
    table: ({ rows }) =>
      rows
        .map((row) => {
          const at = row.findIndex((cell, index) => cell.id === undefined && row[index + 1]?.id !== undefined)
          const label = row[at]
          if (!label || label.text.length < 8) return bars(texts(row))
          const [first, second] = halves(label.text)
          return `${bars([...texts(row.slice(0, at)), first])}${bars([second, ...texts(row.slice(at + 1))])}`
        })
        .join(''),
  },
  {
    name: 'spaces',
    kind: 'text',
    paragraph: plain,
    table: ({ rows }) =>
      rows
        .map(
          (row) =>
            `${texts(row)
              .filter((text) => text !== '')
              .join(' ')}\n`,
        )
        .join(''),
  },
]

const once = (lines: readonly string[]): string[] => [...new Set(lines)]
const runs = (lines: readonly string[]): string[] => lines.filter((line, at) => line !== lines[at - 1])
const empty = (cell: PrintedCell): boolean => cell.id !== undefined && (cell.text === '' || cell.text === '0')

/** Layouts in which something was lost on the way: a reader must say so, not guess. */
export const lossyLayouts: readonly Layout[] = [
  {
    name: 'bars-empties-dropped',
    kind: 'text',
    lossy: true,
    paragraph: plain,
    table: ({ rows }) => rows.map((row) => bars(texts(row.filter((cell) => !empty(cell))))).join(''),
  },
  {
    name: 'lines-empties-dropped',
    kind: 'text',
    lossy: true,
    paragraph: plain,
    table: ({ rows }) =>
      rows
        .flat()
        .filter((cell) => !empty(cell))
        .map((cell) => `${cell.text}\n`)
        .join(''),
  },
  {
    name: 'lines-repeats-collapsed',
    kind: 'text',
    lossy: true,
    paragraph: plain,
    table: ({ rows }) =>
      runs(rows.flat().map((cell) => cell.text))
        .map((text) => `${text}\n`)
        .join(''),
  },
  {
    name: 'lines-unique',
    kind: 'text',
    lossy: true,
    paragraph: (text) => `${text}\n\n`,
    table: ({ rows }) =>
      once(rows.flat().map((cell) => cell.text))
        .map((text) => `${text}\n\n`)
        .join(''),
  },
  {
    name: 'html-no-labels-of-some',
    kind: 'html',
    lossy: true,
    paragraph: p,
    table: ({ rows }) =>
      htmlTable(
        rows.map((row, at) =>
          at % 5 === 4 ? row.map((cell) => (cell.id === undefined ? { ...cell, text: '' } : cell)) : row,
        ),
        (cell) => td(cell),
      ),
  },
  {
    name: 'bars-trailing-dropped',
    kind: 'text',
    lossy: true,
    paragraph: plain,
    table: ({ rows }) =>
      rows
        .map((row) => {
          let end = row.length
          while (end > 0 && row[end - 1] && empty(row[end - 1] ?? { text: '', columns: 1, rows: 1 })) end -= 1
          return bars(texts(row.slice(0, end)))
        })
        .join(''),
  },
]
