import { forms } from '../../law/forms/annual-report/index.ts'
import { findChain } from './chain.ts'
import type { Item } from './items.ts'
import { LabelMatcher, rowLabel } from './label.ts'
import { hasFigure, headStart, lineStyle, trimTo, type Value, valuesAfter } from './rows.ts'

type Edition = '2019' | '2021'

interface Column {
  readonly id: string
  readonly prints: readonly string[]
}
interface Row {
  readonly id: string
  readonly prints: readonly string[]
  readonly columns: readonly string[]
}

const rowPrints: Readonly<Record<string, readonly string[]>> = {
  normativeDocuments: ['规范性文件', '行政规范性文件'],
  otherServices: ['其他对外管理服务事项', '其他对外管理服务事项数量'],
  charges: ['行政事业性收费', '行政事业性收费项目'],
  procurement: ['政府集中采购', '集中采购'],
}
const columnPrints: readonly Column[] = [
  { id: 'made', prints: ['本年新制作数量', '新制作数量', '本年制发件数', '制发件数', '本年制发数'] },
  { id: 'disclosed', prints: ['本年新公开数量', '新公开数量'] },
  { id: 'disclosedTotal', prints: ['对外公开总数量'] },
  { id: 'repealed', prints: ['本年废止件数', '废止件数', '本年废止数'] },
  { id: 'inForce', prints: ['现行有效件数', '现行有效数'] },
  { id: 'previousItems', prints: ['上一年项目数量', '上年项目数量', '项目数量'] },
  { id: 'change', prints: ['本年增减', '本年增减数', '本年增', '增减', '增减数'] },
  { id: 'decisions', prints: ['处理决定数量', '本年处理决定数量'] },
  { id: 'items', prints: ['采购项目数量'] },
  { id: 'amount', prints: ['采购总金额', '本年收费金额', '收费金额'] },
]

const rowsOf = (edition: Edition): Row[] => {
  const rows = new Map<string, { prints: string[]; columns: string[] }>()
  for (const [id, cell] of Object.entries<{ under: readonly string[] }>(
    forms[edition].tables.proactive.cells,
  )) {
    const [row = '', column = ''] = id.split('.')
    const known = rows.get(row) ?? { prints: [cell.under[1] ?? '', ...(rowPrints[row] ?? [])], columns: [] }
    known.columns.push(column)
    rows.set(row, known)
  }
  return [...rows].map(([id, row]) => ({ id, ...row }))
}

const rows = { '2019': rowsOf('2019'), '2021': rowsOf('2021') } as const
const rowMatchers: Readonly<Record<Edition, LabelMatcher>> = {
  '2019': new LabelMatcher(rows['2019'].map(({ id, prints }) => rowLabel(id, ...prints))),
  '2021': new LabelMatcher(rows['2021'].map(({ id, prints }) => rowLabel(id, ...prints))),
}
const columnMatcher = new LabelMatcher(columnPrints.map(({ id, prints }) => rowLabel(id, ...prints)))
const only: Readonly<Record<Edition, LabelMatcher>> = {
  '2019': new LabelMatcher([
    rowLabel(
      'a',
      '本年新制作数量',
      '本年新公开数量',
      '对外公开总数量',
      '上一年项目数量',
      '本年增减',
      '采购项目数量',
      '采购总金额',
      '政府集中采购',
      '其他对外管理服务事项',
    ),
  ]),
  '2021': new LabelMatcher([
    rowLabel('a', '本年制发件数', '本年废止件数', '现行有效件数', '本年处理决定数量', '本年收费金额'),
  ]),
}

export interface ProactiveTable {
  readonly edition: Edition
  readonly from: number
  readonly to: number
  readonly cells: ReadonlyMap<string, Value>
  /** Unit in the heading of a column of amounts, where it is not 万元. */
  readonly amountUnit: string | null
}

/** Headings that only one edition has, on the whole page: what table two speaks for. */
export function proactiveEvidence(items: readonly Item[]): Readonly<Record<Edition, number>> {
  const count = (edition: Edition): number =>
    new Set(
      items.filter(({ key }) => key !== '' && only[edition].match(key).length > 0).map(({ key }) => key),
    ).size
  return { '2019': count('2019'), '2021': count('2021') }
}

