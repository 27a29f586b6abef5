// Tables as they come out of bad exports: split rows, page breaks, columns in another order, rows and columns too many or too few.
import { bars, type Case, type Layout, lines, merged, oneFile } from '../case.ts'
import { type Block, expecting, type Options, type Report, reblock, report } from '../document.ts'
import { type Figures, figure } from '../figures.ts'
import type { Cell, Grid, Table, TableName } from '../grid.ts'
import { wholes } from '../indicators.ts'
import { judge } from '../rules.ts'
import { bases } from './layouts.ts'

const byLabels = 'A cell is read by its row and column labels, never by counting positions alone'
const noGuess = '`missing` lists what was not read with certainty; no wrong cell is worse than a missing one'

const cell = (text: string): Cell => ({ text, down: 1, across: 1 })
const regrid = (made: Report, name: TableName, change: (grid: Grid) => Grid): Report =>
  reblock(made, (blocks) =>
    blocks.map((block) =>
      block.kind === 'table' && block.table.name === name
        ? { ...block, table: { ...block.table, grid: change(block.table.grid) } }
        : block,
    ),
  )
/** Cells of the tables or rows named may be missing, but not wrong. */
function unsure(made: Report, isUnsure: (id: string) => boolean): Report {
  const cells = Object.entries(made.expected.cells ?? {})
  return expecting(made, {
    cells: Object.fromEntries(cells.filter(([id]) => !isUnsure(id))),
    mayMiss: Object.fromEntries(cells.filter(([id]) => isUnsure(id))),
    may: [
      'requests.row-total',
      'requests.balance',
      'requests.handled',
      'remedies.total',
      'narrative.table',
      'indicators.answered',
      'indicators.channels',
      'indicators.responses',
      'indicators.subset',
      ...Object.keys(wholes),
    ],
    claims: [],
  })
}
/** Figures without the given cells, and what the rules then say. */
function without(options: Options, isGone: (id: string) => boolean): Report {
  const { figures } = report(options)
  const left: Figures = new Map(
    [...figures].map(([id, printed]) => [id, isGone(id) ? figure(null) : printed]),
  )
  return expecting(report({ ...options, figures: left, overview: () => ['本机关认真落实各项公开要求。'] }), {
    findings: judge(options.form, left),
  })
}

/** Reorders what stands in the last `count` places of every row, and of the header row that names them. */
const reorder =
  (count: number, order: readonly number[]) =>
  (row: readonly Cell[]): readonly Cell[] => {
    if (row.length < count) return row
    const head = row.slice(0, row.length - count)
    const tail = row.slice(row.length - count)
    return [...head, ...order.flatMap((at) => tail[at] ?? [])]
  }

const exchanged = (options: Options): Report =>
  regrid(report(options), 'requests', (grid) =>
    grid.map((row, y) => {
      if (y === 2) return reorder(5, [2, 0, 1, 4, 3])(row)
      return y > 2 ? reorder(7, [0, 3, 1, 2, 5, 4, 6])(row) : row
    }),
  )
const rowsExchanged = (options: Options): Report =>
  regrid(report(options), 'requests', (grid) => {
    const [first, second] = [grid[3], grid[4]]
    return first && second ? [...grid.slice(0, 3), second, first, ...grid.slice(5)] : grid
  })

const columnGone = (options: Options): Report => {
  const made = without(
    { ...options, scale: 'none' },
    (id) => id.startsWith('requests.') && id.endsWith('.legalService'),
  )
  return regrid(made, 'requests', (grid) =>
    grid.map((row, y) =>
      y === 0
        ? row.map((head, at) => (at === 1 ? { ...head, across: 6 } : head))
        : y === 1
          ? row.map((head, at) => (at === 1 ? { ...head, across: 4 } : head))
          : row.filter((item) => item.text !== '法律服务机构' && !item.id?.endsWith('.legalService')),
    ),
  )
}