/** 主动公开政府信息情况 in one edition, or null when the page has no such table. */
export function readProactive(
  items: readonly Item[],
  edition: Edition,
  from = 0,
  to = items.length,
): ProactiveTable | null {
  const chain = findChain(items, rowMatchers[edition], from, to)
  const first = chain[0]
  const last = chain.at(-1)
  if (chain.length < 2 || !first || !last) return null
  const start = headStart(items, first.from, from, 12)
  const style = lineStyle(items, start, last.to + 1)
  const cells = new Map<string, Value>()
  let amountUnit: string | null = null
  const read = chain.map((found, at) => ({
    found,
    row: rows[edition][found.label],
    values: valuesAfter(items, found, chain[at + 1]?.from ?? Math.min(to, last.to + 16), style, true),
  }))
  const collapsed =
    read.length >= 4 &&
    read.filter(({ row, values }) => values.length < (row?.columns.length ?? 1)).length * 2 > read.length
  for (const { found, row, values } of read) {
    if (!row) continue
    const heads = headsAbove(items, found.from, start)
    amountUnit ??= heads.find(({ id }) => id === 'amount')?.unit ?? null
    if (collapsed) continue
    const byHead = byColumns(row, values, heads)
    const aligned = byHead ?? byPosition(row, values)
    const ids = byHead ? row.columns : orderOf(row, heads)
    aligned?.forEach((value, column) => {
      if (value && hasFigure(value)) cells.set(`${row.id}.${ids[column]}`, value)
    })
  }
  return { edition, from: start, to: Math.min(to, last.to + 8), cells, amountUnit }
}

interface Head {
  readonly id: string
  readonly column: number
  readonly span: number
  readonly unit: string | null
  readonly inRow: boolean
}

/** The column headings between this row and the figures above it. */
function headsAbove(items: readonly Item[], from: number, start: number): Head[] {
  const heads: Head[] = []
  let line = -1
  for (let at = from - 1; at >= start; at -= 1) {
    const item = items[at]
    if (item?.kind !== 'text') continue
    const match = columnMatcher.match(item.key)[0]
    const id = match && columnPrints[match.label]?.id
    if (id === undefined) continue
    if (item.inRow && line >= 0 && item.line !== line) break
    if (heads.some((head) => head.id === id)) break
    line = item.line
    const unit = /(?:单位)?[(:]\s*(亿元|元)[)]?/.exec(item.cell.text)?.[1] ?? null
    heads.push({ id, column: item.cell.column, span: item.cell.span, unit, inRow: item.inRow })
  }
  return heads
}

/** Cells under their headings; null when the headings are not those of the row or a figure stands under none. */
function byColumns(row: Row, values: readonly Value[], heads: readonly Head[]): (Value | null)[] | null {
  if (values.some(({ column }) => column === null) || heads.some(({ inRow }) => !inRow)) return null
  if (!values[0]?.item?.cell.exact && values.length < row.columns.length) return null
  const found = row.columns.map((id) => heads.find((head) => head.id === id))
  if (found.some((head) => head === undefined)) return null
  const under = found.map(
    (head) =>
      values.find(
        (value) =>
          head &&
          value.column !== null &&
          value.column >= head.column &&
          value.column < head.column + head.span,
      ) ?? null,
  )
  const taken = new Set(under.filter((value) => value !== null))
  return values.every((value) => !hasFigure(value) || taken.has(value)) ? under : null
}

/** The columns of a row as the headings above it print them (`heads` run upwards); the form's order where one is missing. */
function orderOf(row: Row, heads: readonly Head[]): readonly string[] {
  const printed = heads.map(({ id }) => id).reverse()
  const own = printed.filter((id) => row.columns.includes(id))
  return own.length === row.columns.length ? own : row.columns
}

function byPosition(row: Row, values: readonly Value[]): readonly Value[] | null {
  if (row.columns.length === 1) {
    const figures = values.filter(hasFigure)
    return figures.length === 1 ? figures : null
  }
  return trimTo(values, row.columns.length, false)
}