/** A page break: the table goes on in a second one, with its header or without. */
function broken(options: Options, withHeader: boolean): Report {
  const at = 14
  const blocks = (all: readonly Block[]): readonly Block[] =>
    all.flatMap((block): readonly Block[] => {
      if (block.kind !== 'table' || block.table.name !== 'requests') return [block]
      const { grid } = block.table
      const part = (rows: Grid): Block => ({
        kind: 'table',
        table: { ...(block.table satisfies Table), grid: rows },
      })
      const head = withHeader ? grid.slice(0, 3) : []
      // Spans that ran over the break begin anew, as Word prints them.
      const rest = grid
        .slice(at)
        .map((row, n) =>
          n === 0
            ? [{ ...cell(''), down: grid.length - at - 1 }, { ...cell('（三）不予公开'), down: 1 }, ...row]
            : row,
        )
      return [part(clipped(grid.slice(0, at))), { kind: 'text', text: '' }, part([...head, ...rest])]
    })
  const made = reblock(report(options), blocks)
  return withHeader ? made : unsure(made, (id) => id.startsWith('requests.'))
}
/** No span reaches below the last row. */
const clipped = (grid: Grid): Grid =>
  grid.map((row, y) => row.map((item) => ({ ...item, down: Math.min(item.down, grid.length - y) })))

const serial = (options: Options): Report =>
  regrid(report(options), 'indicators', (grid) =>
    grid.map((row, y) =>
      y === 0
        ? [cell('序号'), ...row, cell('备注')]
        : [cell(String(y)), ...row, cell(y % 3 === 0 ? '无' : '')],
    ),
  )
const twoYears = (options: Options): Report =>
  unsure(
    regrid(report(options), 'indicators', (grid) =>
      grid.map((row, y) =>
        y === 0
          ? [...row.slice(0, 2), cell('本年数'), cell('上年数')]
          : [...row, cell(row[2]?.id ? String(y * 3) : '')],
      ),
    ),
    () => true,
  )
const sideBySide = (options: Options): Report =>
  unsure(
    regrid(report(options), 'indicators', (grid) => {
      const body = grid.slice(1)
      const half = Math.ceil(body.length / 2)
      const head = grid[0] ?? []
      return [
        [...head, ...head],
        ...body
          .slice(0, half)
          .map((row, y) => [...row, ...(body[half + y] ?? [cell(''), cell(''), cell('')])]),
      ]
    }),
    () => true,
  )
/** The header of the first block over every block. */
const wrongHeads = (options: Options): Report =>
  unsure(
    regrid(report(options), 'proactive', (grid) => {
      const head = grid[1]
      return grid.map((row) =>
        row[0]?.text === '信息内容' && head && row.length === head.length ? head : row,
      )
    }),
    (id) => id.startsWith('proactive.') && !/regulations|normativeDocuments/.test(id),
  )
const withoutArticles = (options: Options): Report =>
  regrid(report(options), 'proactive', (grid) => grid.filter((row) => !/^第二十条/.test(row[0]?.text ?? '')))
const extraRow = (options: Options): Report =>
  regrid(report(options), 'requests', (grid) =>
    grid
      .flatMap((row) =>
        /^8\./.test(row[0]?.text ?? '')
          ? [row, [cell('9.本地增设的情形'), ...row.slice(1).map(() => cell('0'))]]
          : [row],
      )
      .map((row) =>
        row.map((item) =>
          item.text === '（三）不予公开' || item.text === '三、本年度办理结果'
            ? { ...item, down: item.down + 1 }
            : item,
        ),
      ),
  )
const twice = (options: Options): Report =>
  reblock(report(options), (blocks) =>
    blocks.flatMap((block) =>
      block.kind === 'table' && block.table.name !== 'proactive' ? [block, block] : [block],
    ),
  )
const headless = (options: Options): Report =>
  unsure(
    regrid(report(options), 'requests', (grid) => grid.slice(3)),
    (id) => id.startsWith('requests.'),
  )

const traditional: Readonly<Record<string, string>> = {
  总: '總',
  计: '計',
  结: '結',
  维: '維',
  复: '複',
  议: '議',
  诉: '訴',
  讼: '訟',
  审: '審',
  规: '規',
  许: '許',
  处: '處',
  罚: '罰',
  强: '強',
  请: '請',
  数: '數',
  业: '業',
  构: '構',
  机: '機',
  织: '織',
  组: '組',
  会: '會',
  务: '務',
  开: '開',
  关: '關',
  继: '繼',
  续: '續',
  办: '辦',
  转: '轉',
  纠: '糾',
  经: '經',
  属: '屬',
  给: '給',
  项: '項',
  费: '費',
  对: '對',
  总量: '總量',
}
const inTraditional = (text: string): string =>
  [...text].map((letter) => traditional[letter] ?? letter).join('')

/** Labels on two lines, the numbers beside the second. */
const halves = (page: string): string =>
  page.replace(
    /^([^|\n]{8,}?)([^|\n]{3}) (\|.*\d.*)$/gm,
    (_, first: string, second: string, rest: string) => `${first} |\n${second} ${rest}`,
  )
/** Every cell of a row on a line of its own, the bar kept. */
const barLines = (page: string): string =>
  page.replace(/^(.*\|.*)$/gm, (line: string) => line.split(' | ').join(' |\n'))
/** A page number between two rows. */
const pageNumbers = (page: string): string =>
  page.replace(/^(（五）不予处理)$/m, '— 3 —\n$1').replace(/^(（四）无法提供)$/m, '第 2 页 共 5 页\n$1')
const padded = (page: string): string => page.replace(/^(?=.)/gm, '        ').replace(/$/gm, '   ')

const text = (cells: 'bars' | 'lines' | 'tabs', rewrite: (page: string) => string): Layout => ({
  text: { cells },
  rewrite,
})

export function awkwardCases(): readonly Case[] {
  const [old, second, third] = bases
  if (!old || !second || !third) return []
  const both = [second, third].flatMap((options) => {
    const name = (what: string): string => `${options.form}-${what}`
    return [
      oneFile(name('columns-in-another-order'), byLabels, exchanged(options), merged),
      oneFile(name('columns-in-another-order-lines'), byLabels, exchanged(options), lines),
      oneFile(name('rows-in-another-order'), byLabels, rowsExchanged(options), merged),
      oneFile(name('column-absent'), noGuess, columnGone(options), merged),
      oneFile(
        name('column-absent-lines'),
        noGuess,
        unsure(columnGone(options), (id) => id.startsWith('requests.')),
        lines,
      ),
      oneFile(name('page-break-with-header'), byLabels, broken(options, true), merged),
      oneFile(name('page-break-without-header'), noGuess, broken(options, false), merged),
      oneFile(name('wrong-header-row'), noGuess, wrongHeads(options), merged),
      oneFile(name('wrong-header-row-lines'), noGuess, wrongHeads(options), lines),
      oneFile(name('no-articles'), byLabels, withoutArticles(options), merged),
      oneFile(name('no-articles-lines'), byLabels, withoutArticles(options), lines),
      oneFile(name('extra-row'), byLabels, extraRow(options), merged),
      oneFile(name('tables-printed-twice'), 'The same finding is reported once', twice(options), merged),
      oneFile(name('header-absent'), noGuess, headless(options), merged),
      oneFile(name('header-absent-lines'), noGuess, headless(options), lines),
      oneFile(name('label-halves'), byLabels, report(options), text('bars', halves)),
      oneFile(name('bar-lines'), byLabels, report(options), text('bars', barLines)),
      oneFile(name('page-numbers'), byLabels, report(options), text('lines', pageNumbers)),
      oneFile(name('padded-lines'), byLabels, report(options), text('lines', padded)),
      oneFile(name('padded-bars'), byLabels, report(options), text('bars', padded)),
    ]
  })
  const each = bases.map((options) =>
    oneFile(`${options.form}-traditional`, byLabels, traditionally(options), merged),
  )
  return [
    ...both,
    ...each,
    oneFile('2018-serial-numbers', byLabels, serial(old), merged),
    oneFile('2018-serial-numbers-bars', byLabels, serial(old), bars),
    oneFile('2018-two-years', noGuess, twoYears(old), merged),
    oneFile('2018-side-by-side', noGuess, sideBySide(old), merged),
    oneFile('2018-label-halves', byLabels, report(old), text('bars', halves)),
  ]
}

const traditionally = (options: Options): Report =>
  reblock(report(options), (blocks) =>
    blocks.map((block) =>
      block.kind === 'table'
        ? {
            ...block,
            table: {
              ...block.table,
              grid: block.table.grid.map((row) =>
                row.map((item) => ({ ...item, text: inTraditional(item.text) })),
              ),
            },
          }
        : block,
    ),
  )
